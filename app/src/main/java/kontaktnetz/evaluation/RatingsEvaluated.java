package kontaktnetz.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What ratings said about the recommender and the models beside it.
///
/// @param taken how many lines were ratings
/// @param refused how many lines were passed over
/// @param faults the first of those
public record RatingsEvaluated(Scores scores, long taken, long refused, List<BadLine> faults) {

    /// @param cases how many ratings were asked for
    /// @param coverage the share of them of which the recommender could say something; null where
    ///   there is no case
    /// @param models by name, on those: `engine`, `targetMean`, `bias`, `fairnessGoodness`,
    ///   `everybody`, in this order
    /// @param attack null where there was none
    public record Scores(
            int cases,
            @Nullable Double coverage,
            Map<String, Quality> models,
            @Nullable Attacked attack) {

        public Scores {
            models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
        }
    }

    /// How well a model did; null where there was nothing to measure it on.
    ///
    /// @param auc the area under the ROC curve, good against bad
    /// @param gauc the same within the ratings of one source, over those with good and bad ones
    /// @param badTop10 the share of bad ones in the best tenth
    /// @param rmse how far the expected rating is off, of a range from -1 to 1
    /// @param pcc how the expected rating goes with the true one
    public record Quality(
            @Nullable Double auc,
            @Nullable Double gauc,
            @Nullable Double badTop10,
            @Nullable Double rmse,
            @Nullable Double pcc) {}

    /// @param clean the mean chance the recommender gives where a praised one was rated badly,
    ///   before the attack; null where there is no such case
    /// @param attacked the same after it
    /// @param changed of how many cases it says anything else than before
    public record Attacked(@Nullable Double clean, @Nullable Double attacked, int changed) {}
}
