package kontaktnetz.graph.net;

import java.util.Arrays;

/// One net among those that follow from each other by taking parts for nodes.
///
/// Shapes: rows, targets and weights as in {@link Links}, in any order within a row; a mass for
/// each node. No arc leads from a node to itself: for the kernels that use it, such an arc would
/// weigh the same wherever the node is.
@SuppressWarnings("ArrayRecordComponent")
record Level(int[] rows, int[] targets, double[] weights, double[] mass) {

    /// Numbers summed by key, in keys' order of first use, cleared at the cost of what was used.
    static final class Sums {

        final double[] of;
        final int[] keys;
        int size;

        Sums(int keys) {
            of = new double[keys];
            this.keys = new int[keys];
        }

        void add(int key, double weight) {
            if (of[key] == 0) {
                keys[size++] = key;
            }
            of[key] += weight;
        }

        void clear() {
            for (int i = 0; i < size; i++) {
                of[keys[i]] = 0;
            }
            size = 0;
        }
    }

    int size() {
        return mass.length;
    }

    /// The net of the parts.
    Level joined(int[] parts, int size) {
        var first = new int[size + 1];
        for (int part : parts) {
            first[part + 1]++;
        }
        for (int part = 0; part < size; part++) {
            first[part + 1] += first[part];
        }
        var next = first.clone();
        var members = new int[parts.length];
        for (int node = 0; node < parts.length; node++) {
            members[next[parts[node]]++] = node;
        }
        var sum = new double[size];
        var ends = new int[size + 1];
        var to = new int[targets.length];
        var much = new double[targets.length];
        var sums = new Sums(size);
        int end = 0;
        for (int part = 0; part < size; part++) {
            for (int i = first[part]; i < first[part + 1]; i++) {
                int node = members[i];
                sum[part] += mass[node];
                for (int arc = rows[node]; arc < rows[node + 1]; arc++) {
                    int other = parts[targets[arc]];
                    if (other != part) {
                        sums.add(other, weights[arc]);
                    }
                }
            }
            for (int i = 0; i < sums.size; i++) {
                to[end] = sums.keys[i];
                much[end++] = sums.of[sums.keys[i]];
            }
            ends[part + 1] = end;
            sums.clear();
        }
        return new Level(ends, Arrays.copyOf(to, end), Arrays.copyOf(much, end), sum);
    }

    /// Numbers from 0 without gaps, in order of first use.
    static int compact(int[] numbers) {
        var renamed = new int[numbers.length];
        Arrays.fill(renamed, -1);
        int count = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (renamed[numbers[i]] < 0) {
                renamed[numbers[i]] = count++;
            }
            numbers[i] = renamed[numbers[i]];
        }
        return count;
    }
}
