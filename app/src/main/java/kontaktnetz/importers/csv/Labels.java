package kontaktnetz.importers.csv;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How people call an address or number: the words every program uses become types, others stay.
record Labels(List<String> types, String label) {

    private static final Map<String, List<String>> KNOWN =
            Map.ofEntries(
                    Map.entry("", List.of()),
                    Map.entry("home", List.of("home")),
                    Map.entry("privat", List.of("home")),
                    Map.entry("zuhause", List.of("home")),
                    Map.entry("work", List.of("work")),
                    Map.entry("arbeit", List.of("work")),
                    Map.entry("geschäftlich", List.of("work")),
                    Map.entry("mobile", List.of("cell")),
                    Map.entry("mobil", List.of("cell")),
                    Map.entry("cell", List.of("cell")),
                    Map.entry("main", List.of("main")),
                    Map.entry("other", List.of()),
                    Map.entry("andere", List.of()),
                    Map.entry("sonstige", List.of()),
                    Map.entry("pager", List.of("pager")),
                    Map.entry("work fax", List.of("work", "fax")),
                    Map.entry("home fax", List.of("home", "fax")),
                    Map.entry("fax", List.of("fax")));

    static Labels types(String word) {
        var label = word.strip();
        var types = KNOWN.get(label.toLowerCase(Locale.ROOT));
        return types == null ? new Labels(List.of(), label) : new Labels(types, "");
    }
}
