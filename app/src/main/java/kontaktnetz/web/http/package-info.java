/// The door: who may come in, in which language they are spoken to, and how a reply leaves.
@NullMarked
package kontaktnetz.web.http;

import org.jspecify.annotations.NullMarked;
