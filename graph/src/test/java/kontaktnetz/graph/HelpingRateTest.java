package kontaktnetz.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HelpingRateTest {

    /// Where all is seen and nobody else was asked, the posterior is a Beta distribution; with
    /// whole parameters that is a sum over a binomial one: Abramowitz, Stegun, 26.5.24 and 6.6.4.
    @Test
    void asked_alone_and_seen_whole_it_is_the_beta_binomial_model() {
        var even = new Custom.Prior(0.5);
        for (int helps = 0; helps <= 200; helps += helps < 5 ? 1 : 65) {
            for (int passes = 0; passes <= 2_000; passes += passes < 20 ? 1 : 396) {
                for (double limit : new double[] {0.01, 0.1, 0.2, 0.5}) {
                    assertThat(HelpingRate.below(limit, even, made(helps, passes, 0), 1))
                            .as(helps + " helps, " + passes + " passes, below " + limit)
                            .isCloseTo(beta(limit, helps + 1, passes + 1), within(1e-9));
                }
            }
        }
    }

    @Test
    void without_a_moment_the_prior_is_all_there_is() {
        for (double mean : new double[] {0.02, 0.2, 0.25, 0.4, 0.5}) {
            var prior = new Custom.Prior(mean);
            double limit = mean / 3;

            assertThat(HelpingRate.below(limit, prior, made(0, 0, 0), 1))
                    .isCloseTo(1 - Math.pow(1 - limit, 1 / mean - 1), within(1e-9));
        }
    }

    @Test
    void what_is_not_seen_at_all_teaches_nothing() {
        var prior = new Custom.Prior(0.4);

        assertThat(HelpingRate.below(0.1, prior, made(0, 500, 500), 0))
                .isCloseTo(HelpingRate.below(0.1, prior, made(0, 0, 0), 1), within(1e-9));
    }

    @Test
    void an_ask_that_another_met_teaches_about_half_as_much_as_one_that_nobody_met() {
        var prior = new Custom.Prior(0.4);

        assertThat(HelpingRate.below(0.1, prior, made(1, 0, 40), 1))
                .isBetween(
                        HelpingRate.below(0.1, prior, made(1, 18, 0), 1),
                        HelpingRate.below(0.1, prior, made(1, 20, 0), 1));
    }

    @Test
    void aged_moments_are_as_exact_as_whole_ones() {
        for (double mean : new double[] {0.02, 0.17, 0.37, 0.49, 0.5}) {
            for (double helps : new double[] {0, 0.1, 0.9, 7.3}) {
                for (double passes : new double[] {0, 0.3, 4.1, 33.3}) {
                    var prior = new Custom.Prior(mean);
                    var made = made(helps, passes, 1.7 * passes);

                    assertThat(HelpingRate.below(mean / 3, prior, made, 0.7))
                            .as(mean + ", " + helps + " helps, " + passes + " passes")
                            .isCloseTo(SlowTakers.below(mean / 3, mean, made, 0.7), within(1e-7));
                }
            }
        }
    }

    private static Chances made(double helps, double passes, double leftToAnother) {
        var made = new Chances();
        made.helps = helps;
        made.passes = passes;
        made.leftToAnother = leftToAnother;
        return made;
    }

    /// The chance of `a` successes or more in `a + b - 1` throws.
    private static double beta(double x, int a, int b) {
        int n = a + b - 1;
        double sum = 0;
        double log = n * Math.log1p(-x);
        for (int k = 0; k <= n; k++) {
            sum += k >= a ? Math.exp(log) : 0;
            log += Math.log((double) (n - k) / (k + 1)) + Math.log(x) - Math.log1p(-x);
        }
        return sum;
    }
}
