package kontaktnetz.graph;

import java.util.Arrays;

/// Who trusts whom, in compressed rows: one row per person, in order of whom they trust.
///
/// Shapes: `n` persons, `m` arcs; `4n + 12m` bytes. Units: tau, above 0 and below 1; an arc of 0 is
/// no arc. Time: O(n + m) to lay out. The order in which the arcs were written down never shows.
///
/// An instance does not change, so any number of threads may read it.
public final class TrustNet {

    private final int[] first;
    private final int[] to;
    private final double[] tau;

    private TrustNet(int[] first, int[] to, double[] tau) {
        this.first = first;
        this.to = to;
        this.tau = tau;
    }

    public static Builder among(int persons) {
        return new Builder(persons);
    }

    public int persons() {
        return first.length - 1;
    }

    public int arcs() {
        return to.length;
    }

    /// The first arc of a person; the last is before {@link #endArc}.
    public int firstArc(int person) {
        return first[person];
    }

    public int endArc(int person) {
        return first[person + 1];
    }

    public int to(int arc) {
        return to[arc];
    }

    public double tau(int arc) {
        return tau[arc];
    }

    /// How much `to`'s word counts for `from`; 0 where nothing is known.
    public double tau(int from, int to) {
        int arc = Arrays.binarySearch(this.to, first[from], first[from + 1], to);
        return arc < 0 ? 0 : tau[arc];
    }

    /// Arcs, written down in any order.
    public static final class Builder {

        private final int persons;
        private int size;
        private int[] from = new int[16];
        private int[] to = new int[16];
        private double[] tau = new double[16];

        private Builder(int persons) {
            if (persons < 0) {
                throw new IllegalArgumentException(persons + " persons");
            }
            this.persons = persons;
        }

        /// @param tau how much `to`'s word counts for `from`, from 0 to below 1
        public Builder add(int from, int to, double tau) {
            if (from < 0 || from >= persons || to < 0 || to >= persons || from == to) {
                throw new IllegalArgumentException(
                        "trust from " + from + " in " + to + " among " + persons);
            }
            if (!(tau >= 0 && tau < 1)) {
                throw new IllegalArgumentException("trust from 0 to below 1, not " + tau);
            }
            if (tau > 0) {
                append(from, to, tau);
            }
            return this;
        }

        /// @throws IllegalArgumentException where there are two arcs from one person to another
        public TrustNet build() {
            var byTarget = order(to, ascending(size));
            var order = order(from, byTarget);
            var first = new int[persons + 1];
            var targets = new int[size];
            var taus = new double[size];
            for (int i = 0; i < size; i++) {
                int arc = order[i];
                first[from[arc] + 1]++;
                targets[i] = to[arc];
                taus[i] = tau[arc];
                if (i > 0 && to[order[i - 1]] == to[arc] && from[order[i - 1]] == from[arc]) {
                    throw new IllegalArgumentException(
                            "trust from " + from[arc] + " in " + to[arc] + " is told twice");
                }
            }
            for (int person = 0; person < persons; person++) {
                first[person + 1] += first[person];
            }
            return new TrustNet(first, targets, taus);
        }

        /// The indices of `order` in order of their keys, equal ones as they were.
        private int[] order(int[] keys, int[] order) {
            var next = new int[persons + 1];
            for (int i : order) {
                next[keys[i] + 1]++;
            }
            for (int person = 0; person < persons; person++) {
                next[person + 1] += next[person];
            }
            var ordered = new int[order.length];
            for (int i : order) {
                ordered[next[keys[i]]++] = i;
            }
            return ordered;
        }

        private static int[] ascending(int size) {
            var order = new int[size];
            Arrays.setAll(order, i -> i);
            return order;
        }

        private void append(int from, int to, double tau) {
            if (size == this.from.length) {
                int room = Math.addExact(size, size >> 1);
                this.from = Arrays.copyOf(this.from, room);
                this.to = Arrays.copyOf(this.to, room);
                this.tau = Arrays.copyOf(this.tau, room);
            }
            this.from[size] = from;
            this.to[size] = to;
            this.tau[size] = tau;
            size++;
        }
    }
}
