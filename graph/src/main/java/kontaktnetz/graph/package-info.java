/// The numeric core: arrays in, arrays out, the JDK alone.
@NullMarked
package kontaktnetz.graph;

import org.jspecify.annotations.NullMarked;
