package kontaktnetz.giving;

/// The number of a need or an offer.
public record MatterId(long value) implements Comparable<MatterId> {

    @Override
    public int compareTo(MatterId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
