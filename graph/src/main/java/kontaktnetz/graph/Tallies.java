package kontaktnetz.graph;

import java.util.Arrays;

/// Experiences, counted: how many there are, how many are good, and the sum of their grades. One
/// entry after another is opened and filled.
///
/// Units: grades from -1 to 1, in grains, which add up to the same bits in any order.
final class Tallies {

    private int size;
    private int[] count = new int[16];
    private int[] good = new int[16];
    private long[] grades = new long[16];

    void open() {
        if (size == count.length) {
            count = Arrays.copyOf(count, 2 * size);
            good = Arrays.copyOf(good, 2 * size);
            grades = Arrays.copyOf(grades, 2 * size);
        }
        size++;
    }

    void add(Said said) {
        count[size - 1] += said.count();
        good[size - 1] += said.countGood();
        grades[size - 1] += said.grades();
    }

    /// A sum of entries, from which some are taken again.
    static final class Sum {

        private long count;
        private long good;
        private long grades;

        Sum() {}

        Sum(Sum other) {
            count = other.count;
            good = other.good;
            grades = other.grades;
        }

        void add(Tallies tallies, int entry) {
            count += tallies.count[entry];
            good += tallies.good[entry];
            grades += tallies.grades[entry];
        }

        void take(Tallies tallies, int entry) {
            count -= tallies.count[entry];
            good -= tallies.good[entry];
            grades -= tallies.grades[entry];
        }

        long count() {
            return count;
        }

        long good() {
            return good;
        }

        long grades() {
            return grades;
        }
    }
}
