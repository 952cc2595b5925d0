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
            var divided = divided(level, community, count);
            var parts = divided.of();
            int size = divided.size();
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
        var around = new Around(n);
        for (int node = 0; node < n; node++) {
            around.weigh(community[node], level.mass()[node]);
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
            int to = best(level, v, community, around);
            if (to == from || (to < 0 && size[from] == 1)) {
                continue;
            }
            if (to < 0) {
                to = empty.pop();
            }
            around.weigh(from, -level.mass()[v]);
            around.weigh(to, level.mass()[v]);
            size[to]++;
            if (--size[from] == 0) {
                empty.push(from);
                around.free(from);
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
    private int best(Level level, int v, int[] community, Around around) {
        around.look(level, v, community);
        var pairs = around.pairs;
        var found = around.found;
        int own = community[v];
        double weighed = resolution * level.mass()[v];
        int best = own;
        double most = pairs[2 * own] - weighed * (pairs[2 * own + 1] - level.mass()[v]) + slack;
        for (int i = 0, size = around.size; i < size; i++) {
            int c = found[i];
            double gain = pairs[2 * c] - weighed * pairs[2 * c + 1];
            pairs[2 * c] = 0;
            if (gain > most && c != own) {
                most = gain;
                best = c;
            }
        }
        return most < 0 ? -1 : best;
    }

    /// The communities around a node: the weight between it and each, and the mass of each, side by
    /// side in memory, for they are looked up together and at random. Whoever reads a weight sets
    /// it to 0 again.
    private static final class Around {

        private final double[] pairs;
        private final int[] found;
        private int size;

        Around(int communities) {
            pairs = new double[2 * communities];
            found = new int[communities + 1];
        }

        void weigh(int community, double mass) {
            pairs[2 * community + 1] += mass;
        }

        /// Empty, to the last bit.
        void free(int community) {
            pairs[2 * community + 1] = 0;
        }

        /// Without a branch that nobody could foresee: every community is written down, and kept
        /// where it is new.
        void look(Level level, int v, int[] community) {
            var targets = level.targets();
            var weights = level.weights();
            int found = 0;
            for (int arc = level.rows()[v], end = level.rows()[v + 1]; arc < end; arc++) {
                int c = community[targets[arc]];
                double sofar = pairs[2 * c];
                this.found[found] = c;
                found += sofar == 0 ? 1 : 0;
                pairs[2 * c] = sofar + weights[arc];
            }
            size = found;
        }
    }

    /// Parts of communities: the part of each node, numbered without gaps, those of one community
    /// one after another.
    @SuppressWarnings("ArrayRecordComponent")
    private record Parts(int[] of, int size) {}

    /// Divides each community into parts that hold together: single nodes join a part of their
    /// community that they gain from, by chance, where both are linked with the rest of the
    /// community well enough.
    ///
    /// One community after another, and their parts numbered so, too: what is looked up then lies
    /// close together, here and among the nodes that the parts become.
    private Parts divided(Level level, int[] community, int count) {
        int n = level.size();
        var first = new int[count + 1];
        var order = byCommunity(Shuffled.of(n, random), community, first);
        var parts = new int[n];
        Arrays.setAll(parts, node -> node);
        var mass = level.mass().clone();
        var alone = new boolean[n];
        Arrays.fill(alone, true);
        var outward = new double[n];
        var sums = new Sums(n);
        var gains = new double[n];
        for (int c = 0; c < count; c++) {
            double all = 0;
            for (int i = first[c]; i < first[c + 1]; i++) {
                all += level.mass()[order[i]];
                outward[order[i]] = outward(level, community, order[i]);
            }
            for (int i = first[c]; i < first[c + 1]; i++) {
                int v = order[i];
                if (!alone[v] || outward[v] < resolution * mass[v] * (all - mass[v]) - slack) {
                    continue;
                }
                gather(level, v, community, parts, sums);
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
        }
        return numbered(parts, order);
    }

    /// The same order within each community, one community after another; writes where each begins.
    private static int[] byCommunity(int[] order, int[] community, int[] first) {
        for (int c : community) {
            first[c + 1]++;
        }
        for (int c = 1; c < first.length; c++) {
            first[c] += first[c - 1];
        }
        var next = first.clone();
        var sorted = new int[order.length];
        for (int node : order) {
            sorted[next[community[node]]++] = node;
        }
        return sorted;
    }

    private static Parts numbered(int[] parts, int[] order) {
        var number = new int[parts.length];
        Arrays.fill(number, -1);
        int size = 0;
        for (int node : order) {
            int part = parts[node];
            if (number[part] < 0) {
                number[part] = size++;
            }
        }
        Arrays.setAll(parts, node -> number[parts[node]]);
        return new Parts(parts, size);
    }

    /// What a node has to do with each part of its community.
    private static void gather(Level level, int v, int[] community, int[] parts, Sums sums) {
        for (int arc = level.rows()[v]; arc < level.rows()[v + 1]; arc++) {
            int u = level.targets()[arc];
            if (community[u] == community[v]) {
                sums.add(parts[u], level.weights()[arc]);
            }
        }
    }

    /// The weight between a node and the rest of its community.
    private static double outward(Level level, int[] community, int v) {
        double outward = 0;
        for (int arc = level.rows()[v]; arc < level.rows()[v + 1]; arc++) {
            if (community[level.targets()[arc]] == community[v]) {
                outward += level.weights()[arc];
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
