package kontaktnetz.outbox;

/// The number of a message that was sent from here.
public record OutgoingId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
