package kontaktnetz.ties;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the owner wants of a tie; never mixed into what is measured.
///
/// @param cadence how often the owner wants contact with this person; null where nothing was said
/// @param pinned close to the owner, whatever is on record
/// @param snoozedUntil not to be suggested before this day; null where not put off
/// @param quiet never to be suggested
public record TieWish(
        @Nullable Cadence cadence,
        boolean pinned,
        @Nullable LocalDate snoozedUntil,
        boolean quiet) {

    public static final TieWish NONE = new TieWish(null, false, null, false);

    public TieWish {
        if (cadence != null && cadence.isOfGroup()) {
            throw new IllegalArgumentException("a group's cadence is no wish of a tie: " + cadence);
        }
    }

    /// Wants contact every so many days. Said again, it has been wanted since it was said first.
    public TieWish every(int days, LocalDate today) {
        return cadence != null && cadence.days() == days
                ? this
                : new TieWish(new Cadence(days, today, ""), pinned, snoozedUntil, quiet);
    }

    public TieWish withoutCadence() {
        return new TieWish(null, pinned, snoozedUntil, quiet);
    }

    public TieWish pinned(boolean pin) {
        return new TieWish(cadence, pin, snoozedUntil, quiet);
    }

    public TieWish snoozed(@Nullable LocalDate until) {
        return new TieWish(cadence, pinned, until, quiet);
    }

    public TieWish quiet(boolean silence) {
        return new TieWish(cadence, pinned, snoozedUntil, silence);
    }
}
