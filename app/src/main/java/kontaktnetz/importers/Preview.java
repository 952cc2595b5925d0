package kontaktnetz.importers;

import java.util.List;

/// What importing one source would bring, with nothing written.
///
/// @param examples the first verdicts of each kind, in the order of the source
/// @param hints the first of those things that would be taken, but not whole
/// @param hintsInAll how many of those there are
/// @param own addresses that may be the owner's, likeliest first; empty where one is known
public record Preview(
        String name,
        Format format,
        Totals totals,
        List<Verdict> examples,
        List<Found.Hint> hints,
        long hintsInAll,
        List<OwnAddresses.Proposal> own,
        Imported.Ending ending) {

    public Preview {
        examples = List.copyOf(examples);
        hints = List.copyOf(hints);
        own = List.copyOf(own);
    }
}
