package kontaktnetz.graph;

import java.util.Arrays;

/// Who had experience with whom, in compressed rows: one row per witness, the person who had it, in
/// order of the candidates they had it with.
///
/// Shapes: `n` persons, `m` reports; `12n + 24m` bytes. Units: evidence, as it was on its day: very
/// good 2, good 1, poor -1, bad -2; days from any day on. Time: O(m log m) to lay out.
///
/// An experience counts once, however often and by whomever it was told: it belongs to who had it,
/// and who passed it on is a way to them ({@link TrustNet}). Left out here, so that they can matter
/// nowhere: what somebody says of themselves, and grades that say nothing either way.
///
/// An instance does not change, so any number of threads may read it.
public final class Reports {

    /// No single experience weighs more than this.
    public static final double MOST_UNITS = 100;

    private final int[] first;
    private final int[] candidate;
    private final int[] topic;
    private final double[] day;
    private final double[] units;
    private final long[] traces;

    private Reports(Builder told, int[] order) {
        int size = order.length;
        first = new int[told.persons + 1];
        candidate = new int[size];
        topic = new int[size];
        day = new double[size];
        units = new double[size];
        traces = new long[told.persons];
        for (int i = 0; i < size; i++) {
            int row = order[i];
            first[told.witness[row] + 1]++;
            candidate[i] = told.candidate[row];
            topic[i] = told.topic[row];
            day[i] = told.day[row];
            units[i] = told.units[row];
            traces[told.witness[row]] |= Topics.trace(topic[i]);
        }
        for (int person = 0; person < told.persons; person++) {
            first[person + 1] += first[person];
        }
    }

    public static Builder among(int persons) {
        return new Builder(persons);
    }

    public int persons() {
        return traces.length;
    }

    public int size() {
        return candidate.length;
    }

    /// The first report of a witness; the last is before {@link #end}.
    int first(int witness) {
        return first[witness];
    }

    int end(int witness) {
        return first[witness + 1];
    }

    int candidate(int report) {
        return candidate[report];
    }

    int topic(int report) {
        return topic[report];
    }

    double day(int report) {
        return day[report];
    }

    double units(int report) {
        return units[report];
    }

    /// False where a witness has certainly nothing to say on these topics.
    boolean mayTell(int witness, Topics topics) {
        return (traces[witness] & topics.traces()) != 0;
    }

    /// Experiences, written down in any order, and as often as one likes.
    public static final class Builder {

        private static final int NONE = -1;

        private final int persons;
        private int size;
        private long[] experience = new long[16];
        private int[] witness = new int[16];
        private int[] candidate = new int[16];
        private int[] topic = new int[16];
        private double[] day = new double[16];
        private double[] units = new double[16];
        private int[] slots = empty(32);

        private Builder(int persons) {
            if (persons < 0) {
                throw new IllegalArgumentException(persons + " persons");
            }
            this.persons = persons;
        }

        /// Where an experience is told again with another grade, topic or day, the later telling
        /// stands; of equally late ones, the graver.
        ///
        /// @param experience its own number, the same by whatever way it was heard
        /// @param witness who had it
        /// @param candidate with whom
        /// @param day when
        /// @param units good ones above 0, bad ones below, neutral 0
        /// @throws IllegalArgumentException where it was somebody else's before, or with somebody
        ///   else
        public Builder add(
                long experience, int witness, int candidate, int topic, double day, double units) {
            check(witness, candidate, topic, day, units);
            int row = slots[slot(experience)];
            if (row == NONE) {
                append(experience, witness, candidate, topic, day, units);
            } else {
                again(row, witness, candidate, topic, day, units);
            }
            return this;
        }

        public Reports build() {
            var rows = new long[size];
            int kept = 0;
            for (int row = 0; row < size; row++) {
                if (units[row] != 0 && witness[row] != candidate[row]) {
                    rows[kept++] = row;
                }
            }
            return new Reports(this, order(Arrays.copyOf(rows, kept)));
        }

        /// By witness and candidate; which of their reports comes first does not matter, since all
        /// that is done with them is to add up whole numbers.
        private int[] order(long[] rows) {
            int[] next = new int[persons + 1];
            for (long row : rows) {
                next[witness[(int) row] + 1]++;
            }
            for (int person = 0; person < persons; person++) {
                next[person + 1] += next[person];
            }
            var starts = next.clone();
            var words = new long[rows.length];
            for (long row : rows) {
                words[next[witness[(int) row]]++] = (long) candidate[(int) row] << 32 | row;
            }
            for (int person = 0; person < persons; person++) {
                Arrays.sort(words, starts[person], starts[person + 1]);
            }
            var order = new int[words.length];
            Arrays.setAll(order, i -> (int) words[i]);
            return order;
        }

        private void check(int witness, int candidate, int topic, double day, double units) {
            if (witness < 0 || witness >= persons || candidate < 0 || candidate >= persons) {
                throw new IllegalArgumentException(
                        "experience of " + witness + " with " + candidate + " among " + persons);
            }
            if (topic < 0 || !Double.isFinite(day) || !(Math.abs(units) <= MOST_UNITS)) {
                throw new IllegalArgumentException(
                        "topic " + topic + ", day " + day + ", " + units + " units");
            }
        }

        private void again(
                int row, int witness, int candidate, int topic, double day, double units) {
            if (witness != this.witness[row] || candidate != this.candidate[row]) {
                throw new IllegalArgumentException(
                        "experience %d is of %d with %d, and of %d with %d"
                                .formatted(
                                        experience[row],
                                        this.witness[row],
                                        this.candidate[row],
                                        witness,
                                        candidate));
            }
            if (stands(row, topic, day, units)) {
                this.topic[row] = topic;
                this.day[row] = day;
                this.units[row] = units;
            }
        }

        private boolean stands(int row, int topic, double day, double units) {
            if (day != this.day[row]) {
                return day > this.day[row];
            }
            return units < this.units[row] || (units == this.units[row] && topic < this.topic[row]);
        }

        private void append(
                long experience, int witness, int candidate, int topic, double day, double units) {
            if (size == this.witness.length) {
                grow();
            }
            this.experience[size] = experience;
            this.witness[size] = witness;
            this.candidate[size] = candidate;
            this.topic[size] = topic;
            this.day[size] = day;
            this.units[size] = units;
            slots[slot(experience)] = size++;
        }

        private void grow() {
            int room = Math.multiplyExact(size, 2);
            experience = Arrays.copyOf(experience, room);
            witness = Arrays.copyOf(witness, room);
            candidate = Arrays.copyOf(candidate, room);
            topic = Arrays.copyOf(topic, room);
            day = Arrays.copyOf(day, room);
            units = Arrays.copyOf(units, room);
            slots = empty(Math.multiplyExact(room, 2));
            for (int row = 0; row < size; row++) {
                slots[slot(experience[row])] = row;
            }
        }

        /// Where an experience is, or where it would go.
        private int slot(long experience) {
            long mixed = experience * 0x9E3779B97F4A7C15L;
            int slot = (int) (mixed >>> Long.numberOfLeadingZeros(slots.length - 1L));
            while (slots[slot] != NONE && this.experience[slots[slot]] != experience) {
                slot = (slot + 1) & (slots.length - 1);
            }
            return slot;
        }

        private static int[] empty(int length) {
            var slots = new int[length];
            Arrays.fill(slots, NONE);
            return slots;
        }
    }
}
