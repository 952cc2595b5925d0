package kontaktnetz.importers.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.Found.FoundTrace;
import kontaktnetz.importers.Found.Hint;
import kontaktnetz.importers.Found.Passed;
import kontaktnetz.importers.Input;
import kontaktnetz.importers.Reader;
import kontaktnetz.importers.ReadingContext;
import kontaktnetz.importers.Reason;
import kontaktnetz.interactions.Trace;

/// What the tests of this folder read, and when.
final class Mails {

    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final ReadingContext CONTEXT =
            new ReadingContext(NOW, ZoneId.of("Europe/Berlin"), "DE", _ -> {});

    private Mails() {}

    static List<Found> read(Reader reader, Input input) {
        var found = new ArrayList<Found>();
        reader.read(input, CONTEXT, found::add);
        return found;
    }

    /// The one finding about a message of these lines.
    static Found judge(String... lines) {
        var found = read(new EmlReader(), MemoryInput.of("brief.eml", text(lines)));
        return found.getFirst();
    }

    static Trace trace(String... lines) {
        return switch (judge(lines)) {
            case FoundTrace(_, var trace) -> trace;
            case Found other -> throw new AssertionError("not taken: " + other);
        };
    }

    static Reason reason(String... lines) {
        return switch (judge(lines)) {
            case Passed(_, var reason, _) -> reason;
            case Found other -> throw new AssertionError("taken: " + other);
        };
    }

    static String text(String... lines) {
        return String.join("\n", lines) + "\n\nText.\n";
    }

    static List<Found> verdicts(List<Found> found) {
        return found.stream().filter(one -> !(one instanceof Hint)).toList();
    }

    static List<Reason> hints(List<Found> found) {
        return found.stream()
                .filter(Hint.class::isInstance)
                .map(one -> ((Hint) one).reason())
                .toList();
    }

    static List<Reason> reasons(List<Found> found) {
        return found.stream()
                .filter(Passed.class::isInstance)
                .map(one -> ((Passed) one).reason())
                .toList();
    }
}
