package kontaktnetz.graph.net;

import java.util.Arrays;

/// The part of a net through which one person reaches another in few steps, as a small net of its
/// own: everybody who lies on a walk of at most `hops` steps, and the arcs of such walks.
///
/// Shapes: nodes count from 0 in the order of their numbers in the net; arcs lead away from the
/// start or along, rows as in {@link Links}. Units: what an arc costs as in {@link TrustPaths},
/// eight times, plus one: so a sum of costs says trust first and steps second. Time: the links of
/// those whom half the steps reach from either end, and of those kept.
final class Corridor {

    /// A sum of costs is this many times the cost of trust, plus the number of steps.
    static final int STEP = 8;

    private static final int UNSEEN = Integer.MAX_VALUE / 2;

    final int[] nodes;
    final int from;
    final int to;
    final int[] rows;
    final int[] targets;
    final long[] costs;

    private Corridor(int[] nodes, int from, int to, int[] rows, int[] targets, long[] costs) {
        this.nodes = nodes;
        this.from = from;
        this.to = to;
        this.rows = rows;
        this.targets = targets;
        this.costs = costs;
    }

    int size() {
        return nodes.length;
    }

    /// Finds corridors, one after another.
    static final class Finder {

        private final TrustPaths paths;
        private final int[] stepsFrom;
        private final int[] stepsTo;
        private final IntList seenFrom = new IntList();
        private final IntList seenTo = new IntList();
        private int hops;

        Finder(TrustPaths paths) {
            this.paths = paths;
            stepsFrom = new int[paths.links().nodes()];
            stepsTo = new int[paths.links().nodes()];
            Arrays.fill(stepsFrom, UNSEEN);
            Arrays.fill(stepsTo, UNSEEN);
        }

        /// The corridor without those of `avoiding`.
        Corridor between(int from, int to, int hops, int[] avoiding) {
            this.hops = hops;
            for (int node : avoiding) {
                stepsFrom[node] = stepsTo[node] = -1;
            }
            int half = (hops + 1) / 2;
            stepsFrom[from] = 0;
            seenFrom.add(from);
            stepsTo[to] = 0;
            seenTo.add(to);
            int nextFrom = spread(stepsFrom, seenFrom, 0, half, to);
            int nextTo = spread(stepsTo, seenTo, 0, hops - half, from);
            meet(stepsTo, seenTo, nextTo, stepsFrom);
            meet(stepsFrom, seenFrom, nextFrom, stepsTo);
            var corridor = kept(from, to);
            clear(avoiding);
            return corridor;
        }

        /// Marks everybody within `most` steps, except beyond `end`.
        ///
        /// @return which of those seen are the first at `most` steps
        private int spread(int[] steps, IntList seen, int next, int most, int end) {
            int at = next;
            while (at < seen.size() && steps[seen.get(at)] < most) {
                int node = seen.get(at++);
                if (node != end) {
                    for (int arc = row(node); arc < row(node + 1); arc++) {
                        see(steps, seen, paths.links().target(arc), steps[node] + 1);
                    }
                }
            }
            return at;
        }

        /// Goes on from the outermost marks, but only where the marks of the other side say that
        /// the whole stays short.
        private void meet(int[] steps, IntList seen, int next, int[] others) {
            for (int at = next; at < seen.size(); at++) {
                int node = seen.get(at);
                if (others[node] == 0 || steps[node] + others[node] > hops) {
                    continue;
                }
                for (int arc = row(node); arc < row(node + 1); arc++) {
                    int v = paths.links().target(arc);
                    if (steps[node] + 1 + others[v] <= hops) {
                        see(steps, seen, v, steps[node] + 1);
                    }
                }
            }
        }

        private static void see(int[] steps, IntList seen, int node, int at) {
            if (steps[node] == UNSEEN) {
                steps[node] = at;
                seen.add(node);
            }
        }

        private Corridor kept(int from, int to) {
            var kept = new IntList();
            for (int i = 0; i < seenFrom.size(); i++) {
                if (fits(seenFrom.get(i), seenFrom.get(i), 0)) {
                    kept.add(seenFrom.get(i));
                }
            }
            var nodes = kept.toArray();
            Arrays.sort(nodes);
            var rows = new int[nodes.length + 1];
            var targets = new IntList();
            var arcs = new IntList();
            for (int i = 0; i < nodes.length; i++) {
                for (int arc = row(nodes[i]); nodes[i] != to && arc < row(nodes[i] + 1); arc++) {
                    int v = paths.links().target(arc);
                    if (v != from && fits(nodes[i], v, 1)) {
                        targets.add(Arrays.binarySearch(nodes, v));
                        arcs.add(arc);
                    }
                }
                rows[i + 1] = targets.size();
            }
            var costs = new long[arcs.size()];
            Arrays.setAll(costs, i -> (long) STEP * paths.costs()[arcs.get(i)] + 1);
            return new Corridor(
                    nodes,
                    Arrays.binarySearch(nodes, from),
                    Arrays.binarySearch(nodes, to),
                    rows,
                    targets.toArray(),
                    costs);
        }

        /// Whether some walk to `one`, `more` steps on to `other` and to the end is short enough.
        private boolean fits(int one, int other, int more) {
            return stepsFrom[one] >= 0
                    && stepsTo[other] >= 0
                    && stepsFrom[one] + more + stepsTo[other] <= hops;
        }

        private int row(int node) {
            return paths.links().rows()[node];
        }

        private void clear(int[] avoiding) {
            for (int node : avoiding) {
                stepsFrom[node] = stepsTo[node] = UNSEEN;
            }
            for (int i = 0; i < seenFrom.size(); i++) {
                stepsFrom[seenFrom.get(i)] = UNSEEN;
            }
            for (int i = 0; i < seenTo.size(); i++) {
                stepsTo[seenTo.get(i)] = UNSEEN;
            }
            seenFrom.clear();
            seenTo.clear();
        }
    }
}
