package kontaktnetz.evaluation;

import java.util.Arrays;

/// Somebody is good as far as fair people say so, and fair as far as they rate people as good as
/// they are.
///
/// Both are worked out together once for all that is known, and again after every hundredth rating
/// that becomes known; the source's fairness and the target's goodness are taken anew for each
/// rating that is foretold, so that it never speaks for itself.
///
/// Source: S. Kumar, F. Spezzano, V. S. Subrahmanian, C. Faloutsos, "Edge Weight Prediction in
/// Weighted Signed Networks", ICDM 2016,
/// [doi:10.1109/ICDM.2016.0033](https://doi.org/10.1109/ICDM.2016.0033).
final class FairnessGoodness implements RatingModel {

    private static final int REFRESH = 100;
    private static final int MOST_ROUNDS = 100;
    private static final double STILL = 1e-6;

    private final Ratings ratings;
    private final double[] fairness;
    private final double[] goodness;
    private int learned;

    FairnessGoodness(Ratings ratings) {
        this.ratings = ratings;
        fairness = new double[ratings.people()];
        goodness = new double[ratings.people()];
        Arrays.fill(fairness, 1);
        Arrays.fill(goodness, 1);
        refresh();
    }

    @Override
    public Foretold foretell(Rating rating) {
        double expected = fairness(rating.source()) * goodness(rating.target());
        return Foretold.of(expected, expected);
    }

    @Override
    public void learn() {
        if (++learned % REFRESH == 0) {
            refresh();
        }
    }

    private void refresh() {
        double change = 1;
        for (int round = 0; round < MOST_ROUNDS && change > STILL; round++) {
            change = 0;
            for (int person = 0; person < goodness.length; person++) {
                double now = goodness(person);
                change = Math.max(change, Math.abs(now - goodness[person]));
                goodness[person] = now;
            }
            for (int person = 0; person < fairness.length; person++) {
                double now = fairness(person);
                change = Math.max(change, Math.abs(now - fairness[person]));
                fairness[person] = now;
            }
        }
    }

    private double goodness(int target) {
        double sum = 0;
        int count = 0;
        for (var rating : ratings.knownOf(target)) {
            sum += fairness[rating.source()] * rating.value();
            count++;
        }
        return count == 0 ? 1 : sum / count;
    }

    private double fairness(int source) {
        double sum = 0;
        int count = 0;
        for (var rating : ratings.knownBy(source)) {
            sum += Math.abs(rating.value() - goodness[rating.target()]) / 2;
            count++;
        }
        return count == 0 ? 1 : 1 - sum / count;
    }
}
