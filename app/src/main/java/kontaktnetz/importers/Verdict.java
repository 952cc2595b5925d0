package kontaktnetz.importers;

import java.util.List;
import kontaktnetz.people.PersonId;
import org.jspecify.annotations.Nullable;

/// What becomes of one thing found, once it meets the net.
public sealed interface Verdict {

    Place place();

    /// A card of somebody new.
    ///
    /// @param person null while nothing is written
    record New(Place place, String name, @Nullable PersonId person) implements Verdict {}

    /// A card that adds to somebody known by an exact identifier.
    record Updated(Place place, String name, PersonId person, List<String> added)
            implements Verdict {}

    /// A card, message or event that says nothing new.
    record Same(Place place, String name) implements Verdict {}

    /// A card that may be somebody known: a human decides.
    ///
    /// @param candidates who it might be, at least one
    /// @param chosen what it is taken for meanwhile
    record Unsure(Place place, String name, List<PersonId> candidates, Decision chosen)
            implements Verdict {}

    /// An interaction that counts.
    record Counted(Place place, String title, boolean outgoing, int people) implements Verdict {}

    /// An event that was told before, and otherwise: it was moved, or does not take place.
    ///
    /// @param takesPlace false where it counts no more
    record Changed(Place place, String title, boolean takesPlace) implements Verdict {}

    /// Something not taken, and why.
    record Skipped(Place place, Reason reason, List<String> details) implements Verdict {}
}
