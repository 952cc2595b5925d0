package kontaktnetz.topics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The topics that come with the product, as `topics.txt` tells them.
public final class BuiltInTopics {

    private static final int CELLS = 4;
    private static final List<Topic> ALL = read(resource());

    private BuiltInTopics() {}

    /// In the order of the file: a parent stands before its children.
    public static List<Topic> all() {
        return ALL;
    }

    /// One topic per line: key, parent or nothing, German names, English names; cells are parted by
    /// `|`, names by `;`. Lines that begin with `#` are remarks.
    static List<Topic> read(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(BuiltInTopics::topic)
                .toList();
    }

    private static Topic topic(String line) {
        var cells = line.split("\\|", -1);
        if (cells.length != CELLS) {
            throw new IllegalArgumentException(
                    cells.length + " cells instead of " + CELLS + ": " + line);
        }
        var labels = new ArrayList<Label>();
        labels.addAll(labels(Language.GERMAN, cells[2]));
        labels.addAll(labels(Language.ENGLISH, cells[3]));
        return new Topic(new TopicId(cells[0].strip()), parent(cells[1].strip()), labels);
    }

    private static List<Label> labels(Language language, String names) {
        return Arrays.stream(names.split(";")).map(name -> new Label(language, name)).toList();
    }

    private static @Nullable TopicId parent(String key) {
        return key.isEmpty() ? null : new TopicId(key);
    }

    private static String resource() {
        try (var stream = BuiltInTopics.class.getResourceAsStream("topics.txt")) {
            if (stream == null) {
                throw new IllegalStateException("the jar lacks topics.txt");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading topics.txt", e);
        }
    }
}
