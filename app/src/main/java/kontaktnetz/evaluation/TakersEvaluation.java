package kontaktnetz.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How those who take were told from the others in invented nets, and what became of the nets.
///
/// @param all what came of all nets
/// @param bySize of those that began with so many people
/// @param byLiveliness of those in which so much was asked
public record TakersEvaluation(
        Outcome all,
        SortedMap<Integer, Outcome> bySize,
        SortedMap<Liveliness, Outcome> byLiveliness) {

    /// The months after which it is asked how many were found.
    public static final List<Integer> MONTHS = List.of(6, 12, 24, 36);

    public TakersEvaluation {
        bySize = Collections.unmodifiableSortedMap(new TreeMap<>(bySize));
        byLiveliness = Collections.unmodifiableSortedMap(new TreeMap<>(byLiveliness));
    }

    /// What came of some nets, each of which lived once without protection and once with it.
    ///
    /// Shares from 0 to 1, without protection:
    ///
    /// @param nets how many
    /// @param auc the area under the ROC curve, at the end, among those who came a year ago or
    ///   more; null where too few take
    /// @param foundAfterMonths of those who take, who was noticed within so many months of coming
    /// @param wronglyNoticed of each other kind, by its name, who was noticed at any time; those
    ///   whom the law names come first
    public record Outcome(
            int nets,
            @Nullable Double auc,
            SortedMap<Integer, Double> foundAfterMonths,
            Map<String, Double> wronglyNoticed,
            NetLife withoutProtection,
            NetLife withProtection) {

        public Outcome {
            foundAfterMonths = Collections.unmodifiableSortedMap(new TreeMap<>(foundAfterMonths));
            wronglyNoticed = Collections.unmodifiableMap(new LinkedHashMap<>(wronglyNoticed));
        }
    }

    /// How alive nets were; help in the third year, leaving in all three.
    ///
    /// @param helpPerMonth moments of help among a hundred people
    /// @param toOthers how many of them went to people who do not take
    /// @param asksMet the share of asks that somebody met
    /// @param leaving the share of people who left, those who take left out
    public record NetLife(double helpPerMonth, double toOthers, double asksMet, double leaving) {}
}
