package kontaktnetz.ties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kontaktnetz.interactions.DayBucket;
import kontaktnetz.interactions.Interaction;
import kontaktnetz.interactions.InteractionId;
import kontaktnetz.interactions.Interactions;
import kontaktnetz.interactions.Noted;
import kontaktnetz.people.Card;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.Met;
import kontaktnetz.people.People;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Source;

/// People, interactions and ties as far as getting back to somebody needs them.
final class Pretend {

    private Pretend() {}

    static final class SomePeople implements People {

        private final Map<PersonId, Person> people = new LinkedHashMap<>();

        SomePeople(Person... people) {
            List.of(people).forEach(person -> this.people.put(person.id(), person));
        }

        @Override
        public Optional<Person> find(PersonId id) {
            return Optional.ofNullable(people.get(id));
        }

        @Override
        public Map<PersonId, Person> find(Collection<PersonId> ids) {
            return people.values().stream()
                    .filter(person -> ids.contains(person.id()))
                    .collect(Collectors.toMap(Person::id, person -> person));
        }

        @Override
        public Map<PersonId, String> names(Collection<PersonId> ids) {
            var names = new HashMap<PersonId, String>();
            find(ids).forEach((id, person) -> names.put(id, person.name()));
            return names;
        }

        @Override
        public List<Person> named(PeopleQuery query) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<Identifier, Set<PersonId>> knownBy(Collection<Identifier> identifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> groups() {
            return people.values().stream()
                    .flatMap(person -> person.card().groups().stream())
                    .distinct()
                    .sorted()
                    .toList();
        }

        @Override
        public Person add(Card card, Met met, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Person> change(PersonId id, Card card, Met met, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean remove(PersonId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Source> sources(PersonId id) {
            throw new UnsupportedOperationException();
        }
    }

    static final class SomeInteractions implements Interactions {

        private final People people;
        private final List<Interaction> all = new ArrayList<>();

        SomeInteractions(People people) {
            this.people = people;
        }

        @Override
        public Optional<Interaction> find(InteractionId id) {
            return all.stream().filter(it -> it.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Interaction> note(Noted noted, Instant now) {
            if (people.find(noted.with()).size() < noted.with().size()) {
                return Optional.empty();
            }
            var interaction =
                    new Interaction(
                            new InteractionId(all.size() + 1),
                            noted.at(),
                            noted.at().atZone(ZoneOffset.UTC).toLocalDate(),
                            noted.lasted(),
                            noted.channel(),
                            noted.outgoing(),
                            noted.title(),
                            List.copyOf(noted.with()),
                            0,
                            "hand");
            all.add(interaction);
            return Optional.of(interaction);
        }

        @Override
        public Optional<Interaction> change(InteractionId id, Noted noted) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean remove(InteractionId id) {
            return all.removeIf(it -> it.id().equals(id));
        }

        @Override
        public List<Interaction> with(PersonId person, int offset, int limit) {
            return all.stream()
                    .filter(it -> it.with().contains(person))
                    .sorted((a, b) -> b.at().compareTo(a.at()))
                    .skip(offset)
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<DayBucket> buckets(PersonId person, LocalDate since, LocalDate until) {
            throw new UnsupportedOperationException();
        }
    }

    static final class SomeTies implements Ties {

        final Map<PersonId, TieWish> wishes = new HashMap<>();
        int ahead;
        final Map<String, Cadence> cadences = new HashMap<>();
        final List<Answer> answers = new ArrayList<>();
        final List<Suggestion> due = new ArrayList<>();

        @Override
        public Map<PersonId, Tie> of(Collection<PersonId> people, LocalDate today) {
            return people.stream()
                    .collect(
                            Collectors.toMap(
                                    id -> id,
                                    id ->
                                            new Tie(
                                                    id,
                                                    null,
                                                    wishes.getOrDefault(id, TieWish.NONE),
                                                    null,
                                                    null)));
        }

        @Override
        public List<Suggestion> due(LocalDate today, int limit) {
            return due.stream().limit(limit).toList();
        }

        @Override
        public List<PersonId> closest(int limit) {
            return List.of();
        }

        @Override
        public int ahead(Tie tie, LocalDate today, int most) {
            return Math.min(ahead, most);
        }

        @Override
        public void wish(PersonId person, TieWish wish) {
            wishes.put(person, wish);
        }

        @Override
        public List<Cadence> cadences() {
            return List.copyOf(cadences.values());
        }

        @Override
        public void every(String group, int days, LocalDate today) {
            cadences.put(group, new Cadence(days, today, group));
        }

        @Override
        public boolean withoutCadence(String group) {
            return cadences.remove(group) != null;
        }

        @Override
        public void answered(PersonId person, Answer answer, Instant now) {
            answers.add(answer);
        }
    }
}
