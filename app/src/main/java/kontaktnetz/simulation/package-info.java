/// Invented nets that live for three years, to try on them what is decided about real people.
@NullMarked
package kontaktnetz.simulation;

import org.jspecify.annotations.NullMarked;
