package kontaktnetz.graph;

/// How much one person's word counts for another: tau, from 0 to below 1.
///
/// Trust is earned: where there was no contact and nothing was declared, it is 0 exactly, and what
/// is worth 0 adds nothing, however often it is said.
///
/// Source: the ratio of A. Jøsang, "Subjective Logic", Springer 2016, chapter 3, with a prior
/// weight of 2 and a base rate of 0: who knows nothing of somebody does not trust them by half.
public final class Trust {

    /// What the owner said of somebody's word, as evidence: "I know them", "I trust their
    /// judgement", "I trust it fully".
    public static final double KNOWN = 1;

    public static final double JUDGEMENT = 3;
    public static final double FULL = 8;

    /// A recommendation that turned out badly weighs as two that turned out well.
    public static final double BROKEN = 2;

    /// How long it takes until a kept or broken recommendation counts half: three years.
    public static final double OUTCOME_HALF_LIFE_DAYS = 3 * 365;

    private static final double PRIOR = 2;

    private Trust() {}

    /// @param evidence for them: earned contact ({@link TieState#earned}), what was declared, and
    ///   the aged number of recommendations that were kept; zero or more
    /// @param doubt against them: {@link #BROKEN} for each aged one that was broken; zero or more
    public static double tau(double evidence, double doubt) {
        if (!(evidence >= 0 && doubt >= 0) || evidence + doubt == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "evidence of zero or more, not " + evidence + " for, " + doubt + " against");
        }
        return Math.min(evidence / (evidence + doubt + PRIOR), Math.nextDown(1.0));
    }

    /// The same where contact was only seen from outside, as between two contacts of mine: evidence
    /// is worth half.
    public static double tauFromOutside(double evidence, double doubt) {
        return tau(evidence / 2, doubt);
    }
}
