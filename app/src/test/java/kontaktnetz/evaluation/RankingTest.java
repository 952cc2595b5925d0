package kontaktnetz.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RankingTest {

    private static final Offset<Double> ROUNDING = within(1e-12);
    private static final boolean YES = true;
    private static final boolean NO = false;

    @Test
    void four_candidates_are_measured_as_by_hand() {
        double[] scores = {0.9, 0.8, 0.7, 0.1};
        boolean[] hits = {YES, NO, YES, NO};
        int[] order = {0, 1, 2, 3};

        assertThat(Ranking.auc(scores, hits)).isEqualTo(0.75);
        assertThat(Ranking.averagePrecision(order, hits)).isCloseTo(5.0 / 6, ROUNDING);
        assertThat(Ranking.ndcg(order, hits, 10))
                .isCloseTo(1.5 / (1 + 1 / (Math.log(3) / Math.log(2))), ROUNDING);
        assertThat(Ranking.brier(scores, hits))
                .isCloseTo((0.01 + 0.64 + 0.09 + 0.01) / 4, ROUNDING);
        assertThat(Ranking.calibrationError(order, scores, hits, 2))
                .isCloseTo((0.7 + 0.2) / 4, ROUNDING);
    }

    @Test
    void the_area_is_the_share_of_pairs_in_the_right_order() {
        for (long seed = 0; seed < 200; seed++) {
            var drawn = Drawn.of(seed);

            assertThat(Ranking.auc(drawn.scores, drawn.hits)).isCloseTo(drawn.pairs(), ROUNDING);
        }
    }

    @Test
    void precision_gain_and_calibration_agree_with_the_slow_formulas() {
        for (long seed = 0; seed < 200; seed++) {
            var drawn = Drawn.of(seed);
            var order = Ranking.order(drawn.scores, new SplittableRandom(seed));

            assertThat(Ranking.averagePrecision(order, drawn.hits))
                    .isCloseTo(drawn.precision(order), ROUNDING);
            assertThat(Ranking.ndcg(order, drawn.hits, 10))
                    .isCloseTo(drawn.gain(order) / drawn.gain(drawn.ideal()), ROUNDING);
            assertThat(
                            Ranking.calibrationError(
                                    order, drawn.scores, drawn.hits, drawn.scores.length))
                    .isCloseTo(drawn.meanDistance(), ROUNDING);
        }
    }

    @Test
    void an_order_holds_everybody_once_best_first() {
        for (long seed = 0; seed < 100; seed++) {
            var scores = Drawn.of(seed).scores;

            var order = Ranking.order(scores, new SplittableRandom(seed));

            assertThat(order).doesNotHaveDuplicates().hasSameSizeAs(scores);
            for (int i = 1; i < order.length; i++) {
                assertThat(scores[order[i - 1]]).isGreaterThanOrEqualTo(scores[order[i]]);
            }
        }
    }

    @Test
    void equal_scores_come_first_equally_often() {
        var random = new SplittableRandom(1);
        var first = new int[4];
        for (int i = 0; i < 4_000; i++) {
            first[Ranking.order(new double[] {1, 1, 1, 1}, random)[0]]++;
        }

        for (int times : first) {
            assertThat(times).isBetween(900, 1_100);
        }
    }

    @Test
    void where_all_or_none_are_hits_there_is_nothing_to_rank() {
        double[] scores = {1, 2};
        int[] order = {1, 0};

        assertThatThrownBy(() -> Ranking.auc(scores, new boolean[] {YES, YES}))
                .hasMessageContaining("2 hits among 2");
        assertThatThrownBy(() -> Ranking.averagePrecision(order, new boolean[2]))
                .hasMessageContaining("no hit among 2");
        assertThatThrownBy(() -> Ranking.ndcg(order, new boolean[2], 10))
                .hasMessageContaining("no hit among 2");
    }

    /// Scores with many ties, at least one hit and one miss; and the measures from their words.
    private static final class Drawn {

        final double[] scores;
        final boolean[] hits;

        private Drawn(double[] scores, boolean[] hits) {
            this.scores = scores;
            this.hits = hits;
        }

        static Drawn of(long seed) {
            var random = new SplittableRandom(seed);
            int n = random.nextInt(2, 60);
            var scores = new double[n];
            var hits = new boolean[n];
            Arrays.setAll(scores, i -> random.nextInt(12) / 12.0);
            for (int i = 0; i < n; i++) {
                hits[i] = random.nextInt(3) == 0;
            }
            hits[0] = YES;
            hits[1] = NO;
            return new Drawn(scores, hits);
        }

        double pairs() {
            double right = 0;
            int pairs = 0;
            for (int hit = 0; hit < hits.length; hit++) {
                for (int miss = 0; miss < hits.length; miss++) {
                    if (hits[hit] && !hits[miss]) {
                        pairs++;
                        right += (Math.signum(scores[hit] - scores[miss]) + 1) / 2;
                    }
                }
            }
            return right / pairs;
        }

        double precision(int[] order) {
            double sum = 0;
            int found = 0;
            for (int place = 0; place < order.length; place++) {
                if (hits[order[place]]) {
                    found++;
                    int above = 0;
                    for (int i = 0; i <= place; i++) {
                        above += hits[order[i]] ? 1 : 0;
                    }
                    sum += above / (place + 1.0);
                }
            }
            return sum / found;
        }

        double gain(int[] order) {
            double sum = 0;
            for (int place = 0; place < Math.min(10, order.length); place++) {
                sum += hits[order[place]] ? 1 / (Math.log(place + 2) / Math.log(2)) : 0;
            }
            return sum;
        }

        int[] ideal() {
            var best = new double[hits.length];
            Arrays.setAll(best, i -> hits[i] ? 1 : 0);
            return Ranking.order(best, new SplittableRandom(0));
        }

        /// What the calibration error is where each candidate has a bin of its own.
        double meanDistance() {
            double sum = 0;
            for (int i = 0; i < scores.length; i++) {
                sum += Math.abs(scores[i] - (hits[i] ? 1 : 0));
            }
            return sum / scores.length;
        }
    }
}
