package kontaktnetz.recommendations;

/// How an experience was, in words. Never a star, never shown as a figure.
public enum Grade {
    VERY_GOOD(2),
    GOOD(1),
    NEUTRAL(0),
    POOR(-1),
    BAD(-2);

    private final int units;

    Grade(int units) {
        this.units = units;
    }

    /// Evidence units that speak for; zero where the experience does not.
    public double good() {
        return Math.max(0, units);
    }

    /// Evidence units that speak against; zero where the experience does not.
    public double bad() {
        return Math.max(0, -units);
    }

    public boolean isGood() {
        return units > 0;
    }

    public boolean isBad() {
        return units < 0;
    }
}
