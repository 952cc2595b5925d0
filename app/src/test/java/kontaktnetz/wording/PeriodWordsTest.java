package kontaktnetz.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PeriodWordsTest {

    private static final PeriodWords GERMAN = new PeriodWords(Texts.GERMAN);
    private static final PeriodWords ENGLISH = new PeriodWords(Texts.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "1.0, jeden Tag, every day",
        "1.49, jeden Tag, every day",
        "2.4, alle zwei Tage, every two days",
        "3.0, alle drei Tage, every three days",
        "5.4, alle fünf Tage, every five days",
        "7.06, jede Woche, every week",
        "10.0, alle zehn Tage, every ten days",
        "14.0, alle zwei Wochen, every two weeks",
        "20.3, alle drei Wochen, every three weeks",
        "27.0, einmal im Monat, once a month",
        "31.0, einmal im Monat, once a month",
        "42.0, alle sechs Wochen, every six weeks",
        "61.0, alle zwei Monate, every two months",
        "96.6, alle drei Monate, every three months",
        "122.0, alle vier Monate, every four months",
        "182.0, zweimal im Jahr, twice a year",
        "270.0, alle neun Monate, every nine months",
        "365.0, einmal im Jahr, once a year",
        "548.0, alle 18 Monate, every 18 months",
        "731.0, alle zwei Jahre, every two years",
        "9131.0, alle 25 Jahre, every 25 years"
    })
    void what_was_measured_is_said_as_one_would_say_it(double days, String german, String english) {
        assertThat(GERMAN.usually(days)).isEqualTo(german);
        assertThat(ENGLISH.usually(days)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "1, jeden Tag, every day",
        "7, jede Woche, every week",
        "10, alle zehn Tage, every ten days",
        "14, alle zwei Wochen, every two weeks",
        "28, alle vier Wochen, every four weeks",
        "30, einmal im Monat, once a month",
        "45, alle 45 Tage, every 45 days",
        "90, alle drei Monate, every three months",
        "180, zweimal im Jahr, twice a year",
        "365, einmal im Jahr, once a year",
        "730, alle zwei Jahre, every two years"
    })
    void what_is_wished_is_said_to_the_day(int days, String german, String english) {
        assertThat(GERMAN.wished(days)).isEqualTo(german);
        assertThat(ENGLISH.wished(days)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "1, ein Tag, one day",
        "13, 13 Tage, 13 days",
        "14, zwei Wochen, two weeks",
        "56, acht Wochen, eight weeks",
        "83, zwölf Wochen, twelve weeks",
        "90, drei Monate, three months",
        "400, 13 Monate, 13 months",
        "730, zwei Jahre, two years"
    })
    void a_span_is_said_in_the_unit_one_would_choose(int days, String german, String english) {
        assertThat(GERMAN.span(days)).isEqualTo(german);
        assertThat(ENGLISH.span(days)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 56, acht",
        "20, 24, 24 Tage",
        "20, 122, vier Monate",
        "7, 21, drei Wochen",
        "10, 20, drei Wochen",
        "3, 11, elf",
        "1, 5, fünf Tage",
        "61, 80, elf Wochen",
        "61, 100, drei",
        "91, 95, 95 Tage",
        "182, 400, 13 Monate",
        "731, 1500, vier",
        "365, 700, zwei Jahre"
    })
    void what_has_passed_follows_in_the_same_unit_where_it_can(
            double usual, int days, String german) {
        assertThat(GERMAN.passed(days, GERMAN.usual(usual)).words()).isEqualTo(german);
    }

    @Test
    void a_longer_pause_is_never_said_to_be_shorter_than_the_period() {
        for (int usual = 1; usual < 800; usual++) {
            for (int days = usual + usual / 2 + 1; days < 5 * usual; days += 1 + usual / 7) {
                var period = GERMAN.usual(usual);

                var passed = GERMAN.passed(days, period).words();

                assertThat(period.words()).doesNotEndWith(" " + passed);
                assertThat(passed).isNotBlank().doesNotContain("eins", "null", "-");
            }
        }
    }

    @Test
    void numbers_are_words_up_to_twelve() {
        assertThat(GERMAN.number(0)).isEqualTo("null");
        assertThat(GERMAN.number(12)).isEqualTo("zwölf");
        assertThat(GERMAN.number(13)).isEqualTo("13");
        assertThat(GERMAN.number(1_200)).isEqualTo("1.200");
        assertThat(ENGLISH.number(1_200)).isEqualTo("1,200");
        assertThat(ENGLISH.number(11)).isEqualTo("eleven");
    }
}
