package kontaktnetz.ties;

/// The standard normal distribution.
///
/// Error: below 1e-15 for |z| up to 8, by series near the middle and a continued fraction in the
/// tails.
///
/// Source: M. Abramowitz, I. Stegun, "Handbook of Mathematical Functions", 1964, 26.2.11 and
/// 26.2.14.
final class Normal {

    private static final double MIDDLE = 3.5;

    private Normal() {}

    /// The probability of a value below `z`.
    static double below(double z) {
        double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        if (Math.abs(z) <= MIDDLE) {
            return 0.5 + density * series(z);
        }
        double tail = density / fraction(Math.abs(z));
        return z > 0 ? 1 - tail : tail;
    }

    private static double series(double z) {
        double sum = z;
        double term = z;
        for (int n = 3; Math.abs(term) > 1e-18 * Math.abs(sum); n += 2) {
            term *= z * z / n;
            sum += term;
        }
        return sum;
    }

    private static double fraction(double z) {
        double value = z;
        for (int n = 60; n >= 1; n--) {
            value = z + n / value;
        }
        return value;
    }
}
