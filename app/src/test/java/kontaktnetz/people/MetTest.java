package kontaktnetz.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MetTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "2023", "2023-05", "2023-05-14", " 2023 "})
    void one_may_know_the_day_the_month_the_year_or_nothing(String when) {
        assertThat(new Met(when, "Markt", null).when()).isEqualTo(when.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mai 2023", "2023-13", "23", "2023-5"})
    void anything_else_is_refused(String when) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Met(when, "", null));
    }
}
