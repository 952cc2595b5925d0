package kontaktnetz.web.imports;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kontaktnetz.importers.Decision;
import kontaktnetz.importers.Fingerprint;
import kontaktnetz.importers.Format;
import kontaktnetz.importers.Imported;
import kontaktnetz.importers.Preview;
import kontaktnetz.importers.Reader;
import kontaktnetz.importers.Readers;
import kontaktnetz.importers.Recognition;
import kontaktnetz.importers.Recognition.Recognised;
import kontaktnetz.importers.Source;
import kontaktnetz.importers.csv.CsvPreview;
import kontaktnetz.importers.csv.CsvReader;
import kontaktnetz.importers.csv.Mapping;
import org.jspecify.annotations.Nullable;

/// One source of a shipment, and how far it has come.
final class Parcel {

    private static final int ROWS_SHOWN = 3;

    private final int number;
    private final Recognition recognition;
    private final Path path;
    private final @Nullable CsvPreview table;
    private final Map<Long, Decision> decisions = new LinkedHashMap<>();

    private @Nullable Mapping mapping;
    private @Nullable VerdictFile verdicts;
    private @Nullable Preview preview;
    private @Nullable Imported imported;
    private boolean stale;

    /// @param number its place in the shipment, from 0
    /// @param path the uploaded file it lies in
    Parcel(int number, Recognition recognition, Path path) {
        this.number = number;
        this.recognition = recognition;
        this.path = path;
        this.table =
                recognition instanceof Recognised found && found.format() == Format.CSV
                        ? CsvPreview.of(found.input(), ROWS_SHOWN).orElse(null)
                        : null;
        this.mapping = table == null ? null : table.layout().mapping();
    }

    int number() {
        return number;
    }

    Recognition recognition() {
        return recognition;
    }

    String name() {
        return recognition.input().name();
    }

    Optional<Recognised> recognised() {
        return recognition instanceof Recognised found ? Optional.of(found) : Optional.empty();
    }

    /// Whether it tells of what happened, so that the owner's addresses must be known.
    boolean isHistory() {
        return recognised().map(found -> !found.format().isAddressBook()).orElse(false);
    }

    /// The reading of a source; empty where it was not recognised.
    Optional<Source> source() {
        return recognised()
                .map(found ->
                        new Source(
                                found.input(),
                                found.format(),
                                reader(found.format()),
                                Fingerprint.of(path) + ":" + found.input().name()));
    }

    /// A reader that tells how far it is, whatever the source is packed in.
    private Reader reader(Format format) {
        var reader =
                format == Format.CSV && mapping != null
                        ? new CsvReader(mapping)
                        : Readers.of(format);
        return (input, context, found) -> Readers.read(reader, input, context, found);
    }

    synchronized Optional<CsvPreview> table() {
        return Optional.ofNullable(table);
    }

    synchronized Optional<Mapping> mapping() {
        return Optional.ofNullable(mapping);
    }

    synchronized void mapping(Mapping changed) {
        mapping = changed;
        decisions.clear();
        preview = null;
    }

    synchronized void decide(long row, Decision decision) {
        decisions.put(row, decision);
    }

    synchronized Map<Long, Decision> decisions() {
        return Map.copyOf(decisions);
    }

    synchronized Optional<Preview> preview() {
        return Optional.ofNullable(preview);
    }

    synchronized Optional<VerdictFile> verdicts() {
        return Optional.ofNullable(verdicts);
    }

    synchronized void looked(Preview seen, VerdictFile kept) {
        if (verdicts != null) {
            verdicts.close();
        }
        preview = seen;
        verdicts = kept;
        stale = false;
    }

    /// The net has changed since this was looked at.
    synchronized void outdate() {
        stale = true;
    }

    synchronized boolean isStale() {
        return stale;
    }

    /// How many of its cards may be somebody known, as far as it was looked at.
    synchronized long unsure() {
        return preview == null ? 0 : preview.totals().unsure();
    }

    synchronized Optional<Imported> imported() {
        return Optional.ofNullable(imported);
    }

    synchronized void imported(Imported done) {
        imported = done;
    }

    synchronized void close() {
        if (verdicts != null) {
            verdicts.close();
            verdicts = null;
        }
    }
}
