package kontaktnetz.ties;

import java.time.LocalDate;
import kontaktnetz.graph.TieBuilder;
import kontaktnetz.graph.TieState;
import kontaktnetz.interactions.Channel;
import org.jspecify.annotations.Nullable;

/// What a call today would do to a tie, beside 30 days of silence.
///
/// @param afterCall strength right after it
/// @param afterSilence strength in 30 days without contact
public record CallToday(double afterCall, double afterSilence) {

    private static final int SILENT_DAYS = 30;

    /// Where today's contact already holds a call of mine, this one is told a little too high: two
    /// calls on one day count as less than twice one. {@link TieExplanation} knows the buckets of
    /// the day and tells it exactly; whoever is suggested has no contact today.
    ///
    /// @param state null where no contact is on record
    static CallToday of(@Nullable TieState state, LocalDate today) {
        int day = Math.toIntExact(today.toEpochDay());
        var builder = new TieBuilder();
        if (state != null) {
            builder.resume(state);
        }
        builder.add(day, Kappa.of(Channel.CALL), true, TieBuilder.UNIT);
        return of(state, builder.state().orElseThrow(), day);
    }

    static CallToday of(@Nullable TieState state, TieState called, int day) {
        return new CallToday(
                called.strength(day), state == null ? 0 : state.strength(day + SILENT_DAYS));
    }

    /// By how much strength it is more, above zero.
    public double difference() {
        return afterCall - afterSilence;
    }
}
