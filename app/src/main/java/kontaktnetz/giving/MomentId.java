package kontaktnetz.giving;

/// The number of a moment of help.
public record MomentId(long value) implements Comparable<MomentId> {

    @Override
    public int compareTo(MomentId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
