package kontaktnetz.graph;

/// What arrived of all that was said of a candidate.
///
/// Units: good and bad experience apart, each in whole grains of 2^-36 units. Whole numbers add up
/// to the same bits in any order, and rounding to them never turns a larger weight into less
/// evidence. Error: half a grain, 7.3e-12 units, for each way.
///
/// @param ownGood good evidence at first hand: one's own and that of those one knows
/// @param heardGood good evidence at second hand
/// @param ownBad bad evidence at first hand
/// @param heardBad bad evidence at second hand
public record Evidence(double ownGood, double heardGood, double ownBad, double heardBad) {

    /// With at most {@link Reports#MOST_UNITS} of each witness, a million of them fit into a long;
    /// and 131,072 units into a double, to the last bit.
    static final double GRAINS = 1L << 36;

    static final Evidence NONE = new Evidence(0, 0, 0, 0);

    static long grains(double units) {
        return (long) Math.rint(units * GRAINS);
    }

    static double units(long grains) {
        return grains / GRAINS;
    }

    /// A share of so many grains, rounded to the nearest: never less of more, or by a larger share.
    static long share(long grains, double weight) {
        return (long) Math.rint(grains * weight);
    }

    /// All good evidence: r.
    public double good() {
        return ownGood + heardGood;
    }

    /// All bad evidence, as it was: s.
    public double bad() {
        return ownBad + heardBad;
    }

    public boolean isNone() {
        return good() + bad() == 0;
    }
}
