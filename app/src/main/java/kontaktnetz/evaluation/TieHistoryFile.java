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
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import kontaktnetz.evaluation.BadLine.Fault;
import kontaktnetz.graph.Contacts;
import kontaktnetz.ties.Kappa;

/// Reads histories of many people: `ego`, `alter`, `day`, `channel`, `direction`, `recipients`,
/// between tabs, one contact per line, plain or gzip.
///
/// A first line that names the columns may put them in any order and have more. A day may have a
/// fraction; the contact lies on its whole day. A line that cannot be read is passed over and told.
/// Units: days from any day on. Time: O(bytes); memory grows with the contacts (13 bytes each) and
/// the ties, not with the length of lines.
final class TieHistoryFile {

    static final int MOST_CONTACTS = 100_000_000;
    static final int MOST_FAULTS_TOLD = 20;

    private static final List<String> COLUMNS =
            List.of("ego", "alter", "day", "channel", "direction", "recipients");
    private static final int FARTHEST_DAY = 10_000_000;

    private final Egos egos = new Egos();
    private final List<BadLine> faults = new ArrayList<>();
    private final int[] columns = {0, 1, 2, 3, 4, 5};
    private long taken;
    private long refused;

    /// What a file held.
    ///
    /// @param taken how many lines were contacts
    /// @param refused how many were passed over
    /// @param faults the first of those, at most {@link #MOST_FAULTS_TOLD}
    record Read(Egos egos, long taken, long refused, List<BadLine> faults) {}

    private TieHistoryFile() {}

    /// @throws IOException where there is no such file to read
    static Read read(Path path) throws IOException {
        var file = new TieHistoryFile();
        try (var stream = new BufferedInputStream(Files.newInputStream(path))) {
            file.read(stream);
        }
        return new Read(file.egos, file.taken, file.refused, List.copyOf(file.faults));
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
                } else if (!take(line, text.toString().strip().split("\t", -1))) {
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
        if (taken + refused < MOST_CONTACTS) {
            return true;
        }
        refuse(line, Fault.TOO_MANY, "");
        return false;
    }

    /// False where nothing after this line can be read.
    private boolean take(long line, String[] cells) {
        if (line == 1 && Arrays.asList(cells).contains("ego")) {
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
        contact(line, values);
        return true;
    }

    private boolean header(List<String> names) {
        for (int i = 0; i < columns.length; i++) {
            columns[i] = names.indexOf(COLUMNS.get(i));
            if (columns[i] < 0) {
                refuse(1, Fault.HEADER, COLUMNS.get(i));
                return false;
            }
        }
        return true;
    }

    private void contact(long line, List<String> values) {
        var ego = values.get(0);
        var alter = values.get(1);
        var day = number(values.get(2));
        var channel = Kappa.find(values.get(3));
        boolean outgoing = values.get(4).equals("out");
        var people = number(values.get(5));
        if (ego.isEmpty() || alter.isEmpty() || ego.equals(alter)) {
            refuse(line, Fault.PERSON, alter);
        } else if (!(Math.abs(day) <= FARTHEST_DAY)) {
            refuse(line, Fault.DAY, values.get(2));
        } else if (channel.isEmpty()) {
            refuse(line, Fault.CHANNEL, values.get(3));
        } else if (!outgoing && !values.get(4).equals("in")) {
            refuse(line, Fault.DIRECTION, values.get(4));
        } else if (!(people >= 1 && people == Math.rint(people))) {
            refuse(line, Fault.RECIPIENTS, values.get(5));
        } else {
            taken++;
            byte kind = Contacts.kind(channel.getAsInt(), outgoing);
            egos.add(ego, alter, (int) Math.floor(day), kind, (int) people);
        }
    }

    private void refuse(long line, Fault fault, String value) {
        refused++;
        if (faults.size() < MOST_FAULTS_TOLD) {
            faults.add(BadLine.of(line, fault, value));
        }
    }

    /// Not a number where the text is none.
    private static double number(String text) {
        return text.matches("-?\\d{1,12}(\\.\\d{1,18})?") ? Double.parseDouble(text) : Double.NaN;
    }
}
