package kontaktnetz;

import java.nio.file.Files;
import java.nio.file.Path;

/// The checkout the tests run in.
public final class Repository {

    private Repository() {}

    /// The folder that holds the launcher and the docs.
    public static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("docs/ARCHITECTURE.md"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("the tests run outside the repository");
        }
        return folder;
    }
}
