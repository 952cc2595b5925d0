package kontaktnetz.importers.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kontaktnetz.importers.csv.Mapping.Column;
import kontaktnetz.importers.csv.Rows.Row.Cells;

/// How a table is laid out: what parts its cells, where its titles stand and what they mean.
///
/// @param headerLine the line of the titles; 0 where the table has none, and its columns are called
///   by their numbers
public record CsvLayout(
        CsvDialect dialect,
        char delimiter,
        long headerLine,
        List<String> headers,
        Mapping mapping) {

    private static final int MOST_ROWS = 60;
    private static final int MOST_PREAMBLE = 25;

    private record Guess(CsvLayout layout, double score) {}

    public CsvLayout {
        headers = List.copyOf(headers);
    }

    /// The layout of the table that begins with this text; empty where it seems to be none.
    public static Optional<CsvLayout> find(String head) {
        return find(head, Set.of());
    }

    /// @param titles titles the user named, which make a row of titles as well
    static Optional<CsvLayout> find(String head, Set<String> titles) {
        var guesses = new ArrayList<Guess>();
        for (char delimiter : new char[] {',', ';', '\t'}) {
            var rows = rows(head, delimiter);
            titled(rows, delimiter, titles).ifPresent(guesses::add);
            if (guesses.isEmpty()) {
                even(rows, delimiter).ifPresent(guesses::add);
            }
        }
        return guesses.stream().max(Comparator.comparingDouble(Guess::score)).map(Guess::layout);
    }

    private static List<Cells> rows(String head, char delimiter) {
        var rows = new ArrayList<Cells>();
        try {
            var in = new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8));
            var reading = new Rows(in, delimiter);
            for (var row = reading.next();
                    row.isPresent() && rows.size() < MOST_ROWS;
                    row = reading.next()) {
                if (row.get() instanceof Cells cells && !cells.isBlank()) {
                    rows.add(cells);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return rows;
    }

    /// The row among the first with the most titles we know.
    private static Optional<Guess> titled(List<Cells> rows, char delimiter, Set<String> titles) {
        return rows.stream()
                .limit(MOST_PREAMBLE)
                .map(row -> titled(row, delimiter, titles))
                .flatMap(Optional::stream)
                // of equals, the first
                .reduce((one, other) -> other.score() > one.score() ? other : one);
    }

    private static Optional<Guess> titled(Cells row, char delimiter, Set<String> titles) {
        var headers = row.cells().stream().map(CsvLayout::bare).toList();
        var dialect = CsvDialect.of(headers);
        long known = headers.stream().filter(h -> titles.contains(h) || Headers.knows(h)).count();
        long filled = headers.stream().filter(header -> !header.isBlank()).count();
        boolean enough =
                dialect != CsvDialect.OTHER
                        || (known >= 2 && 3 * known >= filled)
                        || (known == 1 && filled <= 3);
        if (!enough || headers.stream().anyMatch(header -> header.indexOf('@') > 0)) {
            return Optional.empty();
        }
        double score = 10 + known + (dialect == CsvDialect.OTHER ? 0 : 1_000);
        return Optional.of(
                new Guess(
                        new CsvLayout(
                                dialect, delimiter, row.line(), headers, dialect.mapping(headers)),
                        score));
    }

    /// Rows of equal width, though no title says what is in them.
    private static Optional<Guess> even(List<Cells> rows, char delimiter) {
        if (rows.size() < 2) {
            return Optional.empty();
        }
        var first = rows.getFirst();
        int width = first.cells().size();
        long equal = rows.stream().filter(row -> row.cells().size() == width).count();
        if (width < 2 || equal * 10 < rows.size() * 9L || first.cells().contains("")) {
            return Optional.empty();
        }
        boolean isData = first.cells().stream().anyMatch(CsvLayout::isData);
        var headers =
                isData
                        ? IntStream.rangeClosed(1, width).mapToObj(Integer::toString).toList()
                        : first.cells().stream().map(CsvLayout::bare).toList();
        var mapping = isData ? byContent(headers, rows) : CsvDialect.OTHER.mapping(headers);
        return Optional.of(
                new Guess(
                        new CsvLayout(
                                CsvDialect.OTHER,
                                delimiter,
                                isData ? 0 : first.line(),
                                headers,
                                mapping),
                        Math.min(9, width)));
    }

    private static String bare(String header) {
        return header.replace("\uFEFF", "").strip();
    }

    private static boolean isData(String cell) {
        return cell.indexOf('@') > 0 || cell.matches("[+(]?[\\d][\\d\\s()/.-]{5,}");
    }

    /// Columns without titles by what stands in them: addresses, numbers, and first of all names.
    private static Mapping byContent(List<String> headers, List<Cells> rows) {
        var taken = new HashSet<Target>();
        return new Mapping(
                IntStream.range(0, headers.size())
                        .mapToObj(i -> new Column(headers.get(i), content(column(rows, i), taken)))
                        .toList());
    }

    private static Target content(Set<String> cells, Set<Target> taken) {
        if (cells.isEmpty()) {
            return Target.NOTHING;
        }
        if (cells.stream().allMatch(cell -> cell.matches("\\S+@\\S+"))) {
            return Target.EMAIL;
        }
        if (cells.stream().allMatch(cell -> cell.matches("[+(\\d][\\d\\s()/.-]{5,}"))) {
            return Target.TEL;
        }
        boolean words = cells.stream().noneMatch(cell -> cell.matches(".*\\d.*"));
        return words && taken.add(Target.FN) ? Target.FN : Target.NOTHING;
    }

    private static Set<String> column(List<Cells> rows, int index) {
        return rows.stream()
                .filter(row -> index < row.cells().size())
                .map(row -> row.cells().get(index).strip())
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.toSet());
    }
}
