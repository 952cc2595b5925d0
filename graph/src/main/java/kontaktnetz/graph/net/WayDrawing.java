package kontaktnetz.graph.net;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Draws one of the shortest ways between two nodes, each with the same chance.
///
/// The search goes from both ends, always on the side with fewer links to look at, until arcs are
/// found that lead from one side to the other: every shortest way takes exactly one of them. One is
/// drawn by how many ways it carries, and from its ends the way is drawn back to both.
///
/// Shapes: 24 bytes a node. Time: the links within half the distance of either end. Source: see
/// {@link Betweenness}.
final class WayDrawing {

    private final Links links;
    private final RandomGenerator random;
    private final Side ahead;
    private final Side back;

    /// The arcs that join the sides, and how many ways each carries.
    private final IntList near = new IntList();

    private final IntList far = new IntList();
    private double[] carried = new double[16];

    WayDrawing(Links links, RandomGenerator random) {
        this.links = links;
        this.random = random;
        ahead = new Side(links.nodes());
        back = new Side(links.nodes());
    }

    /// Adds one for everybody between the ends of the way drawn; nothing where there is no way.
    void countBetween(int from, int to, double[] count) {
        ahead.start(from);
        back.start(to);
        while (near.size() == 0 && ahead.reaches() && back.reaches()) {
            if (ahead.work <= back.work) {
                extend(ahead, back);
            } else {
                extend(back, ahead);
            }
        }
        if (near.size() > 0) {
            int arc = drawn();
            boolean forth = ahead.steps[near.get(arc)] >= 0;
            walk(forth ? ahead : back, near.get(arc), count);
            walk(forth ? back : ahead, far.get(arc), count);
        }
        ahead.clear();
        back.clear();
        near.clear();
        far.clear();
    }

    private void extend(Side side, Side other) {
        int end = side.queue.size();
        side.work = 0;
        for (; side.next < end; side.next++) {
            int u = side.queue.get(side.next);
            for (int arc = links.firstArc(u); arc < links.endArc(u); arc++) {
                int v = links.target(arc);
                if (other.steps[v] >= 0) {
                    join(u, v, side.ways[u] * other.ways[v]);
                } else {
                    side.see(v, u, links.degree(v));
                }
            }
        }
    }

    private void join(int u, int v, double ways) {
        if (near.size() == carried.length) {
            carried = Arrays.copyOf(carried, 2 * carried.length);
        }
        carried[near.size()] = ways;
        near.add(u);
        far.add(v);
    }

    private int drawn() {
        double sum = 0;
        for (int i = 0; i < near.size(); i++) {
            sum += carried[i];
        }
        double left = random.nextDouble() * sum;
        int i = 0;
        while (i + 1 < near.size() && left >= carried[i]) {
            left -= carried[i++];
        }
        return i;
    }

    /// From a node back to where its side started, each step by how many ways lead over it.
    private void walk(Side side, int node, double[] count) {
        int at = node;
        while (side.steps[at] > 0) {
            count[at]++;
            double left = random.nextDouble() * side.ways[at];
            int before = -1;
            for (int arc = links.firstArc(at); arc < links.endArc(at) && left >= 0; arc++) {
                int u = links.target(arc);
                if (side.steps[u] == side.steps[at] - 1) {
                    before = u;
                    left -= side.ways[u];
                }
            }
            at = before;
        }
    }

    /// What is known from one end.
    private static final class Side {

        final int[] steps;
        final double[] ways;
        final IntList queue = new IntList();

        /// The first in the queue that is not yet looked at.
        int next;

        /// How many links those not yet looked at have.
        long work;

        Side(int nodes) {
            steps = new int[nodes];
            ways = new double[nodes];
            Arrays.fill(steps, -1);
        }

        void start(int node) {
            steps[node] = 0;
            ways[node] = 1;
            queue.add(node);
            next = 0;
            work = 0;
        }

        boolean reaches() {
            return next < queue.size();
        }

        void see(int v, int u, int degree) {
            if (steps[v] < 0) {
                steps[v] = steps[u] + 1;
                ways[v] = 0;
                queue.add(v);
                work += degree;
            }
            if (steps[v] == steps[u] + 1) {
                ways[v] += ways[u];
            }
        }

        void clear() {
            for (int i = 0; i < queue.size(); i++) {
                steps[queue.get(i)] = -1;
            }
            queue.clear();
        }
    }
}
