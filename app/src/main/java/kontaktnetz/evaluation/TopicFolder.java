package kontaktnetz.evaluation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import kontaktnetz.evaluation.BadLine.Fault;
import kontaktnetz.topics.Label;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.Topic;
import kontaktnetz.topics.TopicId;

/// Reads a folder that says which concepts each query means, laid out as the MELO benchmarks are:
/// `corpus_elements.tsv` (element, label), `concept_mapping.tsv` (element, concept), `queries.tsv`
/// (query, text), `annotations.tsv` (query, anything, element, 1 where the query means it), between
/// tabs, without headers.
///
/// A concept is a topic, its elements are its names, the first the one shown. Names are English
/// where the folder's name ends in `_c_en`, else German. A query nobody annotated is left out; a
/// line that cannot be read or names what no line explains is passed over and told.
///
/// Source: F. Retyk et al., "MELO: An Evaluation Benchmark for Multilingual Entity Linking of
/// Occupations", RecSys in HR 2024, [arXiv:2410.08319](https://arxiv.org/abs/2410.08319).
final class TopicFolder {

    static final int MOST_LINES = 1_000_000;
    static final int MOST_FAULTS_TOLD = 20;

    private static final int ANNOTATION_CELLS = 4;

    private final Path folder;
    private final Language language;
    private final List<FileFault> faults = new ArrayList<>();
    private long refused;

    private TopicFolder(Path folder) {
        this.folder = folder;
        this.language = folder.toString().endsWith("_c_en") ? Language.ENGLISH : Language.GERMAN;
    }

    /// @param asked what somebody might type
    /// @param meant the numbers of the concepts it means
    record Query(String asked, Set<Integer> meant) {}

    /// What a folder held.
    ///
    /// @param topics the concepts; their place is their number
    /// @param refused how many lines were passed over
    /// @param faults the first of those
    record Read(List<Topic> topics, List<Query> queries, long refused, List<FileFault> faults) {}

    /// @throws IOException where a file of the folder cannot be read; its message is the file
    static Read read(Path folder) throws IOException {
        return new TopicFolder(folder).read();
    }

    private Read read() throws IOException {
        var names = pairs("corpus_elements.tsv");
        var conceptOf = pairs("concept_mapping.tsv");
        var labels = new TreeMap<String, List<Label>>();
        conceptOf.forEach((element, concept) ->
                label(names.getOrDefault(element, ""))
                        .ifPresent(label -> namesOf(labels, concept).add(label)));
        var numbers = new HashMap<String, Integer>();
        var topics = new ArrayList<Topic>();
        labels.forEach((concept, own) -> {
            numbers.put(concept, topics.size());
            topics.add(new Topic(id(topics.size()), null, own));
        });
        var meant = meant(element -> Optional.ofNullable(conceptOf.get(element)).map(numbers::get));
        return new Read(topics, queries(meant), refused, List.copyOf(faults));
    }

    private static List<Label> namesOf(Map<String, List<Label>> labels, String concept) {
        return labels.computeIfAbsent(concept, _ -> new ArrayList<>());
    }

    /// The key of the concept with this number.
    static TopicId id(int number) {
        return new TopicId("esco:%07d".formatted(number));
    }

    private interface Numbers {
        Optional<Integer> of(String element);
    }

    private Map<String, Set<Integer>> meant(Numbers numbers) throws IOException {
        var meant = new LinkedHashMap<String, Set<Integer>>();
        each(
                "annotations.tsv",
                ANNOTATION_CELLS,
                (line, cells) -> {
                    var number = numbers.of(cells[2]);
                    if (number.isEmpty()) {
                        refuse("annotations.tsv", line, Fault.UNKNOWN, cells[2]);
                    } else if (cells[3].equals("1")) {
                        meant.computeIfAbsent(cells[0], _ -> new LinkedHashSet<>())
                                .add(number.get());
                    }
                });
        return meant;
    }

    private List<Query> queries(Map<String, Set<Integer>> meant) throws IOException {
        return pairs("queries.tsv").entrySet().stream()
                .filter(query -> meant.containsKey(query.getKey()))
                .map(query ->
                        new Query(query.getValue(), meant.getOrDefault(query.getKey(), Set.of())))
                .toList();
    }

    private Map<String, String> pairs(String file) throws IOException {
        var pairs = new LinkedHashMap<String, String>();
        each(file, 2, (_, cells) -> pairs.put(cells[0], cells[1]));
        return pairs;
    }

    private void each(String file, int columns, BiConsumer<Long, String[]> taker)
            throws IOException {
        try (Reader reader =
                new InputStreamReader(
                        Files.newInputStream(folder.resolve(file)), StandardCharsets.UTF_8)) {
            var lines = new BoundedLines(reader);
            var text = new StringBuilder();
            for (long line = 1; lines.next(text); line++) {
                var cells = text.toString().strip().split("\t", -1);
                if (line > MOST_LINES) {
                    refuse(file, line, Fault.TOO_MANY, "");
                    return;
                } else if (lines.wasCut()) {
                    refuse(file, line, Fault.TOO_LONG, text.substring(0, 80));
                } else if (cells.length >= columns) {
                    taker.accept(line, cells);
                } else if (!text.toString().isBlank()) {
                    refuse(file, line, Fault.COLUMNS, String.join(" ", cells));
                }
            }
        }
    }

    private void refuse(String file, long line, Fault fault, String value) {
        refused++;
        if (faults.size() < MOST_FAULTS_TOLD) {
            faults.add(new FileFault(file, BadLine.of(line, fault, value)));
        }
    }

    private Optional<Label> label(String text) {
        return Label.problem(text).isPresent()
                ? Optional.empty()
                : Optional.of(new Label(language, text));
    }
}
