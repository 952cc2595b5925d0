package kontaktnetz.people;

/// The number of an organisation.
public record OrganisationId(long value) implements Comparable<OrganisationId> {

    @Override
    public int compareTo(OrganisationId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
