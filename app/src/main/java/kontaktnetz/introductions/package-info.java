/// Bringing two people together after both said yes, step by step: whoever says no says it to the
/// owner alone, and nobody's address goes to the other before both agreed.
@NullMarked
package kontaktnetz.introductions;

import org.jspecify.annotations.NullMarked;
