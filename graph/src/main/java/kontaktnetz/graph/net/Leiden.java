package kontaktnetz.graph.net;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import kontaktnetz.graph.net.Level.Sums;

/// The Leiden algorithm: moves nodes to where they do best, divides each community anew into parts
/// that hold together, takes the parts for nodes, and so on until every community is one node.
///
/// What a community gains from a node is the weight between them less `resolution` times the
/// product of their masses; with the degrees as masses that is modularity, with ones it is the
/// constant Potts model.
///
/// Shapes and source: see {@link Communities}. Two things differ from the paper: the order in which
/// nodes are divided is one for the whole net, because communities do not see each other; and a
/// choice by chance passes over candidates whose share would be below `e^-40`.
final class Leiden {

    /// How much chance there is in dividing, beside the mean weight of an arc; the paper's figure.
    private static final double RANDOMNESS = 0.01;

    private static final double NEGLIGIBLE = 40;
    private static final double NONE = Double.NEGATIVE_INFINITY;
    private static final double ROUNDING = 1e-10;

    private final Level base;
    private final double resolution;
    private final RandomGenerator random;
    private final double meanWeight;

    /// Less than this is no gain, and no loss.
    private final double slack;

    Leiden(Level base, double resolution, RandomGenerator random) {
        this.base = base;
        this.resolution = resolution;
        this.random = random;
        meanWeight = Arrays.stream(base.weights()).sum() / Math.max(1, base.weights().length);
        slack = ROUNDING * meanWeight;
    }

    /// Writes the number of each node's community, in no order.
    void divide(int[] found, int rounds) {
        Arrays.setAll(found, node -> node);
        for (int round = 0; round < rounds; round++) {
            if (!improved(found)) {
                return;
            }
        }
    }

    /// One round, from single nodes to whole communities.
    private boolean improved(int[] found) {
        var level = base;
        var part = new int[base.size()];
        Arrays.setAll(part, node -> node);
        var community = found.clone();
        boolean moved = false;
        while (true) {
            boolean now = move(level, community);
            moved |= now;
            int count = Level.compact(community);
            if (count == level.size()) {
                break;
            }
            var parts = divided(level, community, count);
            int size = Level.compact(parts);
            if (size == level.size()) {
                // A community grew too heavy for those in it beside whom nobody moved: all look
                // again. Where nobody moves, at least two hold together.
                if (!now) {
                    throw new IllegalStateException("nothing holds together among " + size);
                }
                continue;
            }
            level = level.joined(parts, size);
            community = above(community, parts, size);
            for (int node = 0; node < part.length; node++) {
                part[node] = parts[part[node]];
            }
        }
        for (int node = 0; node < part.length; node++) {
            found[node] = community[part[node]];
        }
        return moved;
    }

    /// Moves nodes to the communities where they gain most, until none would gain. Whoever stands
    /// beside a node that moved is looked at again.
    private boolean move(Level level, int[] community) {
        int n = level.size();
        var mass = new double[n];
        for (int node = 0; node < n; node++) {
            mass[community[node]] += level.mass()[node];
        }
        var size = new int[n];
        for (int node = 0; node < n; node++) {
            size[community[node]]++;
        }
        var empty = new IntStack(n);
        for (int c = n - 1; c >= 0; c--) {
            if (size[c] == 0) {
                empty.push(c);
            }
        }
        var sums = new Sums(n);
        var queue = Shuffled.of(n, random);
        var queued = new boolean[n];
        Arrays.fill(queued, true);
        boolean moved = false;
        int head = 0;
        for (int waiting = n; waiting > 0; ) {
            int v = queue[head];
            head = head + 1 == n ? 0 : head + 1;
            waiting--;
            queued[v] = false;
            int from = community[v];
            int to = best(level, v, community, mass, sums);
            if (to == from || (to < 0 && size[from] == 1)) {
                continue;
            }
            if (to < 0) {
                to = empty.pop();
            }
            mass[from] -= level.mass()[v];
            mass[to] += level.mass()[v];
            size[to]++;
            if (--size[from] == 0) {
                empty.push(from);
                mass[from] = 0;
            }
            community[v] = to;
            moved = true;
            for (int arc = level.rows()[v]; arc < level.rows()[v + 1]; arc++) {
                int u = level.targets()[arc];
                if (!queued[u] && community[u] != to) {
                    queued[u] = true;
                    int tail = head + waiting;
                    queue[tail >= n ? tail - n : tail] = u;
                    waiting++;
                }
            }
        }
        return moved;
    }

