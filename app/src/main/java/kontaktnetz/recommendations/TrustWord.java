package kontaktnetz.recommendations;

/// What the owner says of how much somebody's word counts.
public enum TrustWord {
    NOTHING_SAID(0),
    KNOWN(1),
    TRUSTED(3),
    FULLY_TRUSTED(8),

    /// Nothing said by or through this person counts.
    NOT_THEIR_ADVICE(0);

    private final double units;

    TrustWord(double units) {
        this.units = units;
    }

    /// Evidence units for somebody's judgement.
    double units() {
        return units;
    }
}
