package kontaktnetz.graph;

import java.util.Arrays;

/// What all witnesses there are say of those of whom the asker's network knows nothing.
final class Outskirts {

    private final Reports reports;
    private final Question question;
    private final Weighing weighing;
    private final Answer answer;

    private final IntTable candidates = new IntTable();
    private long[] good = new long[8];
    private long[] bad = new long[8];
    private int[] witnesses = new int[8];

    Outskirts(Reports reports, Question question, Weighing weighing, Answer answer) {
        this.reports = reports;
        this.question = question;
        this.weighing = weighing;
        this.answer = answer;
        var known = new IntTable();
        answer.recommendations().forEach(each -> known.add(each.candidate()));
        known.add(question.asker());
        var said = new Said(reports, question, weighing);
        for (int witness = 0; witness < reports.persons(); witness++) {
            if (witness != question.asker()
                    && reports.mayTell(witness, question.topics())
                    && !question.isMuted(witness)) {
                hear(witness, known, said);
            }
        }
    }

    int candidates() {
        return candidates.size();
    }

    Outside outside(int candidate) {
        int person = candidates.node(candidate);
        double r = weighing.outside() * Evidence.units(good[candidate]);
        double s = weighing.outside() * Evidence.units(bad[candidate]);
        double within = Math.min(1, weighing.mostOutside() / (r + s));
        double base = answer.findings().around(person).base();
        return new Outside(
                person,
                within * r,
                within * s,
                witnesses[candidate],
                Opinion.of(within * r, within * s, base, weighing));
    }

    private void hear(int witness, IntTable known, Said said) {
        int end = reports.end(witness);
        for (int from = reports.first(witness); from < end; ) {
            int to = said.endOfRun(from, end);
            int candidate = reports.candidate(from);
            if (question.isOf(candidate) && !known.has(candidate)) {
                said.weigh(from, to);
                add(candidate, said);
            }
            from = to;
        }
    }

    private void add(int candidate, Said said) {
        if (said.good() + said.bad() == 0) {
            return;
        }
        int at = candidates.add(candidate);
        if (at == good.length) {
            good = Arrays.copyOf(good, 2 * at);
            bad = Arrays.copyOf(bad, 2 * at);
            witnesses = Arrays.copyOf(witnesses, 2 * at);
        }
        good[at] += said.good();
        bad[at] += said.bad();
        witnesses[at]++;
    }
}
