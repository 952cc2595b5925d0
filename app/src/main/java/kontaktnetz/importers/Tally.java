package kontaktnetz.importers;

import java.util.EnumMap;
import java.util.Map;

/// Counts verdicts while an import runs; {@link Totals} is what it says in the end.
final class Tally {

    private long fresh;
    private long updated;
    private long same;
    private long unsure;
    private long counted;
    private final Map<Reason, Long> skipped = new EnumMap<>(Reason.class);

    void add(Verdict verdict) {
        switch (verdict) {
            case Verdict.New _ -> fresh++;
            case Verdict.Updated _, Verdict.Changed _ -> updated++;
            case Verdict.Same _ -> same++;
            case Verdict.Unsure _ -> unsure++;
            case Verdict.Counted _ -> counted++;
            case Verdict.Skipped(_, var reason, _) -> skipped.merge(reason, 1L, Long::sum);
        }
    }

    Totals totals() {
        return new Totals(fresh, updated, same, unsure, counted, skipped);
    }
}
