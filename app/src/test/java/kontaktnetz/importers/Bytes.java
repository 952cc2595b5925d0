package kontaktnetz.importers;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// A source that lies in memory, and what a reader makes of one.
public final class Bytes implements Input {

    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    public static final ReadingContext CONTEXT =
            new ReadingContext(NOW, ZoneId.of("Europe/Berlin"), "DE", _ -> {});

    private final String name;
    private final byte[] content;

    public Bytes(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    public static Bytes of(String name, String text) {
        return new Bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    public static List<Found> read(Reader reader, Input input) {
        var found = new ArrayList<Found>();
        reader.read(input, CONTEXT, found::add);
        return found;
    }

    /// What was found that has a verdict.
    public static List<Found> verdicts(List<Found> found) {
        return found.stream().filter(one -> !(one instanceof Found.Hint)).toList();
    }

    public static List<Found.Hint> hints(List<Found> found) {
        return found.stream()
                .filter(Found.Hint.class::isInstance)
                .map(Found.Hint.class::cast)
                .toList();
    }
}
