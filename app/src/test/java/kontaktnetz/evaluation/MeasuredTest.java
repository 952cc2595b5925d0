package kontaktnetz.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.stream.IntStream;
import kontaktnetz.evaluation.RatingModel.Foretold;
import kontaktnetz.evaluation.RatingsEvaluated.Quality;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MeasuredTest {

    private static final Offset<Double> ROUNDING = within(1e-12);

    @Test
    void four_ratings_of_two_people_are_measured_as_by_hand() {
        var ratings = ratings(new int[] {0, 0, 1, 1}, .5, -1, 1, -.5);
        var foretold = foretold(.9, .2, .1, .3);

        var quality = Measured.on(ratings, new int[] {0, 1, 2, 3}, foretold);

        assertThat(quality.auc()).isEqualTo(.5);
        assertThat(quality.gauc()).isEqualTo(.5);
        assertThat(quality.badTop10()).isNull();
        assertThat(quality.rmse()).isCloseTo(Math.sqrt((.16 + 1.44 + .81 + .64) / 4), ROUNDING);
    }

    @Test
    void expectations_that_go_with_the_ratings_correlate_wholly() {
        var ratings = ratings(new int[] {0, 0, 0}, -.5, 0.1, .7);

        assertThat(Measured.on(ratings, new int[] {0, 1, 2}, foretold(-.25, .05, .35)).pcc())
                .isCloseTo(1, ROUNDING);
        assertThat(Measured.on(ratings, new int[] {0, 1, 2}, foretold(.1, .1, .1)).pcc()).isNull();
    }

    @Test
    void those_equal_at_the_edge_of_the_best_tenth_are_in_it_by_their_share() {
        var values = IntStream.range(0, 40).mapToDouble(i -> i % 4 == 0 ? -1 : 1).toArray();
        var scores = IntStream.range(0, 40).mapToDouble(i -> i < 2 ? 9 : i < 10 ? 5 : 1).toArray();
        var ratings = ratings(new int[40], values);

        var quality = Measured.on(ratings, IntStream.range(0, 40).toArray(), foretold(scores));

        double badAbove = 1;
        double badAtTheEdge = 2;
        assertThat(quality.badTop10()).isEqualTo((badAbove + 2.0 / 8 * badAtTheEdge) / 4);
    }

    @Test
    void where_there_is_nothing_to_tell_apart_nothing_is_known() {
        assertThat(Measured.on(ratings(new int[0]), new int[0], new Foretold[0]))
                .isEqualTo(new Quality(null, null, null, null, null));
        var good = Measured.on(ratings(new int[2], 1, 1), new int[] {0, 1}, foretold(1, 1));
        assertThat(good.auc()).isNull();
        assertThat(good.gauc()).isNull();
        assertThat(good.rmse()).isZero();
    }

    @Test
    void only_the_cases_named_are_looked_at() {
        var ratings = ratings(new int[3], 1, -1, -1);

        var quality = Measured.on(ratings, new int[] {0, 2}, foretold(.5, .9, .1));

        assertThat(quality.auc()).isEqualTo(1);
    }

    private static Ratings ratings(int[] sources, double... values) {
        var ratings = new ArrayList<Rating>();
        for (int i = 0; i < values.length; i++) {
            ratings.add(new Rating(sources[i], 10 + i, values[i], i));
        }
        return new Ratings(10 + values.length, ratings);
    }

    private static Foretold[] foretold(double... scores) {
        var foretold = new Foretold[scores.length];
        for (int i = 0; i < scores.length; i++) {
            foretold[i] = Foretold.of(scores[i], scores[i]);
        }
        return foretold;
    }
}
