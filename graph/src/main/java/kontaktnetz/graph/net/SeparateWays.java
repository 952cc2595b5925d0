package kontaktnetz.graph.net;

import java.util.Arrays;

/// How many ways through a corridor share nobody between its ends, however long they are: a flow of
/// one through everybody.
///
/// Each node is split in two, the half one comes in by and the half one goes out from, so that
/// nobody is passed twice. Time: O(arcs) for each way.
///
/// Source: L. R. Ford, D. R. Fulkerson, "Maximal flow through a network", Canadian Journal of
/// Mathematics 8, 1956, [doi:10.4153/CJM-1956-045-5](https://doi.org/10.4153/CJM-1956-045-5).
final class SeparateWays {

    private static final int NONE = -1;

    private final Corridor corridor;

    /// Who comes before each node on the ways found; none for those on no way. Where a way goes on
    /// is never asked: the outer half of a node that leads to the end is out of reach.
    private final int[] before;

    private boolean direct;

    private SeparateWays(Corridor corridor) {
        this.corridor = corridor;
        before = new int[corridor.size()];
        Arrays.fill(before, NONE);
    }

    /// The number of ways, counted up to `most`.
    static int in(Corridor corridor, int most) {
        var ways = new SeparateWays(corridor);
        int count = 0;
        while (count < most && ways.another()) {
            count++;
        }
        return count;
    }

    /// Finds a way that may take others apart and join them anew. Halves are numbered `2v` (in) and
    /// `2v + 1` (out); the queue goes by breadth.
    private boolean another() {
        var cameFrom = new int[2 * corridor.size()];
        Arrays.fill(cameFrom, NONE);
        var queue = new IntList();
        int start = out(corridor.from);
        int end = in(corridor.to);
        cameFrom[start] = start;
        queue.add(start);
        for (int at = 0; at < queue.size() && cameFrom[end] == NONE; at++) {
            int half = queue.get(at);
            int node = half >> 1;
            if (half == out(node)) {
                leave(node, cameFrom, queue);
            } else {
                enter(node, cameFrom, queue);
            }
        }
        if (cameFrom[end] == NONE) {
            return false;
        }
        turn(cameFrom, end, start);
        return true;
    }

    /// From the outer half: along every arc that no way uses yet, or back inside where a way goes
    /// through the node.
    private void leave(int node, int[] cameFrom, IntList queue) {
        for (int arc = corridor.rows[node]; arc < corridor.rows[node + 1]; arc++) {
            int v = corridor.targets[arc];
            boolean used = (node == corridor.from && v == corridor.to) ? direct : before[v] == node;
            if (!used) {
                see(in(v), out(node), cameFrom, queue);
            }
        }
        if (before[node] != NONE) {
            see(in(node), out(node), cameFrom, queue);
        }
    }

    /// From the inner half: through the node where no way does, else back to whoever came before.
    private void enter(int node, int[] cameFrom, IntList queue) {
        if (before[node] == NONE) {
            see(out(node), in(node), cameFrom, queue);
        } else {
            see(out(before[node]), in(node), cameFrom, queue);
        }
    }

    private static void see(int half, int from, int[] cameFrom, IntList queue) {
        if (cameFrom[half] == NONE) {
            cameFrom[half] = from;
            queue.add(half);
        }
    }

    /// Turns the arcs on the way found: those along it are used from now on, those against it no
    /// more. Arcs given up come first, because their ends may be joined anew.
    private void turn(int[] cameFrom, int end, int start) {
        for (int half = end; half != start; half = cameFrom[half]) {
            int v = half >> 1;
            int u = cameFrom[half] >> 1;
            if (half == out(v) && cameFrom[half] == in(u) && u != v) {
                before[u] = NONE;
            }
        }
        for (int half = end; half != start; half = cameFrom[half]) {
            int v = half >> 1;
            int u = cameFrom[half] >> 1;
            if (half == in(v) && u != v) {
                join(u, v);
            }
        }
    }

    private void join(int u, int v) {
        if (u == corridor.from && v == corridor.to) {
            direct = true;
        }
        if (v != corridor.to) {
            before[v] = u;
        }
    }

    private static int in(int node) {
        return 2 * node;
    }

    private static int out(int node) {
        return 2 * node + 1;
    }
}
