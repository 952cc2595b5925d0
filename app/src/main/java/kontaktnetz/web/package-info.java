/// The pages: a request becomes a use case, its outcome a reply.
@NullMarked
package kontaktnetz.web;

import org.jspecify.annotations.NullMarked;
