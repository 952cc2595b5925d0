package kontaktnetz.introductions;

import java.util.Set;
import java.util.function.BiPredicate;
import kontaktnetz.people.PersonId;

/// Two people who may be brought together; which of them is named first means nothing.
public record Two(PersonId a, PersonId b) {

    public Two {
        if (a.equals(b)) {
            throw new IllegalArgumentException("nobody is introduced to themselves: " + a);
        }
    }

    /// Whether two are among some, whichever is named first.
    public static BiPredicate<PersonId, PersonId> anyOf(Set<Two> some) {
        return (a, b) -> some.contains(new Two(a, b)) || some.contains(new Two(b, a));
    }

    public boolean has(PersonId person) {
        return person.equals(a) || person.equals(b);
    }

    /// The other of the two.
    public PersonId besides(PersonId person) {
        return person.equals(a) ? b : a;
    }
}
