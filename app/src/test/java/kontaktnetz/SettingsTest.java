package kontaktnetz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingsTest {

    private static final Map<String, String> LINUX =
            Map.of("os.name", "Linux", "user.home", "/home/lena");

    @Test
    void each_platform_has_its_usual_place() {
        assertThat(data(Map.of(), LINUX)).isEqualTo("/home/lena/.local/share/kontaktnetz");
        assertThat(data(Map.of("XDG_DATA_HOME", "/srv/lena"), LINUX))
                .isEqualTo("/srv/lena/kontaktnetz");
        assertThat(data(Map.of("XDG_DATA_HOME", "relative"), LINUX))
                .isEqualTo("/home/lena/.local/share/kontaktnetz");
        assertThat(data(Map.of(), Map.of("os.name", "Mac OS X", "user.home", "/Users/lena")))
                .isEqualTo("/Users/lena/Library/Application Support/Kontaktnetz");
        assertThat(
                        data(
                                Map.of("APPDATA", "/c/Roaming"),
                                Map.of("os.name", "Windows 11", "user.home", "/c/lena")))
                .isEqualTo("/c/Roaming/Kontaktnetz");
    }

    @Test
    void a_country_comes_from_the_locale_and_is_germany_where_none_is_told() {
        assertThat(Settings.of(Map.of("LANG", "de_CH.UTF-8"), LINUX).region()).isEqualTo("CH");
        assertThat(Settings.of(Map.of("LANG", "C"), LINUX).region()).isEqualTo("DE");
    }

    private static String data(Map<String, String> environment, Map<String, String> system) {
        return Settings.of(environment, system).data().toString();
    }
}
