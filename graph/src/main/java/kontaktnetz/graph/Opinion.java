package kontaktnetz.graph;

/// What evidence makes one think: belief, disbelief and not knowing, which sum to 1.
///
/// Much evidence does not mean good: {@link #chance} and {@link #uncertainty} are shown apart.
///
/// Error: the bound is rounded to nine digits, ten times what it is known to: what lies closer
/// together is told apart by chance, not by rounding. Source: A. Jøsang, "Subjective Logic",
/// Springer 2016, chapter 3; the bound is the lower end of what a Beta distribution leaves likely,
/// for which its mean minus two standard deviations would not do: that may fall when good evidence
/// comes in.
///
/// @param belief share of what speaks for them
/// @param disbelief share of what speaks against them
/// @param uncertainty share of not knowing; 1 exactly where there is no evidence
/// @param base the chance that somebody is good of whom nothing is known
/// @param chance how likely it turns out well: belief, and the base as far as nothing is known
/// @param bound how likely it is at least, in nine of ten cases: the 10 % quantile, which ranks
public record Opinion(
        double belief,
        double disbelief,
        double uncertainty,
        double base,
        double chance,
        double bound) {

    /// To what the bound is rounded.
    static final double STEP = 1e-9;

    private static final double QUANTILE = 0.1;

    /// @param good units of evidence, zero or more
    /// @param bad units of evidence as they were; the weighing makes more of them
    /// @param base between 0 and 1
    public static Opinion of(double good, double bad, double base, Weighing weighing) {
        if (!(good >= 0 && bad >= 0 && base > 0 && base < 1)) {
            throw new IllegalArgumentException(
                    "evidence of " + good + " and " + bad + ", base " + base);
        }
        double against = weighing.bad() * bad;
        double prior = weighing.prior();
        double all = good + against + prior;
        return new Opinion(
                good / all,
                against / all,
                prior / all,
                base,
                (good + prior * base) / all,
                rounded(
                        BetaQuantile.of(
                                QUANTILE, good + prior * base, against + prior * (1 - base))));
    }

    private static double rounded(double bound) {
        return Math.rint(bound / STEP) * STEP;
    }
}
