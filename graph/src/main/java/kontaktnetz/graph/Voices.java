package kontaktnetz.graph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.stream.IntStream;

/// Those who have something to say of one candidate and can be heard without them.
///
/// The candidate passes nothing on in their own matter. What comes by the best way of each witness
/// is added up; only where that is more than a contact lets pass, {@link CappedFlow} finds out how
/// much can arrive at most. Good and bad flow apart.
///
/// Time: the findings on the candidate; with a cut, the links of their witnesses and the flow.
final class Voices {

    private static final double HALF = 0.5;

    private final Reach reach;
    private final Findings findings;
    private final double kappa;
    private final int asContact;
    private final int[] voices;
    private final Side good;
    private final Side bad;

    /// @param without the number of a witness who is left out, or -1
    Voices(Reach reach, Findings findings, double kappa, int candidate, int without) {
        this.reach = reach;
        this.findings = findings;
        this.kappa = kappa;
        asContact = reach.findContact(findings.candidate(candidate));
        voices =
                Arrays.stream(findings.on(candidate))
                        .filter(finding -> findings.witness(finding) != without)
                        .filter(this::isHeard)
                        .toArray();
        good = side(true);
        bad = side(false);
    }

    int count() {
        return voices.length;
    }

    /// The finding of a voice.
    int finding(int voice) {
        return voices[voice];
    }

    int witness(int voice) {
        return findings.witness(voices[voice]);
    }

    Side good() {
        return good;
    }

    Side bad() {
        return bad;
    }

    /// The best link to a voice, or {@link Reach#NONE}.
    int best(int voice) {
        return reach.best(witness(voice), asContact);
    }

    Evidence evidence() {
        return new Evidence(
                Evidence.units(good.ownSum()),
                Evidence.units(good.heardSum()),
                Evidence.units(bad.ownSum()),
                Evidence.units(bad.heardSum()));
    }

    /// The grade to expect: the mean of what the voices say, by the weight with which each arrived,
    /// and of the surroundings, which count as half a voice.
    ///
    /// Voices that say the same are taken together, because which of them a cap has cut may be a
    /// matter of their numbers.
    double expected(double mean) {
        var arrived = new HashMap<Saying, Long>();
        for (int voice = 0; voice < voices.length; voice++) {
            var saying =
                    new Saying(
                            said(voice, true) + said(voice, false), findings.grade(voices[voice]));
            arrived.merge(saying, good.arrived(voice) + bad.arrived(voice), Long::sum);
        }
        long weights = Evidence.grains(HALF);
        long grades = Evidence.grains(HALF * mean);
        for (var each : arrived.entrySet()) {
            double weight = (double) each.getValue() / each.getKey().grains();
            weights += Evidence.grains(weight);
            grades += Evidence.grains(weight * each.getKey().grade());
        }
        return (double) grades / weights;
    }

    private record Saying(long grains, double grade) {}

    /// How many of them at most can be heard over different people, themselves included: a flow in
    /// which everybody lets one pass.
    int independent() {
        if (voices.length < 2) {
            return voices.length;
        }
        var givers = new IntTable();
        var giver = new Numbers();
        var first = new int[voices.length + 1];
        int own = 0;
        for (int voice = 0; voice < voices.length; voice++) {
            int itself = reach.findContact(reach.witness(witness(voice)));
            if (itself >= 0) {
                giver.add(givers.add(itself));
            } else if (reach.direct(witness(voice)) > 0) {
                own++;
            }
            for (int place = firstLink(voice); place < endLink(voice); place++) {
                int contact = reach.contactOf(reach.link(place));
                if (contact != asContact) {
                    giver.add(givers.add(contact));
                }
            }
            first[voice + 1] = giver.size();
        }
        var flow =
                new CappedFlow(
                        ones(givers.size()),
                        ones(voices.length),
                        first,
                        IntStream.range(0, giver.size()).map(giver::get).toArray(),
                        ones(giver.size()));
        return own + (int) flow.total();
    }

    private boolean isHeard(int finding) {
        int witness = findings.witness(finding);
        return findings.good(finding) + findings.bad(finding) > 0
                && (reach.direct(witness) > 0 || reach.best(witness, asContact) != Reach.NONE);
    }

    private Side side(boolean isGood) {
        var own = new long[voices.length];
        var heard = new long[voices.length];
        var loads = new IntTable();
        var load = new long[voices.length];
        boolean binds = false;
        for (int voice = 0; voice < voices.length; voice++) {
            long said = said(voice, isGood);
            own[voice] = Evidence.share(said, reach.direct(witness(voice)));
            int best = best(voice);
            if (said == 0 || best == Reach.NONE) {
                continue;
            }
            heard[voice] = Math.max(0, Evidence.share(said, reach.weight(best)) - own[voice]);
            int contact = reach.contactOf(best);
            int at = loads.add(contact);
            load[at] += heard[voice];
            binds |= load[at] > cap(contact);
        }
        return binds ? cut(own, heard, isGood) : new Side(own, heard, null);
    }

    /// The loudest are served first: so what is cut is what weighed least, and what each brings
    /// follows from the figures alone. Their numbers decide only between those equal in all that
    /// the result is made of.
    private Side cut(long[] own, long[] wanted, boolean isGood) {
        var order =
                IntStream.range(0, voices.length)
                        .filter(voice -> wanted[voice] > 0)
                        .boxed()
                        .sorted(loudestFirst(wanted, isGood))
                        .mapToInt(voice -> voice)
                        .toArray();
        var cut = new CutFlow(this, reach, order, wanted, isGood);
        return new Side(own, cut.heard(voices.length), cut);
    }

    private Comparator<Integer> loudestFirst(long[] wanted, boolean isGood) {
        return Comparator.<Integer>comparingLong(voice -> -wanted[voice])
                .thenComparingLong(voice -> -said(voice, isGood))
                .thenComparingLong(voice -> -said(voice, !isGood))
                .thenComparingDouble(voice -> -findings.grade(voices[voice]))
                .thenComparingInt(voice -> reach.witness(witness(voice)));
    }

    /// The ways to a voice at second hand, the heaviest first.
    int[] linksOf(int voice) {
        return IntStream.range(firstLink(voice), endLink(voice))
                .map(reach::link)
                .filter(link -> reach.contactOf(link) != asContact)
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingDouble(link -> -reach.weight(link))
                                .thenComparingDouble(link -> -reach.trust(reach.contactOf(link))))
                .mapToInt(link -> link)
                .toArray();
    }

    /// Grains that a voice says.
    long said(int voice, boolean isGood) {
        return isGood ? findings.good(voices[voice]) : findings.bad(voices[voice]);
    }

    /// What a contact lets pass.
    long cap(int contact) {
        return Evidence.grains(kappa * reach.trust(contact));
    }

    private int firstLink(int voice) {
        return reach.firstLink(witness(voice));
    }

    private int endLink(int voice) {
        return reach.endLink(witness(voice));
    }

    private static long[] ones(int length) {
        var ones = new long[length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
