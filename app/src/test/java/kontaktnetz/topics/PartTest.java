package kontaktnetz.topics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PartTest {

    @ParameterizedTest
    @CsvSource({
        "elektriker, elektirker",
        "fotograf, fotograv",
        "gärtner, gärtnr",
        "steuerberater, steuerberrater",
        "koch, koxh",
        "architekt, achritekt",
    })
    void a_slip_leaves_a_word_alike(String word, String slip) {
        assertThat(likeness(word, slip)).isBetween(0.4, 0.99);
        assertThat(likeness(slip, word)).isEqualTo(likeness(word, slip));
    }

    @ParameterizedTest
    @CsvSource({
        "koch, bach",
        "maler, bauer",
        "bau, bus",
        "arzt, amt",
        "dach, bach",
        "lehrer, leiter",
        "a, b",
    })
    void another_word_is_another_word(String word, String other) {
        assertThat(likeness(word, other)).isZero();
    }

    @Test
    void a_long_word_that_shares_most_of_its_letters_is_alike() {
        assertThat(likeness("fotografie", "fotografin")).isBetween(0.6, 0.99);
        assertThat(likeness("design", "design")).isEqualTo(1);
        assertThat(likeness("a", "a")).isEqualTo(1);
    }

    private static double likeness(String one, String other) {
        return Part.of(one).likeness(Part.of(other));
    }
}
