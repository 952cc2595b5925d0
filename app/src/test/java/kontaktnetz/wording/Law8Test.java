package kontaktnetz.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import kontaktnetz.wording.Draft.Purpose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Not selling (law 8): every message goes to the one person it was written to, and no word we say
/// is a salesman's.
@DisplayNameGeneration(ReplaceUnderscores.class)
class Law8Test {

    private static final Set<String> SELLING =
            Set.of(
                    "bulk",
                    "campaign",
                    "customer",
                    "deal",
                    "deals",
                    "funnel",
                    "kampagne",
                    "massenmail",
                    "newsletter",
                    "pipeline",
                    "prospect",
                    "rabatt",
                    "discount",
                    "sale",
                    "sales",
                    "umsatz",
                    "vertrieb");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");
    private static final Pattern TO =
            Pattern.compile("mailto:ada@engine\\.example\\?subject=[^&]*&body=[^&]*");

    @ParameterizedTest
    @EnumSource
    void a_message_goes_to_one_person_alone(Purpose purpose) {
        var blanks =
                new Draft.Blanks(
                        "Ada", "Ada & cc=all@x.example", "Garten", "garden", "Ben, Clara", "Lena");

        for (var draft : Draft.of(purpose, blanks, Texts.GERMAN)) {
            assertThat(draft.mailto("ada@engine.example")).matches(TO);
        }
    }

    @Test
    void a_second_receiver_would_be_seen() {
        assertThat("mailto:ada@engine.example,ben@x.example?subject=a&body=b").doesNotMatch(TO);
        assertThat("mailto:ada@engine.example?subject=a&bcc=ben@x.example&body=b").doesNotMatch(TO);
    }

    @Test
    void no_sentence_sells() {
        var found = new ArrayList<String>();
        for (var texts : List.of(Texts.GERMAN, Texts.ENGLISH)) {
            for (var key : texts.keys()) {
                if (sells(texts.pattern(key))) {
                    found.add(key + "=" + texts.pattern(key));
                }
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void a_sentence_that_sells_is_found() {
        assertThat(sells("Move the prospect along the pipeline")).isTrue();
        assertThat(sells("An alle als Newsletter")).isTrue();
        assertThat(sells("A thread leads to Ada")).isFalse();
    }

    private static boolean sells(String sentence) {
        return Arrays.stream(BETWEEN.split(sentence.toLowerCase(Locale.ROOT)))
                .anyMatch(SELLING::contains);
    }
}
