package kontaktnetz.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DateWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, heute, today",
        "2026-11-22, gestern, yesterday",
        "2026-11-24, morgen, tomorrow",
        "2026-11-21, am 21. November, on 21 November",
        "2026-09-28, am 28. September, on 28 September",
        "2026-01-02, am 2. Januar, on 2 January",
        "2025-12-30, im Dezember 2025, in December 2025",
        "2024-03-14, im März 2024, in March 2024",
        "2027-01-07, am 7. Januar, on 7 January"
    })
    void a_day_within_a_sentence(LocalDate date, String german, String english) {
        assertThat(new DateWords(Texts.GERMAN, TODAY).on(date)).isEqualTo(german);
        assertThat(new DateWords(Texts.ENGLISH, TODAY).on(date)).isEqualTo(english);
    }

    @Test
    void last_year_is_near_in_january() {
        var january = new DateWords(Texts.GERMAN, LocalDate.of(2027, 1, 10));

        assertThat(january.on(LocalDate.of(2026, 12, 20))).isEqualTo("am 20. Dezember");
        assertThat(january.on(LocalDate.of(2026, 5, 20))).isEqualTo("im Mai 2026");
    }

    @Test
    void a_day_alone() {
        var german = new DateWords(Texts.GERMAN, TODAY);

        assertThat(german.day(LocalDate.of(2026, 9, 28))).isEqualTo("28. September");
        assertThat(german.day(LocalDate.of(2024, 3, 14))).isEqualTo("14. März 2024");
        assertThat(german.day(TODAY)).isEqualTo("heute");
    }

    @Test
    void a_day_over_a_list_has_its_weekday() {
        assertThat(new DateWords(Texts.GERMAN, TODAY).heading(TODAY))
                .isEqualTo("Montag, 23. November");
        assertThat(new DateWords(Texts.ENGLISH, TODAY).heading(TODAY))
                .isEqualTo("Monday, 23 November");
    }
}
