package kontaktnetz.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How well typed words find the topics they mean.
///
/// @param queries how many were asked
/// @param topics how many there were to choose from
/// @param models by name: `ours`, `words`, `ngrams`, in this order
/// @param refused how many lines were passed over
/// @param faults the first of those
public record TopicEvaluation(
        int queries,
        int topics,
        Map<String, Measures> models,
        long refused,
        List<FileFault> faults) {

    public TopicEvaluation {
        models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
    }

    /// How well a model did; null where there was nothing to measure it on.
    ///
    /// @param mrr the mean of one over the rank of the first topic meant; 0 where it was not found
    /// @param a1 the share of queries with a topic meant at the first place
    /// @param a5 the share with one among the first five
    /// @param p95Millis the time that 95 of 100 queries stay within
    public record Measures(
            @Nullable Double mrr,
            @Nullable Double a1,
            @Nullable Double a5,
            @Nullable Double p95Millis) {}
}
