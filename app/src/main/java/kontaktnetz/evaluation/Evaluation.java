package kontaktnetz.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a history said about the models.
///
/// @param taken how many lines were contacts
/// @param refused how many lines were passed over
/// @param faults the first of those
public record Evaluation(Scores scores, long taken, long refused, List<BadLine> faults) {

    /// @param groups how many people at a cut, with somebody they were in touch with and somebody
    ///   they were not
    /// @param models by name: `head`, `recalibrated`, `strength`, `frequency`, `recency`, in this
    ///   order
    public record Scores(int groups, Map<String, Measures> models) {

        public Scores {
            models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
        }
    }

    /// How well a model did, each from 0 to 1; null where there was nothing to measure it on.
    ///
    /// @param auc the area under the ROC curve
    /// @param ap average precision
    /// @param ndcg10 normalised discounted cumulated gain down to place ten
    /// @param brier the Brier score; only of what claims to be a chance
    /// @param ece the expected calibration error; only of what claims to be a chance
    public record Measures(
            @Nullable Double auc,
            @Nullable Double ap,
            @Nullable Double ndcg10,
            @Nullable Double brier,
            @Nullable Double ece) {}
}
