package kontaktnetz.importers.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.ImportException;
import kontaktnetz.importers.Input;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.Place.Unit;
import kontaktnetz.importers.Reader;
import kontaktnetz.importers.ReadingContext;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.Somebody;
import kontaktnetz.importers.TextBytes;
import kontaktnetz.importers.csv.Mapping.Column;
import kontaktnetz.importers.csv.Rows.Row;
import org.jspecify.annotations.Nullable;

/// Reads a table, one verdict for each row with anything in it.
public final class CsvReader implements Reader {

    private static final int HEAD = 1 << 16;

    private final @Nullable Mapping wished;

    /// Columns mean what their titles say.
    public CsvReader() {
        this.wished = null;
    }

    /// Columns mean what the user says.
    public CsvReader(Mapping mapping) {
        this.wished = mapping;
    }

    @Override
    public void read(Input input, ReadingContext context, Consumer<Found> found) {
        try {
            var layout = layout(input);
            if (layout.isEmpty()) {
                found.accept(
                        new Found.Passed(
                                Place.file(input.name()), Reason.MISSING_COLUMNS, List.of()));
                return;
            }
            rows(input, layout.get(), context, found);
        } catch (IOException e) {
            throw new ImportException("reading " + input.name(), e);
        }
    }

    private Optional<CsvLayout> layout(Input input) throws IOException {
        try (var in = input.peek()) {
            var head = TextBytes.head(in.readNBytes(HEAD));
            var named =
                    wished == null
                            ? java.util.Set.<String>of()
                            : wished.columns().stream()
                                    .map(Column::header)
                                    .collect(Collectors.toSet());
            return CsvLayout.find(head, named);
        }
    }

    private void rows(Input input, CsvLayout layout, ReadingContext context, Consumer<Found> found)
            throws IOException {
        var mapping = wished == null ? layout.mapping() : wished;
        var turn = new Turn(layout, columns(layout.headers(), mapping), wished != null, context);
        if (turn.tellsOfPeople() && turn.columns.stream().noneMatch(c -> c.target().tellsWho())) {
            found.accept(
                    new Found.Hint(
                            Place.file(input.name()),
                            Reason.MISSING_COLUMNS,
                            List.of(String.join(", ", layout.headers()))));
        }
        try (var in = input.open()) {
            var rows = new Rows(in, layout.delimiter());
            boolean hinted = false;
            long number = 0;
            for (var next = rows.next(); next.isPresent(); next = rows.next()) {
                var row = next.get();
                if (rows.isGuessed() && !hinted) {
                    hinted = true;
                    found.accept(
                            new Found.Hint(
                                    Place.file(input.name()),
                                    Reason.ENCODING_GUESSED,
                                    List.of("windows-1252")));
                }
                if (row.line() == layout.headerLine()) {
                    rows.expect(layout.headers().size());
                }
                boolean isRow = !(row instanceof Row.Cells cells) || !cells.isBlank();
                if (row.line() > layout.headerLine() && isRow) {
                    number++;
                    var place = new Place(input.name(), Unit.ROW, number, row.line());
                    turn.take(place, row, found);
                }
            }
        }
    }

    /// The mapping's columns in the order of the table; a title the mapping lacks tells nothing.
    private static List<Column> columns(List<String> headers, Mapping mapping) {
        var left = new ArrayList<>(mapping.columns());
        var columns = new ArrayList<Column>();
        for (var header : headers) {
            var column =
                    left.stream()
                            .filter(c -> c.header().equals(header))
                            .findFirst()
                            .or(() ->
                                    left.stream()
                                            .filter(c -> c.header().equalsIgnoreCase(header))
                                            .findFirst());
            column.ifPresent(left::remove);
            columns.add(column.orElseGet(() -> new Column(header, Target.NOTHING)));
        }
        return List.copyOf(columns);
    }

    /// One table's turn: its layout, and what becomes of its rows.
    private static final class Turn {

        private final CsvDialect dialect;
        private final List<Column> columns;
        private final LinkedInMessages messages;
        private final ReadingContext context;

        Turn(CsvLayout layout, List<Column> columns, boolean wished, ReadingContext context) {
            this.dialect =
                    wished && !layout.dialect().tellsOfPeople()
                            ? CsvDialect.OTHER
                            : layout.dialect();
            this.columns = columns;
            this.messages = new LinkedInMessages(layout.headers());
            this.context = context;
        }

        boolean tellsOfPeople() {
            return dialect.tellsOfPeople();
        }

        void take(Place place, Row row, Consumer<Found> found) {
            switch (row) {
                case Row.StrayQuote _ ->
                        found.accept(new Found.Passed(place, Reason.STRAY_QUOTE, List.of()));
                case Row.TooLong _ ->
                        found.accept(new Found.Passed(place, Reason.TOO_LARGE, List.of()));
                case Row.Cells(_, var cells) -> found.accept(read(place, cells, found));
            }
        }

        private Found read(Place place, List<String> cells, Consumer<Found> hints) {
            return switch (dialect) {
                case LINKEDIN_MESSAGES -> messages.read(place, cells, context.now());
                case LINKEDIN_INVITATIONS -> new Found.Passed(place, Reason.INVITATION, List.of());
                default -> {
                    var row = RowCard.of(dialect, columns, cells);
                    var card = row.card();
                    if (!Somebody.isTold(card)) {
                        yield new Found.Passed(place, Reason.NO_NAME, List.of());
                    }
                    row.troubles()
                            .forEach(trouble ->
                                    hints.accept(
                                            new Found.Hint(
                                                    place, trouble.reason(), trouble.details())));
                    yield new Found.FoundCard(place, card);
                }
            };
        }
    }
}
