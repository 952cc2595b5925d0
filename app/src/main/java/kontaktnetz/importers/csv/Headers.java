package kontaktnetz.importers.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kontaktnetz.importers.csv.Mapping.Column;

/// The titles of columns, in the layouts we know and as people write them in German and English.
final class Headers {

    /// Goals by title, by layout; the layout `any` holds for all of them.
    private static final Map<String, Map<String, Column>> TITLES = load();

    /// "E-mail 2 - Value", "Address 1 - City": Google numbers what occurs several times.
    private static final Pattern NUMBERED = Pattern.compile("(.+?) (\\d+) - (.+)");

    private Headers() {}

    /// A title as it is compared: without marks and doubled blanks, in lower case.
    static String plain(String header) {
        return header.replace("\uFEFF", "")
                .replace('\u00a0', ' ')
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /// What a title means in a layout; {@link Target#NOTHING} where nobody knows.
    static Column column(CsvDialect dialect, String header) {
        var title = plain(header);
        var own = TITLES.getOrDefault(dialect.key(), Map.of()).get(title);
        if (own != null) {
            return own;
        }
        var numbered = NUMBERED.matcher(title);
        if (numbered.matches()) {
            return numbered(numbered.group(1), numbered.group(3));
        }
        var known = any().get(title);
        return known != null ? known : loose(dialect, title);
    }

    static boolean knows(String header) {
        return column(CsvDialect.OTHER, header).target() != Target.NOTHING;
    }

    /// The numbered set a title belongs to, such as `e-mail 2`; empty where it stands alone.
    static String set(String header) {
        var numbered = NUMBERED.matcher(plain(header));
        return numbered.matches() ? numbered.group(1) + " " + numbered.group(2) : "";
    }

    private static Column numbered(String thing, String part) {
        var target =
                switch (thing + "/" + part) {
                    case "e-mail/value", "email/value" -> Target.EMAIL;
                    case "phone/value" -> Target.TEL;
                    case "website/value" -> Target.URL;
                    case "im/value" -> Target.IMPP;
                    case "organization/name" -> Target.ORG;
                    case "organization/title" -> Target.TITLE;
                    case "organization/department" -> Target.DEPARTMENT;
                    case "address/street", "address/extended address" -> Target.STREET;
                    case "address/po box" -> Target.PO_BOX;
                    case "address/city" -> Target.CITY;
                    case "address/region" -> Target.REGION;
                    case "address/postal code" -> Target.POSTCODE;
                    case "address/country" -> Target.COUNTRY;
                    case "e-mail/type",
                            "e-mail/label",
                            "email/label",
                            "phone/type",
                            "phone/label",
                            "website/type",
                            "website/label",
                            "address/type",
                            "address/label" ->
                            Target.LABEL;
                    default -> Target.NOTHING;
                };
        return new Column("", target);
    }

    /// A title with something more: "E-Mail (Verein)", "Telefon 3", "Name *".
    private static Column loose(CsvDialect dialect, String title) {
        if (dialect != CsvDialect.OTHER) {
            return new Column("", Target.NOTHING);
        }
        var bare =
                title.replaceAll("\\(.*?\\)|[*:#]", " ")
                        .replace('_', ' ')
                        .replaceAll("\\s*\\d+\\s*$", "")
                        .replaceAll("\\s+", " ")
                        .strip();
        var known = any().get(bare);
        if (known == null) {
            known = any().get(bare.replace(" ", ""));
        }
        return known != null ? known : new Column("", Target.NOTHING);
    }

    private static Map<String, Column> any() {
        return TITLES.getOrDefault("any", Map.of());
    }

    private static Map<String, Map<String, Column>> load() {
        var titles = new HashMap<String, Map<String, Column>>();
        var section = "any";
        for (var line : lines()) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (line.contains(" = ")) {
                int at = line.indexOf(" = ");
                var column = Column.of("", line.substring(0, at)).orElseThrow();
                var known = titles.computeIfAbsent(section, _ -> new HashMap<>());
                for (var title : line.substring(at + 3).split("\\|")) {
                    known.put(title.strip(), column);
                }
            }
        }
        return titles;
    }

    private static List<String> lines() {
        try (var stream =
                Headers.class.getResourceAsStream("/kontaktnetz/importers/csv/titles.txt")) {
            if (stream == null) {
                throw new IllegalStateException("the jar lacks titles.txt");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading titles.txt", e);
        }
    }
}
