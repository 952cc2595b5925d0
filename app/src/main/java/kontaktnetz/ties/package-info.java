/// How close: strength earned by contact, rhythm, chance of contact; and whom to get back to.
///
/// The numbers are computed by the core in {@link kontaktnetz.graph.TieState}; this folder gives
/// them a person, a day and reasons.
@NullMarked
package kontaktnetz.ties;

import org.jspecify.annotations.NullMarked;
