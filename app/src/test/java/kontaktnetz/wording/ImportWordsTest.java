package kontaktnetz.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kontaktnetz.importers.Format;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.Place.Unit;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.Totals;
import kontaktnetz.importers.Verdict;
import kontaktnetz.importers.csv.CsvDialect;
import kontaktnetz.importers.csv.Mapping;
import kontaktnetz.people.PersonId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportWordsTest {

    private static final ImportWords GERMAN = new ImportWords(Texts.GERMAN);
    private static final ImportWords ENGLISH = new ImportWords(Texts.ENGLISH);
    private static final Place CARD = new Place("kontakte.vcf", Unit.CARD, 3, 41);

    @Test
    void every_reason_has_a_sentence_in_both_languages_with_and_without_details() {
        for (var words : List.of(GERMAN, ENGLISH)) {
            for (var reason : Reason.values()) {
                assertThat(words.reason(reason, List.of())).endsWith(".").doesNotContain("{");
                assertThat(words.reason(reason, List.of("abc", "def")))
                        .endsWith(".")
                        .doesNotContain("{");
            }
        }
    }

    @Test
    void a_sentence_names_file_place_and_reason() {
        assertThat(GERMAN.sentence(CARD, Reason.NO_NAME, List.of()))
                .isEqualTo(
                        "kontakte.vcf, Karte 3 (Zeile 41): Weder Name noch E-Mail, Telefon oder"
                                + " Organisation.");
        assertThat(ENGLISH.sentence(CARD, Reason.BROKEN_VALUE, List.of("BDAY", "gestern")))
                .isEqualTo(
                        "kontakte.vcf, card 3 (line 41): In “BDAY”, “gestern” makes no sense and was"
                                + " left out.");
        assertThat(GERMAN.sentence(Place.file("a.pdf"), Reason.NOT_RECOGNISED, List.of("pdf")))
                .startsWith("a.pdf: Nicht erkannt: Das ist ein PDF.");
    }

    @Test
    void every_place_format_dialect_and_goal_has_words() {
        for (var words : List.of(GERMAN, ENGLISH)) {
            for (var unit : Unit.values()) {
                assertThat(words.place(new Place("a", unit, 12_345, 0))).startsWith("a");
                assertThat(words.place(new Place("a", unit, 12_345, 67_890))).contains("67890");
            }
            for (var format : Format.values()) {
                assertThat(words.format(format)).isNotBlank();
            }
            for (var dialect : CsvDialect.values()) {
                assertThat(words.texts().say("importers.dialect." + dialect.key())).isNotBlank();
            }
            for (var goal : Mapping.goals()) {
                assertThat(words.goal(goal)).isNotBlank();
            }
        }
        assertThat(GERMAN.goal("TEL:work+fax")).isEqualTo("Telefon (geschäftlich, Fax)");
    }

    @Test
    void verdicts_and_totals_speak() {
        assertThat(GERMAN.verdict(new Verdict.New(CARD, "Miriam Beck", null)))
                .isEqualTo("Miriam Beck: neu");
        assertThat(
                        ENGLISH.verdict(
                                new Verdict.Updated(
                                        CARD,
                                        "Miriam Beck",
                                        new PersonId(1),
                                        List.of("a@b.example"))))
                .isEqualTo("Miriam Beck: gains a@b.example");
        assertThat(GERMAN.totals(new Totals(12, 0, 0, 0, 1, Map.of(Reason.DRAFT, 2L))))
                .isEqualTo("12 neu, 1 Kontaktmoment, 2 übersprungen");
        assertThat(ENGLISH.totals(Totals.NONE)).isEqualTo("nothing in it");
    }
}
