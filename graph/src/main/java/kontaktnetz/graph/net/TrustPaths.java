package kontaktnetz.graph.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How one person reaches another: the path of the greatest product of trust among those that are
/// short enough. Among equally good ones fewer steps win, then the smaller numbers from the start.
///
/// The search runs from both ends, a step at a time, always on the side with fewer links to look
/// at; labels are kept apart by their number of steps, so that a good long way never hides a short
/// one. A label is dropped once even the best rest could not make it the best path.
///
/// Shapes: `n` nodes, `m` arcs; 4 bytes an arc for all searches together, and for each search 8
/// bytes a node for every step but the last. Units: a link's weight is trust, above 0, at most 1;
/// costs are `-ln(trust)` in whole units of `2^-22`, so that sums come out the same from either end
/// and equal is equal. Error: the product lies within `hops * 1.2e-7` of the best, relatively;
/// below `e^-64` no difference is seen. Time: O(m) to prepare; a search looks at the links of those
/// whom half the steps reach, in nets where everybody knows few.
///
/// Source: the idea of two ends is I. Pohl, "Bi-directional search", Machine Intelligence 6, 1971;
/// labels by number of steps are those of R. Bellman, "On a routing problem", Quarterly of Applied
/// Mathematics 16(1), 1958, [doi:10.1090/qam/102435](https://doi.org/10.1090/qam/102435).
///
/// An instance serves one search after another and one thread; {@link #another} makes one for
/// another thread.
public final class TrustPaths {

    /// The usual length: four people beside the one who asks, the last one included.
    public static final int USUAL_HOPS = 4;

    public static final int MOST_HOPS = 6;

    static final double UNITS = 1 << 22;
    static final int FAR = Integer.MAX_VALUE;
    private static final int DEAREST = 1 << 28;

    private final Links links;
    private final int[] costs;
    private final Side ahead = new Side(true);
    private final Side back = new Side(false);

    /// The best path found with the present number of steps, and the cost it must stay below.
    private int best;

    private int limit;
    private int[] bestPath = {};

    private TrustPaths(Links links, int[] costs) {
        this.links = links;
        this.costs = costs;
    }

    public static TrustPaths over(Links links) {
        var weights = links.weights();
        var costs = new int[weights.length];
        for (int arc = 0; arc < costs.length; arc++) {
            costs[arc] = cost(weights[arc]);
        }
        return new TrustPaths(links, costs);
    }

    /// A search of its own over the same net.
    public TrustPaths another() {
        return new TrustPaths(links, costs);
    }

    /// The best path of at most `hops` steps; empty where there is none.
    public Optional<TrustPath> best(int from, int to, int hops) {
        check(links, from, to, hops);
        best = limit = FAR;
        bestPath = new int[0];
        ahead.start(from);
        back.start(to);
        for (int h = 1; h <= hops && ahead.reaches() && back.reaches(); h++) {
            if (ahead.work <= back.work) {
                ahead.extend(back, h < hops);
            } else {
                back.extend(ahead, h < hops);
            }
            limit = Math.min(limit, best);
        }
        ahead.clear();
        back.clear();
        return bestPath.length == 0
                ? Optional.empty()
                : Optional.of(TrustPath.along(links, Arrays.stream(bestPath).boxed().toList()));
    }

    static void check(Links links, int from, int to, int hops) {
        if (from < 0 || from >= links.nodes() || to < 0 || to >= links.nodes() || from == to) {
            throw new IllegalArgumentException(
                    "a path joins two of the nodes 0 to %d, not %d and %d"
                            .formatted(links.nodes() - 1, from, to));
        }
        if (hops < 1 || hops > MOST_HOPS) {
            throw new IllegalArgumentException(
                    "a path has 1 to " + MOST_HOPS + " steps, not " + hops);
        }
    }

    Links links() {
        return links;
    }

    /// What each arc costs; not a copy.
    int[] costs() {
        return costs;
    }

    /// Of the strict logarithm, so that every machine rounds alike.
    private static int cost(double trust) {
        if (trust > 1) {
            throw new IllegalArgumentException("trust of at most 1, not " + trust);
        }
        return (int) Math.min(DEAREST, Math.round(-StrictMath.log(trust) * UNITS));
    }

