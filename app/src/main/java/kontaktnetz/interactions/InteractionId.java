package kontaktnetz.interactions;

/// The number of an interaction in this net.
public record InteractionId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
