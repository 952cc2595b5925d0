package kontaktnetz.graph;

/// The rate at which a person helps, after what was seen.
///
/// Somebody helps at rate `θ` when asked alone. Of several who are asked at once, in an order
/// nobody knows, the first who would helps and the others need not: so one who passed over an ask
/// that nobody met would have helped with chance `θ`, and one who passed over an ask that another
/// met with `θ / 2`, having been reached in time as often as not. Of what is given, the share
/// `seen` comes to our ears. With `h` moments of help, `f` asks passed over that nobody met and `g`
/// that another met, all aged, the posterior is the prior times `θ^h (1 - seen θ)^f (1 - seen θ /
/// 2)^g`. Where all is seen and nobody else was asked, this is the Beta-binomial model; aged
/// weights make it a power prior.
///
/// Error: below 1e-7, by Gauss-Legendre quadrature on either side of the limit after `θ = sin² φ`.
/// Time: 128 nodes.
///
/// Source: J. G. Skellam, "A probability distribution derived from the binomial distribution by
/// regarding the probability of success as variable between the sets of trials", J. R. Statist.
/// Soc. B 10(2), 1948; J. G. Ibrahim, M.-H. Chen, "Power prior distributions for regression
/// models", Statistical Science 15(1), 2000. That one answer is enough and that not all is seen is
/// ours.
///
/// Tried and dropped: `θ / m` for each of `m` people asked. It makes no difference between an ask
/// that somebody met and one that fell flat, which is where those who take show.
final class HelpingRate {

    private static final int NODES = 64;
    private static final int ROUNDS = 8;
    private static final double[] NODE = new double[NODES];
    private static final double[] WEIGHT = new double[NODES];

    static {
        legendre();
    }

    private HelpingRate() {}

    /// The probability that the rate lies below `limit`, within 0 to 1.
    static double below(double limit, Custom.Prior prior, Chances made, double seen) {
        double middle = Math.asin(Math.sqrt(limit));
        var logs = new double[2 * NODES];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logs.length; i++) {
            double from = i < NODES ? 0 : middle;
            double length = (i < NODES ? middle : Math.PI / 2) - from;
            double phi = from + length * NODE[i % NODES];
            logs[i] = Math.log(length * WEIGHT[i % NODES]) + density(phi, prior, made, seen);
            most = Math.max(most, logs[i]);
        }
        double under = 0;
        double all = 0;
        for (int i = 0; i < logs.length; i++) {
            double mass = Math.exp(logs[i] - most);
            under += i < NODES ? mass : 0;
            all += mass;
        }
        return under / all;
    }

    /// The logarithm of the posterior density of `φ`, up to a constant.
    private static double density(double phi, Custom.Prior prior, Chances made, double seen) {
        double sine = Math.sin(phi);
        double rate = sine * sine;
        return (1 + 2 * made.helps) * Math.log(sine)
                + (2 * prior.beta() - 1) * Math.log(Math.cos(phi))
                + made.passes * Math.log1p(-seen * rate)
                + made.leftToAnother * Math.log1p(-seen * rate / 2);
    }

    /// Nodes and weights on 0 to 1, by Newton's method on the Legendre polynomial.
    private static void legendre() {
        for (int i = 0; i < NODES; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (NODES + 0.5));
            double slope = 0;
            for (int round = 0; round < ROUNDS; round++) {
                double last = 1;
                double value = x;
                for (int k = 2; k <= NODES; k++) {
                    double next = ((2 * k - 1) * x * value - (k - 1) * last) / k;
                    last = value;
                    value = next;
                }
                slope = NODES * (x * value - last) / (x * x - 1);
                x -= value / slope;
            }
            NODE[i] = (1 - x) / 2;
            WEIGHT[i] = 1 / ((1 - x * x) * slope * slope);
        }
    }
}
