package kontaktnetz;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Real data that lies beside the checkout and never in it.
public final class SharedData {

    private SharedData() {}

    /// The file or folder below `shared`; the test is left out where it is absent.
    public static Path require(String relative) {
        var path = find(relative);
        Demand.orLeaveOut(
                "data", path != null, "the data folder ../shared beside the checkout is absent");
        if (path == null) {
            throw new IllegalStateException("left out");
        }
        return path;
    }

    private static @Nullable Path find(String relative) {
        for (var folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            var path = folder.resolve("shared").resolve(relative);
            if (Files.exists(path)) {
                return path;
            }
        }
        return null;
    }
}
