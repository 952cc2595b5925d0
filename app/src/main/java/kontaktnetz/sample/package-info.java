/// A fictional but lifelike net, written as the ordinary files a user would bring.
@NullMarked
package kontaktnetz.sample;

import org.jspecify.annotations.NullMarked;
