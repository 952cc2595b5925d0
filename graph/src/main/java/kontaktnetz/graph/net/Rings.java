package kontaktnetz.graph.net;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Places for islands on rings around what stands in the middle.
///
/// The widest come first. A ring is as wide as its first island, and its places are spread over the
/// whole of it; what finds no room goes on the next. Time: O(n log n).
final class Rings {

    private final double[] x;
    private final double[] y;

    private Rings(int size) {
        x = new double[size];
        y = new double[size];
    }

    /// @param taken how far the middle reaches
    /// @param gap between any two
    /// @param widths how far each reaches from its own centre, above 0
    static Rings around(double taken, double gap, double[] widths) {
        var rings = new Rings(widths.length);
        int[] order =
                IntStream.range(0, widths.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -widths[i]))
                        .mapToInt(i -> i)
                        .toArray();
        var angles = new double[widths.length];
        double inner = taken + gap;
        for (int first = 0, end; first < order.length; first = end) {
            double away = inner + widths[order[first]];
            double sum = 0;
            for (end = first; end < order.length; end++) {
                double share = (widths[order[end]] + gap / 2) / away;
                angles[end] = 2 * StrictMath.asin(Math.min(1, share));
                if (end > first && sum + angles[end] > 2 * Math.PI) {
                    break;
                }
                sum += angles[end];
            }
            rings.put(Arrays.copyOfRange(order, first, end), angles, first, sum, away);
            inner = away + widths[order[first]] + gap;
        }
        return rings;
    }

    double x(int place) {
        return x[place];
    }

    double y(int place) {
        return y[place];
    }

    private void put(int[] places, double[] angles, int first, double sum, double away) {
        double at = 0;
        for (int i = 0; i < places.length; i++) {
            double half = Math.PI * angles[first + i] / sum;
            x[places[i]] = away * StrictMath.cos(at + half);
            y[places[i]] = away * StrictMath.sin(at + half);
            at += 2 * half;
        }
    }
}
