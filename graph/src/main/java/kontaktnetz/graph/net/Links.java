package kontaktnetz.graph.net;

import java.util.Arrays;

/// Who is linked with whom, and how much: an undirected net in compressed rows.
///
/// Shapes: `n` nodes from 0; a link is two arcs, one in the row of each end; the row of `u` is the
/// arcs from `firstArc(u)` up to `endArc(u)`, in order of their targets, each target once. Units: a
/// weight is what the caller means by it (trust, strength, a count), finite and above 0. Time: O(n
/// + m) to lay out by two counting passes; 12 bytes an arc, twice that while laying out.
///
/// The same links give the same rows, in whatever order and direction they were added. A pair added
/// more than once is one link with the greatest of its weights, because a sum would depend on the
/// order of its parts.
///
/// An instance does not change, so any number of threads may read it.
public final class Links {

    private final int[] first;
    private final int[] targets;
    private final double[] weights;

    private Links(int[] first, int[] targets, double[] weights) {
        this.first = first;
        this.targets = targets;
        this.weights = weights;
    }

    public static Builder among(int nodes) {
        return new Builder(nodes, 16);
    }

    /// @param links how many are to come; there may be more or fewer
    public static Builder among(int nodes, int links) {
        return new Builder(nodes, Math.max(16, links));
    }

    public int nodes() {
        return first.length - 1;
    }

    /// Twice the number of links.
    public int arcs() {
        return targets.length;
    }

    public int firstArc(int node) {
        return first[node];
    }

    public int endArc(int node) {
        return first[node + 1];
    }

    public int degree(int node) {
        return first[node + 1] - first[node];
    }

    public int target(int arc) {
        return targets[arc];
    }

    public double weight(int arc) {
        return weights[arc];
    }

    /// The sum of the weights of a node's links.
    public double weightOf(int node) {
        double sum = 0;
        for (int arc = first[node]; arc < first[node + 1]; arc++) {
            sum += weights[arc];
        }
        return sum;
    }

    /// The arc from one node to another, or a negative number where there is none. Time: O(log
    /// degree).
    public int arc(int from, int to) {
        return Arrays.binarySearch(targets, first[from], first[from + 1], to);
    }

    public boolean linked(int one, int other) {
        return arc(one, other) >= 0;
    }

    /// The rows' ends, not a copy: for kernels that go through every arc.
    int[] rows() {
        return first;
    }

    /// Not a copy.
    int[] targets() {
        return targets;
    }

    /// Not a copy.
    double[] weights() {
        return weights;
    }

    /// Takes links in any order.
    public static final class Builder {

        private final int nodes;
        private int size;
        private int[] one;
        private int[] other;
        private double[] weight;

        private Builder(int nodes, int room) {
            if (nodes < 0) {
                throw new IllegalArgumentException("a net of " + nodes + " nodes");
            }
            this.nodes = nodes;
            one = new int[room];
            other = new int[room];
            weight = new double[room];
        }

        public Builder add(int one, int other, double weight) {
            if (one < 0 || one >= nodes || other < 0 || other >= nodes || one == other) {
                throw new IllegalArgumentException(
                        "a link joins two of the nodes 0 to %d, not %d and %d"
                                .formatted(nodes - 1, one, other));
            }
            if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a weight above 0, not " + weight);
            }
            if (size == this.one.length) {
                grow();
            }
            this.one[size] = one;
            this.other[size] = other;
            this.weight[size] = weight;
            size++;
            return this;
        }

        public Links build() {
            var scattered = scattered();
            var sorted = transposed(scattered);
            return merged(sorted);
        }

        private void grow() {
            int room = Math.addExact(size, size >> 1);
            one = Arrays.copyOf(one, room);
            other = Arrays.copyOf(other, room);
            weight = Arrays.copyOf(weight, room);
        }

        /// Every link in the rows of both its ends, in the order in which they came.
        private Links scattered() {
            var first = new int[nodes + 1];
            for (int i = 0; i < size; i++) {
                first[one[i] + 1]++;
                first[other[i] + 1]++;
            }
            for (int node = 0; node < nodes; node++) {
                first[node + 1] = Math.addExact(first[node + 1], first[node]);
            }
            var next = first.clone();
            var targets = new int[first[nodes]];
            var weights = new double[first[nodes]];
            for (int i = 0; i < size; i++) {
                int out = next[one[i]]++;
                targets[out] = other[i];
                weights[out] = weight[i];
                int back = next[other[i]]++;
                targets[back] = one[i];
                weights[back] = weight[i];
            }
            return new Links(first, targets, weights);
        }

        /// The same links with every row in order: going through all rows from the first, each
        /// target is met by its sources in their order; and every arc has its way back.
        private static Links transposed(Links links) {
            var next = links.first.clone();
            var targets = new int[links.targets.length];
            var weights = new double[links.targets.length];
            for (int node = 0; node < links.nodes(); node++) {
                for (int arc = links.first[node]; arc < links.first[node + 1]; arc++) {
                    int at = next[links.targets[arc]]++;
                    targets[at] = node;
                    weights[at] = links.weights[arc];
                }
            }
            return new Links(links.first, targets, weights);
        }

        /// Each target once in a row, with its greatest weight.
        private static Links merged(Links links) {
            var first = new int[links.first.length];
            int size = 0;
            for (int node = 0; node < links.nodes(); node++) {
                int begin = size;
                for (int arc = links.first[node]; arc < links.first[node + 1]; arc++) {
                    if (size > begin && links.targets[size - 1] == links.targets[arc]) {
                        links.weights[size - 1] =
                                Math.max(links.weights[size - 1], links.weights[arc]);
                    } else {
                        links.targets[size] = links.targets[arc];
                        links.weights[size] = links.weights[arc];
                        size++;
                    }
                }
                first[node + 1] = size;
            }
            boolean full = size == links.targets.length;
            return new Links(
                    first,
                    full ? links.targets : Arrays.copyOf(links.targets, size),
                    full ? links.weights : Arrays.copyOf(links.weights, size));
        }
    }
}
