/// Whom I know: persons, their cards in the terms of RFC 6350, the identifiers by which they are
/// recognised, and how they are found by name.
@NullMarked
package kontaktnetz.people;

import org.jspecify.annotations.NullMarked;
