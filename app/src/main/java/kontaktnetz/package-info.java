/// The program: reads its settings once, puts the parts together by their constructors and hands
/// over to the command line.
@NullMarked
package kontaktnetz;

import org.jspecify.annotations.NullMarked;
