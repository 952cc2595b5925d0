package kontaktnetz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/// Keeps the console quiet: whatever goes wrong is written to one file in the data folder, made
/// when there is something to write. Nobody logs an address, a name or a secret.
final class Logs {

    private static final String FILE = "kontaktnetz.log";
    private static final int BYTES = 1 << 20;

    private Logs() {}

    /// Silence, until a folder is known.
    static void quiet() {
        System.setProperty(
                "java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT %4$s %3$s: %5$s%6$s%n");
        var root = Logger.getLogger("");
        for (var handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.setLevel(Level.WARNING);
    }

    /// Writes into this folder from now on.
    static void into(Path data) {
        var root = Logger.getLogger("");
        for (var handler : root.getHandlers()) {
            root.removeHandler(handler);
            handler.close();
        }
        root.addHandler(new Late(data.resolve(FILE)));
    }

    /// A file that is opened once there is something to write.
    private static final class Late extends Handler {
        private final Path file;
        private @Nullable FileHandler handler;
        private boolean failed;

        Late(Path file) {
            this.file = file;
        }

        /// A log that cannot be written stops nobody: it says so once, and nothing more.
        @Override
        public synchronized void publish(LogRecord entry) {
            if (handler == null && !failed) {
                open();
            }
            if (handler != null) {
                handler.publish(entry);
            }
        }

        private void open() {
            try {
                var opened = new FileHandler(file.toString().replace("%", "%%"), BYTES, 1, true);
                opened.setFormatter(new SimpleFormatter());
                handler = opened;
            } catch (IOException e) {
                failed = true;
                reportError("opening " + file, e, ErrorManager.OPEN_FAILURE);
            }
        }

        @Override
        public synchronized void flush() {
            if (handler != null) {
                handler.flush();
            }
        }

        @Override
        public synchronized void close() {
            if (handler != null) {
                handler.close();
                handler = null;
            }
        }
    }
}
