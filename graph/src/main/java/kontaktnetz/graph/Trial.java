package kontaktnetz.graph;

import java.util.OptionalDouble;

/// How well the rule of {@link Takers} tells those who take from the others, where that is known:
/// in invented nets. A figure over many people and never over one.
///
/// Of every person who takes, the share of the others in the same net for whose noticing less
/// speaks, ties half; and the mean of these shares. In a single net this is the area under the ROC
/// curve.
///
/// Time: O(takers * others) for each net.
///
/// Source: J. A. Hanley, B. J. McNeil, "The meaning and use of the area under a receiver operating
/// characteristic (ROC) curve", Radiology 143(1), 1982,
/// [doi:10.1148/radiology.143.1.7063747](https://doi.org/10.1148/radiology.143.1.7063747).
public final class Trial {

    /// Fewer people who take than these say little about the rule, and too much about them.
    public static final int FEWEST = 10;

    private double shares;
    private int takers;

    /// Adds a net.
    ///
    /// @param judged who is looked at
    /// @param takes which of them are known to take
    public void add(Takers net, boolean[] judged, boolean[] takes) {
        if (judged.length != net.persons() || takes.length != net.persons()) {
            throw new IllegalArgumentException(
                    judged.length + " and " + takes.length + " entries for " + net.persons());
        }
        var leanings = new double[net.persons()];
        for (int person = 0; person < leanings.length; person++) {
            leanings[person] = judged[person] ? net.leaning(person) : 0;
        }
        for (int person = 0; person < leanings.length; person++) {
            if (judged[person] && takes[person]) {
                add(leanings[person], leanings, judged, takes);
            }
        }
    }

    /// From 0 to 1, where 0.5 is a guess; empty where fewer than {@link #FEWEST} people take.
    public OptionalDouble auc() {
        return takers < FEWEST ? OptionalDouble.empty() : OptionalDouble.of(shares / takers);
    }

    /// A net where all take says nothing.
    private void add(double leaning, double[] leanings, boolean[] judged, boolean[] takes) {
        double below = 0;
        int others = 0;
        for (int other = 0; other < leanings.length; other++) {
            if (judged[other] && !takes[other]) {
                below += leanings[other] < leaning ? 1 : leanings[other] == leaning ? 0.5 : 0;
                others++;
            }
        }
        if (others > 0) {
            shares += below / others;
            takers++;
        }
    }
}
