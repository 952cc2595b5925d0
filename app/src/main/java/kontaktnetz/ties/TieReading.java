package kontaktnetz.ties;

import java.time.LocalDate;
import kontaktnetz.graph.TieState;
import org.jspecify.annotations.Nullable;

/// What a tie tells on one day.
///
/// @param strength zero or more; exactly 0 without contact
/// @param shown strength as a figure from 0 to below 100
/// @param pulse the rhythm of the contact; null where none is on record
public record TieReading(
        LocalDate today, double strength, double shown, Rhythm rhythm, @Nullable Pulse pulse) {

    /// The rhythm of recorded contact.
    ///
    /// Units: days, standard deviations, probabilities.
    ///
    /// @param last the last contact-day
    /// @param gap days since then
    /// @param usualGap the usual pause
    /// @param gaps how many pauses it rests on
    /// @param z how unusual the pause is
    /// @param longerThan the share of this person's usual pauses that were shorter
    /// @param chance30 the chance of contact within 30 days, by the owner's own experience, as is
    ///   the next
    /// @param chance90 the chance of contact within 90 days; beyond 60 days say it in words only
    /// @param dueIn days until the pause is due; zero or less where it is
    public record Pulse(
            LocalDate last,
            int gap,
            double usualGap,
            int gaps,
            double z,
            double longerThan,
            double chance30,
            double chance90,
            int dueIn) {}

    static TieReading of(Tie tie, LocalDate today) {
        var state = tie.state();
        int day = Math.toIntExact(today.toEpochDay());
        if (state == null) {
            return new TieReading(today, 0, 0, withoutContact(tie, today), null);
        }
        double strength = state.strength(day);
        return new TieReading(
                today,
                strength,
                TieState.shown(strength),
                rhythm(tie, state, day),
                pulse(tie, state, day));
    }

    private static Pulse pulse(Tie tie, TieState state, int day) {
        int cadence = tie.every();
        double z = state.z(day, cadence);
        return new Pulse(
                LocalDate.ofEpochDay(state.lastDay()),
                state.gap(day),
                state.usualGap(cadence),
                state.gaps(),
                z,
                Normal.below(z),
                tie.calibration().chance(state.logit30(day, cadence)),
                tie.calibration().chance(state.logit(day, cadence, 90)),
                state.dueDay(cadence) - day);
    }

    private static Rhythm rhythm(Tie tie, TieState state, int day) {
        int cadence = tie.every();
        if (!state.hasRhythm(cadence)) {
            return Rhythm.NOT_ENOUGH_HISTORY;
        }
        double z = state.z(day, cadence);
        if (state.gap(day) > TieState.DORMANT_GAPS * state.usualGap(cadence)) {
            return Rhythm.DORMANT;
        }
        if (z >= TieState.COLD) {
            return Rhythm.GOING_COLD;
        }
        if (z >= TieState.OVERDUE) {
            return Rhythm.OVERDUE;
        }
        return day >= state.dueDay(cadence) ? Rhythm.DUE : Rhythm.IN_RHYTHM;
    }

    /// A wanted contact that never happened is due one cadence after it was wanted.
    private static Rhythm withoutContact(Tie tie, LocalDate today) {
        return tie.dueDay()
                .map(due -> today.isBefore(due) ? Rhythm.IN_RHYTHM : Rhythm.DUE)
                .orElse(Rhythm.NOT_ENOUGH_HISTORY);
    }
}
