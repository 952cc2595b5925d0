package kontaktnetz.recommendations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kontaktnetz.graph.Explanation;
import kontaktnetz.graph.Question;
import kontaktnetz.graph.Recommendation;
import kontaktnetz.graph.Recommender;
import kontaktnetz.graph.Standing;
import kontaktnetz.graph.Weighing;
import kontaktnetz.network.Acquaintances;
import kontaktnetz.people.People;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Answer.Outsider;
import kontaktnetz.recommendations.Candidate.Cut;
import kontaktnetz.recommendations.Candidate.Without;
import kontaktnetz.ties.Ties;
import kontaktnetz.topics.TopicBook;
import kontaktnetz.topics.TopicId;
import org.jspecify.annotations.Nullable;

/// "I am looking for somebody": whom the owner's people know, how sure that is, and who stands
/// behind it.
///
/// Only experiences on the topic are read, and only the ties of those who had or told them: a
/// question takes no longer because the net has grown elsewhere.
public final class Asking {

    private final People people;
    private final Experiences experiences;
    private final Acquaintances acquaintances;
    private final Trusting trusting;
    private final Neighbourhood neighbourhood;

    public Asking(
            People people,
            Ties ties,
            Acquaintances acquaintances,
            Experiences experiences,
            Trusts trusts) {
        this.people = people;
        this.experiences = experiences;
        this.acquaintances = acquaintances;
        this.trusting = new Trusting(ties, trusts);
        this.neighbourhood = new Neighbourhood(people, ties, experiences, trusting);
    }

    /// Everything the net says on a topic and what lies within it.
    public Answer ask(TopicId topic, TopicBook topics, LocalDate today) {
        var within = topics.within(topic);
        var told = experiences.on(within);
        var hearing = hear(told, topics.upwards(topic), today);
        var candidates = candidates(hearing);
        var known = new TreeSet<PersonId>();
        candidates.forEach(candidate -> known.add(candidate.person().id()));
        var outside = outside(hearing, known);
        outside.addAll(neighbourhood.byTheirCard(topic, topics, told));
        return new Answer(
                topic,
                candidates,
                outside,
                neighbourhood.mayKnow(topic, topics, told, known, today));
    }

    /// What the net says of one person on a topic; empty where it says nothing.
    public Optional<Candidate> about(
            PersonId person, TopicId topic, TopicBook topics, LocalDate today) {
        return ask(topic, topics, today).candidates().stream()
                .filter(candidate -> candidate.person().id().equals(person))
                .findFirst();
    }

    /// What was heard, laid out for the core, and what the core says to it.
    private record Hearing(
            Heard heard,
            Recommender recommender,
            Question question,
            kontaktnetz.graph.Answer answer) {}

    private Hearing hear(Collection<Experience> told, List<TopicId> upwards, LocalDate today) {
        var seen = acquaintances.around(Heard.witnesses(told), today);
        var heard = Heard.of(told, seen);
        var mine = trusting.of(heard.people(), upwards, today);
        var trust = heard.trust(mine, seen, told, Math.toIntExact(today.toEpochDay()));
        var weighing = Weighing.USUAL.aged(Fading.of(heard.topics(), experiences.halfLives()));
        var question =
                Question.of(Heard.ME, (double) today.toEpochDay()).muting(muted(heard, mine));
        var recommender = new Recommender(trust, heard.reports(), weighing);
        return new Hearing(heard, recommender, question, recommender.ask(question));
    }

    private static int[] muted(Heard heard, Map<PersonId, TrustReading> mine) {
        return mine.entrySet().stream()
                .filter(entry -> entry.getValue().isMuted())
                .mapToInt(entry -> heard.node(entry.getKey()))
                .toArray();
    }

    private List<Candidate> candidates(Hearing hearing) {
        var found = hearing.answer().recommendations();
        var ids = found.stream().map(it -> hearing.heard().person(it.candidate())).toList();
        var known = people.find(ids);
        var candidates = new ArrayList<Candidate>();
        for (var recommendation : found) {
            var person = known.get(hearing.heard().person(recommendation.candidate()));
            if (person != null && recommendation.standing() != Standing.UNKNOWN) {
                candidates.add(candidate(hearing, recommendation, person));
            }
        }
        return candidates;
    }

    private static Candidate candidate(
            Hearing hearing, Recommendation recommendation, Person person) {
        var explanation = hearing.answer().explain(recommendation.candidate());
        var reasons =
                explanation.ways().stream()
                        .map(way -> testimony(hearing.heard(), way, person.id()))
                        .toList();
        return new Candidate(
                person,
                recommendation.standing(),
                recommendation.opinion(),
                recommendation.expected(),
                recommendation.independent(),
                reasons.stream().filter(reason -> reason.good() > 0).toList(),
                reasons.stream().filter(reason -> reason.bad() > 0).toList(),
                explanation.cuts().stream()
                        .map(cut ->
                                new Cut(
                                        hearing.heard().person(cut.through()),
                                        cut.good(),
                                        cut.witnesses()))
                        .toList(),
                without(hearing.heard(), explanation));
    }

    private static Testimony testimony(Heard heard, Explanation.Way way, PersonId candidate) {
        var source = somebody(heard, way.witness());
        return new Testimony(
                source,
                way.through() == Explanation.NOBODY ? null : heard.person(way.through()),
                heard.experiences(source, candidate),
                way.good(),
                way.bad());
    }

    private static Without without(Heard heard, Explanation explanation) {
        return new Without(
                somebody(heard, explanation.strongest()),
                explanation.withoutStrongest().standing());
    }

    private static @Nullable PersonId somebody(Heard heard, int node) {
        return node == Heard.ME ? null : heard.person(node);
    }

    /// Those somebody had experience with, whose word does not reach the owner.
    private List<Outsider> outside(Hearing hearing, Set<PersonId> known) {
        var left = new LinkedHashMap<>(hearing.heard().byCandidate());
        left.keySet().removeAll(known);
        var order = new LinkedHashSet<PersonId>();
        hearing.recommender()
                .outside(hearing.question(), hearing.answer())
                .forEach(it -> order.add(hearing.heard().person(it.candidate())));
        order.retainAll(left.keySet());
        order.addAll(left.keySet());
        var found = people.find(order);
        var outside = new ArrayList<Outsider>();
        for (var id : order) {
            var person = found.get(id);
            if (person != null) {
                outside.add(new Outsider(person, left.getOrDefault(id, List.of()), ""));
            }
        }
        return outside;
    }
}
