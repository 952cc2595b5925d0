package kontaktnetz.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// The folder of the demonstration: its own, so that invented people never mix with the user's.
final class DemoFolder {

    private static final String MARK = "this-is-a-demo.txt";

    private static final String LOG = "kontaktnetz.log";

    private final Path folder;

    DemoFolder(Path folder) {
        this.folder = folder;
    }

    /// Whether it may be emptied: it is new, empty, or was a demonstration before.
    boolean isOurs() throws IOException {
        return !Files.exists(folder)
                || Files.exists(folder.resolve(MARK))
                || (Files.isDirectory(folder) && isEmpty());
    }

    /// Empties it and marks it.
    void begin(String sentence) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(MARK), sentence + System.lineSeparator());
        for (var child : children()) {
            if (!isKept(child)) {
                delete(child);
            }
        }
    }

    private boolean isEmpty() throws IOException {
        return children().stream().allMatch(DemoFolder::isKept);
    }

    private List<Path> children() throws IOException {
        try (var children = Files.list(folder)) {
            return children.toList();
        }
    }

    /// What stays when the demonstration is made anew: the mark and the log.
    private static boolean isKept(Path child) {
        var name = String.valueOf(child.getFileName());
        return name.equals(MARK) || name.startsWith(LOG);
    }

    /// Links are taken away, never followed.
    private static void delete(Path path) throws IOException {
        try (var all = Files.walk(path)) {
            all.sorted(Comparator.reverseOrder()).forEach(DemoFolder::deleteOne);
        } catch (UncheckedIOException e) {
            throw new IOException("emptying " + path, e);
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
