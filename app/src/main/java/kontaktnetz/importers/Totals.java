package kontaktnetz.importers;

import java.util.EnumMap;
import java.util.Map;

/// How many of each verdict; they add up to what the source holds.
///
/// @param skipped by reason
public record Totals(
        long fresh, long updated, long same, long unsure, long counted, Map<Reason, Long> skipped) {

    public static final Totals NONE = new Totals(0, 0, 0, 0, 0, Map.of());

    public Totals {
        skipped = Map.copyOf(skipped);
    }

    public Totals and(Verdict verdict) {
        return switch (verdict) {
            case Verdict.New _ -> new Totals(fresh + 1, updated, same, unsure, counted, skipped);
            case Verdict.Updated _, Verdict.Changed _ ->
                    new Totals(fresh, updated + 1, same, unsure, counted, skipped);
            case Verdict.Same _ -> new Totals(fresh, updated, same + 1, unsure, counted, skipped);
            case Verdict.Unsure _ -> new Totals(fresh, updated, same, unsure + 1, counted, skipped);
            case Verdict.Counted _ ->
                    new Totals(fresh, updated, same, unsure, counted + 1, skipped);
            case Verdict.Skipped(_, var reason, _) -> {
                var more = new EnumMap<Reason, Long>(Reason.class);
                more.putAll(skipped);
                more.merge(reason, 1L, Long::sum);
                yield new Totals(fresh, updated, same, unsure, counted, more);
            }
        };
    }

    public long skippedInAll() {
        return skipped.values().stream().mapToLong(Long::longValue).sum();
    }

    public long all() {
        return fresh + updated + same + unsure + counted + skippedInAll();
    }

    /// Whether the net is other than before.
    public boolean changedAnything() {
        return fresh + updated + unsure + counted > 0;
    }
}
