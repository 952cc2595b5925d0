package kontaktnetz.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import kontaktnetz.evaluation.Evaluation.Measures;
import kontaktnetz.evaluation.Evaluation.Scores;
import kontaktnetz.graph.TieHistories;
import org.jspecify.annotations.Nullable;

/// Asks the models, at days in the past, who will be in touch; and looks who was.
///
/// Whoever had 20 contacts before a cut, with 5 people or more, and any contact in the window that
/// begins with the cut, is asked about everybody they had contact with before. AUC, average
/// precision and nDCG are taken per person and cut, where somebody was in touch and somebody was
/// not, and averaged; equal scores stand in an order of chance. The Brier score and the calibration
/// error (ten bins of equally many) are taken over all who were asked about, those of people whose
/// contact in the window was all with newcomers included: so read, the published figures of the
/// mail history come out to the third digit. Bins of equal width would give .034 for .031, and the
/// people with rankings alone .130 for .128.
public final class EvaluatingTies {

    private static final int FEWEST_CONTACTS = 20;
    private static final int FEWEST_CANDIDATES = 5;
    private static final int DEPTH = 10;
    private static final int BINS = 10;

    private EvaluatingTies() {}

    /// @param cuts days, counted as in the file
    /// @param window days to look ahead, 7 to 90
    /// @param seed of the order among equal scores
    /// @throws IOException where there is no such file to read
    public static Evaluation run(Path file, int[] cuts, int window, long seed) throws IOException {
        if (cuts.length == 0 || window < 7 || window > 90) {
            throw new IllegalArgumentException(
                    cuts.length + " cuts, a window of " + window + " days (7 to 90)");
        }
        var read = TieHistoryFile.read(file);
        var histories = read.egos().histories();
        var groups = new ArrayList<Group>();
        for (int cut : cuts) {
            for (var ties : read.egos().ties()) {
                asked(histories, ties, cut, window, groups);
            }
        }
        return new Evaluation(scores(groups, seed), read.taken(), read.refused(), read.faults());
    }

    private static void asked(
            TieHistories histories, List<Integer> ties, int cut, int window, List<Group> groups) {
        var candidates = ties.stream().filter(tie -> histories.countBefore(tie, cut) > 0).toList();
        int contacts = candidates.stream().mapToInt(tie -> histories.countBefore(tie, cut)).sum();
        boolean active = ties.stream().anyMatch(tie -> histories.anyWithin(tie, cut, cut + window));
        if (candidates.size() >= FEWEST_CANDIDATES && contacts >= FEWEST_CONTACTS && active) {
            groups.add(Group.of(histories, candidates, cut, window));
        }
    }

    private static Scores scores(List<Group> groups, long seed) {
        var ranked = groups.stream().filter(Group::canBeRanked).toList();
        var models = new LinkedHashMap<String, Measures>();
        for (var model : Model.values()) {
            models.put(model.spoken(), measures(model, groups, ranked, seed));
        }
        return new Scores(ranked.size(), models);
    }

    private static Measures measures(
            Model model, List<Group> groups, List<Group> ranked, long seed) {
        var random = new SplittableRandom(seed);
        var orders = new ArrayList<int[]>();
        ranked.forEach(group -> orders.add(Ranking.order(group.of(model), random)));
        var chances = model.isChance() && !groups.isEmpty() ? Group.all(groups) : null;
        return new Measures(
                mean(ranked, group -> Ranking.auc(group.of(model), group.met())),
                mean(
                        ranked,
                        orders,
                        (group, order) -> Ranking.averagePrecision(order, group.met())),
                mean(ranked, orders, (group, order) -> Ranking.ndcg(order, group.met(), DEPTH)),
                chances == null ? null : Ranking.brier(chances.of(model), chances.met()),
                chances == null
                        ? null
                        : calibrationError(chances.of(model), chances.met(), random));
    }

    private static double calibrationError(
            double[] chances, boolean[] met, RandomGenerator random) {
        return Ranking.calibrationError(Ranking.order(chances, random), chances, met, BINS);
    }

    private interface Measure {
        double of(Group group, int[] order);
    }

    private static @Nullable Double mean(List<Group> groups, List<int[]> orders, Measure measure) {
        double sum = 0;
        for (int i = 0; i < groups.size(); i++) {
            sum += measure.of(groups.get(i), orders.get(i));
        }
        return groups.isEmpty() ? null : sum / groups.size();
    }

    private static @Nullable Double mean(List<Group> groups, ToDoubleFunction<Group> measure) {
        return groups.isEmpty()
                ? null
                : groups.stream().mapToDouble(measure).average().orElseThrow();
    }
}
