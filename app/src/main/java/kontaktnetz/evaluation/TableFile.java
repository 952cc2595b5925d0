package kontaktnetz.evaluation;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import kontaktnetz.evaluation.BadLine.Fault;

/// Reads a table of text line by line, plain or gzip.
///
/// A first line that names the columns may put them in any order and have more. A line that cannot
/// be read is passed over and told. Time: O(bytes); memory does not grow with the length of lines.
final class TableFile {

    static final int MOST_FAULTS_TOLD = 20;

    private final List<String> names;
    private final Pattern separator;
    private final int mostLines;
    private final Rows rows;
    private final int[] columns;
    private final List<BadLine> faults = new ArrayList<>();
    private long taken;
    private long refused;

    /// Takes the cells of a line in the order of the columns, or says what is wrong with them.
    interface Rows {
        Optional<Refusal> take(List<String> cells);
    }

    record Refusal(Fault fault, String value) {

        static Optional<Refusal> of(Fault fault, String value) {
            return Optional.of(new Refusal(fault, value));
        }
    }

    /// What a file held.
    ///
    /// @param taken how many lines were taken
    /// @param refused how many were passed over
    /// @param faults the first of those, at most {@link #MOST_FAULTS_TOLD}
    record Read(long taken, long refused, List<BadLine> faults) {}

    /// @param names of the columns; the first one in a first line tells that it names them
    TableFile(List<String> names, char separator, int mostLines, Rows rows) {
        this(names, Pattern.compile(Pattern.quote(String.valueOf(separator))), mostLines, rows);
    }

    /// @param separator what stands between two cells
    TableFile(List<String> names, Pattern separator, int mostLines, Rows rows) {
        this.names = List.copyOf(names);
        this.separator = separator;
        this.mostLines = mostLines;
        this.rows = rows;
        columns = new int[names.size()];
        Arrays.setAll(columns, i -> i);
    }

    /// @throws IOException where there is no such file to read
    Read read(Path path) throws IOException {
        try (var stream = new BufferedInputStream(Files.newInputStream(path))) {
            read(stream);
        }
        return new Read(taken, refused, List.copyOf(faults));
    }

    private void read(InputStream stream) throws IOException {
        long line = 1;
        try {
            var lines =
                    new BoundedLines(
                            new InputStreamReader(unpacked(stream), StandardCharsets.UTF_8));
            var text = new StringBuilder();
            for (; lines.next(text) && goesOn(line); line++) {
                if (lines.wasCut()) {
                    refuse(line, Fault.TOO_LONG, text.substring(0, 80));
                } else if (!take(line, separator.split(text.toString().strip(), -1))) {
                    return;
                }
            }
        } catch (ZipException | EOFException e) {
            refuse(line, Fault.DAMAGED, "");
        }
    }

    private static InputStream unpacked(InputStream stream) throws IOException {
        stream.mark(2);
        int magic = stream.read() | stream.read() << 8;
        stream.reset();
        return magic == GZIPInputStream.GZIP_MAGIC ? new GZIPInputStream(stream) : stream;
    }

    private boolean goesOn(long line) {
        if (taken + refused < mostLines) {
            return true;
        }
        refuse(line, Fault.TOO_MANY, "");
        return false;
    }

    /// False where nothing after this line can be read.
    private boolean take(long line, String[] cells) {
        if (line == 1 && Arrays.asList(cells).contains(names.getFirst())) {
            return header(Arrays.asList(cells));
        }
        if (cells.length == 1 && cells[0].isEmpty()) {
            return true;
        }
        if (cells.length <= Arrays.stream(columns).max().orElseThrow()) {
            refuse(line, Fault.COLUMNS, String.join(" ", cells));
            return true;
        }
        var values = Arrays.stream(columns).mapToObj(column -> cells[column].strip()).toList();
        rows.take(values)
                .ifPresentOrElse(
                        refusal -> refuse(line, refusal.fault(), refusal.value()), () -> taken++);
        return true;
    }

    private boolean header(List<String> cells) {
        for (int i = 0; i < columns.length; i++) {
            columns[i] = cells.indexOf(names.get(i));
            if (columns[i] < 0) {
                refuse(1, Fault.HEADER, names.get(i));
                return false;
            }
        }
        return true;
    }

    private void refuse(long line, Fault fault, String value) {
        refused++;
        if (faults.size() < MOST_FAULTS_TOLD) {
            faults.add(BadLine.of(line, fault, value));
        }
    }

    /// Not a number where the text is none.
    static double number(String text) {
        return text.matches("-?\\d{1,12}(\\.\\d{1,18})?") ? Double.parseDouble(text) : Double.NaN;
    }
}
