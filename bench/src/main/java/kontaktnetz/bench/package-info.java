/// Measurements beside a peer or a limit, and the invented data they are made on.
@NullMarked
package kontaktnetz.bench;

import org.jspecify.annotations.NullMarked;
