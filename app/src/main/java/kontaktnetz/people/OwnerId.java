package kontaktnetz.people;

/// Whose net this is. Every record belongs to one owner.
public record OwnerId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
