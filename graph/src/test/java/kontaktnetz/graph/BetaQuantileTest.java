package kontaktnetz.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BetaQuantileTest {

    private static final double TENTH = 0.1;

    /// `scipy.stats.beta.ppf(0.1, a, b)`, scipy 1.17.1.
    @ParameterizedTest
    @CsvSource({
        "1.8, 0.2, 0.6570110123065105",
        "1.8, 2e-06, 1.0",
        "0.001, 5, 2.225073858507201e-308",
        "100, 0.2, 0.9939451254408368",
        "3.2, 0.2, 0.8070064996030484",
        "2.8, 0.2, 0.7791863091133167",
        "1.8, 2.2, 0.15507834837022025",
        "1.9, 6.1, 0.07097079163450869",
        "5, 8, 0.21868114285979268",
        "0.5, 0.5, 0.024471741852423214",
        "1, 1, 0.1",
        "1000, 20, 0.9746667071543539",
        "20, 1000, 0.014285940708401086",
        "1000000.0, 1000000.0, 0.49954690313516387",
        "0.02, 1.98, 3.763512657955234e-51",
        "1.9, 100000.0, 4.807493697462597e-06",
        "1000000.0, 0.2, 0.99999939509762",
        "1000000.0, 1e-06, 1.0",
        "12.34, 0.9, 0.8411202203560664",
        "0.3, 41.7, 7.828686211109662e-06",
        "250.5, 3.25, 0.9777283374151116"
    })
    void it_agrees_with_another_program(double a, double b, double quantile) {
        assertThat(BetaQuantile.of(TENTH, a, b)).isCloseTo(quantile, within(BetaQuantile.ERROR));
    }

    /// `scipy.stats.beta.ppf(p, 3.2, 0.7)`, scipy 1.17.1.
    @ParameterizedTest
    @CsvSource({
        "1e-09, 0.0018817006826191288",
        "0.01, 0.2832025362319621",
        "0.1, 0.5635539663844841",
        "0.25, 0.730415720956926",
        "0.5, 0.8752817938992424"
    })
    void any_share_up_to_half_can_be_asked_for(double p, double quantile) {
        assertThat(BetaQuantile.of(p, 3.2, 0.7)).isCloseTo(quantile, within(BetaQuantile.ERROR));
    }

    @Test
    void a_tenth_lies_below_it_as_adding_up_the_density_shows() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 60; i++) {
            double a = Math.exp(random.nextDouble(-2, 6));
            double b = Math.exp(random.nextDouble(-2, 6));

            double quantile = BetaQuantile.of(TENTH, a, b);

            assertThat(below(quantile - BetaQuantile.ERROR, a, b)).isLessThan(TENTH + 1e-11);
            assertThat(below(quantile + BetaQuantile.ERROR, a, b)).isGreaterThan(TENTH - 1e-11);
        }
    }

    @Test
    void more_for_it_never_lowers_it_and_more_against_it_never_raises_it() {
        var random = new SplittableRandom(4);
        for (int i = 0; i < 20_000; i++) {
            double a = Math.exp(random.nextDouble(-12, 12));
            double b = Math.exp(random.nextDouble(-12, 12));
            double more = Math.exp(random.nextDouble(-12, 3));

            double quantile = BetaQuantile.of(TENTH, a, b);

            assertThat(BetaQuantile.of(TENTH, a + more, b))
                    .isGreaterThanOrEqualTo(quantile - 2 * BetaQuantile.ERROR);
            assertThat(BetaQuantile.of(TENTH, a, b + more))
                    .isLessThanOrEqualTo(quantile + 2 * BetaQuantile.ERROR);
            assertThat(quantile).isBetween(0.0, 1.0);
        }
    }

    @Test
    void what_has_no_quantile_is_refused_with_its_value() {
        assertThatThrownBy(() -> BetaQuantile.of(0.7, 1, 1)).hasMessageContaining("p 0.7");
        assertThatThrownBy(() -> BetaQuantile.of(0.1, 0, 1)).hasMessageContaining("a 0.0");
        assertThatThrownBy(() -> BetaQuantile.of(0.1, 1, Double.NaN)).hasMessageContaining("NaN");
    }

    /// Simpson's rule over the log-odds, where the density is smooth and fades at both ends.
    private static double below(double x, double a, double b) {
        double y = Math.log(x / (1 - x));
        double least = -45 / a - 5;
        double most = 45 / b + 5;
        double low = simpson(least, y, a, b);
        return low / (low + simpson(y, most, a, b));
    }

    private static double simpson(double from, double to, double a, double b) {
        int pieces = 200_000;
        double step = (to - from) / pieces;
        double sum = density(from, a, b) + density(to, a, b);
        for (int i = 1; i < pieces; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * density(from + i * step, a, b);
        }
        return sum * step / 3;
    }

    /// Not normed, but so that it is 1 at its highest.
    private static double density(double y, double a, double b) {
        return Math.exp(log(y, a, b) - log(Math.log(a / b), a, b));
    }

    private static double log(double y, double a, double b) {
        double away = Math.log1p(Math.exp(-Math.abs(y)));
        return a * (Math.min(y, 0) - away) - b * (Math.max(y, 0) + away);
    }
}
