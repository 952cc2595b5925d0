package kontaktnetz.importers;

import kontaktnetz.people.PersonId;

/// What the owner wants done with a card that may be somebody known.
public sealed interface Decision {

    /// Somebody else of that name. Nothing merges by itself, so this is the default.
    record SomebodyNew() implements Decision {}

    record Joins(PersonId person) implements Decision {}

    record LeaveOut() implements Decision {}
}
