package kontaktnetz.importers;

import java.util.List;

/// What came of importing one source.
///
/// @param id by which it is undone; one that changed nothing is not kept
/// @param hints the first of those things that were taken, but not whole
/// @param hintsInAll how many of those there were
/// @param ending how it ended
public record Imported(
        ImportId id,
        String name,
        Format format,
        Totals totals,
        List<Found.Hint> hints,
        long hintsInAll,
        Ending ending) {

    /// How an import ended. What was taken before stays taken in each case.
    public enum Ending {
        WHOLE,

        /// Somebody stopped it.
        CANCELLED,

        /// The source could not be read any further; the totals hold the reason.
        BROKEN_OFF
    }

    public Imported {
        hints = List.copyOf(hints);
    }
}
