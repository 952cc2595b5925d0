package kontaktnetz.importers;

import java.util.function.Consumer;

/// Reads one format. Memory stays bounded however long the source is; bad input becomes {@link
/// Found.Passed} or {@link Found.Hint}, never an exception.
public interface Reader {

    /// Reads `input` to its end and hands on what it finds, in order.
    ///
    /// @throws ImportException where the file itself cannot be read any further; what was found
    ///   before stays found
    void read(Input input, ReadingContext context, Consumer<Found> found);
}
