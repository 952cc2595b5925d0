package kontaktnetz.graph;

import java.util.Arrays;

/// Who asked whom and whether it came to help, written down in any order, and never read back: what
/// goes in comes out as a {@link Noticing} alone.
///
/// Shapes: four columns of one length: who asked, who was asked, day, and how it went; 13 bytes for
/// each ask. Units: persons count from 0; days since 1970-01-01.
///
/// An ask that reached several people is one row for each of them. A no and a silence are the same
/// row, so that nobody leaves a trace by declining.
public final class Asks {

    /// An ask to more people than these is nobody's in particular: to pass it over says nothing.
    public static final int CROWD = 12;

    /// Days lie within this many of 1970-01-01, some 22,000 years.
    public static final int FARTHEST_DAY = (1 << 23) - 1;

    private static final byte UNASKED = 0;
    private static final byte HELPED = 1;
    private static final byte ANOTHER_HELPED = 2;
    private static final byte NOBODY_HELPED = 3;

    /// What came of an ask for one of those it reached.
    public enum Answer {
        /// This one helped.
        HELPED,
        /// Somebody else did; one answer is enough.
        ANOTHER_HELPED,
        /// Nobody did.
        NOBODY_HELPED
    }

    private int size;
    private int[] asker = new int[16];
    private int[] asked = new int[16];
    private int[] day = new int[16];
    private byte[] how = new byte[16];

    /// Adds an ask that reached somebody who, as far as is known, could have met it.
    ///
    /// @param among how many people it reached at once, this one included
    public void add(int asker, int asked, int day, int among, Answer answer) {
        if (among < 1) {
            throw new IllegalArgumentException("an ask reaches somebody, not " + among);
        }
        if (answer == Answer.HELPED || among <= CROWD) {
            append(asker, asked, day, code(answer));
        }
    }

    /// Adds help that nobody had asked for. It counts for the helper, and for nothing against whom
    /// it was given to.
    public void addUnasked(int helper, int other, int day) {
        append(other, helper, day, UNASKED);
    }

    int size() {
        return size;
    }

    int asker(int index) {
        return asker[index];
    }

    int asked(int index) {
        return asked[index];
    }

    int day(int index) {
        return day[index];
    }

    /// Whether help was asked for and given.
    boolean received(int index) {
        return how[index] == HELPED;
    }

    /// A row of either side as one word: who the other is, the day, and how it went, so that rows
    /// sort by the other and then by day.
    long word(int index, int other) {
        return (long) other << 32 | (long) (day[index] + FARTHEST_DAY) << 8 | how[index];
    }

    static int other(long word) {
        return (int) (word >> 32);
    }

    static int day(long word) {
        return (int) (word >> 8 & 0xffffff) - FARTHEST_DAY;
    }

    static boolean helped(long word) {
        return (word & 0xff) <= HELPED;
    }

    static boolean anotherHelped(long word) {
        return (word & 0xff) == ANOTHER_HELPED;
    }

    private static byte code(Answer answer) {
        return switch (answer) {
            case HELPED -> HELPED;
            case ANOTHER_HELPED -> ANOTHER_HELPED;
            case NOBODY_HELPED -> NOBODY_HELPED;
        };
    }

    private void append(int asker, int asked, int day, byte how) {
        if (asker < 0 || asked < 0 || asker == asked || Math.abs(day) > FARTHEST_DAY) {
            throw new IllegalArgumentException(asker + " asking " + asked + " on day " + day);
        }
        if (size == this.asker.length) {
            grow();
        }
        this.asker[size] = asker;
        this.asked[size] = asked;
        this.day[size] = day;
        this.how[size] = how;
        size++;
    }

    private void grow() {
        int room = Math.addExact(size, size >> 1);
        asker = Arrays.copyOf(asker, room);
        asked = Arrays.copyOf(asked, room);
        day = Arrays.copyOf(day, room);
        how = Arrays.copyOf(how, room);
    }
}
