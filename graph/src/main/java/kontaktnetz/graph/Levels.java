package kontaktnetz.graph;

/// What is left of contact, on a scale that no silence moves: for each half-life the logarithm of
/// the mass, carried back to 1970-01-01 as if it had decayed from there. Every mass fades by the
/// same factor on the same day, so whoever has more today has more on every later day, and an order
/// by one of these lasts.
///
/// Units: natural logarithms. Error: strength by levels is that of the state to 1e-11.
///
/// @param over14 the level below the half-life of 14 days (`over60`, `over365` likewise)
public record Levels(double over14, double over60, double over365) {

    private static final double LN_2 = Math.log(2);

    static Levels of(int day, double mass14, double mass60, double mass365) {
        return new Levels(
                Math.log(mass14) + LN_2 * day / 14,
                Math.log(mass60) + LN_2 * day / 60,
                Math.log(mass365) + LN_2 * day / 365);
    }

    /// The strength of a tie with these levels; no tie that has none of them higher is stronger.
    public double strength(int today) {
        return term(over14, today, 14) + term(over60, today, 60) + term(over365, today, 365);
    }

    private static double term(double level, int today, int halfLife) {
        return Math.log1p(Math.exp(level - LN_2 * today / halfLife));
    }
}
