package kontaktnetz.graph;

/// What the network says of a candidate, in a word.
public enum Standing {
    /// Nobody in the network has experience with them.
    UNKNOWN,
    /// One independent witness, or little evidence.
    FIRST_HINT,
    /// Two independent witnesses or more, and hardly a bad word: the point to get in touch.
    SEVERAL,
    /// More than a little of it is bad.
    MIXED,
    /// More likely bad than good.
    RATHER_NOT;

    private static final double ENOUGH = 1;
    private static final double HARDLY = 0.25;
    private static final double EVEN = 0.5;

    /// @param bad as it weighs, not as it was
    static Standing of(double good, double bad, double chance, int independent) {
        if (good + bad == 0) {
            return UNKNOWN;
        }
        if (chance < EVEN) {
            return RATHER_NOT;
        }
        if (bad > good * HARDLY) {
            return MIXED;
        }
        return independent > 1 && good >= ENOUGH ? SEVERAL : FIRST_HINT;
    }
}
