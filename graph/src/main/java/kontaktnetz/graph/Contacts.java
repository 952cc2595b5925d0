package kontaktnetz.graph;

import java.util.Arrays;

/// Contact with many people, written down in any order.
///
/// Shapes: four columns of one length: person, day, kind and how many other people were on it; 13
/// bytes for each contact. Units: persons count from 0; days since 1970-01-01.
///
/// A kind is twice the number of the channel, plus one where it went out; what the channels are,
/// and how much each weighs, is told to {@link TieHistories}.
public final class Contacts {

    /// More channels than these do not fit into a kind.
    public static final int MOST_CHANNELS = 64;

    /// A crowd beyond this counts as this many: its share is nothing either way.
    public static final int MOST_PEOPLE = (1 << 24) - 1;

    private int size;
    private int[] person = new int[16];
    private int[] day = new int[16];
    private byte[] kind = new byte[16];
    private int[] people = new int[16];

    /// The kind of a contact through a channel in a direction.
    public static byte kind(int channel, boolean outgoing) {
        if (channel < 0 || channel >= MOST_CHANNELS) {
            throw new IllegalArgumentException("a channel from 0 to 63, not " + channel);
        }
        return (byte) (2 * channel + (outgoing ? 1 : 0));
    }

    /// @param people how many other people were on it, at least one
    public void add(int person, int day, byte kind, int people) {
        if (person < 0 || kind < 0 || people < 1) {
            throw new IllegalArgumentException(
                    "person " + person + ", kind " + kind + ", people " + people);
        }
        if (size == this.person.length) {
            grow();
        }
        this.person[size] = person;
        this.day[size] = day;
        this.kind[size] = kind;
        this.people[size] = Math.min(people, MOST_PEOPLE);
        size++;
    }

    public int size() {
        return size;
    }

    public int person(int index) {
        return person[index];
    }

    public int day(int index) {
        return day[index];
    }

    public byte kind(int index) {
        return kind[index];
    }

    public int people(int index) {
        return people[index];
    }

    private void grow() {
        int room = Math.addExact(size, size >> 1);
        person = Arrays.copyOf(person, room);
        day = Arrays.copyOf(day, room);
        kind = Arrays.copyOf(kind, room);
        people = Arrays.copyOf(people, room);
    }
}
