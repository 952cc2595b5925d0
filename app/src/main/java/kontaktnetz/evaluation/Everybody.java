package kontaktnetz.evaluation;

import java.util.function.ToDoubleFunction;
import kontaktnetz.graph.Opinion;
import kontaktnetz.graph.Weighing;

/// Everybody's word counts as one's own does: recommendations without trust.
///
/// @param today the day to which experience has worn off when a rating is foretold
record Everybody(Ratings ratings, Weighing weighing, ToDoubleFunction<Rating> today)
        implements RatingModel {

    @Override
    public Foretold foretell(Rating rating) {
        double day = today.applyAsDouble(rating);
        double good = 0;
        double bad = 0;
        double weights = 0.5;
        double grades = 0.5 * ratings.knownMean();
        for (var each : ratings.knownOf(rating.target())) {
            double left = weighing.ageing().left(day - each.day(), 0);
            good += left * Reference.UNITS * Math.max(each.value(), 0);
            bad += left * Reference.UNITS * Math.max(-each.value(), 0);
            weights += left;
            grades += left * each.value();
        }
        var opinion = Opinion.of(good, bad, Reference.BASE, weighing);
        return new Foretold(opinion.bound(), grades / weights, opinion.chance(), good + bad > 0);
    }
}
