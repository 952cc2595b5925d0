package kontaktnetz.giving;

import kontaktnetz.people.PersonId;

/// Who helps, or is helped: the owner or somebody of the net.
public sealed interface Side {

    record Me() implements Side {}

    record Somebody(PersonId person) implements Side {}

    Side ME = new Me();

    static Side of(PersonId person) {
        return new Somebody(person);
    }
}
