package kontaktnetz.network;

import kontaktnetz.graph.Trust;

/// How well two people know each other, as far as the owner knows.
public enum Closeness {
    SLIGHT(Trust.KNOWN / 2),
    GOOD(2 * Trust.KNOWN),
    CLOSE(Trust.JUDGEMENT);

    /// That they know each other is all that is known: as if one had said "I know them".
    static final double UNKNOWN_UNITS = Trust.KNOWN;

    private final double units;

    Closeness(double units) {
        this.units = units;
    }

    /// Evidence that one reaches the other; above it stands only what each would say themselves.
    double units() {
        return units;
    }
}
