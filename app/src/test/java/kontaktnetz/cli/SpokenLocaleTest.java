package kontaktnetz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpokenLocaleTest {

    @Test
    void the_variables_are_asked_in_their_order() {
        assertThat(of(Map.of("LC_ALL", "de_AT.UTF-8", "LANG", "en_US.UTF-8")))
                .isEqualTo(Locale.of("de", "AT"));
        assertThat(of(Map.of("LC_ALL", "", "LC_MESSAGES", "fr_CH", "LANG", "de_DE")))
                .isEqualTo(Locale.of("fr", "CH"));
        assertThat(of(Map.of("LANG", "de@euro"))).isEqualTo(Locale.of("de"));
    }

    @Test
    void the_machine_s_own_locale_is_english_and_says_no_country() {
        assertThat(of(Map.of("LANG", "C.UTF-8")).getCountry()).isEmpty();
        assertThat(of(Map.of("LANG", "POSIX"))).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void without_variables_the_platform_speaks() {
        assertThat(of(Map.of())).isEqualTo(Locale.ITALY);
    }

    private static Locale of(Map<String, String> environment) {
        return SpokenLocale.of(environment, Locale.ITALY);
    }
}
