package kontaktnetz.importers.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which column of a table tells what.
///
/// Its text form names columns and targets: `Name=FN,Mail=EMAIL,"Tel. privat"=TEL:home`. A name
/// with a comma, an equals sign or a quote stands in quotes, doubled within. Columns it does not
/// name tell nothing.
///
/// @param columns in the order of the table
public record Mapping(List<Column> columns) {

    /// @param header the column's title, as in the table
    /// @param kind the types of an address or number joined by `+` (`work+fax`), the rest of the
    ///   name of an `X-` property, or empty
    public record Column(String header, Target target, String kind) {

        public Column {
            header = header.strip();
            kind = kind.strip();
        }

        public Column(String header, Target target) {
            this(header, target, "");
        }

        /// `EMAIL`, `TEL:home+fax`, `X:LINKEDIN-CONNECTED`.
        public String goal() {
            return kind.isEmpty() ? target.name() : target.name() + ":" + kind;
        }

        List<String> types() {
            return kind.isEmpty() ? List.of() : List.of(kind.split("\\+"));
        }

        /// The column with another goal; empty where there is no such goal.
        public static Optional<Column> of(String header, String goal) {
            int colon = goal.indexOf(':');
            var name = (colon < 0 ? goal : goal.substring(0, colon)).strip();
            var kind = colon < 0 ? "" : goal.substring(colon + 1);
            for (var target : Target.values()) {
                if (target.name().equals(name.toUpperCase(Locale.ROOT))) {
                    return Optional.of(new Column(header, target, kind));
                }
            }
            return Optional.empty();
        }
    }

    /// What came of reading a mapping's text form.
    public sealed interface Parsed {
        record Read(Mapping mapping) implements Parsed {}

        /// @param part the piece that names no target
        record Wrong(String part) implements Parsed {}
    }

    public Mapping {
        columns = List.copyOf(columns);
    }

    /// The goals a person may choose from, in the order in which they are offered.
    public static List<String> goals() {
        var goals = new ArrayList<String>();
        for (var target : Target.values()) {
            switch (target) {
                case EMAIL, URL -> goals.addAll(kinds(target, "home", "work"));
                case TEL -> goals.addAll(kinds(target, "home", "work", "cell", "fax"));
                case STREET, PO_BOX, CITY, REGION, POSTCODE, COUNTRY ->
                        goals.addAll(kinds(target, "home", "work"));
                case LABEL, X -> {
                    // only the layouts we know use them
                }
                default -> goals.add(target.name());
            }
        }
        return List.copyOf(goals);
    }

    private static List<String> kinds(Target target, String... kinds) {
        var goals = new ArrayList<String>();
        goals.add(target.name());
        for (var kind : kinds) {
            goals.add(target.name() + ":" + kind);
        }
        return goals;
    }

    /// Whether it tells who a row is about.
    public boolean tellsWho() {
        return columns.stream().anyMatch(column -> column.target().tellsWho());
    }

    /// This mapping with one column's goal changed.
    public Mapping with(Column changed) {
        return new Mapping(
                columns.stream()
                        .map(column -> column.header().equals(changed.header()) ? changed : column)
                        .toList());
    }

    public static Parsed parse(String text) {
        var columns = new ArrayList<Column>();
        for (var part : split(text, ',')) {
            if (part.isBlank()) {
                continue;
            }
            var sides = split(part, '=');
            var column =
                    sides.size() == 2
                            ? Column.of(unquoted(sides.get(0)), sides.get(1))
                            : Optional.<Column>empty();
            if (column.isEmpty()) {
                return new Parsed.Wrong(part.strip());
            }
            columns.add(column.get());
        }
        return new Parsed.Read(new Mapping(columns));
    }

    @Override
    public String toString() {
        return columns.stream()
                .filter(column -> column.target() != Target.NOTHING)
                .map(column -> quoted(column.header()) + "=" + column.goal())
                .collect(Collectors.joining(","));
    }

    private static String quoted(String header) {
        return header.matches("[^,=\"]*") ? header : '"' + header.replace("\"", "\"\"") + '"';
    }

    private static String unquoted(String text) {
        var header = text.strip();
        return header.length() > 1 && header.startsWith("\"") && header.endsWith("\"")
                ? header.substring(1, header.length() - 1).replace("\"\"", "\"")
                : header;
    }

    private static List<String> split(String text, char at) {
        var parts = new ArrayList<String>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == at && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
