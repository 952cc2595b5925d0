package kontaktnetz.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kontaktnetz.graph.History.Event;
import org.junit.jupiter.api.Assumptions;

/// One of the reference histories with every intermediate value, as the folder of shared models
/// beside the checkout holds them.
record Golden(String name, History history, int today, String text) {

    private static final Pattern CASE = Pattern.compile("\\{\"name\": \"([^\"]+)\"[^{}]*}");
    private static final Pattern EVENT =
            Pattern.compile("\\[(\\d+), \"(\\w+)\", (true|false), (\\d+)]");
    private static final Map<String, Integer> CHANNELS =
            Map.of(
                    "meeting", History.MEETING,
                    "call", History.CALL,
                    "mail", History.MAIL,
                    "message", History.MESSAGE);

    static List<Golden> all() {
        var cases = new ArrayList<Golden>();
        var found = CASE.matcher(read());
        while (found.find()) {
            cases.add(
                    new Golden(
                            found.group(1),
                            history(found.group()),
                            (int) number(found.group(), "today"),
                            found.group()));
        }
        return cases;
    }

    double value(String key) {
        return number(text, key);
    }

    private static History history(String text) {
        var events = new ArrayList<Event>();
        var found = EVENT.matcher(text);
        while (found.find()) {
            var channel = CHANNELS.get(found.group(2));
            if (channel == null) {
                throw new IllegalStateException("no such channel: " + found.group(2));
            }
            events.add(
                    new Event(
                            Integer.parseInt(found.group(1)),
                            channel,
                            found.group(3).equals("true"),
                            Integer.parseInt(found.group(4))));
        }
        return new History(events);
    }

    private static double number(String text, String key) {
        var found = Pattern.compile("\"" + key + "\": ([-+.eE\\d]+)").matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + key + " in " + text);
        }
        return Double.parseDouble(found.group(1));
    }

    private static String read() {
        for (var folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            var file = folder.resolve("shared/models/golden.json");
            if (Files.exists(file)) {
                try {
                    return Files.readString(file);
                } catch (IOException e) {
                    throw new UncheckedIOException("reading the reference histories", e);
                }
            }
        }
        Assumptions.abort("skipped: shared/models/golden.json is not beside this checkout");
        throw new AssertionError("an abort comes back");
    }
}
