package kontaktnetz.importers;

import java.util.List;
import kontaktnetz.interactions.Trace;
import kontaktnetz.people.Card;

/// What a reader found at one place. Every card, row, message and event yields exactly one of the
/// first three, so that the totals add up; hints come on top.
public sealed interface Found {

    Place place();

    /// A person's card.
    record FoundCard(Place place, Card card) implements Found {}

    /// An interaction.
    record FoundTrace(Place place, Trace trace) implements Found {}

    /// Something that is not taken, and why.
    ///
    /// @param details what the sentence names: the value, the column, the bound
    record Passed(Place place, Reason reason, List<String> details) implements Found {}

    /// Something was taken, but not whole.
    record Hint(Place place, Reason reason, List<String> details) implements Found {}
}
