package kontaktnetz.evaluation;

/// Everybody is as they were to others.
record TargetMean(Ratings ratings) implements RatingModel {

    @Override
    public Foretold foretell(Rating rating) {
        int count = ratings.knownCountOf(rating.target());
        double mean =
                count == 0 ? ratings.knownMean() : ratings.knownSumOf(rating.target()) / count;
        return Foretold.of(mean, mean);
    }
}