    /// Where a node gains most; its own community where nothing is better, and a negative number
    /// where it had better be alone.
    private int best(Level level, int v, int[] community, double[] mass, Sums sums) {
        for (int arc = level.rows()[v]; arc < level.rows()[v + 1]; arc++) {
            sums.add(community[level.targets()[arc]], level.weights()[arc]);
        }
        int own = community[v];
        double weighed = resolution * level.mass()[v];
        int best = own;
        double most = sums.of[own] - weighed * (mass[own] - level.mass()[v]) + slack;
        for (int i = 0; i < sums.size; i++) {
            int c = sums.keys[i];
            double gain = sums.of[c] - weighed * mass[c];
            if (gain > most && c != own) {
                most = gain;
                best = c;
            }
        }
        sums.clear();
        return most < 0 ? -1 : best;
    }

    /// Divides each community into parts that hold together: single nodes join a part of their
    /// community that they gain from, by chance, where both are linked with the rest of the
    /// community well enough.
    private int[] divided(Level level, int[] community, int count) {
        int n = level.size();
        var whole = new double[count];
        for (int node = 0; node < n; node++) {
            whole[community[node]] += level.mass()[node];
        }
        var parts = new int[n];
        Arrays.setAll(parts, node -> node);
        var mass = level.mass().clone();
        var alone = new boolean[n];
        Arrays.fill(alone, true);
        var outward = outward(level, community);
        var sums = new Sums(n);
        var gains = new double[n];
        for (int v : Shuffled.of(n, random)) {
            double all = whole[community[v]];
            if (!alone[v] || outward[v] < resolution * mass[v] * (all - mass[v]) - slack) {
                continue;
            }
            for (int arc = level.rows()[v]; arc < level.rows()[v + 1]; arc++) {
                int u = level.targets()[arc];
                if (community[u] == community[v]) {
                    sums.add(parts[u], level.weights()[arc]);
                }
            }
            int to = chosen(v, all, mass, outward, sums, gains);
            if (to != v) {
                parts[v] = to;
                alone[v] = false;
                alone[to] = false;
                outward[to] += outward[v] - 2 * sums.of[to];
                mass[to] += mass[v];
            }
            sums.clear();
        }
        return parts;
    }

    /// The weight between each node and the rest of its community.
    private static double[] outward(Level level, int[] community) {
        var outward = new double[level.size()];
        for (int v = 0; v < outward.length; v++) {
            for (int arc = level.rows()[v]; arc < level.rows()[v + 1]; arc++) {
                if (community[level.targets()[arc]] == community[v]) {
                    outward[v] += level.weights()[arc];
                }
            }
        }
        return outward;
    }

    /// A part to join, the more likely the more is gained; itself where no part will do.
    private int chosen(
            int v, double all, double[] mass, double[] outward, Sums sums, double[] gains) {
        double most = NONE;
        for (int i = 0; i < sums.size; i++) {
            int c = sums.keys[i];
            boolean holds = outward[c] >= resolution * mass[c] * (all - mass[c]) - slack;
            gains[i] = holds ? sums.of[c] - resolution * mass[v] * mass[c] : NONE;
            most = Math.max(most, gains[i]);
        }
        if (most < -slack) {
            return v;
        }
        double scale = 1 / (RANDOMNESS * meanWeight);
        double total = 0;
        for (int i = 0; i < sums.size; i++) {
            gains[i] = gains[i] < -slack ? 0 : share((gains[i] - most) * scale);
            total += gains[i];
        }
        double drawn = random.nextDouble() * total;
        int last = v;
        for (int i = 0; i < sums.size; i++) {
            if (gains[i] > 0) {
                last = sums.keys[i];
                drawn -= gains[i];
                if (drawn < 0) {
                    return last;
                }
            }
        }
        return last;
    }

    /// Strict, so that every machine draws alike.
    private static double share(double exponent) {
        return exponent < -NEGLIGIBLE ? 0 : exponent == 0 ? 1 : StrictMath.exp(exponent);
    }

    /// The communities of the parts are those of their nodes.
    private static int[] above(int[] community, int[] parts, int size) {
        var above = new int[size];
        for (int node = 0; node < parts.length; node++) {
            above[parts[node]] = community[node];
        }
        return above;
    }

    private static final class IntStack {

        private final int[] items;
        private int size;

        IntStack(int room) {
            items = new int[room];
        }

        void push(int item) {
            items[size++] = item;
        }

        int pop() {
            return items[--size];
        }
    }
}
