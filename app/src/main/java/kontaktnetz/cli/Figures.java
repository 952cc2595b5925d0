package kontaktnetz.cli;

import org.jspecify.annotations.Nullable;

/// Figures of a table, as the user's language writes them.
final class Figures {

    private Figures() {}

    /// @param value null where there was nothing to measure
    static String of(Call call, String format, @Nullable Double value) {
        return value == null ? "–" : String.format(call.texts().locale(), format, value);
    }
}
