package kontaktnetz.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CompoundsTest {

    private static final Words GERMAN = Words.of(Language.GERMAN);
    private static final Compounds COMPOUNDS =
            new Compounds(
                    GERMAN.in(
                            "Grafik Designer Wirtschaft Prüfer Steuer Berater Maschine Bau Ingenieur"
                                    + " Kunde Dienst Schule Leiter Versicherung Makler Garten"
                                    + " Gestaltung Maler Land"));

    @ParameterizedTest
    @CsvSource({
        "Grafikdesignerin, Grafik Designer",
        "Wirtschaftsprüferin, Wirtschaft Prüfer",
        "Steuerberater, Steuer Berater",
        "Kundendienst, Kunde Dienst",
        "Schulleiterin, Schule Leiter",
        "Versicherungsmakler, Versicherung Makler",
        "Landwirtschaftsgestaltung, Land Wirtschaft Gestaltung",
    })
    void a_compound_is_what_its_words_are(String compound, String words) {
        assertThat(parts(compound))
                .isEqualTo(
                        Arrays.stream(words.split(" "))
                                .map(word -> GERMAN.in(word).getFirst().stem())
                                .toList());
    }

    @Test
    void where_only_the_last_word_is_known_the_rest_is_one_word() {
        assertThat(parts("Kerammaler"))
                .containsExactly("keram", GERMAN.in("Maler").getFirst().stem());
    }

    @Test
    void a_word_that_is_none_stays_whole() {
        assertThat(parts("Hebamme")).hasSize(1);
        assertThat(parts("Garten")).hasSize(1);
        assertThat(parts("Tor")).hasSize(1);
    }

    @Test
    void a_word_without_end_is_left_alone() {
        assertThat(parts("grafik".repeat(40))).hasSize(1);
    }

    private static List<String> parts(String word) {
        return COMPOUNDS.parts(GERMAN.in(word).getFirst());
    }
}
