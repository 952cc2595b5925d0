package kontaktnetz.evaluation;

import kontaktnetz.graph.Ageing;
import kontaktnetz.graph.Weighing;

/// How ratings are read as experience: the reference on which the published figures rest.
///
/// The best rating is ten units, a rating above 0 is trust earned by as many, and one witness may
/// say it all.
final class Reference {

    static final double UNITS = 10;

    /// The chance of somebody of whom nothing is known.
    static final double BASE = 0.9;

    private Reference() {}

    static Weighing weighing(Ageing ageing) {
        var usual = Weighing.USUAL;
        return new Weighing(
                UNITS,
                usual.secondHand(),
                UNITS,
                usual.bad(),
                usual.prior(),
                BASE,
                UNITS,
                usual.outside(),
                usual.mostOutside(),
                ageing);
    }
}
