package kontaktnetz;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kontaktnetz.cli.SpokenLocale;

/// What the machine says about whoever uses it, read once at the start.
///
/// @param data the folder the platform has for the data of programs
/// @param zone whose calendar days count until the owner says otherwise
/// @param region where a telephone number without a country code is dialled, such as `DE`
public record Settings(Path data, ZoneId zone, String region) {

    private static final String FOLDER = "Kontaktnetz";
    private static final String HOME_REGION = "DE";

    /// @param environment the variables of the environment
    /// @param system the properties of the Java machine: `os.name` and `user.home`
    static Settings of(Map<String, String> environment, Map<?, ?> system) {
        var country = SpokenLocale.of(environment, Locale.getDefault()).getCountry();
        return new Settings(
                data(environment, system),
                ZoneId.systemDefault(),
                country.isEmpty() ? HOME_REGION : country);
    }

    /// `XDG_DATA_HOME`, `~/Library/Application Support` or `%APPDATA%`, as the platform has it.
    private static Path data(Map<String, String> environment, Map<?, ?> system) {
        var os = String.valueOf(system.get("os.name")).toLowerCase(Locale.ROOT);
        var home = Path.of(String.valueOf(system.get("user.home")));
        if (os.startsWith("windows")) {
            return set(environment, "APPDATA")
                    .orElseGet(() -> home.resolve("AppData").resolve("Roaming"))
                    .resolve(FOLDER);
        }
        if (os.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve(FOLDER);
        }
        return set(environment, "XDG_DATA_HOME")
                .filter(Path::isAbsolute)
                .orElseGet(() -> home.resolve(".local").resolve("share"))
                .resolve(FOLDER.toLowerCase(Locale.ROOT));
    }

    private static Optional<Path> set(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
