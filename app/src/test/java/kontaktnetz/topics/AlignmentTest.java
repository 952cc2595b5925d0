package kontaktnetz.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AlignmentTest {

    private static final int BUS_DRIVER = 0;
    private static final int BUS_DRIVING_TEACHER = 1;
    private static final int TEACHER = 2;

    private static final Alignment TEXTS =
            new Alignment(
                    List.of(
                            parts("bus", "driver"),
                            parts("bus", "driver", "teacher"),
                            parts("teacher")));

    @Test
    void the_same_parts_fit_wholly_in_any_order() {
        assertThat(fit(BUS_DRIVER, "driver", "bus")).isCloseTo(1, within(1e-9));
        assertThat(fit(TEACHER, "teacher")).isCloseTo(1, within(1e-9));
    }

    @Test
    void what_is_too_much_and_what_is_missing_both_cost() {
        assertThat(fit(BUS_DRIVING_TEACHER, "bus", "driver")).isBetween(0.5, 0.99);
        assertThat(fit(TEACHER, "bus", "driver", "teacher")).isBetween(0.2, 0.8);
        assertThat(fit(TEACHER, "bus", "driver")).isZero();
    }

    @Test
    void a_slip_of_the_pen_costs_little_another_word_everything() {
        assertThat(fit(TEACHER, "teachr")).isBetween(0.3, 0.99);
        assertThat(fit(TEACHER, "baker")).isZero();
    }

    @Test
    void the_fit_is_the_harmonic_mean_of_both_directions() {
        double all = 1 + Math.log(4.0 / 3);

        // bus and driver are in two of three texts, and so is teacher
        double ofQuery = 2 * all / (2 * all);
        double ofText = 2 * all / (3 * all);
        assertThat(fit(BUS_DRIVING_TEACHER, "bus", "driver"))
                .isCloseTo(2 / (1 / ofQuery + 1 / ofText), within(1e-9));
    }

    @Test
    void nothing_fits_nothing() {
        assertThat(fit(TEACHER)).isZero();
        assertThat(new Alignment(List.of(parts())).query(parts("bus")).fit(0)).isZero();
    }

    private static double fit(int text, String... parts) {
        return TEXTS.query(parts(parts)).fit(text);
    }

    private static Map<String, Double> parts(String... parts) {
        var map = new LinkedHashMap<String, Double>();
        for (var part : parts) {
            map.put(part, 1.0);
        }
        return map;
    }
}
