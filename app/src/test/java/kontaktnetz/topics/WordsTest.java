package kontaktnetz.topics;

import static org.assertj.core.api.Assertions.assertThat;

import kontaktnetz.topics.Words.Word;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsTest {

    private static final Words GERMAN = Words.of(Language.GERMAN);
    private static final Words ENGLISH = Words.of(Language.ENGLISH);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ich suche eine Buchhalterin",
                "jemand für Buchhaltung",
                "Wer kennt eine gute Buchhalterin?",
                "Ich brauche dringend einen guten Buchhalter!",
                "Kannst du mir bitte einen Buchhalter nennen"
            })
    void what_stands_around_a_need_says_nothing(String asked) {
        assertThat(GERMAN.in(asked))
                .extracting(Word::plain)
                .anyMatch(w -> w.startsWith("buchhalt"));
        assertThat(GERMAN.in(asked)).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I need an accountant",
                "someone for accounting",
                "looking for a good accountant",
                "Do you know anybody who does accounts"
            })
    void so_in_english(String asked) {
        assertThat(ENGLISH.in(asked)).extracting(Word::stem).anyMatch(w -> w.startsWith("account"));
        assertThat(ENGLISH.in(asked)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void it_is_a_trade_and_no_pronoun() {
        assertThat(ENGLISH.in("IT support")).extracting(Word::plain).contains("it");
        assertThat(GERMAN.in("IT-Betreuung")).extracting(Word::plain).contains("it");
    }

    @Test
    void a_qualification_says_less_than_the_trade() {
        assertThat(GERMAN.in("staatlich geprüfte Übersetzerin"))
                .extracting(Word::weight)
                .containsExactly(0.3, 0.3, 1.0);
        assertThat(ENGLISH.in("certified translator"))
                .extracting(Word::weight)
                .containsExactly(0.3, 1.0);
    }

    @Test
    void a_speciality_says_more_than_what_stands_before_it() {
        var words = GERMAN.in("Mechaniker Fachrichtung Landtechnik");

        assertThat(words).extracting(Word::weight).containsExactly(0.5, 0.3, 1.0);
    }

    @Test
    void of_a_long_text_the_first_words_are_read() {
        var text = "Wort eins" + " zwei drei vier".repeat(2_000);

        assertThat(GERMAN.in(text)).hasSizeBetween(3, 40);
        assertThat(GERMAN.in("x".repeat(100_000))).isNotEmpty();
    }

    @Test
    void a_word_said_twice_counts_once() {
        assertThat(GERMAN.in("Koch, Koch und nochmals Koch")).hasSize(2);
    }
}
