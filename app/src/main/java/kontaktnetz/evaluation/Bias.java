package kontaktnetz.evaluation;

/// The general mean, how much better than that the target is rated, and how much better the source
/// rates.
///
/// Source: Y. Koren, "Factor in the Neighbors: Scalable and Accurate Collaborative Filtering", ACM
/// TKDD 4(1), 2010, section 2.1, with its damping.
record Bias(Ratings ratings) implements RatingModel {

    private static final double DAMPED_TARGET = 25;
    private static final double DAMPED_SOURCE = 10;

    @Override
    public Foretold foretell(Rating rating) {
        double mean = ratings.knownMean();
        double sum = 0;
        int count = 0;
        for (var each : ratings.knownBy(rating.source())) {
            sum += each.value() - mean - ofTarget(each.target(), mean);
            count++;
        }
        double foretold = mean + ofTarget(rating.target(), mean) + sum / (DAMPED_SOURCE + count);
        return Foretold.of(foretold, Math.clamp(foretold, -1, 1));
    }

    private double ofTarget(int target, double mean) {
        int count = ratings.knownCountOf(target);
        return (ratings.knownSumOf(target) - count * mean) / (DAMPED_TARGET + count);
    }
}
