package kontaktnetz.graph;

import java.util.Arrays;

/// Fits a {@link Calibration} to what was foretold and what came of it: the most probable one,
/// where before all experience `a ~ N(0, 0.3²)` and `b ~ N(0, 0.1²)`, and `a` stays within 1 of 0.
///
/// Shapes: two columns of one length. Units: logits. Error: the slope of what is minimised is below
/// 1e-9 per example, in each direction that is free. Time: O(n) per step of Newton's method, which
/// takes about six; what is minimised is convex, so there is one minimum, and where `a` runs into
/// its bound the minimum lies on it.
///
/// Source: J. Platt, "Probabilistic outputs for support vector machines and comparisons to
/// regularized likelihood methods", 1999, for the form. We shrink towards no change instead of
/// smoothing the targets, because one owner's four months are few examples.
public final class Calibrating {

    /// From fewer examples nothing is learnt.
    public static final int FEWEST = 10;

    private static final double A_PRECISION = 1 / (0.3 * 0.3);
    private static final double B_PRECISION = 1 / (0.1 * 0.1);
    private static final double A_MOST = 1;
    private static final double SLOPE = 1e-9;
    private static final int MOST_STEPS = 100;

    private int size;
    private double[] logit = new double[64];
    private boolean[] met = new boolean[64];

    /// Adds an example.
    ///
    /// @param logit of the chance that was foretold
    /// @param met whether there was contact
    public void add(double logit, boolean met) {
        if (!Double.isFinite(logit)) {
            throw new IllegalArgumentException("a chance has a finite logit, not " + logit);
        }
        if (size == this.logit.length) {
            this.logit = Arrays.copyOf(this.logit, 2 * size);
            this.met = Arrays.copyOf(this.met, 2 * size);
        }
        this.logit[size] = logit;
        this.met[size] = met;
        size++;
    }

    /// How many examples there are.
    public int size() {
        return size;
    }

    /// The most probable calibration; none where there are too few examples.
    ///
    /// A history that would turn the chances round, the likelier the less likely, fits no model of
    /// ours; then they stay as they are, so that silence never raises one.
    public Calibration fitted() {
        if (size < FEWEST) {
            return Calibration.NONE;
        }
        var free = newton(0, true);
        var best =
                Math.abs(free.a()) <= A_MOST
                        ? free
                        : newton(Math.copySign(A_MOST, free.a()), false);
        return best.b() > -1 ? best : Calibration.NONE;
    }

    /// Newton's method with halved steps where a whole one leads upwards.
    ///
    /// @param free whether `a` may move
    private Calibration newton(double from, boolean free) {
        double a = from;
        double b = 0;
        double cost = cost(a, b);
        for (int step = 0; step < MOST_STEPS; step++) {
            var slope = slope(a, b, free);
            if (slope.isFlat(size)) {
                break;
            }
            double part = 1;
            double next = cost(a - slope.stepA(), b - slope.stepB());
            while (next > cost && part > 1e-12) {
                part /= 2;
                next = cost(a - part * slope.stepA(), b - part * slope.stepB());
            }
            a -= part * slope.stepA();
            b -= part * slope.stepB();
            cost = next;
        }
        return new Calibration(a, b);
    }

    /// The first and second derivatives at a point.
    private record Slope(double ga, double gb, double haa, double hab, double hbb) {

        boolean isFlat(int examples) {
            return Math.max(Math.abs(ga), Math.abs(gb)) <= SLOPE * examples;
        }

        double stepA() {
            return (hbb * ga - hab * gb) / (haa * hbb - hab * hab);
        }

        double stepB() {
            return (haa * gb - hab * ga) / (haa * hbb - hab * hab);
        }
    }

    private Slope slope(double a, double b, boolean free) {
        double ga = a * A_PRECISION;
        double gb = b * B_PRECISION;
        double haa = A_PRECISION;
        double hab = 0;
        double hbb = B_PRECISION;
        for (int i = 0; i < size; i++) {
            double x = logit[i];
            double chance = TieState.logistic(a + (1 + b) * x);
            double off = chance - (met[i] ? 1 : 0);
            double weight = chance * (1 - chance);
            ga += off;
            gb += off * x;
            haa += weight;
            hab += weight * x;
            hbb += weight * x * x;
        }
        return free ? new Slope(ga, gb, haa, hab, hbb) : new Slope(0, gb, haa, 0, hbb);
    }

    /// Minus the logarithm of the posterior, but for a constant.
    private double cost(double a, double b) {
        double cost = (a * a * A_PRECISION + b * b * B_PRECISION) / 2;
        for (int i = 0; i < size; i++) {
            double x = a + (1 + b) * logit[i];
            cost += softplus(met[i] ? -x : x);
        }
        return cost;
    }

    /// `ln(1 + e^x)`, for large `x` as well.
    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
