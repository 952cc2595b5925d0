package kontaktnetz.importers;

import java.util.List;
import kontaktnetz.interactions.Trace;
import kontaktnetz.people.Card;
import org.jspecify.annotations.Nullable;

/// What a reader found at one place. Every card, row, message and event yields exactly one of the
/// first five, so that the totals add up; hints come on top.
public sealed interface Found {

    Place place();

    /// A person's card.
    record FoundCard(Place place, Card card) implements Found {}

    /// An interaction.
    record FoundTrace(Place place, Trace trace) implements Found {}

    /// A calendar event with each of its occurrences: one verdict for all of them, counted where
    /// any of them counts and is new.
    ///
    /// @param version null where the event has nothing it is known by when it is told again
    /// @param occurrences in the order of time, at least one, each with its own key
    record FoundEvent(Place place, @Nullable Version version, List<Trace> occurrences)
            implements Found {

        public FoundEvent {
            occurrences = List.copyOf(occurrences);
            if (occurrences.isEmpty()) {
                throw new IllegalArgumentException("an event needs an occurrence");
            }
        }
    }

    /// A calendar event that does not take place, or not with others. Where it was told otherwise
    /// before, that holds no longer.
    ///
    /// @param title its summary, or empty
    record CalledOff(Place place, Version version, String title, Reason reason) implements Found {}

    /// Something that is not taken, and why.
    ///
    /// @param details what the sentence names: the value, the column, the bound
    record Passed(Place place, Reason reason, List<String> details) implements Found {}

    /// Something was taken, but not whole.
    record Hint(Place place, Reason reason, List<String> details) implements Found {}
}
