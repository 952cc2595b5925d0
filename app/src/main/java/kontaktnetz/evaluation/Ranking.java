package kontaktnetz.evaluation;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// How well scores told who would be in touch.
///
/// Shapes: `scores` and `hits` have one entry per candidate. Units: all measures lie from 0 to 1.
/// Time: O(n log n).
///
/// Source: AUC by midranks, as in J. A. Hanley, B. J. McNeil, "The meaning and use of the area
/// under a receiver operating characteristic (ROC) curve", Radiology 143(1), 1982; nDCG of K.
/// Järvelin, J. Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM TOIS 20(4),
/// 2002, with gains of 0 and 1.
final class Ranking {

    private Ranking() {}

    /// The chance that a hit scores above a miss; equal scores count half. Both must occur.
    static double auc(double[] scores, boolean[] hits) {
        var order = ascending(scores);
        double ranks = 0;
        long found = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && scores[order[to]] == scores[order[from]]) {
                to++;
            }
            double midrank = (from + to + 1) / 2.0;
            for (int i = from; i < to; i++) {
                if (hits[order[i]]) {
                    ranks += midrank;
                    found++;
                }
            }
            from = to;
        }
        long missed = hits.length - found;
        if (found == 0 || missed == 0) {
            throw new IllegalArgumentException(
                    found + " hits among " + hits.length + " can be ranked in one way only");
        }
        return (ranks - found * (found + 1) / 2.0) / ((double) found * missed);
    }

    /// The mean, over the hits, of the share of hits down to there. At least one hit must occur.
    ///
    /// @param order the candidates, best first
    static double averagePrecision(int[] order, boolean[] hits) {
        int found = 0;
        double sum = 0;
        for (int i = 0; i < order.length; i++) {
            if (hits[order[i]]) {
                found++;
                sum += (double) found / (i + 1);
            }
        }
        if (found == 0) {
            throw new IllegalArgumentException("no hit among " + order.length);
        }
        return sum / found;
    }

    /// What the first `depth` places gain, beside the most they could. At least one hit must occur.
    ///
    /// @param order the candidates, best first
    static double ndcg(int[] order, boolean[] hits, int depth) {
        double gain = 0;
        double ideal = 0;
        int found = 0;
        for (int i = 0; i < order.length; i++) {
            if (hits[order[i]]) {
                gain += i < depth ? discount(i) : 0;
                ideal += found < depth ? discount(found) : 0;
                found++;
            }
        }
        if (found == 0) {
            throw new IllegalArgumentException("no hit among " + order.length);
        }
        return gain / ideal;
    }

    /// The mean squared distance of a chance from what happened.
    static double brier(double[] chances, boolean[] hits) {
        double sum = 0;
        for (int i = 0; i < chances.length; i++) {
            double miss = chances[i] - (hits[i] ? 1 : 0);
            sum += miss * miss;
        }
        return sum / chances.length;
    }

    /// The mean distance of the chances told from the share that happened, in `bins` bins of
    /// equally many candidates each.
    ///
    /// @param order the candidates, best first
    static double calibrationError(int[] order, double[] chances, boolean[] hits, int bins) {
        int n = order.length;
        double sum = 0;
        for (int bin = 0; bin < bins; bin++) {
            double difference = 0;
            for (int i = (int) ((long) bin * n / bins); i < (long) (bin + 1) * n / bins; i++) {
                difference += chances[order[i]] - (hits[order[i]] ? 1 : 0);
            }
            sum += Math.abs(difference);
        }
        return sum / n;
    }

    /// The candidates, best first; equal scores in an order of chance.
    static int[] order(double[] scores, RandomGenerator random) {
        var order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            var swap = order[i];
            order[i] = order[other];
            order[other] = swap;
        }
        Arrays.sort(order, (a, b) -> Double.compare(scores[b], scores[a]));
        return Arrays.stream(order).mapToInt(i -> i).toArray();
    }

    private static int[] ascending(double[] scores) {
        var order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(scores[a], scores[b]));
        return Arrays.stream(order).mapToInt(i -> i).toArray();
    }

    private static double discount(int place) {
        return Math.log(2) / Math.log(place + 2.0);
    }
}
