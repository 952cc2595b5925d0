package kontaktnetz.network;

/// What one of two people is to the other.
public enum Relation {
    /// They know each other; how, only a label tells.
    KNOWS(true),
    COLLEAGUE(true),
    FRIEND(true),
    FAMILY(true),

    /// One works for pay for the other.
    CLIENT(false),

    /// One came to be known through the other.
    INTRODUCED(false);

    private final boolean mutual;

    Relation(boolean mutual) {
        this.mutual = mutual;
    }

    /// Whether it reads the same from either side.
    public boolean isMutual() {
        return mutual;
    }
}
