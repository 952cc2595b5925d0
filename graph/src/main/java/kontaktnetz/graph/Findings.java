package kontaktnetz.graph;

import java.util.Arrays;

/// What those in reach say on the topic: one finding for each witness and candidate, aged, and
/// limited to what one witness can say. And how good experiences in this network are on the whole.
///
/// Shapes: 52 bytes for each finding, 20 for each witness. Time: the reports of all in reach.
final class Findings {

    /// Nine good experiences of ten stand for a network without any.
    private static final int PRIOR_GOOD = 9;

    private static final int PRIOR_ALL = 10;

    private final Reach reach;
    private final Reports reports;
    private final Question question;
    private final Weighing weighing;

    private final IntTable candidates = new IntTable();
    private final Numbers candidateOf = new Numbers();
    private final Numbers witnessOf = new Numbers();
    private long[] good = new long[16];
    private long[] bad = new long[16];
    private double[] grade = new double[16];

    private final Tallies ofWitness = new Tallies();
    private final Tallies ofFinding = new Tallies();
    private final Tallies.Sum all = new Tallies.Sum();

    private final int[] first;
    private final int[] order;

    /// What the surroundings of a candidate are like.
    ///
    /// @param base the chance that somebody is good of whom nothing is known
    /// @param mean the mean grade, from -1 to 1
    record Climate(double base, double mean) {}

    Findings(Reach reach, Reports reports, Question question, Weighing weighing) {
        this.reach = reach;
        this.reports = reports;
        this.question = question;
        this.weighing = weighing;
        var said = new Said(reports, question, weighing);
        for (int witness = 0; witness < reach.witnesses(); witness++) {
            hear(witness, said);
        }
        first = candidateOf.starts(candidates.size());
        order = new int[candidateOf.size()];
        var next = first.clone();
        for (int finding = 0; finding < order.length; finding++) {
            order[next[candidateOf.get(finding)]++] = finding;
        }
    }

    int candidates() {
        return candidates.size();
    }

    /// The person a candidate is.
    int candidate(int candidate) {
        return candidates.node(candidate);
    }

    /// The number of a person among the candidates, or -1.
    int findCandidate(int person) {
        return candidates.find(person);
    }

    /// The findings on a candidate.
    int[] on(int candidate) {
        return Arrays.copyOfRange(order, first[candidate], first[candidate + 1]);
    }

    int witness(int finding) {
        return witnessOf.get(finding);
    }

    /// Grains of good evidence.
    long good(int finding) {
        return good[finding];
    }

    /// Grains of bad evidence.
    long bad(int finding) {
        return bad[finding];
    }

    /// The witness's mean grade of the candidate, from -1 to 1.
    double grade(int finding) {
        return grade[finding];
    }

    /// What experiences are like in the asker's network without a person: without what was
    /// experienced with them, what they say, and what is heard through nobody else. Otherwise they
    /// could make their own base.
    Climate around(int person) {
        var sum = new Tallies.Sum(all);
        int asWitness = reach.findWitness(person);
        if (asWitness >= 0) {
            sum.take(ofWitness, asWitness);
        }
        int asContact = reach.findContact(person);
        if (asContact >= 0) {
            for (int witness : reach.heardOnlyThrough(asContact)) {
                sum.take(ofWitness, witness);
            }
        }
        int candidate = candidates.find(person);
        if (candidate >= 0) {
            for (int i = first[candidate]; i < first[candidate + 1]; i++) {
                if (isHeardWithout(asContact, witness(order[i]))) {
                    sum.take(ofFinding, order[i]);
                }
            }
        }
        return climate(sum);
    }

    private boolean isHeardWithout(int contact, int witness) {
        if (reach.direct(witness) > 0) {
            return true;
        }
        return reach.best(witness, contact) != Reach.NONE;
    }

    private Climate climate(Tallies.Sum sum) {
        var given = weighing.base();
        double base =
                given != null
                        ? given
                        : (double) (sum.good() + PRIOR_GOOD) / (sum.count() + PRIOR_ALL);
        double mean = sum.count() == 0 ? 2 * base - 1 : Evidence.units(sum.grades()) / sum.count();
        return new Climate(base, mean);
    }

    private void hear(int witness, Said said) {
        int person = reach.witness(witness);
        int end = reports.end(person);
        ofWitness.open();
        for (int from = reports.first(person); from < end; ) {
            int to = said.endOfRun(from, end);
            int candidate = reports.candidate(from);
            if (candidate != question.asker()) {
                said.count(from, to);
                ofWitness.add(said);
                if (said.count() > 0 && question.isOf(candidate)) {
                    said.weigh(from, to);
                    add(witness, candidate, said);
                }
            }
            from = to;
        }
        all.add(ofWitness, witness);
    }

    private void add(int witness, int candidate, Said said) {
        int finding = witnessOf.size();
        if (finding == good.length) {
            good = Arrays.copyOf(good, 2 * finding);
            bad = Arrays.copyOf(bad, 2 * finding);
            grade = Arrays.copyOf(grade, 2 * finding);
        }
        good[finding] = said.good();
        bad[finding] = said.bad();
        grade[finding] = said.grade();
        witnessOf.add(witness);
        candidateOf.add(candidates.add(candidate));
        ofFinding.open();
        ofFinding.add(said);
    }
}
