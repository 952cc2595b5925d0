package kontaktnetz.evaluation;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kontaktnetz.evaluation.TakersEvaluation.Outcome;
import kontaktnetz.graph.Trial;
import kontaktnetz.simulation.Fate;
import kontaktnetz.simulation.Kind;
import kontaktnetz.simulation.Life;

/// Adds up what came of several invented nets.
final class TakersTally {

    private static final double WEEKS_A_MONTH = 52 / 12.0;
    private static final int A_YEAR = 52;

    private static final List<Kind> TOLD =
            List.of(
                    Kind.NEWCOMER,
                    Kind.BUSY,
                    Kind.SHY,
                    Kind.GIVER,
                    Kind.RECIPROCATOR,
                    Kind.ELSEWHERE,
                    Kind.HARD_TIMES);

    private final Trial trial = new Trial();
    private final SortedMap<Integer, Share> found = new TreeMap<>();
    private final Map<Kind, Share> noticed = new EnumMap<>(Kind.class);
    private final NetLifeTally without = new NetLifeTally();
    private final NetLifeTally with = new NetLifeTally();
    private int nets;

    private static final class Share {
        private int part;
        private int all;

        void add(boolean isPart) {
            part += isPart ? 1 : 0;
            all++;
        }

        double value() {
            return (double) part / all;
        }
    }

    /// Adds a net that lived twice.
    void add(Life unprotected, Life isProtected) {
        unprotected.fates().forEach(this::add);
        rank(unprotected);
        without.add(unprotected);
        with.add(isProtected);
        nets++;
    }

    Outcome outcome() {
        var foundAfter = new TreeMap<Integer, Double>();
        found.forEach((months, share) -> foundAfter.put(months, share.value()));
        var wrongly = new LinkedHashMap<String, Double>();
        TOLD.stream()
                .filter(noticed::containsKey)
                .forEach(kind -> wrongly.put(kind.spoken(), share(kind).value()));
        var auc = trial.auc();
        return new Outcome(
                nets,
                auc.isPresent() ? auc.getAsDouble() : null,
                foundAfter,
                wrongly,
                without.life(),
                with.life());
    }

    private Share share(Kind kind) {
        return noticed.computeIfAbsent(kind, k -> new Share());
    }

    private void rank(Life life) {
        int persons = life.fates().size();
        var judged = new boolean[persons];
        var takes = new boolean[persons];
        for (int person = 0; person < persons; person++) {
            var fate = life.fates().get(person);
            judged[person] = fate.stayed(A_YEAR);
            takes[person] = fate.kind() == Kind.TAKER;
        }
        trial.add(life.atTheEnd(), judged, takes);
    }

    private void add(Fate fate) {
        if (fate.kind() == Kind.TAKER) {
            TakersEvaluation.MONTHS.forEach(months -> find(fate, months));
        } else {
            share(fate.kind()).add(fate.noticed().isPresent());
        }
    }

    /// Whether somebody who takes was found so many months after coming; nobody asks where the net
    /// is not that old, or they left before.
    private void find(Fate fate, int months) {
        double week = fate.joined() + months * WEEKS_A_MONTH;
        if (week <= Life.WEEKS && fate.left().orElse(Life.WEEKS) >= week) {
            found.computeIfAbsent(months, m -> new Share())
                    .add(fate.noticed().orElse(Life.WEEKS) < week);
        }
    }
}
