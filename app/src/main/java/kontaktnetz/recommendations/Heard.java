package kontaktnetz.recommendations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kontaktnetz.graph.Reports;
import kontaktnetz.graph.Trust;
import kontaktnetz.graph.TrustNet;
import kontaktnetz.network.Acquaintances.Seen;
import kontaktnetz.people.PersonId;
import kontaktnetz.topics.TopicId;
import org.jspecify.annotations.Nullable;

/// What was heard on a topic, numbered as the core wants it: the owner first, then everybody
/// concerned in order of their numbers, so that neither the order of writing down nor of reading
/// shows.
final class Heard {

    static final int ME = 0;

    /// A story whose origin nobody knows counts half.
    private static final double ORIGIN_UNKNOWN = 0.5;

    private static final Comparator<Experience> LATEST_FIRST =
            Comparator.comparing(Experience::day).thenComparing(Experience::id).reversed();

    private final List<PersonId> people = new ArrayList<>();
    private final Map<PersonId, Integer> nodes = new HashMap<>();
    private final List<TopicId> topics;
    private final Map<Witness, List<Experience>> heard = new HashMap<>();
    private final List<Report> reports = new ArrayList<>();

    /// Who had something with whom; a null source is the owner.
    private record Witness(@Nullable PersonId source, PersonId with) {}

    /// A story as it counts.
    ///
    /// @param source who answers for it; null for the owner
    /// @param share how much of it counts
    private record Report(@Nullable PersonId source, Experience experience, double share) {

        Witness witness() {
            return new Witness(source, experience.told().with());
        }
    }

    private Heard(Collection<Experience> experiences) {
        this.topics =
                experiences.stream()
                        .map(it -> it.told().topic())
                        .distinct()
                        .sorted(Comparator.comparing(TopicId::key))
                        .toList();
        experiences.stream().sorted(Comparator.comparing(Experience::id)).forEach(this::witness);
        keepOneOfEachTeller();
        reports.forEach(report ->
                heard.computeIfAbsent(report.witness(), _ -> new ArrayList<>())
                        .add(report.experience));
    }

    /// @param acquaintances who knows those who had an experience
    static Heard of(Collection<Experience> experiences, Collection<Seen> acquaintances) {
        var heard = new Heard(experiences);
        var everybody = new TreeSet<PersonId>();
        for (var experience : experiences) {
            everybody.add(experience.told().with());
            everybody.addAll(experience.toldBy());
        }
        heard.reports.forEach(report -> {
            if (report.source != null) {
                everybody.add(report.source);
            }
        });
        acquaintances.forEach(seen -> {
            everybody.add(seen.from());
            everybody.add(seen.to());
        });
        for (var person : everybody) {
            heard.people.add(person);
            heard.nodes.put(person, heard.people.size());
        }
        return heard;
    }

    /// Those who answer for a story: it is their acquaintances that matter.
    static Set<PersonId> witnesses(Collection<Experience> experiences) {
        var witnesses = new TreeSet<PersonId>();
        for (var experience : experiences) {
            switch (experience.told().origin()) {
                case Origin.Mine() -> {
                    // the owner is nobody's acquaintance here
                }
                case Origin.Somebody(var person) -> witnesses.add(person);
                case Origin.Unknown() -> witnesses.addAll(experience.toldBy());
            }
        }
        return witnesses;
    }

    private void witness(Experience experience) {
        switch (experience.told().origin()) {
            case Origin.Mine() -> reports.add(new Report(null, experience, 1));
            case Origin.Somebody(var person) -> reports.add(new Report(person, experience, 1));
            case Origin.Unknown() ->
                    experience
                            .toldBy()
                            .forEach(teller ->
                                    reports.add(new Report(teller, experience, ORIGIN_UNKNOWN)));
        }
    }

    /// Where nobody knows whose story it is, several of one teller may well be one: the latest
    /// counts.
    private void keepOneOfEachTeller() {
        var latest = new HashMap<Witness, Experience>();
        for (var report : reports) {
            if (report.share < 1) {
                latest.merge(report.witness(), report.experience, Heard::later);
            }
        }
        reports.removeIf(report ->
                report.share < 1 && !report.experience.equals(latest.get(report.witness())));
    }

    private static Experience later(Experience one, Experience other) {
        return LATEST_FIRST.compare(one, other) < 0 ? one : other;
    }

    /// How many there are, the owner included.
    int size() {
        return people.size() + 1;
    }

    List<PersonId> people() {
        return List.copyOf(people);
    }

    PersonId person(int node) {
        return people.get(node - 1);
    }

    int node(PersonId person) {
        return Objects.requireNonNull(nodes.get(person), "nobody heard of " + person);
    }

    int topic(TopicId topic) {
        return topics.indexOf(topic);
    }

    List<TopicId> topics() {
        return topics;
    }

    /// Whom the owner trusts, and who trusts whom as far as the owner knows: by what was seen,
    /// which is worth half, and by having told the other's story, which is to know them.
    TrustNet trust(
            Map<PersonId, TrustReading> mine,
            Collection<Seen> acquaintances,
            Collection<Experience> experiences,
            int today) {
        var net = TrustNet.among(size());
        for (var person : people) {
            var reading = mine.get(person);
            if (reading != null) {
                net.add(ME, node(person), reading.tau());
            }
        }
        var evidence = new TreeMap<Long, Double>();
        for (var seen : acquaintances) {
            evidence.merge(
                    arc(seen.from(), seen.to()), seen.warmth().earned(today) / 2, Double::sum);
        }
        for (var arc : tellings(experiences)) {
            evidence.merge(arc, Trust.KNOWN, Double::sum);
        }
        evidence.forEach(
                (arc, units) -> net.add((int) (arc >>> 32), arc.intValue(), Trust.tau(units, 0)));
        return net.build();
    }

    /// Who told a story of whom, each pair once.
    private Set<Long> tellings(Collection<Experience> experiences) {
        var arcs = new TreeSet<Long>();
        for (var experience : experiences) {
            if (experience.told().origin() instanceof Origin.Somebody(var source)) {
                experience.toldBy().stream()
                        .filter(teller -> !teller.equals(source))
                        .forEach(teller -> arcs.add(arc(teller, source)));
            }
        }
        return arcs;
    }

    private long arc(PersonId from, PersonId to) {
        return (long) node(from) << 32 | node(to);
    }

    Reports reports() {
        var told = Reports.among(size());
        long number = 0;
        for (var report : reports) {
            var story = report.experience.told();
            told.add(
                    number++,
                    report.source == null ? ME : node(report.source),
                    node(story.with()),
                    topic(story.topic()),
                    (double) report.experience.day().toEpochDay(),
                    report.share * (story.grade().good() - story.grade().bad()));
        }
        return told.build();
    }

    /// What somebody experienced with a candidate, latest first.
    ///
    /// @param source null for the owner
    List<Experience> experiences(@Nullable PersonId source, PersonId with) {
        return heard.getOrDefault(new Witness(source, with), List.of()).stream()
                .sorted(LATEST_FIRST)
                .toList();
    }

    /// Everybody somebody had an experience with.
    Map<PersonId, List<Experience>> byCandidate() {
        var all = new LinkedHashMap<PersonId, List<Experience>>();
        reports.stream()
                .map(Report::experience)
                .distinct()
                .sorted(LATEST_FIRST)
                .forEach(it ->
                        all.merge(
                                it.told().with(),
                                List.of(it),
                                (some, more) ->
                                        Stream.concat(some.stream(), more.stream()).toList()));
        return all;
    }
}
