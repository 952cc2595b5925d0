package kontaktnetz.graph;

/// What is left of contact as trust counts it: `O_365 + omega I_365`, and of which day.
///
/// Units: mass in kappa as in {@link TieState}; days since 1970-01-01. It halves in 365 days.
///
/// @param mass as of `day`, zero or more
public record Warmth(int day, double mass) {

    public Warmth {
        if (!(mass >= 0 && mass < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a mass of zero or more, not " + mass);
        }
    }

    /// Trust that grew from contact: `ln(1 + mass)`, faded to `today`.
    public double earned(int today) {
        if (today < day) {
            throw new IllegalArgumentException(
                    "what is left as of day " + day + " cannot tell of day " + today);
        }
        return Math.log1p(mass * Decay.over365(today - day));
    }
}
