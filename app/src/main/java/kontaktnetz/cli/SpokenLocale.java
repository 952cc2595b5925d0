package kontaktnetz.cli;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The language and country of whoever sits at the machine, as the environment tells them.
public final class SpokenLocale {

    private static final Pattern POSIX = Pattern.compile("([a-z]{2,3})(?:_([A-Z]{2}))?(?:[.@].*)?");

    private SpokenLocale() {}

    /// The first of LC_ALL, LC_MESSAGES and LANG that says something; where none does, such as on
    /// Windows, what the platform says.
    public static Locale of(Map<String, String> environment, Locale platform) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(SpokenLocale::read)
                .orElse(platform);
    }

    /// English for `C` and `POSIX`, which name no country.
    private static Locale read(String value) {
        var matcher = POSIX.matcher(value);
        if (!matcher.matches()) {
            return Locale.ENGLISH;
        }
        var country = matcher.group(2);
        return country == null ? Locale.of(matcher.group(1)) : Locale.of(matcher.group(1), country);
    }
}
