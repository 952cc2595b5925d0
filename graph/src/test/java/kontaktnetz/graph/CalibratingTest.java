package kontaktnetz.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CalibratingTest {

    private record Example(double logit, boolean met) {}

    /// The posterior as it is written: two normal priors, one Bernoulli for each example.
    private static double logPosterior(List<Example> examples, double a, double b) {
        double sum = -0.5 * Math.pow(a / 0.3, 2) - 0.5 * Math.pow(b / 0.1, 2);
        for (var example : examples) {
            double chance = 1 / (1 + Math.exp(-(a + (1 + b) * example.logit())));
            sum += Math.log(example.met() ? chance : 1 - chance);
        }
        return sum;
    }

    /// The best of a grid, then of a finer one around it, until it is fine enough.
    private static Calibration searched(List<Example> examples) {
        double a = 0;
        double b = 0;
        for (double span = 1; span > 1e-8; span *= 0.4) {
            double bestA = a;
            double bestB = b;
            double best = logPosterior(examples, a, b);
            for (int i = -8; i <= 8; i++) {
                for (int j = -8; j <= 8; j++) {
                    double tryA = Math.clamp(a + span * i / 8, -1, 1);
                    double tryB = b + span * j / 8;
                    double found = logPosterior(examples, tryA, tryB);
                    if (found > best) {
                        best = found;
                        bestA = tryA;
                        bestB = tryB;
                    }
                }
            }
            a = bestA;
            b = bestB;
        }
        return new Calibration(a, b);
    }

    /// Contact as often as `logit P' = a + (1 + b) logit P` says.
    private static List<Example> lived(long seed, int size, double a, double b) {
        var random = new SplittableRandom(seed);
        var examples = new ArrayList<Example>();
        for (int i = 0; i < size; i++) {
            double logit = -6 + 10 * random.nextDouble();
            double chance = 1 / (1 + Math.exp(-(a + (1 + b) * logit)));
            examples.add(new Example(logit, random.nextDouble() < chance));
        }
        return examples;
    }

    private static Calibration fitted(List<Example> examples) {
        var calibrating = new Calibrating();
        examples.forEach(it -> calibrating.add(it.logit(), it.met()));
        assertThat(calibrating.size()).isEqualTo(examples.size());
        return calibrating.fitted();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 10, 0, 0", "2, 10, 2, 0.5", "3, 40, -0.5, 0.1", "4, 40, 3, -0.3", "5, 300, 0.8, 0.2",
        "6, 300, -4, 0", "7, 300, 5, 1", "8, 2000, 0.2, -0.1", "9, 2000, -2, 0.4", "10, 11, -9, -2"
    })
    void the_most_probable_is_found_as_a_search_of_all_finds_it(
            long seed, int size, double a, double b) {
        var examples = lived(seed, size, a, b);

        var fitted = fitted(examples);

        var searched = searched(examples);
        assertThat(fitted.a()).isCloseTo(searched.a(), within(1e-5));
        assertThat(fitted.b()).isCloseTo(searched.b(), within(1e-5));
        assertThat(logPosterior(examples, fitted.a(), fitted.b()))
                .isGreaterThanOrEqualTo(logPosterior(examples, searched.a(), searched.b()) - 1e-9);
    }

    @Test
    void where_it_is_found_the_posterior_is_flat() {
        for (long seed = 0; seed < 30; seed++) {
            var examples = lived(seed, 60, 0.3, 0);

            var fitted = fitted(examples);

            double h = 1e-4;
            double overA =
                    (logPosterior(examples, fitted.a() + h, fitted.b())
                                    - logPosterior(examples, fitted.a() - h, fitted.b()))
                            / (2 * h);
            double overB =
                    (logPosterior(examples, fitted.a(), fitted.b() + h)
                                    - logPosterior(examples, fitted.a(), fitted.b() - h))
                            / (2 * h);
            assertThat(Math.abs(fitted.a())).isLessThan(1);
            assertThat(overA).isCloseTo(0, within(1e-5));
            assertThat(overB).isCloseTo(0, within(1e-5));
        }
    }

    @Test
    void much_experience_is_believed_and_little_hardly() {
        var much = fitted(lived(1, 50_000, 0.6, 0.15));
        var little = fitted(lived(1, 10, 0.6, 0.15));

        assertThat(much.a()).isCloseTo(0.6, within(0.05));
        assertThat(much.b()).isCloseTo(0.15, within(0.03));
        assertThat(Math.abs(little.a())).isLessThan(0.3);
        assertThat(Math.abs(little.b())).isLessThan(0.1);
    }

    @Test
    void a_stays_within_one_and_b_is_then_the_best_beside_it() {
        var examples = lived(3, 4_000, 3, 0);

        var fitted = fitted(examples);

        assertThat(fitted.a()).isEqualTo(1);
        double best = logPosterior(examples, 1, fitted.b());
        assertThat(best).isGreaterThan(logPosterior(examples, 1, fitted.b() + 1e-3));
        assertThat(best).isGreaterThan(logPosterior(examples, 1, fitted.b() - 1e-3));
        assertThat(fitted(lived(3, 4_000, -3, 0)).a()).isEqualTo(-1);
    }

    @Test
    void nine_examples_teach_nothing() {
        assertThat(fitted(lived(4, 9, 5, 0))).isEqualTo(Calibration.NONE);
        assertThat(fitted(lived(4, 10, 5, 0))).isNotEqualTo(Calibration.NONE);
    }

    @Test
    void no_experience_turns_the_chances_round() {
        assertThat(fitted(lived(5, 20_000, 0, -2.5))).isEqualTo(Calibration.NONE);
    }

    @Test
    void the_order_of_the_examples_hardly_shows() {
        var examples = lived(6, 500, 0.4, 0);
        var shuffled = new ArrayList<>(examples);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(fitted(shuffled).a()).isCloseTo(fitted(examples).a(), within(1e-8));
        assertThat(fitted(shuffled).b()).isCloseTo(fitted(examples).b(), within(1e-8));
    }

    @Test
    void chances_near_none_and_all_do_no_harm() {
        var examples = new ArrayList<Example>();
        for (int i = 0; i < 20; i++) {
            examples.add(new Example(i % 2 == 0 ? 700 : -700, i % 4 == 0));
        }

        var fitted = fitted(examples);

        assertThat(fitted.a()).isFinite();
        assertThat(fitted.b()).isFinite();
        assertThatThrownBy(() -> new Calibrating().add(Double.NaN, true))
                .hasMessageContaining("NaN");
    }

    @Test
    void without_experience_a_chance_stays_as_it_is_to_the_bit() {
        for (long seed = 0; seed < 50; seed++) {
            var state = History.random(seed).state();
            int today = History.TODAY + 9;

            assertThat(Calibration.NONE.chance(state.logit30(today, 0)))
                    .isEqualTo(state.chance30(today, 0));
            assertThat(Calibration.NONE.chance(state.logit(today, 14, 90)))
                    .isEqualTo(state.chance(today, 14, 90));
        }
    }
}
