package kontaktnetz.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextsTest {

    @Test
    void both_languages_say_the_same_things() {
        assertThat(Texts.GERMAN.keys()).isEqualTo(Texts.ENGLISH.keys());
    }

    @Test
    void both_languages_leave_the_same_blanks() {
        for (var key : Texts.GERMAN.keys()) {
            assertThat(blanks(Texts.GERMAN, key)).as(key).isEqualTo(blanks(Texts.ENGLISH, key));
        }
    }

    @Test
    void no_sentence_quotes_by_accident() {
        for (var texts : new Texts[] {Texts.GERMAN, Texts.ENGLISH}) {
            for (var key : texts.keys()) {
                assertThat(texts.pattern(key)).as(key).doesNotContain("'");
            }
        }
    }

    @Test
    void any_german_is_german_and_anybody_else_reads_english() {
        assertThat(Texts.of(Locale.forLanguageTag("de-CH"))).isSameAs(Texts.GERMAN);
        assertThat(Texts.of(Locale.FRENCH)).isSameAs(Texts.ENGLISH);
    }

    @Test
    void an_unknown_key_is_a_mistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> Texts.GERMAN.say("no.such.key"));
    }

    private static int blanks(Texts texts, String key) {
        return new MessageFormat(texts.pattern(key), texts.locale())
                .getFormatsByArgumentIndex()
                .length;
    }
}
