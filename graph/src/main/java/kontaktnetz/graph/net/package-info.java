/// The net as a graph: who is linked with whom, what leads to whom, what belongs together, what
/// hangs on whom, who should meet, and where everybody stands in the picture.
@NullMarked
package kontaktnetz.graph.net;

import org.jspecify.annotations.NullMarked;
