package kontaktnetz.importers.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.csv.Mapping.Column;
import kontaktnetz.people.Card;
import kontaktnetz.people.FullName;
import kontaktnetz.people.Property;

/// One row on its way to a card.
final class RowCard {

    static final int LONGEST_FIELD = 100_000;

    /// What of the row could not be taken.
    record Trouble(Reason reason, List<String> details) {}

    private static final Set<String> SALUTATIONS =
            Set.of("herr", "frau", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "divers");
    private static final Set<String> EMPTY_WORDS = Set.of("", "-", "n/a", "null", "keine angabe");
    private static final Pattern ANGLES = Pattern.compile("(.*)<([^<>\\s]+@[^<>\\s]+)>");
    private static final List<Target> ADDRESS =
            List.of(
                    Target.PO_BOX,
                    Target.NOTHING,
                    Target.STREET,
                    Target.CITY,
                    Target.REGION,
                    Target.POSTCODE,
                    Target.COUNTRY);
    private static final Set<String> SYSTEM_GROUPS = Set.of("mycontacts", "my contacts", "starred");

    private final CsvDialect dialect;
    private final Map<Target, String> single = new EnumMap<>(Target.class);
    private final List<Property> properties = new ArrayList<>();
    private final Map<String, Map<Target, String>> addresses = new LinkedHashMap<>();
    private final Map<String, Column> addressColumns = new LinkedHashMap<>();
    private final Map<String, String> labels;
    private final List<Trouble> troubles = new ArrayList<>();

    private RowCard(CsvDialect dialect, Map<String, String> labels) {
        this.dialect = dialect;
        this.labels = labels;
    }

