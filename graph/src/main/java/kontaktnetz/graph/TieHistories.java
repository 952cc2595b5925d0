package kontaktnetz.graph;

import java.util.Arrays;
import java.util.Optional;

/// The contact with everybody at once, in compressed rows: one row per person, in order of day,
/// channel and direction.
///
/// Shapes: `n` contacts with `p` persons take `8n + 4p` bytes; a contact is one word of day, kind
/// and people, whose order is the order in which {@link TieBuilder} wants them. Time: O(n + p) to
/// lay out, O(r log r) to sort a row of `r` (O(r) where it came in order); a state is O(r). The
/// order in which the contacts were written down never shows.
///
/// An instance does not change, so any number of threads may read it.
public final class TieHistories {

    private final int[] first;
    private final long[] rows;
    private final double[] kappa;

    private TieHistories(int[] first, long[] rows, double[] kappa) {
        this.first = first;
        this.rows = rows;
        this.kappa = kappa;
    }

    /// @param persons how many there are; those without contact have an empty row
    /// @param kappa the weight of each channel; one of 0 is no contact and is left out
    public static TieHistories of(Contacts contacts, int persons, double[] kappa) {
        var first = counted(contacts, persons, kappa);
        var next = first.clone();
        var rows = new long[first[persons]];
        for (int i = 0; i < contacts.size(); i++) {
            if (kappa[contacts.kind(i) >> 1] > 0) {
                rows[next[contacts.person(i)]++] =
                        word(contacts.day(i), contacts.kind(i), contacts.people(i));
            }
        }
        for (int person = 0; person < persons; person++) {
            Arrays.sort(rows, first[person], first[person + 1]);
        }
        return new TieHistories(first, rows, kappa.clone());
    }

    public int persons() {
        return first.length - 1;
    }

    /// The tie after all contact with a person; empty where there was none.
    public Optional<TieState> state(int person) {
        return state(first[person], first[person + 1]);
    }

    /// The tie after the contact before `day`; empty where there was none.
    public Optional<TieState> stateBefore(int person, int day) {
        return state(first[person], firstFrom(person, day));
    }

    /// How many contacts there were before `day`.
    public int countBefore(int person, int day) {
        return firstFrom(person, day) - first[person];
    }

    /// Whether there was contact from day `from` on and before `to`.
    public boolean anyWithin(int person, int from, int to) {
        int at = firstFrom(person, from);
        return at < first[person + 1] && day(rows[at]) < to;
    }

    /// Where each person's row begins; the last entry is where the last row ends.
    private static int[] counted(Contacts contacts, int persons, double[] kappa) {
        var first = new int[persons + 1];
        for (int i = 0; i < contacts.size(); i++) {
            if (contacts.person(i) >= persons || contacts.kind(i) >> 1 >= kappa.length) {
                throw new IllegalArgumentException(
                        "person "
                                + contacts.person(i)
                                + " of "
                                + persons
                                + ", kind "
                                + contacts.kind(i)
                                + " of "
                                + 2 * kappa.length);
            }
            if (kappa[contacts.kind(i) >> 1] > 0) {
                first[contacts.person(i) + 1]++;
            }
        }
        for (int person = 0; person < persons; person++) {
            first[person + 1] += first[person];
        }
        return first;
    }

    private Optional<TieState> state(int from, int to) {
        var builder = new TieBuilder();
        int at = from;
        while (at < to) {
            long bucket = rows[at] >> 24;
            long share = 0;
            for (; at < to && rows[at] >> 24 == bucket; at++) {
                share = saturated(share + TieBuilder.share(people(rows[at])));
            }
            int kind = (int) (bucket & 0xff);
            builder.add((int) (bucket >> 8), kappa[kind >> 1], (kind & 1) == 1, share);
        }
        return builder.state();
    }

    /// Half a million contacts on one day fill a long; more are as many.
    private static long saturated(long sum) {
        return Math.min(sum, Long.MAX_VALUE - TieBuilder.UNIT);
    }

    /// The first contact of a row on `day` or later.
    private int firstFrom(int person, int day) {
        int low = first[person];
        int high = first[person + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (day(rows[middle]) < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long word(int day, byte kind, int people) {
        return (long) day << 32 | (long) kind << 24 | people;
    }

    private static int day(long word) {
        return (int) (word >> 32);
    }

    private static int people(long word) {
        return (int) (word & Contacts.MOST_PEOPLE);
    }
}
