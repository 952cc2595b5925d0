package kontaktnetz.ties;

import java.time.LocalDate;
import kontaktnetz.graph.TieState;
import kontaktnetz.people.PersonId;
import org.jspecify.annotations.Nullable;

/// The tie between the owner and one person: what contact left behind, and what the owner wants.
///
/// @param state null where no contact is on record: strength exactly 0, rhythm and chance unknown
/// @param planned the day of the next planned meeting; null where none is known
public record Tie(
        PersonId person, @Nullable TieState state, TieWish wish, @Nullable LocalDate planned) {

    public static Tie without(PersonId person) {
        return new Tie(person, null, TieWish.NONE, null);
    }

    /// What the tie tells on a day.
    public TieReading on(LocalDate today) {
        return TieReading.of(this, today);
    }

    /// The cadence as the core wants it.
    int cadence() {
        var cadence = wish.cadence();
        return cadence == null ? TieState.NO_CADENCE : cadence;
    }
}
