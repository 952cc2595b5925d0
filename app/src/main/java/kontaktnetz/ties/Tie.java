package kontaktnetz.ties;

import java.time.LocalDate;
import java.util.Optional;
import kontaktnetz.graph.Calibration;
import kontaktnetz.graph.TieState;
import kontaktnetz.people.PersonId;
import org.jspecify.annotations.Nullable;

/// The tie between the owner and one person: what contact left behind, and what the owner wants.
///
/// @param state null where no contact is on record: strength exactly 0, rhythm and chance unknown
/// @param group the cadence of the person's groups, the shortest of several; null where none of
///   them has one
/// @param planned the day of the next planned meeting; null where none is known
/// @param calibration how the owner's own experience bends the chances that are told
public record Tie(
        PersonId person,
        @Nullable TieState state,
        TieWish wish,
        @Nullable Cadence group,
        @Nullable LocalDate planned,
        Calibration calibration) {

    /// The chances as the model has them.
    public Tie(
            PersonId person,
            @Nullable TieState state,
            TieWish wish,
            @Nullable Cadence group,
            @Nullable LocalDate planned) {
        this(person, state, wish, group, planned, Calibration.NONE);
    }

    public static Tie without(PersonId person) {
        return new Tie(person, null, TieWish.NONE, null, null);
    }

    /// What the tie tells on a day.
    public TieReading on(LocalDate today) {
        return TieReading.of(this, today);
    }

    /// The cadence that holds: the one wished of this person, else that of the groups.
    public Optional<Cadence> cadence() {
        return Optional.ofNullable(wish.cadence()).or(() -> Optional.ofNullable(group));
    }

    /// The day from which the person is to be suggested, should nothing else be in the way; empty
    /// without a rhythm, and where the owner neither reached out nor asked for it.
    public Optional<LocalDate> dueDay() {
        var cadence = cadence();
        if (state == null) {
            return cadence.map(it -> it.since().plusDays(it.days() + 1L));
        }
        boolean wanted = state.everOut() || cadence.isPresent();
        return wanted && state.hasRhythm(every())
                ? Optional.of(LocalDate.ofEpochDay(state.dueDay(every())))
                : Optional.empty();
    }

    /// The cadence as the core wants it.
    int every() {
        return cadence().map(Cadence::days).orElse(TieState.NO_CADENCE);
    }
}
