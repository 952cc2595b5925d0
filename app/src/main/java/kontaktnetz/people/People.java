package kontaktnetz.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everyone one owner knows. What a method wrote is durable once it returns.
public interface People {

    Optional<Person> find(PersonId id);

    Map<PersonId, Person> find(Collection<PersonId> ids);

    /// What somebody is called, without the card: what a picture of thousands asks for.
    Map<PersonId, String> names(Collection<PersonId> ids);

    List<Person> named(PeopleQuery query);

    /// Whoever carries one of these identifiers, by identifier; a shared one names several.
    Map<Identifier, Set<PersonId>> knownBy(Collection<Identifier> identifiers);

    /// The owner's labels, in order of name.
    List<String> groups();

    /// A new person, written by hand.
    Person add(Card card, Met met, Instant now);

    /// Puts `card` and `met` in the place of what was known; empty where there is no such person.
    Optional<Person> change(PersonId id, Card card, Met met, Instant now);

    /// Takes a person out, with their card and settings. Interactions stay, without a name, and the
    /// addresses are ignored from then on, so that the next mail does not bring the person back.
    boolean remove(PersonId id);

    List<Source> sources(PersonId id);
}
