package kontaktnetz.importers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An import that was made.
///
/// @param ended null while it runs, or where it was interrupted
public record ImportRecord(
        ImportId id,
        String name,
        Format format,
        Instant begun,
        @Nullable Instant ended,
        Totals totals) {}