    static RowCard of(CsvDialect dialect, List<Column> columns, List<String> cells) {
        var labels = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            if (columns.get(i).target() == Target.LABEL) {
                labels.put(Headers.set(columns.get(i).header()), cells.get(i));
            }
        }
        var row = new RowCard(dialect, labels);
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            row.take(columns.get(i), cells.get(i).strip());
        }
        return row;
    }

    List<Trouble> troubles() {
        return List.copyOf(troubles);
    }

    private void take(Column column, String cell) {
        if (column.target() == Target.NOTHING
                || column.target() == Target.LABEL
                || EMPTY_WORDS.contains(cell.toLowerCase(Locale.ROOT))) {
            return;
        }
        if (cell.length() > LONGEST_FIELD) {
            troubles.add(new Trouble(Reason.TOO_LARGE, List.of(column.header())));
            return;
        }
        switch (column.target()) {
            case NOTHING, LABEL -> {
                // passed over above
            }
            case EMAIL, TEL, URL, IMPP -> several(column, cell);
            case STREET, PO_BOX, CITY, REGION, POSTCODE, COUNTRY -> address(column, cell);
            case CATEGORIES -> groups(cell);
            case BDAY -> day("BDAY", column, cell);
            case ANNIVERSARY -> day("ANNIVERSARY", column, cell);
            case PREFIX -> {
                if (!SALUTATIONS.contains(cell.toLowerCase(Locale.ROOT))) {
                    single.put(Target.PREFIX, cell);
                }
            }
            case X -> properties.add(Property.of("X-" + column.kind(), cell));
            case NOTE, NICKNAME, TITLE, UID ->
                    properties.add(Property.of(column.target().name(), cell));
            case FN, GIVEN, ADDITIONAL, FAMILY, SUFFIX, ORG, DEPARTMENT ->
                    single.putIfAbsent(column.target(), cell);
            case BIRTH_YEAR, BIRTH_MONTH, BIRTH_DAY -> single.put(column.target(), cell);
        }
    }

    /// Google writes several values into one cell, and marks the first of them with a star.
    private void several(Column column, String cell) {
        var values = cell.split(" ::: ");
        var marked = labels.getOrDefault(Headers.set(column.header()), "").strip();
        boolean first = marked.startsWith("*");
        var types = Labels.types(first ? marked.substring(1) : marked);
        for (var value : values) {
            var property = value(column.target(), value);
            var kinds = new ArrayList<>(column.types());
            kinds.addAll(types.types());
            if (first) {
                kinds.add("pref");
                first = false;
            }
            properties.add(property.typed(kinds.toArray(String[]::new)).labelled(types.label()));
        }
    }

    private static Property value(Target target, String value) {
        var angles = ANGLES.matcher(value.strip());
        return target == Target.EMAIL && angles.matches()
                ? Property.of("EMAIL", angles.group(2))
                : Property.of(target.name(), value);
    }

    private void address(Column column, String cell) {
        var set = Headers.set(column.header());
        var key = set.isEmpty() ? column.kind() : set;
        addressColumns.putIfAbsent(key, column);
        addresses
                .computeIfAbsent(key, _ -> new EnumMap<>(Target.class))
                .merge(column.target(), cell, (one, more) -> one + ", " + more);
    }

    private void groups(String cell) {
        boolean google = dialect == CsvDialect.GOOGLE || dialect == CsvDialect.GOOGLE_OLD;
        for (var part : cell.split(google ? " ::: " : "[;,]")) {
            var group = part.strip();
            boolean system =
                    group.startsWith("*")
                            && SYSTEM_GROUPS.contains(
                                    group.substring(1).strip().toLowerCase(Locale.ROOT));
            if (!system) {
                properties.add(Property.of("CATEGORIES", group.replaceFirst("^\\*\\s*", "")));
            }
        }
    }

    private void day(String name, Column column, String cell) {
        if (!CsvDates.isNone(cell)) {
            CsvDates.parse(cell, dialect.dates())
                    .ifPresentOrElse(
                            day -> properties.add(Property.of(name, day)),
                            () ->
                                    troubles.add(
                                            new Trouble(
                                                    Reason.BROKEN_VALUE,
                                                    List.of(column.header(), cell))));
        }
    }

    /// The card of what was taken. A row of an organisation alone is a card of its name.
    Card card() {
        var all = new ArrayList<Property>();
        var name =
                new FullName(
                        one(Target.FAMILY),
                        one(Target.GIVEN),
                        one(Target.ADDITIONAL),
                        one(Target.PREFIX),
                        one(Target.SUFFIX));
        var shown = single.getOrDefault(Target.FN, name.isEmpty() ? "" : name.spoken());
        all.add(Property.of("FN", shown));
        if (!name.isEmpty()) {
            all.add(Property.of("N", name.components()));
        }
        if (single.containsKey(Target.ORG) || single.containsKey(Target.DEPARTMENT)) {
            all.add(organisation());
        }
        all.addAll(properties);
        addresses.forEach((set, parts) -> all.add(address(set, parts)));
        birthday().ifPresent(day -> all.add(Property.of("BDAY", day)));
        return new Card(
                all.stream()
                        .filter(property -> !property.value().isEmpty())
                        .limit(Card.MOST_PROPERTIES)
                        .toList());
    }

    private Property organisation() {
        var department = one(Target.DEPARTMENT);
        return Property.of(
                "ORG",
                department.isEmpty()
                        ? List.of(one(Target.ORG))
                        : List.of(one(Target.ORG), department));
    }

    private Property address(String set, Map<Target, String> parts) {
        var components = ADDRESS.stream().map(part -> parts.getOrDefault(part, "")).toList();
        var column = addressColumns.get(set);
        var types = new ArrayList<>(column == null ? List.<String>of() : column.types());
        var labelled = Labels.types(labels.getOrDefault(set, "").replaceFirst("^\\*\\s*", ""));
        types.addAll(labelled.types());
        return Property.of("ADR", components)
                .typed(types.toArray(String[]::new))
                .labelled(labelled.label());
    }

    /// Thunderbird keeps year, month and day apart.
    private java.util.Optional<String> birthday() {
        var parts =
                Arrays.asList(
                        one(Target.BIRTH_YEAR), one(Target.BIRTH_MONTH), one(Target.BIRTH_DAY));
        if (parts.stream().skip(1).anyMatch(part -> !part.matches("\\d{1,2}"))) {
            return java.util.Optional.empty();
        }
        var year = parts.getFirst();
        return CsvDates.parse(
                "%s.%s.%s".formatted(parts.get(2), parts.get(1), year), dialect.dates());
    }

    private String one(Target target) {
        return single.getOrDefault(target, "");
    }
}
