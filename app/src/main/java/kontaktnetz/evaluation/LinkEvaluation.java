package kontaktnetz.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How well it was told who would come to be in touch.
///
/// @param pairs how many pairs two steps apart there were
/// @param linked how many of them came to be in touch
/// @param models by name, ours first
/// @param refused how many lines were passed over
/// @param faults the first of those
public record LinkEvaluation(
        long pairs, long linked, Map<String, Measures> models, long refused, List<BadLine> faults) {

    public LinkEvaluation {
        models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
    }

    /// How well a model did; null where there was nothing to measure it on.
    ///
    /// @param auc the chance that a pair that came to be in touch stood before one that did not
    /// @param p100 the share that came to be in touch among the first hundred
    public record Measures(@Nullable Double auc, @Nullable Double p100) {}
}