    private void meet(Side side, int node, Side other, int at, int total) {
        var path = side.ahead ? joined(side, node, other, at) : joined(other, at, side, node);
        if (total < best || Arrays.compare(path, bestPath) < 0) {
            best = total;
            bestPath = path;
        }
    }

    private static int[] joined(Side ahead, int node, Side back, int at) {
        var path = new int[ahead.depth + back.depth + 2];
        for (int level = ahead.depth, v = node; level >= 0; level--) {
            path[level] = v;
            v = ahead.before.get(level)[v];
        }
        for (int level = back.depth, v = at; level >= 0; level--) {
            path[path.length - 1 - level] = v;
            v = back.before.get(level)[v];
        }
        return path;
    }

    /// The labels from one end: for each number of steps, what each node reached costs and where
    /// one came from.
    private final class Side {

        final boolean ahead;
        final List<int[]> cost = new ArrayList<>();
        final List<int[]> before = new ArrayList<>();
        final List<IntList> reached = new ArrayList<>();

        /// How many steps the outermost labels are away.
        int depth;

        /// The least cost among the outermost labels.
        int least;

        /// How many links those have.
        long work;

        Side(boolean ahead) {
            this.ahead = ahead;
        }

        void start(int node) {
            depth = -1;
            open();
            depth = 0;
            cost.get(0)[node] = 0;
            reached.get(0).add(node);
            least = 0;
            work = links.degree(node);
        }

        boolean reaches() {
            return reached.get(depth).size() > 0;
        }

        /// One step further: looks where the outermost labels of the other side are met, and where
        /// `keep` is set leaves labels for the next step. One loop over all links of all labels,
        /// its arrays held in locals, for it is all the work there is.
        void extend(Side other, boolean keep) {
            if (keep) {
                open();
            }
            var rows = links.rows();
            var targets = links.targets();
            var label = cost.get(depth);
            var met = other.cost.get(other.depth);
            var frontier = reached.get(depth);
            for (int i = 0; i < frontier.size(); i++) {
                int u = frontier.get(i);
                int sofar = label[u];
                if (hopeless(sofar + other.least)) {
                    continue;
                }
                for (int arc = rows[u]; arc < rows[u + 1]; arc++) {
                    int v = targets[arc];
                    int reach = sofar + costs[arc];
                    int rest = met[v];
                    if (rest != FAR && reach + rest < limit && reach + rest <= best) {
                        meet(this, u, other, v, reach + rest);
                    }
                    if (keep && reach + other.least < Math.min(limit, best)) {
                        relax(v, reach, u);
                    }
                }
            }
            if (keep) {
                depth++;
                measure();
            }
        }

        /// Equal cost is no hope against fewer steps, but it is among paths of as many.
        private boolean hopeless(int least) {
            return least >= limit || least > best;
        }

        private void relax(int v, int reach, int u) {
            int known = cost.get(depth + 1)[v];
            if (known == FAR) {
                reached.get(depth + 1).add(v);
            }
            if (reach < known || (reach == known && first(u, before.get(depth + 1)[v]))) {
                cost.get(depth + 1)[v] = reach;
                before.get(depth + 1)[v] = u;
            }
        }

        /// Whether the way over `u` comes before the way over `w` in order of numbers.
        private boolean first(int u, int w) {
            return (ahead ? compare(depth, u, w) : Integer.compare(u, w)) < 0;
        }

        private int compare(int level, int u, int w) {
            if (u == w || level == 0) {
                return Integer.compare(u, w);
            }
            int earlier = compare(level - 1, before.get(level)[u], before.get(level)[w]);
            return earlier != 0 ? earlier : Integer.compare(u, w);
        }

        private void open() {
            if (cost.size() == depth + 1) {
                var far = new int[links.nodes()];
                Arrays.fill(far, FAR);
                cost.add(far);
                before.add(new int[links.nodes()]);
                reached.add(new IntList());
            }
        }

        private void measure() {
            least = FAR;
            work = 0;
            var frontier = reached.get(depth);
            for (int i = 0; i < frontier.size(); i++) {
                least = Math.min(least, cost.get(depth)[frontier.get(i)]);
                work += links.degree(frontier.get(i));
            }
        }

        void clear() {
            for (int level = 0; level < reached.size(); level++) {
                var nodes = reached.get(level);
                for (int i = 0; i < nodes.size(); i++) {
                    cost.get(level)[nodes.get(i)] = FAR;
                }
                nodes.clear();
            }
        }
    }
}
