package kontaktnetz.recommendations;

/// The number of an experience; a story keeps it whoever tells it.
public record ExperienceId(long value) implements Comparable<ExperienceId> {

    @Override
    public int compareTo(ExperienceId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
