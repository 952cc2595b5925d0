package kontaktnetz.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kontaktnetz.graph.Explanation.Cut;
import kontaktnetz.graph.Explanation.Way;

/// What the asker's people say, the best first: by the bound, then by the chance, then by how many
/// independent witnesses, then by number.
public final class Answer {

    private static final Comparator<Recommendation> BEST_FIRST =
            Comparator.<Recommendation>comparingDouble(each -> -each.opinion().bound())
                    .thenComparingDouble(each -> -each.opinion().chance())
                    .thenComparingInt(each -> -each.independent())
                    .thenComparingInt(Recommendation::candidate);

    private final Reach reach;
    private final Findings findings;
    private final Weighing weighing;
    private final List<Recommendation> all;
    private final List<Recommendation> recommendations;

    Answer(Reach reach, Findings findings, Weighing weighing) {
        this.reach = reach;
        this.findings = findings;
        this.weighing = weighing;
        all =
                IntStream.range(0, findings.candidates())
                        .mapToObj(candidate -> recommendation(candidate, Reach.NONE))
                        .toList();
        recommendations =
                all.stream().filter(each -> !each.evidence().isNone()).sorted(BEST_FIRST).toList();
    }

    /// Everybody of whom somebody in the asker's network has good or bad experience.
    public List<Recommendation> recommendations() {
        return recommendations;
    }

    /// What is said of one candidate, be it nothing.
    public Recommendation on(int candidate) {
        int number = findings.findCandidate(candidate);
        return number >= 0 ? all.get(number) : unknown(candidate);
    }

    /// Why it says so of a candidate.
    ///
    /// @throws IllegalArgumentException where it says nothing of them
    public Explanation explain(int candidate) {
        int number = findings.findCandidate(candidate);
        if (number < 0 || all.get(number).evidence().isNone()) {
            throw new IllegalArgumentException("nothing is said of " + candidate);
        }
        var voices = voices(number, Reach.NONE);
        var ways = ways(voices);
        int strongest = strongest(ways);
        return new Explanation(
                ways,
                cuts(voices),
                strongest,
                recommendation(number, reach.findWitness(strongest)));
    }

    Findings findings() {
        return findings;
    }

    private Voices voices(int candidate, int without) {
        return new Voices(reach, findings, weighing.kappa(), candidate, without);
    }

    private Recommendation recommendation(int candidate, int without) {
        int person = findings.candidate(candidate);
        var voices = voices(candidate, without);
        if (voices.count() == 0) {
            return unknown(person);
        }
        var climate = findings.around(person);
        var evidence = voices.evidence();
        var opinion = Opinion.of(evidence.good(), evidence.bad(), climate.base(), weighing);
        int independent = voices.independent();
        return new Recommendation(
                person,
                evidence,
                opinion,
                voices.count(),
                independent,
                voices.expected(climate.mean()),
                Standing.of(
                        evidence.good(),
                        weighing.bad() * evidence.bad(),
                        opinion.chance(),
                        independent));
    }

    private Recommendation unknown(int person) {
        var climate = findings.around(person);
        return new Recommendation(
                person,
                Evidence.NONE,
                Opinion.of(0, 0, climate.base(), weighing),
                0,
                0,
                climate.mean(),
                Standing.UNKNOWN);
    }

    private static int strongest(List<Way> ways) {
        return ways.stream()
                .max(
                        Comparator.comparingDouble(Way::good)
                                .thenComparingDouble(Way::bad)
                                .thenComparingInt(way -> -way.witness()))
                .orElseThrow()
                .witness();
    }

    private List<Way> ways(Voices voices) {
        var grains = new HashMap<Hop, long[]>();
        trace(voices, voices.good(), 0, grains);
        trace(voices, voices.bad(), 1, grains);
        return grains.entrySet().stream()
                .map(way ->
                        new Way(
                                way.getKey().through(),
                                way.getKey().witness(),
                                Evidence.units(way.getValue()[0]),
                                Evidence.units(way.getValue()[1])))
                .sorted(
                        Comparator.<Way>comparingDouble(way -> -way.good())
                                .thenComparingDouble(way -> -way.bad())
                                .thenComparingInt(Way::witness)
                                .thenComparingInt(Way::through))
                .toList();
    }

    private record Hop(int through, int witness) {}

    /// Adds what each way brings on one side.
    private void trace(Voices voices, Side side, int at, Map<Hop, long[]> grains) {
        var cut = side.cut();
        for (int voice = 0; voice < voices.count(); voice++) {
            int witness = reach.witness(voices.witness(voice));
            add(grains, new Hop(Explanation.NOBODY, witness), at, side.own(voice));
            if (cut == null && side.heard(voice) > 0) {
                add(grains, hop(voices.best(voice)), at, side.heard(voice));
            }
        }
        if (cut != null) {
            for (int link = 0; link < cut.links(); link++) {
                add(grains, hop(cut.link(link)), at, cut.over(link));
            }
        }
    }

    private Hop hop(int link) {
        return new Hop(reach.contact(reach.contactOf(link)), reach.witness(reach.witnessOf(link)));
    }

    private static void add(Map<Hop, long[]> grains, Hop hop, int at, long amount) {
        if (amount > 0) {
            grains.computeIfAbsent(hop, absent -> new long[2])[at] += amount;
        }
    }

    private List<Cut> cuts(Voices voices) {
        var cuts = new ArrayList<Cut>();
        addCuts(voices, voices.good(), true, cuts);
        addCuts(voices, voices.bad(), false, cuts);
        return cuts;
    }

    /// Where the best ways of all would bring more through somebody than they let pass.
    private void addCuts(Voices voices, Side side, boolean isGood, List<Cut> cuts) {
        var flow = side.cut();
        if (flow == null) {
            return;
        }
        for (int contact : flow.contacts().toArray()) {
            long said = 0;
            int witnesses = 0;
            for (int voice : flow.order()) {
                if (reach.contactOf(voices.best(voice)) == contact) {
                    said += flow.wanted(voice);
                    witnesses++;
                }
            }
            if (said > voices.cap(contact)) {
                cuts.add(
                        new Cut(
                                reach.contact(contact),
                                isGood,
                                witnesses,
                                Evidence.units(said),
                                Evidence.units(flow.through(contact))));
            }
        }
    }
}
