package kontaktnetz.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kontaktnetz.evaluation.RatingModel.Foretold;
import kontaktnetz.evaluation.RatingsEvaluated.Quality;
import org.jspecify.annotations.Nullable;

/// How well a model foretold some ratings.
final class Measured {

    private static final int TENTH = 10;

    private final double[] scores;
    private final boolean[] good;
    private final double[] expected;
    private final double[] values;
    private final Map<Integer, List<Integer>> bySource = new TreeMap<>();

    private Measured(int cases) {
        scores = new double[cases];
        good = new boolean[cases];
        expected = new double[cases];
        values = new double[cases];
    }

    /// @param cases which of the ratings
    static Quality on(Ratings ratings, int[] cases, Foretold[] foretold) {
        var measured = new Measured(cases.length);
        for (int i = 0; i < cases.length; i++) {
            var rating = ratings.get(cases[i]);
            measured.scores[i] = foretold[cases[i]].score();
            measured.expected[i] = foretold[cases[i]].expected();
            measured.values[i] = rating.value();
            measured.good[i] = rating.isGood();
            measured.bySource.computeIfAbsent(rating.source(), absent -> new ArrayList<>()).add(i);
        }
        return new Quality(
                auc(measured.scores, measured.good),
                measured.aucWithinSources(),
                measured.badInTheBestTenth(),
                measured.rootMeanSquare(),
                measured.correlation());
    }

    private static @Nullable Double auc(double[] scores, boolean[] good) {
        int hits = 0;
        for (boolean each : good) {
            hits += each ? 1 : 0;
        }
        return hits == 0 || hits == good.length ? null : Ranking.auc(scores, good);
    }

    private @Nullable Double aucWithinSources() {
        double sum = 0;
        int sources = 0;
        for (var cases : bySource.values()) {
            var of = new double[cases.size()];
            var are = new boolean[cases.size()];
            for (int i = 0; i < of.length; i++) {
                of[i] = scores[cases.get(i)];
                are[i] = good[cases.get(i)];
            }
            var auc = auc(of, are);
            if (auc != null) {
                sum += auc;
                sources++;
            }
        }
        return sources == 0 ? null : sum / sources;
    }

    /// Of those that score the same as the last in the best tenth, each is in it to the same share.
    private @Nullable Double badInTheBestTenth() {
        int places = scores.length / TENTH;
        if (places == 0) {
            return null;
        }
        var sorted = scores.clone();
        Arrays.sort(sorted);
        double last = sorted[sorted.length - places];
        int above = 0;
        int badAbove = 0;
        int same = 0;
        int badSame = 0;
        for (int i = 0; i < scores.length; i++) {
            int bad = good[i] ? 0 : 1;
            above += scores[i] > last ? 1 : 0;
            badAbove += scores[i] > last ? bad : 0;
            same += scores[i] == last ? 1 : 0;
            badSame += scores[i] == last ? bad : 0;
        }
        return (badAbove + (double) (places - above) / same * badSame) / places;
    }

    private @Nullable Double rootMeanSquare() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (values[i] - expected[i]) * (values[i] - expected[i]);
        }
        return values.length == 0 ? null : Math.sqrt(sum / values.length);
    }

    /// Null also where all are expected to be, or are, the same.
    private @Nullable Double correlation() {
        if (areAllTheSame(values) || areAllTheSame(expected)) {
            return null;
        }
        double meanValue = Arrays.stream(values).average().orElse(0);
        double meanExpected = Arrays.stream(expected).average().orElse(0);
        double both = 0;
        double value = 0;
        double expecting = 0;
        for (int i = 0; i < values.length; i++) {
            double x = values[i] - meanValue;
            double y = expected[i] - meanExpected;
            both += x * y;
            value += x * x;
            expecting += y * y;
        }
        return both / Math.sqrt(value * expecting);
    }

    private static boolean areAllTheSame(double[] numbers) {
        return Arrays.stream(numbers).distinct().limit(2).count() < 2;
    }
}
