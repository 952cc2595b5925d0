package kontaktnetz.ties;

/// Whether the present pause is long for this person.
public enum Rhythm {
    /// Fewer than three pauses and no cadence: nothing can be said, least of all "cold".
    NOT_ENOUGH_HISTORY,
    IN_RHYTHM,
    DUE,
    OVERDUE,
    GOING_COLD,
    DORMANT;

    public boolean isDue() {
        return compareTo(DUE) >= 0;
    }
}
