package kontaktnetz.graph;

/// Quantiles of the Beta distribution in its lower half: below which chance a share `p` lies.
///
/// Error: at most {@link #ERROR} for shapes from 1e-6 to 1e6, held by a test beside numeric
/// integration and beside figures of another program. Time: some 4 to 8 evaluations of the
/// distribution, of 10 to 40 terms each for the shapes that occur; 1 to 2 microseconds.
///
/// Newton's steps run on the logarithm of the distribution over the log-odds y of x. The density
/// over y is proportional to x^a (1 - x)^b, whose logarithm is concave; so is that of its integral,
/// and a tangent to a concave rising curve never crosses the level to the right of the root. After
/// the first step they come from the left and need no bracket, also where the density over x is
/// infinite at an end, as it is wherever little bad is known. On x itself they leave [0, 1] there.
///
/// Source: the continued fraction of the incomplete beta function of NIST DLMF 8.17.22, by the
/// method of W. J. Lentz, Applied Optics 15(3), 1976; ln Γ by C. Lanczos, "A precision
/// approximation of the gamma function", SIAM J. Numer. Anal. B 1(1), 1964, for g = 7 and nine
/// terms.
final class BetaQuantile {

    /// How far off a quantile may be.
    static final double ERROR = 1e-10;

    private static final int MOST_STEPS = 200;
    private static final int MOST_TERMS = 20_000;
    private static final double STEP_ENOUGH = 1e-6;
    private static final double TERM_ENOUGH = 1e-15;
    private static final double TINY = 1e-300;
    private static final double NORMAL_TENTH = 1.2815515655446004;

    private static final double G = 7;
    private static final double HALF_LN_2_PI = 0.9189385332046727;
    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };

    private BetaQuantile() {}

    /// @param p above 0, at most one half
    /// @param a shape of what speaks for it, above 0
    /// @param b shape of what speaks against it, above 0
    static double of(double p, double a, double b) {
        if (!(p > 0 && p <= 0.5 && a > 0 && b > 0) || Double.isInfinite(a + b)) {
            throw new IllegalArgumentException("p " + p + ", a " + a + ", b " + b);
        }
        double lnBeta = lnGamma(a) + lnGamma(b) - lnGamma(a + b);
        double lnP = Math.log(p);
        double y = Math.log(a / b) - NORMAL_TENTH * Math.sqrt(1 / a + 1 / b);
        for (int i = 0; i < MOST_STEPS; i++) {
            double away = Math.exp(-Math.abs(y));
            double lnNear = -Math.log1p(away);
            double lnX = Math.min(y, 0) + lnNear;
            double lnRest = -Math.max(y, 0) + lnNear;
            double near = 1 / (1 + away);
            double x = y < 0 ? away * near : near;
            double lnDensity = a * lnX + b * lnRest - lnBeta;
            double lnBelow = lnBelow(a, b, x, y < 0 ? near : away * near, lnDensity);
            double step = (lnP - lnBelow) * Math.exp(lnBelow - lnDensity);
            y += step;
            double size = Math.abs(step);
            if (size < STEP_ENOUGH || size * Math.exp(-Math.abs(y)) < ERROR / 10) {
                return 1 / (1 + Math.exp(-y));
            }
        }
        throw new ArithmeticException("no quantile of p " + p + ", a " + a + ", b " + b);
    }

    /// The logarithm of the chance below x.
    ///
    /// @param rest what x lacks to 1
    /// @param lnDensity of the density over the log-odds there
    private static double lnBelow(double a, double b, double x, double rest, double lnDensity) {
        if (x < (a + 1) / (a + b + 2)) {
            return lnDensity + Math.log(fraction(a, b, x) / a);
        }
        return Math.log1p(-Math.exp(lnDensity) * fraction(b, a, rest) / b);
    }

    /// The continued fraction, by which the power series is divided.
    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double product = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            product *= c * d;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            product *= c * d;
            if (Math.abs(c * d - 1) < TERM_ENOUGH) {
                return product;
            }
        }
        throw new ArithmeticException("no end to the fraction of a " + a + ", b " + b + ", x " + x);
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    private static double lnGamma(double z) {
        if (z < 0.5) {
            return lnGamma(z + 1) - Math.log(z);
        }
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (z - 1 + i);
        }
        double t = z + G - 0.5;
        return HALF_LN_2_PI + (z - 0.5) * Math.log(t) - t + Math.log(sum);
    }
}
