package kontaktnetz.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of our schema in which nothing is told yet: made once in a test run and copied to where a
/// test wants it, because the steps to the schema take longer than most tests. Those steps are what
/// `UpgradeTest` and `StorageTest` are about; the program takes them where it starts on nothing.
public final class EmptyDatabase {

    /// Made on first use.
    private static final class Original {

        private static final Path FILE = made();

        private static Path made() {
            try {
                var folder = Files.createTempDirectory("kontaktnetz-empty");
                folder.toFile().deleteOnExit();
                var file = folder.resolve("net.db");
                file.toFile().deleteOnExit();
                TestDatabase.ready(Storage.open(file)).close();
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException("making an empty database", e);
            }
        }
    }

    private EmptyDatabase() {}

    /// Opens a copy at `file`, where there is nothing yet.
    public static Storage at(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.copy(Original.FILE, file);
        } catch (IOException e) {
            throw new UncheckedIOException("copying an empty database to " + file, e);
        }
        return TestDatabase.ready(Storage.open(file));
    }
}
