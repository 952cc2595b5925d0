package kontaktnetz.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GenderFormsTest {

    private static final Words GERMAN = Words.of(Language.GERMAN);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Designer",
                "Designerin",
                "Designerinnen",
                "Designer:in",
                "Designer:innen",
                "Designer*in",
                "Designer*innen",
                "Designer_in",
                "Designer/in",
                "Designer/-in",
                "Designer(in)",
                "Designer(innen)",
                "DesignerIn",
                "DesignerInnen",
                "Designer·in",
                "Designer/Designerin",
                "Designer (m/w/d)",
                "Designer (w/m/x)",
                "Designer m/w/d",
                "Designer (gn)",
                "Designer (all genders)",
                "Designern"
            })
    void a_designer_is_a_designer(String written) {
        assertThat(stems(written)).isEqualTo(stems("Designer"));
    }

    @ParameterizedTest
    @CsvSource({
        "Ärztin, Arzt",
        "Ärztinnen, Arzt",
        "Ärzte, Arzt",
        "Aerztin, Arzt",
        "Köchin, Koch",
        "Anwältin, Anwalt",
        "Bäuerin, Bauer",
        "Beamtin, Beamter",
        "Beamt*in, Beamter",
        "Kauffrau, Kaufmann",
        "Kaufleute, Kaufmann",
        "Kaufmann/-frau, Kaufmann",
        "Versicherungskauffrau, Versicherungskaufmann",
        "Psychologin, Psychologe",
        "Fotografin, Fotograf",
        "Architektin, Architekt",
        "Therapeutin, Therapeut",
        "Goldschmiedin, Goldschmied",
        "Steinmetzin, Steinmetz",
        "Analystin, Analyst",
        "Tierärztin, Tierarzt",
        "Kundin, Kunde",
        "Gehilfin, Gehilfe",
        "Angestellte:r, Angestellter",
        "Straße, Strasse",
        "Baeckerei, Bäckerei",
        "Grafik-Designerin, Grafik Designer",
    })
    void both_read_as_one(String one, String other) {
        assertThat(stems(one)).isEqualTo(stems(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Medizin",
                "Termin",
                "Verein",
                "Magazin",
                "Latein",
                "Benzin",
                "Wein",
                "Disziplin",
                "Berlin",
                "Kamin",
                "Stein",
                "Protein"
            })
    void a_word_that_only_ends_like_a_woman_stays_whole(String word) {
        assertThat(GERMAN.in(word))
                .first()
                .returns(word.toLowerCase(Locale.ROOT), Words.Word::plain);
    }

    @Test
    void marks_in_other_places_are_no_genders() {
        assertThat(stems("Bau- und Möbeltischlerei")).hasSize(2);
        assertThat(stems("IT/EDV")).containsExactly("it", "edv");
        assertThat(stems("C++ und C#")).containsExactly("c++", "c#");
    }

    private static List<String> stems(String text) {
        return GERMAN.in(text).stream().map(Words.Word::stem).distinct().toList();
    }
}
