package kontaktnetz.recommendations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kontaktnetz.people.People;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Answer.MayKnow;
import kontaktnetz.recommendations.Answer.Nearness;
import kontaktnetz.recommendations.Answer.Outsider;
import kontaktnetz.ties.Ties;
import kontaktnetz.topics.TopicBook;
import kontaktnetz.topics.TopicId;

/// Who is near a topic: those whose card says they do it, and those who might know somebody.
final class Neighbourhood {

    /// No more people are asked at a time than one would write to.
    private static final int MOST_ASKED = 5;

    private static final int MOST_BY_CARD = 10;
    private static final int CLOSEST = 30;

    private final People people;
    private final Doing doing;
    private final Ties ties;
    private final Experiences experiences;
    private final Trusting trusting;

    Neighbourhood(People people, Ties ties, Experiences experiences, Trusting trusting) {
        this.people = people;
        this.doing = new Doing(people);
        this.ties = ties;
        this.experiences = experiences;
        this.trusting = trusting;
    }

    /// People whose card says they do it, of whom nobody told anything.
    List<Outsider> byTheirCard(TopicId topic, TopicBook topics, Collection<Experience> told) {
        var known = told.stream().map(it -> it.told().with()).collect(Collectors.toSet());
        return doing.anyOf(Set.copyOf(topics.within(topic)), topics).stream()
                .filter(person -> !known.contains(person.id()))
                .limit(MOST_BY_CARD)
                .map(person -> new Outsider(person, List.of(), person.card().headline()))
                .toList();
    }

    /// Those who might know somebody, the likeliest first; nobody whose word counts nothing, and
    /// none of the candidates.
    List<MayKnow> mayKnow(
            TopicId topic,
            TopicBook topics,
            Collection<Experience> told,
            Set<PersonId> candidates,
            LocalDate today) {
        var near = topics.near(topic);
        var nearness = new LinkedHashMap<PersonId, Nearness>();
        tellers(told).forEach(it -> nearness.putIfAbsent(it, Nearness.TOLD_OF_IT));
        doing.anyOf(topics.around(topic), topics)
                .forEach(it -> nearness.putIfAbsent(it.id(), Nearness.DOES_IT));
        tellers(experiences.on(near))
                .forEach(it -> nearness.putIfAbsent(it, Nearness.TOLD_OF_SOMETHING_NEAR));
        ties.closest(CLOSEST).forEach(it -> nearness.putIfAbsent(it, Nearness.TRUSTED));
        nearness.keySet().removeAll(candidates);
        return best(nearness, topics.upwards(topic), today);
    }

    private List<MayKnow> best(
            Map<PersonId, Nearness> nearness, List<TopicId> upwards, LocalDate today) {
        var trust = trusting.of(nearness.keySet(), upwards, today);
        var weights = new HashMap<PersonId, Double>();
        nearness.forEach((person, near) -> {
            var reading = trust.get(person);
            double weight = reading == null ? 0 : reading.tau() * weight(near);
            if (weight > 0) {
                weights.put(person, weight);
            }
        });
        var order =
                Comparator.comparingDouble(
                                (PersonId person) -> Objects.requireNonNull(weights.get(person)))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder());
        var chosen = weights.keySet().stream().sorted(order).limit(MOST_ASKED).toList();
        var found = people.find(chosen);
        var mayKnow = new ArrayList<MayKnow>();
        for (var id : chosen) {
            var person = found.get(id);
            if (person != null) {
                mayKnow.add(new MayKnow(person, Objects.requireNonNull(nearness.get(id))));
            }
        }
        return mayKnow;
    }

    /// A guess by hand: who told of it knows the field, whom one trusts knows people.
    private static double weight(Nearness nearness) {
        return switch (nearness) {
            case TOLD_OF_IT -> 1;
            case DOES_IT -> 0.9;
            case TOLD_OF_SOMETHING_NEAR -> 0.7;
            case TRUSTED -> 0.3;
        };
    }

    private static Set<PersonId> tellers(Collection<Experience> told) {
        var tellers = new TreeSet<>(Heard.witnesses(told));
        told.forEach(it -> tellers.addAll(it.toldBy()));
        return tellers;
    }
}
