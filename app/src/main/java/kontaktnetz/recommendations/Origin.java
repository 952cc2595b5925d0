package kontaktnetz.recommendations;

import kontaktnetz.people.PersonId;

/// Who had an experience.
public sealed interface Origin {

    /// The owner.
    record Mine() implements Origin {}

    /// Somebody of the net.
    record Somebody(PersonId person) implements Origin {}

    /// Whoever told it does not say, or no longer knows.
    record Unknown() implements Origin {}

    Origin MINE = new Mine();
    Origin UNKNOWN = new Unknown();

    static Origin of(PersonId person) {
        return new Somebody(person);
    }
}
