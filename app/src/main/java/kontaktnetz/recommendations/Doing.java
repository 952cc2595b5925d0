package kontaktnetz.recommendations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import kontaktnetz.people.People;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.SearchKeys;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.Topic;
import kontaktnetz.topics.TopicBook;
import kontaktnetz.topics.TopicId;

/// Finds who does something of a topic for a living, as their card says.
public final class Doing {

    private static final int LOOKED_AT = 40;
    private static final int MOST_STEMS = 24;

    /// The beginning of a word that its forms share: Steuerberatung, Steuerberaterin.
    private static final int SHORTEST_STEM = 5;

    private static final double STEM = 0.7;

    private final People people;

    public Doing(People people) {
        this.people = people;
    }

    /// People whose card says they do something of these topics, in order of number.
    public List<Person> anyOf(Collection<TopicId> wanted, TopicBook topics) {
        var stems = new TreeSet<String>();
        for (var id : wanted) {
            topics.find(id).ifPresent(topic -> stems.addAll(stems(topic)));
        }
        var found = new HashMap<PersonId, Person>();
        for (var stem : few(stems)) {
            people.named(PeopleQuery.named(stem, LOOKED_AT))
                    .forEach(person -> found.put(person.id(), person));
        }
        return found.values().stream()
                .filter(person -> says(person, wanted, topics))
                .sorted(Comparator.comparing(Person::id))
                .toList();
    }

    /// Without those that begin with another, and no more than one can look up at once.
    private static List<String> few(SortedSet<String> stems) {
        var few = new ArrayList<String>();
        for (var stem : stems) {
            if (few.isEmpty() || !stem.startsWith(few.getLast())) {
                few.add(stem);
            }
        }
        return few.subList(0, Math.min(few.size(), MOST_STEMS));
    }

    private static Set<String> stems(Topic topic) {
        var stems = new TreeSet<String>();
        for (var language : Language.values()) {
            topic.labels(language).stream()
                    .flatMap(label -> SearchKeys.of(label).stream())
                    .filter(word -> word.length() >= SHORTEST_STEM)
                    .map(Doing::stem)
                    .forEach(stems::add);
        }
        return stems;
    }

    private static String stem(String word) {
        int length = Math.max(SHORTEST_STEM, (int) Math.ceil(word.length() * STEM));
        return word.substring(0, Math.min(word.length(), length));
    }

    private static boolean says(Person person, Collection<TopicId> wanted, TopicBook topics) {
        return person.card().occupations().stream()
                .flatMap(words -> topics.match(words, 1).stream())
                .anyMatch(match -> wanted.contains(match.topic()));
    }
}
