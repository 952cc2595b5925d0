package kontaktnetz.importers.calendar;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The time zones a calendar names: those everybody knows, and those whose rules it brings along.
///
/// A name we know is taken at its word, whatever rules stand beside it; Outlook writes Windows'
/// names, of which we know those of Europe, the Americas' coasts and a few more.
final class Zones {

    private static final int MOST = 1_000;
    private static final int MOST_LINES = 2_000;
    private static final Pattern NAMED_IN =
            Pattern.compile(";TZID=(?:\"([^\"]*)\"|([^;:\"]*))", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> OF_WINDOWS =
            Map.ofEntries(
                    Map.entry("W. Europe Standard Time", "Europe/Berlin"),
                    Map.entry("Central Europe Standard Time", "Europe/Budapest"),
                    Map.entry("Central European Standard Time", "Europe/Warsaw"),
                    Map.entry("Romance Standard Time", "Europe/Paris"),
                    Map.entry("GMT Standard Time", "Europe/London"),
                    Map.entry("Greenwich Standard Time", "Atlantic/Reykjavik"),
                    Map.entry("E. Europe Standard Time", "Europe/Chisinau"),
                    Map.entry("FLE Standard Time", "Europe/Kyiv"),
                    Map.entry("GTB Standard Time", "Europe/Bucharest"),
                    Map.entry("Turkey Standard Time", "Europe/Istanbul"),
                    Map.entry("Russian Standard Time", "Europe/Moscow"),
                    Map.entry("Israel Standard Time", "Asia/Jerusalem"),
                    Map.entry("Eastern Standard Time", "America/New_York"),
                    Map.entry("Central Standard Time", "America/Chicago"),
                    Map.entry("Mountain Standard Time", "America/Denver"),
                    Map.entry("Pacific Standard Time", "America/Los_Angeles"),
                    Map.entry("India Standard Time", "Asia/Kolkata"),
                    Map.entry("China Standard Time", "Asia/Shanghai"),
                    Map.entry("Tokyo Standard Time", "Asia/Tokyo"),
                    Map.entry("AUS Eastern Standard Time", "Australia/Sydney"));

    private final Map<String, List<String>> brought = new LinkedHashMap<>();

    /// Remembers the rules a calendar brings along.
    void add(List<String> lines) {
        var id =
                lines.stream()
                        .filter(line -> CalendarFile.name(line).equals("TZID"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse("");
        if (!id.isEmpty()
                && known(id).isEmpty()
                && brought.size() < MOST
                && lines.size() <= MOST_LINES) {
            brought.putIfAbsent(id, List.copyOf(lines));
        }
    }

    /// The zone of a name everybody knows; empty for others.
    static Optional<ZoneId> known(String id) {
        var plain = id.startsWith("/") ? id.substring(1) : id;
        var name = OF_WINDOWS.getOrDefault(plain, plain);
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException notOurs) {
            return afterSlashes(name);
        }
    }

    /// `/freeassociation.sourceforge.net/Europe/Berlin` ends in the name.
    private static Optional<ZoneId> afterSlashes(String name) {
        var parts = name.split("/");
        if (parts.length < 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(parts[parts.length - 2] + "/" + parts[parts.length - 1]));
        } catch (DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    /// The rules of all zones that these lines name and nobody else knows.
    List<String> neededBy(List<String> lines) {
        var needed = new ArrayList<String>();
        if (!brought.isEmpty()) {
            var names = new LinkedHashSet<String>();
            lines.forEach(line -> collectNames(line, names));
            for (var name : names) {
                needed.addAll(brought.getOrDefault(name, List.of()));
            }
        }
        return needed;
    }

    private static void collectNames(String line, Set<String> names) {
        var found = NAMED_IN.matcher(line);
        while (found.find()) {
            names.add(found.group(1) != null ? found.group(1) : found.group(2));
        }
    }
}
