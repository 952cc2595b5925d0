package kontaktnetz.network;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The days over which something is known to have held.
///
/// @param first null where nobody knows when it began
/// @param last null where it goes on
public record Span(@Nullable LocalDate first, @Nullable LocalDate last) {

    /// Both at once: from the earlier beginning, as far as one is known, to the later end.
    Span joined(Span other) {
        return new Span(
                Stream.of(this, other)
                        .map(Span::first)
                        .flatMap(Stream::ofNullable)
                        .min(LocalDate::compareTo)
                        .orElse(null),
                last == null || other.last == null
                        ? null
                        : last.isAfter(other.last) ? last : other.last);
    }
}
