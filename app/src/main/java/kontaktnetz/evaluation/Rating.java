package kontaktnetz.evaluation;

/// What one person thought of another after a deal.
///
/// @param source who rated
/// @param target who was rated
/// @param value from -1 to 1; 0 says nothing either way
/// @param seconds when, since any moment
record Rating(int source, int target, double value, double seconds) {

    private static final double SECONDS_PER_DAY = 86_400;

    boolean isGood() {
        return value > 0;
    }

    boolean isNeutral() {
        return value == 0;
    }

    double day() {
        return seconds / SECONDS_PER_DAY;
    }
}
