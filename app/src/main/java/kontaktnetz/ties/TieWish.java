package kontaktnetz.ties;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the owner wants of a tie; never mixed into what is measured.
///
/// @param cadence how often the owner wants contact, in days; null where nothing was said
/// @param since the day the cadence was set, from which it runs while there was no contact; null
///   without a cadence
/// @param pinned close to the owner, whatever is on record
/// @param snoozedUntil not to be suggested before this day; null where not put off
/// @param quiet never to be suggested
public record TieWish(
        @Nullable Integer cadence,
        @Nullable LocalDate since,
        boolean pinned,
        @Nullable LocalDate snoozedUntil,
        boolean quiet) {

    public static final TieWish NONE = new TieWish(null, null, false, null, false);
    public static final int LONGEST_CADENCE = 3650;

    public TieWish {
        if (cadence != null && (cadence < 1 || cadence > LONGEST_CADENCE)) {
            throw new IllegalArgumentException(
                    "a cadence has 1 to " + LONGEST_CADENCE + " days, not " + cadence);
        }
        if (cadence != null && since == null) {
            throw new IllegalArgumentException("a cadence runs from a day");
        }
    }

    public TieWish every(int days, LocalDate today) {
        return new TieWish(days, today, pinned, snoozedUntil, quiet);
    }

    public TieWish withoutCadence() {
        return new TieWish(null, null, pinned, snoozedUntil, quiet);
    }

    public TieWish pinned(boolean pin) {
        return new TieWish(cadence, since, pin, snoozedUntil, quiet);
    }

    public TieWish snoozed(@Nullable LocalDate until) {
        return new TieWish(cadence, since, pinned, until, quiet);
    }

    public TieWish quiet(boolean silence) {
        return new TieWish(cadence, since, pinned, snoozedUntil, silence);
    }
}
