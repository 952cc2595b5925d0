package kontaktnetz.network;

import java.time.LocalDate;
import kontaktnetz.graph.Warmth;
import kontaktnetz.people.PersonId;
import org.jspecify.annotations.Nullable;

/// What was seen of two people at mail and meetings where the owner was present too.
///
/// @param first the first day of it
/// @param last the last
/// @param wrote how many letters went from `one` to `other`
/// @param answered how many went back
/// @param copied how many letters of others went to both: they need not know each other
/// @param met how many meetings and calls had both
/// @param others how many people were on these in the mean, the two included, the owner not
/// @param ofOne what their contact left with `one`; null where they only got the same letters
/// @param ofOther the same with `other`
public record Together(
        PersonId one,
        PersonId other,
        LocalDate first,
        LocalDate last,
        int wrote,
        int answered,
        int copied,
        int met,
        double others,
        @Nullable Warmth ofOne,
        @Nullable Warmth ofOther) {

    /// Letters on which both were, whoever wrote them.
    public int letters() {
        return wrote + answered + copied;
    }

    public PersonId besides(PersonId person) {
        return person.equals(one) ? other : one;
    }

    /// How much it shows that one reaches the other, from the side of whom less shows it: who
    /// writes and gets no answer does not reach anybody. Seen from outside, it is worth half.
    double units(int today) {
        if (ofOne == null || ofOther == null) {
            return 0;
        }
        return Math.min(ofOne.earned(today), ofOther.earned(today)) / 2;
    }
}
