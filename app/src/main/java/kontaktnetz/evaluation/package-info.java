/// How well the models do on histories whose outcome is known.
@NullMarked
package kontaktnetz.evaluation;

import org.jspecify.annotations.NullMarked;
