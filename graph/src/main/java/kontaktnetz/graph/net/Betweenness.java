package kontaktnetz.graph.net;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// How often somebody stands between two others: of all pairs of other people, on which share of
/// their shortest ways.
///
/// Shapes: `n` nodes, `m` arcs; steps count, weights do not. Units: a share from 0 to 1, over all
/// ordered pairs of different nodes; pairs without a way count as none. Error: `exact` rounds
/// alone; `within` is off by at most `epsilon` for every node at once, but for a chance of at most
/// `delta`. Time: `exact` O(n * m); `within` draws at most `ln(4n / delta) / (2 epsilon^2)` ways,
/// and far fewer where nobody stands between many, each at the cost of a search from both ends.
///
/// Source: U. Brandes, "A faster algorithm for betweenness centrality", Journal of Mathematical
/// Sociology 25(2), 2001,
/// [doi:10.1080/0022250X.2001.9990249](https://doi.org/10.1080/0022250X.2001.9990249); drawing
/// ways: M. Riondato, E. M. Kornaropoulos, "Fast approximation of betweenness centrality through
/// sampling", Data Mining and Knowledge Discovery 30, 2016,
/// [doi:10.1007/s10618-015-0423-0](https://doi.org/10.1007/s10618-015-0423-0); from both ends: M.
/// Borassi, E. Natale, "KADABRA is an adaptive algorithm for betweenness via random approximation",
/// ESA 2016. The number of ways is bounded by W. Hoeffding, 1963, over all nodes, and looked at
/// meanwhile by the empirical bound of A. Maurer, M. Pontil, COLT 2009. The bound by the diameter
/// in the paper of 2016 would be lower, but rests on a constant that is only estimated.
public final class Betweenness {

    private static final int FIRST_LOOK = 500;

    private final double[] share;
    private final double error;

    private Betweenness(double[] share, double error) {
        this.share = share;
        this.error = error;
    }

    /// Exact where that costs no more than drawing would at most, else within `epsilon`.
    ///
    /// @param epsilon how far off a share may be, above 0, below 1
    /// @param delta the chance that any is farther off, above 0, below 1
    public static Betweenness of(
            Links links, double epsilon, double delta, RandomGenerator random) {
        return links.nodes() <= most(links.nodes(), epsilon, delta)
                ? exact(links)
                : within(links, epsilon, delta, random);
    }

    public static Betweenness exact(Links links) {
        int n = links.nodes();
        var share = new double[n];
        var search = new FromOne(links);
        for (int start = 0; start < n; start++) {
            search.addTo(share, start);
        }
        scale(share, 1.0 / Math.max(1, (long) n * (n - 1)));
        return new Betweenness(share, 0);
    }

    /// By ways drawn by chance.
    public static Betweenness within(
            Links links, double epsilon, double delta, RandomGenerator random) {
        int n = links.nodes();
        long most = most(n, epsilon, delta);
        var share = new double[n];
        if (n < 3) {
            return new Betweenness(share, epsilon);
        }
        int looks = looks(most);
        double confidence = Math.log(8.0 * n * looks / delta);
        var ways = new WayDrawing(links, random);
        long drawn = 0;
        for (long look = FIRST_LOOK; drawn < most; look += look / 2) {
            for (; drawn < Math.min(look, most); drawn++) {
                int from = random.nextInt(n);
                int to = (from + random.nextInt(1, n)) % n;
                ways.countBetween(from, to, share);
            }
            double highest = Arrays.stream(share).max().orElse(0) / drawn;
            if (empirical(highest, drawn, confidence) <= epsilon) {
                break;
            }
        }
        scale(share, 1.0 / drawn);
        return new Betweenness(share, epsilon);
    }

    public double of(int node) {
        return share[node];
    }

    /// How far off a share may be; 0 where they are exact.
    public double error() {
        return error;
    }

    /// With as many ways no share is farther off, with half of `delta` to spare for the looks.
    private static long most(int nodes, double epsilon, double delta) {
        if (!(epsilon > 0 && epsilon < 1 && delta > 0 && delta < 1)) {
            throw new IllegalArgumentException(
                    "epsilon and delta between 0 and 1, not " + epsilon + " and " + delta);
        }
        return (long)
                Math.ceil(Math.log(4.0 * Math.max(1, nodes) / delta) / (2 * epsilon * epsilon));
    }

    private static int looks(long most) {
        int looks = 1;
        for (long look = FIRST_LOOK; look < most; look += look / 2) {
            looks++;
        }
        return looks;
    }

    /// How far means of zeros and ones can be off, from the highest of them.
    private static double empirical(double highest, long drawn, double confidence) {
        double mean = Math.min(0.5, highest);
        double variance = mean * (1 - mean) * drawn / (drawn - 1);
        return Math.sqrt(2 * variance * confidence / drawn) + 7 * confidence / (3 * (drawn - 1));
    }

    private static void scale(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }

    /// The shortest ways from one node to all: how many there are, and how much of them leads over
    /// each.
    private static final class FromOne {

        private final Links links;
        private final int[] queue;
        private final int[] steps;
        private final double[] ways;
        private final double[] over;

        FromOne(Links links) {
            this.links = links;
            queue = new int[links.nodes()];
            steps = new int[links.nodes()];
            ways = new double[links.nodes()];
            over = new double[links.nodes()];
        }

        void addTo(double[] share, int start) {
            Arrays.fill(steps, -1);
            Arrays.fill(ways, 0);
            Arrays.fill(over, 0);
            int size = spread(start);
            for (int i = size - 1; i > 0; i--) {
                int v = queue[i];
                double perWay = (1 + over[v]) / ways[v];
                for (int arc = links.firstArc(v); arc < links.endArc(v); arc++) {
                    int u = links.target(arc);
                    if (steps[u] == steps[v] - 1) {
                        over[u] += ways[u] * perWay;
                    }
                }
                share[v] += over[v];
            }
        }

        private int spread(int start) {
            int size = 0;
            steps[start] = 0;
            ways[start] = 1;
            queue[size++] = start;
            for (int i = 0; i < size; i++) {
                int u = queue[i];
                for (int arc = links.firstArc(u); arc < links.endArc(u); arc++) {
                    int v = links.target(arc);
                    if (steps[v] < 0) {
                        steps[v] = steps[u] + 1;
                        queue[size++] = v;
                    }
                    if (steps[v] == steps[u] + 1) {
                        ways[v] += ways[u];
                    }
                }
            }
            return size;
        }
    }
}
