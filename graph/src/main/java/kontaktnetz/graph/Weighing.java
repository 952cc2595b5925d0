package kontaktnetz.graph;

import org.jspecify.annotations.Nullable;

/// What the weight of a word depends on, beside who says it.
///
/// Units: evidence. Source: the figures were chosen by measurement on ratings after deals among
/// strangers (S. Kumar, F. Spezzano, V. S. Subrahmanian, C. Faloutsos, "Edge Weight Prediction in
/// Weighted Signed Networks", ICDM 2016,
/// [doi:10.1109/ICDM.2016.0033](https://doi.org/10.1109/ICDM.2016.0033)); `evaluate
/// recommendations` measures them anew.
///
/// @param kappa how much can arrive through one person whom I trust wholly
/// @param secondHand the share of a word that is left at second hand
/// @param perWitness how much one witness can say of one candidate; at most {@link
///   Reports#MOST_UNITS}
/// @param bad how much a bad experience weighs beside a good one
/// @param prior how much evidence outweighs not knowing
/// @param base the chance that somebody is good of whom nothing is known; null where it is worked
///   out from the experiences in the asker's own network
/// @param best the units of the best grade
/// @param outside the weight of each witness outside the network
/// @param mostOutside how much all of those can say of one candidate
public record Weighing(
        double kappa,
        double secondHand,
        double perWitness,
        double bad,
        double prior,
        @Nullable Double base,
        double best,
        double outside,
        double mostOutside,
        Ageing ageing) {

    /// Two years, as a first guess for any topic.
    public static final double USUAL_HALF_LIFE_DAYS = 2 * 365;

    public static final Weighing USUAL =
            new Weighing(2, 0.5, 3, 2, 2, null, 2, 0.05, 2, Ageing.halfLife(USUAL_HALF_LIFE_DAYS));

    public Weighing {
        positive("kappa", kappa, Reports.MOST_UNITS);
        positive("second hand", secondHand, 1);
        positive("per witness", perWitness, Reports.MOST_UNITS);
        positive("bad", bad, Reports.MOST_UNITS);
        positive("prior", prior, Reports.MOST_UNITS);
        positive("best", best, Reports.MOST_UNITS);
        positive("outside", outside, 1);
        positive("most outside", mostOutside, Reports.MOST_UNITS);
        if (base != null && !(base > 0 && base < 1)) {
            throw new IllegalArgumentException("a base between 0 and 1, not " + base);
        }
    }

    /// The same with another speed of ageing.
    public Weighing aged(Ageing ageing) {
        return new Weighing(
                kappa,
                secondHand,
                perWitness,
                bad,
                prior,
                base,
                best,
                outside,
                mostOutside,
                ageing);
    }

    private static void positive(String name, double value, double most) {
        if (!(value > 0 && value <= most)) {
            throw new IllegalArgumentException(
                    name + " above 0 and at most " + most + ", not " + value);
        }
    }
}
