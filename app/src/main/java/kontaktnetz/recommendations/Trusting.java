package kontaktnetz.recommendations;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kontaktnetz.graph.Ageing;
import kontaktnetz.graph.Trust;
import kontaktnetz.network.Acquaintances;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Trusts.Outcome;
import kontaktnetz.ties.Tie;
import kontaktnetz.ties.Ties;
import kontaktnetz.topics.TopicId;

/// How much people's words count for the owner: earned by contact, declared, kept and broken.
public final class Trusting {

    private static final Ageing FADING = Ageing.halfLife(Trust.OUTCOME_HALF_LIFE_DAYS);
    private static final int ANY_TOPIC = 0;

    private final Ties ties;
    private final Trusts trusts;

    public Trusting(Ties ties, Trusts trusts) {
        this.ties = ties;
        this.trusts = trusts;
    }

    /// What the word of each counts in general.
    public Map<PersonId, TrustReading> of(Collection<PersonId> people, LocalDate today) {
        return of(people, List.of(), today);
    }

    /// What the word of each counts on a topic.
    ///
    /// @param upwards the topic and what lies above it, nearest first
    public Map<PersonId, TrustReading> of(
            Collection<PersonId> people, List<TopicId> upwards, LocalDate today) {
        var tied = ties.of(people, today);
        var declared = trusts.declared(people);
        var outcomes = new HashMap<PersonId, List<Outcome>>();
        for (var outcome : trusts.outcomes(people)) {
            outcomes.merge(outcome.person(), List.of(outcome), Trusting::joined);
        }
        var readings = new HashMap<PersonId, TrustReading>();
        for (var person : people) {
            var said = declared.getOrDefault(person, Declared.NOTHING);
            var became = outcomes.getOrDefault(person, List.of());
            readings.put(
                    person,
                    new TrustReading(
                            earned(tied.getOrDefault(person, Tie.without(person)), today),
                            said.on(upwards.stream()),
                            upwards.stream().anyMatch(said.byTopic()::containsKey),
                            faded(became, true, today),
                            faded(became, false, today)));
        }
        return readings;
    }

    /// As the net wants it, for all topics at once.
    public Acquaintances.Trusted on(LocalDate today) {
        return people -> {
            var trust = new HashMap<PersonId, Double>();
            of(people, today).forEach((person, reading) -> trust.put(person, reading.tau()));
            return trust;
        };
    }

    private static List<Outcome> joined(List<Outcome> some, List<Outcome> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static double earned(Tie tie, LocalDate today) {
        var state = tie.state();
        return state == null ? 0 : state.earned(Math.toIntExact(today.toEpochDay()));
    }

    /// Oldest first, so that the order in which they were read never shows.
    private static double faded(List<Outcome> outcomes, boolean kept, LocalDate today) {
        return outcomes.stream()
                .filter(outcome -> outcome.kept() == kept)
                .map(Outcome::on)
                .sorted()
                .mapToDouble(
                        on -> FADING.left((double) ChronoUnit.DAYS.between(on, today), ANY_TOPIC))
                .sum();
    }
}
