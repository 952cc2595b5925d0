package kontaktnetz.evaluation;

import java.util.Locale;

/// How much is asked in an invented net.
public enum Liveliness {
    /// Half as much as usual: a reciprocator asks seven or eight times a year.
    QUIET(0.5),
    USUAL(1),
    /// Twice as much as usual.
    LIVELY(2);

    private final double factor;

    Liveliness(double factor) {
        this.factor = factor;
    }

    public String spoken() {
        return name().toLowerCase(Locale.ROOT);
    }

    double factor() {
        return factor;
    }
}
