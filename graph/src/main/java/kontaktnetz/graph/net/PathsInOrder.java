package kontaktnetz.graph.net;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/// The paths through a corridor, best first, one by one; among equally good ones in order of
/// numbers from the start.
///
/// A path grows from the start; the beginning that could end best grows next, and how well it could
/// end is known for each node and number of steps left. So the first that is whole is the best of
/// all that are not given yet.
///
/// Time: O(hops * arcs) to prepare; for each path, the rows of the nodes on it, unless a beginning
/// can only end where it has been. Source: the search is A* of P. E. Hart, N. J. Nilsson, B.
/// Raphael, "A formal basis for the heuristic determination of minimum cost paths", IEEE
/// Transactions on Systems Science and Cybernetics 4(2), 1968,
/// [doi:10.1109/TSSC.1968.300136](https://doi.org/10.1109/TSSC.1968.300136), going on after the
/// first path.
final class PathsInOrder {

    private static final long NONE = Long.MAX_VALUE / 4;

    private final Corridor corridor;
    private final int hops;

    /// What the rest costs at least, for each number of steps left and node.
    private final long[][] rest;

    private final PriorityQueue<Way> open =
            new PriorityQueue<>(
                    Comparator.comparingLong((Way way) -> way.least)
                            .thenComparing(way -> way.nodes, Arrays::compare));
    private long looked;

    /// A path or the beginning of one, in numbers of the corridor.
    static final class Way {

        final int[] nodes;
        final long cost;

        /// What a whole path costs at least that begins like this.
        private final long least;

        private Way(int[] nodes, long cost, long least) {
            this.nodes = nodes;
            this.cost = cost;
            this.least = least;
        }

        long cost() {
            return cost;
        }

        /// Whether both share somebody between the ends, or are the one direct way.
        boolean touches(Way other) {
            for (int i = 1; i < nodes.length - 1; i++) {
                for (int j = 1; j < other.nodes.length - 1; j++) {
                    if (nodes[i] == other.nodes[j]) {
                        return true;
                    }
                }
            }
            return nodes.length == 2 && other.nodes.length == 2;
        }

        private boolean visits(int node) {
            for (int visited : nodes) {
                if (visited == node) {
                    return true;
                }
            }
            return false;
        }

        private int last() {
            return nodes[nodes.length - 1];
        }
    }

    /// @param closed whom no path visits
    PathsInOrder(Corridor corridor, int hops, boolean[] closed) {
        this.corridor = corridor;
        this.hops = hops;
        rest = rest(closed);
        push(new int[0], corridor.from, 0);
    }

    /// The best path that has not been given yet, unless it costs `limit` or more, or more than
    /// `most` beginnings have been looked at.
    Optional<Way> next(long limit, long most) {
        while (least() < limit && looked < most) {
            looked++;
            var way = open.remove();
            int node = way.last();
            if (node == corridor.to) {
                return Optional.of(way);
            }
            for (int arc = corridor.rows[node]; arc < corridor.rows[node + 1]; arc++) {
                if (!way.visits(corridor.targets[arc])) {
                    push(way.nodes, corridor.targets[arc], way.cost + corridor.costs[arc]);
                }
            }
        }
        return Optional.empty();
    }

    /// The least cost of what is left, or {@link Long#MAX_VALUE} where nothing is.
    long least() {
        return open.isEmpty() ? Long.MAX_VALUE : open.element().least;
    }

    private void push(int[] before, int node, long cost) {
        int steps = before.length;
        if (steps <= hops && rest[hops - steps][node] < NONE) {
            var nodes = Arrays.copyOf(before, steps + 1);
            nodes[steps] = node;
            open.add(new Way(nodes, cost, cost + rest[hops - steps][node]));
        }
    }

    private long[][] rest(boolean[] closed) {
        var rest = new long[hops + 1][corridor.size()];
        for (var row : rest) {
            Arrays.fill(row, NONE);
            row[corridor.to] = 0;
        }
        for (int left = 1; left <= hops; left++) {
            for (int node = 0; node < corridor.size(); node++) {
                if (node != corridor.to && !closed[node]) {
                    rest[left][node] = step(node, rest[left - 1]);
                }
            }
        }
        return rest;
    }

    private long step(int node, long[] after) {
        long least = NONE;
        for (int arc = corridor.rows[node]; arc < corridor.rows[node + 1]; arc++) {
            least = Math.min(least, corridor.costs[arc] + after[corridor.targets[arc]]);
        }
        return least;
    }
}
