package kontaktnetz.people;

/// The number of a person in this net; stable for as long as the person is in it.
public record PersonId(long value) implements Comparable<PersonId> {

    @Override
    public int compareTo(PersonId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
