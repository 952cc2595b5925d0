package kontaktnetz.graph.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// What hangs on whom: people without whom a part of the net would fall apart, links that alone
/// join two sides, and the pieces the net is in already.
///
/// One walk that goes deep first numbers everybody by when they were met; `low` is the earliest
/// whom somebody, or anybody met after them and through them, is linked with. Where that does not
/// reach above a person, what was met through them hangs on them.
///
/// Shapes: `n` nodes, `m` arcs; six `int[n]`. Time: O(n + m), without recursion; pieces are listed
/// on asking, in the time of their size. A member of the walk's interval `[met, met + below)` was
/// met through its first.
///
/// Source: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing
/// 1(2), 1972, [doi:10.1137/0201010](https://doi.org/10.1137/0201010); J. Hopcroft, R. Tarjan,
/// "Algorithm 447: efficient algorithms for graph manipulation", Communications of the ACM 16(6),
/// 1973, [doi:10.1145/362248.362272](https://doi.org/10.1145/362248.362272).
public final class CutPoints {

    private static final int NONE = -1;

    private final Links links;

    /// The nodes in the order in which they were met, and each node's place in it.
    private final int[] order;

    private final int[] met;

    /// How many were met through each, with the node itself.
    private final int[] below;

    private final int[] low;

    /// Through whom each was met; none for the first of each piece.
    private final int[] through;

    /// The first of each node's piece.
    private final int[] top;

    private CutPoints(Links links) {
        int n = links.nodes();
        this.links = links;
        order = new int[n];
        met = new int[n];
        below = new int[n];
        low = new int[n];
        through = new int[n];
        top = new int[n];
        Arrays.fill(met, NONE);
        Arrays.fill(through, NONE);
        walk();
    }

    public static CutPoints of(Links links) {
        return new CutPoints(links);
    }

    /// A link without which its ends would be in different pieces.
    ///
    /// @param one the end with the smaller number
    /// @param behindOne how many hang together with that end, it included
    public record Bridge(int one, int other, int behindOne, int behindOther) {}

    /// Whether others would be cut off from one another without this node.
    public boolean holds(int node) {
        int hanging = 0;
        for (int arc = links.firstArc(node); arc < links.endArc(node); arc++) {
            hanging += hangs(links.target(arc), node) ? 1 : 0;
        }
        return hanging >= (through[node] == NONE ? 2 : 1);
    }

    /// Everybody who holds others together, in order of numbers.
    public int[] holders() {
        var holders = new IntList();
        for (int node = 0; node < links.nodes(); node++) {
            if (holds(node)) {
                holders.add(node);
            }
        }
        return holders.toArray();
    }

    /// The pieces into which the rest of a node's piece would fall without it, the largest first,
    /// then by their first members; one where the node holds nothing, none where it stands alone.
    public List<int[]> without(int node) {
        var pieces = new ArrayList<int[]>();
        int first = top[node];
        var left = new boolean[below[first]];
        for (int arc = links.firstArc(node); arc < links.endArc(node); arc++) {
            int v = links.target(arc);
            if (hangs(v, node)) {
                pieces.add(Arrays.copyOfRange(order, met[v], met[v] + below[v]));
                Arrays.fill(left, met[v] - met[first], met[v] + below[v] - met[first], true);
            }
        }
        left[met[node] - met[first]] = true;
        var rest = new IntList();
        for (int i = 0; i < left.length; i++) {
            if (!left[i]) {
                rest.add(order[met[first] + i]);
            }
        }
        if (rest.size() > 0) {
            pieces.add(rest.toArray());
        }
        return sorted(pieces);
    }

    /// The links that alone join two sides, in order of their ends.
    public List<Bridge> bridges() {
        var bridges = new ArrayList<Bridge>();
        for (int v = 0; v < links.nodes(); v++) {
            int u = through[v];
            if (u != NONE && low[v] > met[u]) {
                int others = below[top[v]] - below[v];
                bridges.add(
                        u < v
                                ? new Bridge(u, v, others, below[v])
                                : new Bridge(v, u, below[v], others));
            }
        }
        bridges.sort(Comparator.comparingInt(Bridge::one).thenComparingInt(Bridge::other));
        return bridges;
    }

    /// The pieces the net is in, the largest first, then by their first members.
    public List<int[]> pieces() {
        var pieces = new ArrayList<int[]>();
        for (int i = 0; i < order.length; i += below[order[i]]) {
            pieces.add(Arrays.copyOfRange(order, i, i + below[order[i]]));
        }
        return sorted(pieces);
    }

    private static List<int[]> sorted(List<int[]> pieces) {
        pieces.forEach(Arrays::sort);
        pieces.sort(
                Comparator.comparingInt((int[] piece) -> -piece.length)
                        .thenComparingInt(piece -> piece[0]));
        return pieces;
    }

    /// Whether `v` was met through `node` and nobody met through `v` is linked with anybody met
    /// before.
    private boolean hangs(int v, int node) {
        return through[v] == node && low[v] >= met[node];
    }

    /// Through every piece, from its smallest number.
    private void walk() {
        int count = 0;
        var next = new int[links.nodes()];
        Arrays.setAll(next, links::firstArc);
        for (int start = 0; start < next.length; start++) {
            int node = met[start] == NONE ? start : NONE;
            while (node != NONE) {
                if (met[node] == NONE) {
                    met[node] = low[node] = count;
                    top[node] = start;
                    order[count++] = node;
                }
                if (next[node] < links.endArc(node)) {
                    node = step(node, links.target(next[node]++));
                } else {
                    below[node] = count - met[node];
                    node = up(node);
                }
            }
        }
    }

    private int step(int node, int v) {
        if (met[v] == NONE) {
            through[v] = node;
            return v;
        }
        if (v != through[node]) {
            low[node] = Math.min(low[node], met[v]);
        }
        return node;
    }

    private int up(int node) {
        int before = through[node];
        if (before != NONE) {
            low[before] = Math.min(low[before], low[node]);
        }
        return before;
    }
}
