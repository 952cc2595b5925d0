package kontaktnetz.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicMatcherTest {

    private static final TopicMatcher MATCHER = TopicMatcher.of(BuiltInTopics.all());

    @ParameterizedTest
    @CsvSource({
        "Grafikdesignerin, graphic-design",
        "graphic designer, graphic-design",
        "jemand für Steuern, tax-advice",
        "Webseite machen, websites",
        "I need someone for a logo, logo-design",
    })
    void a_typed_need_finds_its_topic(String typed, String topic) {
        assertThat(MATCHER.match(typed, 3)).first().returns(new TopicId(topic), Match::topic);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "xyzzy", "qwrtzp lmnkj", "ich suche jemanden", "!?", "🦊"})
    void what_means_nothing_finds_nothing(String typed) {
        assertThat(MATCHER.match(typed, 5)).isEmpty();
    }

    @Test
    void the_very_name_fits_wholly() {
        assertThat(MATCHER.match("Grafikdesign", 1))
                .containsExactly(new Match(new TopicId("graphic-design"), 1, "Grafikdesign"));
    }

    @Test
    void nobody_asks_for_less_than_one() {
        assertThatThrownBy(() -> MATCHER.match("Grafik", 0)).hasMessageContaining("0");
    }

    @Test
    void no_topics_are_no_reason_to_fail() {
        assertThat(TopicMatcher.of(List.of()).match("Grafik", 5)).isEmpty();
    }
}
