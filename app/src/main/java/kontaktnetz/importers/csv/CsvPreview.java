package kontaktnetz.importers.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kontaktnetz.importers.ImportException;
import kontaktnetz.importers.Input;
import kontaktnetz.importers.TextBytes;
import kontaktnetz.importers.csv.Rows.Row.Cells;

/// A table as the user sees it before the import: its titles, its first rows and what each column
/// is taken for.
///
/// @param rows the first rows with anything in them, as wide as they are
public record CsvPreview(CsvLayout layout, List<List<String>> rows) {

    private static final int HEAD = 1 << 18;

    public CsvPreview {
        rows = List.copyOf(rows);
    }

    /// The first `most` rows; empty where the source seems to be no table.
    ///
    /// @throws ImportException where it cannot be read
    public static Optional<CsvPreview> of(Input input, int most) {
        byte[] head;
        try (var in = input.peek()) {
            head = in.readNBytes(HEAD);
        } catch (IOException e) {
            throw new ImportException("reading " + input.name(), e);
        }
        return CsvLayout.find(TextBytes.head(head))
                .map(layout -> new CsvPreview(layout, rows(head, layout, most)));
    }

    private static List<List<String>> rows(byte[] head, CsvLayout layout, int most) {
        var rows = new ArrayList<List<String>>();
        try {
            var reading = new Rows(new java.io.ByteArrayInputStream(head), layout.delimiter());
            for (var row = reading.next();
                    row.isPresent() && rows.size() < most;
                    row = reading.next()) {
                if (row.get() instanceof Cells cells
                        && cells.line() > layout.headerLine()
                        && !cells.isBlank()) {
                    rows.add(cells.cells());
                }
            }
        } catch (IOException e) {
            throw new ImportException("reading the first rows", e);
        }
        return rows;
    }
}
