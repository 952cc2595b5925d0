package kontaktnetz.importers.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import kontaktnetz.importers.ByteLines;
import kontaktnetz.importers.TextBytes;

/// The rows of a table, each with the line it begins on.
///
/// FastCSV takes a row apart. Which lines make up a row we find ourselves: for the parser, a stray
/// quote swallows everything up to the next one, which may be at the end of the file, and it cannot
/// go back. Here such a row costs one line.
public final class Rows {

    static final int LONGEST_LINE = 1 << 20;
    private static final int MOST_LINES = 1_000;
    private static final int LONGEST_ROW = 4 << 20;

    /// What stands at a line.
    public sealed interface Row {
        long line();

        record Cells(long line, List<String> cells) implements Row {

            public boolean isBlank() {
                return cells.stream().allMatch(String::isBlank);
            }
        }

        record StrayQuote(long line) implements Row {}

        record TooLong(long line) implements Row {}
    }

    private record Line(long number, String text, boolean cut) {}

    private final ByteLines lines;
    private final char delimiter;
    private final CsvReader.CsvReaderBuilder parser;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private int columns;
    private boolean guessed;

    public Rows(InputStream in, char delimiter) throws IOException {
        this.lines = new ByteLines(TextBytes.of(in), LONGEST_LINE);
        this.delimiter = delimiter;
        this.parser =
                CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .skipEmptyLines(false)
                        .maxBufferSize(2 * LONGEST_ROW);
    }

    /// From now on, rows have so many columns; one of several lines with another number is torn.
    public void expect(int columns) {
        this.columns = columns;
    }

    /// Whether a line was no UTF-8 and was read as windows-1252.
    boolean isGuessed() {
        return guessed;
    }

    public Optional<Row> next() throws IOException {
        var first = line();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var line = first.get();
        if (line.cut()) {
            return Optional.of(new Row.TooLong(line.number()));
        }
        return Optional.of(from(line));
    }

    private Row from(Line first) throws IOException {
        var text = new StringBuilder(first.text());
        var taken = new ArrayDeque<Line>();
        int open = openedBy(first.text(), false);
        while (open == OPEN) {
            var more = taken.size() < MOST_LINES ? line() : Optional.<Line>empty();
            if (more.isEmpty() || more.get().cut() || text.length() > LONGEST_ROW) {
                more.ifPresent(taken::add);
                return stray(first, taken);
            }
            taken.add(more.get());
            text.append('\n').append(more.get().text());
            open = openedBy(more.get().text(), true);
        }
        var cells = open == WRONG ? Optional.<List<String>>empty() : cells(text.toString());
        if (cells.isEmpty() || (!taken.isEmpty() && columns > 1 && cells.get().size() != columns)) {
            return stray(first, taken);
        }
        return new Row.Cells(first.number(), cells.get());
    }

    private Row stray(Line first, Deque<Line> taken) {
        while (!taken.isEmpty()) {
            ahead.addFirst(taken.removeLast());
        }
        return new Row.StrayQuote(first.number());
    }

    private Optional<List<String>> cells(String row) {
        if (row.isEmpty()) {
            return Optional.of(List.of(""));
        }
        try {
            return Optional.of(parser.ofSingleCsvRecord(row).getFields());
        } catch (CsvParseException | IllegalArgumentException torn) {
            return Optional.empty();
        }
    }

    private static final int CLOSED = 0;
    private static final int OPEN = 1;
    private static final int WRONG = 2;

    /// Whether a quote is open at the line's end, when one was at its start.
    private int openedBy(String line, boolean quoted) {
        boolean start = !quoted;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted) {
                if (c != '"') {
                    continue;
                }
                if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    i++;
                } else if (i + 1 < line.length() && line.charAt(i + 1) != delimiter) {
                    return WRONG;
                } else {
                    quoted = false;
                    start = false;
                }
            } else if (start && c == '"') {
                quoted = true;
                start = false;
            } else {
                start = c == delimiter;
            }
        }
        return quoted ? OPEN : CLOSED;
    }

    private Optional<Line> line() throws IOException {
        if (!ahead.isEmpty()) {
            return Optional.of(ahead.removeFirst());
        }
        if (!lines.next()) {
            return Optional.empty();
        }
        var bytes = lines.bytes();
        var text = TextBytes.utf8(bytes);
        guessed |= text.isEmpty() && !lines.isCut();
        return Optional.of(
                new Line(
                        lines.number(),
                        text.orElseGet(() -> new String(bytes, TextBytes.WINDOWS_1252)),
                        lines.isCut()));
    }
}
