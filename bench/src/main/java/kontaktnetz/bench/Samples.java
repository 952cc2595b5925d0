package kontaktnetz.bench;

import java.util.Arrays;
import java.util.Locale;

/// What was measured, in order of size.
final class Samples {

    private final double[] sorted;

    Samples(double... values) {
        this.sorted = values.clone();
        Arrays.sort(sorted);
    }

    /// The value that `share` of them stay within, by the nearest rank.
    double quantile(double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    double median() {
        return quantile(0.5);
    }

    /// Count, p50, p95 and the largest.
    String told(String unit) {
        return String.format(
                Locale.ROOT,
                "p50 %7.1f %s   p95 %7.1f %s   most %7.1f %s   n %d",
                median(),
                unit,
                quantile(0.95),
                unit,
                quantile(1),
                unit,
                sorted.length);
    }

    static String seconds(double value) {
        return String.format(Locale.ROOT, "%.2f s", value);
    }
}
