package kontaktnetz.graph;

/// How readily people of this net help: what is expected of each of them, from all the others.
///
/// The rate at which somebody helps is drawn from a Beta distribution whose mean is what the others
/// of the net do. Its first parameter is 1: the flattest one of that mean that does not pile up at
/// zero, so that to begin with nobody is taken for somebody who does not help. A net of which
/// little is known borrows a custom of its own, worth ten chances. Nobody is expected to help at
/// more than every second chance.
///
/// Tried and dropped: the spread of the rates by moments (Marshall's global estimator), for a prior
/// worth more chances. One hump that fits the many has too thin a tail to hold those who take:
/// worth 4 chances it found half as many of them, worth 7 hardly any, and told nobody apart any
/// better.
///
/// Shapes: two running sums from either end, `4 * 8(n + 1)` bytes. The sums without a person are
/// taken from both ends, so that what a person does never moves the person's own prior by a bit.
/// Time: O(n) to build, O(1) to read.
///
/// Source: G. Casella, "An introduction to empirical Bayes data analysis", The American
/// Statistician 39(2), 1985; R. J. Marshall, "Mapping disease and mortality rates using empirical
/// Bayes estimators", Applied Statistics 40(2), 1991, for rates over unequal exposures.
final class Custom {

    private static final double BORROWED_RATE = 0.4;
    private static final double BORROWED_CHANCES = 10;
    private static final double LEAST_RATE = 0.02;
    private static final double MOST_RATE = 0.5;

    private final Sums before;
    private final Sums after;

    /// @param chances of each, as far as we could expect to hear of help at them
    /// @param helps of each, as far as we heard of them
    Custom(double[] chances, double[] helps) {
        int persons = chances.length;
        before = new Sums(persons);
        after = new Sums(persons);
        for (int p = 0; p < persons; p++) {
            before.add(p, p + 1, chances[p], helps[p]);
        }
        for (int p = persons - 1; p >= 0; p--) {
            after.add(p + 1, p, chances[p], helps[p]);
        }
    }

    /// The custom of everybody but `person`.
    Prior without(int person) {
        double helps = before.helps[person] + after.helps[person + 1];
        double chances = before.chances[person] + after.chances[person + 1];
        double mean = (helps + BORROWED_RATE * BORROWED_CHANCES) / (chances + BORROWED_CHANCES);
        return new Prior(Math.clamp(mean, LEAST_RATE, MOST_RATE));
    }

    /// The Beta distribution of rates with first parameter 1 and this mean.
    record Prior(double mean) {

        double beta() {
            return 1 / mean - 1;
        }
    }

    private static final class Sums {

        private final double[] chances;
        private final double[] helps;

        Sums(int persons) {
            chances = new double[persons + 1];
            helps = new double[persons + 1];
        }

        void add(int from, int to, double chances, double helps) {
            this.chances[to] = this.chances[from] + chances;
            this.helps[to] = this.helps[from] + helps;
        }
    }
}
