package kontaktnetz.importers.esco;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kontaktnetz.importers.Found.Passed;
import kontaktnetz.importers.Input;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.Place.Unit;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.csv.Rows;
import kontaktnetz.importers.csv.Rows.Row;
import kontaktnetz.topics.Label;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.Topic;
import kontaktnetz.topics.TopicId;

/// Reads the CSV files of ESCO: `occupations_de.csv`, `skills_en.csv`, `ISCOGroups_de.csv` and
/// their like for the names, `broaderRelationsOccPillar_de.csv` and its like for what is wider. In
/// any order; a file's language stands in its name.
///
/// Of several wider concepts the first by key is the parent. An occupation without one belongs to
/// its ISCO group. Whatever cannot be read is passed over and told with its file and line.
///
/// Source: ESCO dataset 1.2, classification, CSV;
/// [esco.ec.europa.eu](https://esco.ec.europa.eu/en/use-esco/download).
public final class EscoReader {

    static final int MOST_TOLD = 50;

    /// Of all files together; the whole of ESCO in two languages holds a quarter of either.
    static final long MOST_ROWS = 400_000;

    private static final long MOST_NAMES = 1_000_000;

    private static final Pattern LANGUAGE =
            Pattern.compile("_([a-z]{2})(?:[ ._(-][^_]*)?\\.csv(?:\\.gz)?");
    private static final String CONCEPT = "conceptUri";
    private static final String NAME = "preferredLabel";
    private static final String WIDER = "broaderUri";
    private static final List<String> FURTHER_NAMES = List.of("altLabels", "hiddenLabels");

    private final Map<String, Concept> concepts = new TreeMap<>();
    private final List<Passed> told = new ArrayList<>();
    private long passed;
    private long rowsRead;
    private long namesRead;

    /// What the files held.
    ///
    /// @param topics by key
    /// @param passed how many rows and files were passed over
    /// @param told the first of those
    public record Read(List<Topic> topics, long passed, List<Passed> told) {}

    private EscoReader() {}

    public static Read read(List<Input> files) {
        var reader = new EscoReader();
        files.stream().sorted(Comparator.comparing(Input::name)).forEach(reader::file);
        var topics =
                reader.concepts.values().stream()
                        .map(Concept::topic)
                        .flatMap(Optional::stream)
                        .toList();
        return new Read(topics, reader.passed, List.copyOf(reader.told));
    }

    private void file(Input file) {
        try (var in = file.open()) {
            var rows = new Rows(in, ',');
            var first = rows.next();
            if (first.isEmpty()) {
                pass(Place.file(file.name()), Reason.EMPTY_FILE);
            } else if (first.get() instanceof Row.Cells header) {
                rows.expect(header.cells().size());
                table(file.name(), header.cells().stream().map(String::strip).toList(), rows);
            } else {
                pass(Place.file(file.name()), Reason.NOT_ESCO, CONCEPT);
            }
        } catch (IOException e) {
            pass(Place.file(file.name()), Reason.UNREADABLE_FILE, String.valueOf(e.getMessage()));
        }
    }

    private void table(String file, List<String> columns, Rows rows) throws IOException {
        boolean relations = columns.contains(WIDER);
        var language = language(file);
        if (!columns.contains(CONCEPT)) {
            pass(Place.file(file), Reason.NOT_ESCO, CONCEPT);
        } else if (!relations && !columns.contains(NAME)) {
            pass(Place.file(file), Reason.NOT_ESCO, NAME);
        } else if (!relations && language.isEmpty()) {
            pass(Place.file(file), Reason.ESCO_LANGUAGE);
        } else {
            rows(file, rows, columns, language.orElse(Language.GERMAN));
        }
    }

    private void rows(String file, Rows rows, List<String> columns, Language language)
            throws IOException {
        long number = 0;
        for (var next = rows.next(); next.isPresent(); next = rows.next()) {
            var place = new Place(file, Unit.ROW, ++number, next.get().line());
            if (++rowsRead > MOST_ROWS || namesRead > MOST_NAMES) {
                pass(place, Reason.TOO_LARGE);
                return;
            }
            switch (next.get()) {
                case Row.StrayQuote _ -> pass(place, Reason.STRAY_QUOTE);
                case Row.TooLong _ -> pass(place, Reason.TOO_LARGE);
                case Row.Cells cells when cells.isBlank() -> number--;
                case Row.Cells(_, var cells) -> {
                    var values = new TreeMap<String, String>();
                    for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
                        values.putIfAbsent(columns.get(i), cells.get(i).strip());
                    }
                    row(place, values, language);
                }
            }
        }
    }

    private void row(Place place, Map<String, String> values, Language language) {
        var address = values.getOrDefault(CONCEPT, "");
        var id = id(address);
        var wider = values.get(WIDER);
        if (id.isEmpty()) {
            pass(place, Reason.NO_CONCEPT, shortened(address));
        } else if (wider != null) {
            id(wider)
                    .ifPresentOrElse(
                            parent -> concept(id.get()).isWithin(parent),
                            () -> pass(place, Reason.NO_CONCEPT, shortened(wider)));
        } else {
            names(place, concept(id.get()), values, language);
        }
    }

    private void names(
            Place place, Concept concept, Map<String, String> values, Language language) {
        var name = values.getOrDefault(NAME, "");
        if (Label.problem(name).isPresent()) {
            pass(place, Reason.NO_TOPIC_NAME, shortened(name));
            return;
        }
        namesRead++;
        concept.isCalled(new Label(language, name));
        for (var column : FURTHER_NAMES) {
            values.getOrDefault(column, "")
                    .lines()
                    .filter(line -> Label.problem(line).isEmpty())
                    .forEach(line -> {
                        namesRead++;
                        concept.isCalled(new Label(language, line));
                    });
        }
        id("isco/C" + values.getOrDefault("iscoGroup", "").replaceFirst("^C", ""))
                .filter(group -> !group.key().endsWith("/C"))
                .ifPresent(concept::belongsTo);
    }

    private Concept concept(TopicId id) {
        return concepts.computeIfAbsent(id.key(), _ -> new Concept(id));
    }

    /// `http://data.europa.eu/esco/occupation/1a2b` is `esco:occupation/1a2b`.
    private static Optional<TopicId> id(String address) {
        int at = address.lastIndexOf("/esco/");
        return TopicId.find("esco:" + address.substring(at < 0 ? 0 : at + "/esco/".length()))
                .filter(id -> id.key().contains("/") && !id.key().contains("//"));
    }

    private static Optional<Language> language(String file) {
        var matcher = LANGUAGE.matcher(file);
        return matcher.find() ? Language.find(matcher.group(1)) : Optional.empty();
    }

    private void pass(Place place, Reason reason, String... details) {
        passed++;
        if (told.size() < MOST_TOLD) {
            told.add(new Passed(place, reason, List.of(details)));
        }
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
