package kontaktnetz.network;

/// The number of what the owner says of two people.
public record AcquaintanceId(long value) implements Comparable<AcquaintanceId> {

    @Override
    public int compareTo(AcquaintanceId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
