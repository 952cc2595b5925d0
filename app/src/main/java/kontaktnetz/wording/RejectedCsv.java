package kontaktnetz.wording;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.RejectedRows;
import kontaktnetz.importers.Verdict;
import org.jspecify.annotations.Nullable;

/// The file of what was not taken, or not whole: one row for each, with place and reason in words.
/// It is made only once there is something to write.
public final class RejectedCsv implements RejectedRows, AutoCloseable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path file;
    private final Texts texts;
    private final ImportWords words;
    private @Nullable CsvWriter writer;

    /// @param file it replaces what was there
    public RejectedCsv(Path file, Texts texts) {
        this.file = file;
        this.texts = texts;
        this.words = new ImportWords(texts);
    }

    /// Whether there is a file.
    public boolean isWritten() {
        return writer != null;
    }

    @Override
    public void skipped(Verdict.Skipped row) {
        write("importers.rejected.skipped", row.place(), row.reason(), row.details());
    }

    @Override
    public void hint(Found.Hint hint) {
        write("importers.rejected.hint", hint.place(), hint.reason(), hint.details());
    }

    /// A file that could not be read at all.
    public void passed(Found.Passed passed) {
        write("importers.rejected.skipped", passed.place(), passed.reason(), passed.details());
    }

    private void write(String kind, Place place, Reason reason, List<String> details) {
        var unit = place.unit().name().toLowerCase(Locale.ROOT);
        opened().writeRecord(
                        harmless(place.file()),
                        texts.say("importers.unit." + unit),
                        place.number() > 0 ? Long.toString(place.number()) : "",
                        place.line() > 0 ? Long.toString(place.line()) : "",
                        texts.say(kind),
                        words.reason(reason, details),
                        harmless(String.join("; ", details)));
    }

    /// A table program would run a cell that begins like a formula.
    private static String harmless(String cell) {
        return cell.matches("(?s)[=+@\\t\\r-].*") ? "'" + cell : cell;
    }

    private CsvWriter opened() {
        if (writer == null) {
            try {
                var folder = file.toAbsolutePath().getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                // table programs take a file without the mark for an old one-byte encoding
                out.write(BYTE_ORDER_MARK);
                writer = CsvWriter.builder().build(out);
            } catch (IOException e) {
                throw new UncheckedIOException("writing " + file, e);
            }
            writer.writeRecord(titles());
        }
        return writer;
    }

    private List<String> titles() {
        return List.of("file", "unit", "number", "line", "verdict", "reason", "details").stream()
                .map(title -> texts.say("importers.rejected." + title))
                .toList();
    }

    @Override
    public void close() {
        if (writer != null) {
            try {
                writer.close();
            } catch (IOException e) {
                throw new UncheckedIOException("writing " + file, e);
            }
        }
    }
}
