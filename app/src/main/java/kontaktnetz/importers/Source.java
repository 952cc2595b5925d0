package kontaktnetz.importers;

import java.nio.file.Path;
import java.util.Optional;
import kontaktnetz.importers.Recognition.Recognised;
import kontaktnetz.importers.csv.CsvReader;
import kontaktnetz.importers.csv.Mapping;

/// Something recognised, with the reader that reads it.
///
/// @param fingerprint tells this source from others of the same name
public record Source(Input input, Format format, Reader reader, String fingerprint) {

    /// @param path the file or folder it lies in
    /// @param mapping what the columns of a table tell; empty where its own titles do
    public static Source of(Recognised recognised, Path path, Optional<Mapping> mapping) {
        var format = recognised.format();
        var mapped =
                format == Format.CSV ? mapping.map(CsvReader::new) : Optional.<CsvReader>empty();
        return new Source(
                recognised.input(),
                format,
                mapped.isPresent() ? mapped.get() : Readers.of(format),
                Fingerprint.of(path) + ":" + recognised.input().name());
    }
}
