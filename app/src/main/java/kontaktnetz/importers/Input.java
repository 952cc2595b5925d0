package kontaktnetz.importers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// A source to read: a file, a file within an archive, or a folder of messages.
public interface Input {

    /// The name the user knows it by.
    String name();

    /// How many bytes lie in it as stored, for the progress; -1 where nobody knows.
    long size();

    /// Its content from the start, decompressed; the reader closes it. Each call begins anew.
    ///
    /// @throws IOException where it cannot be opened or read
    InputStream open() throws IOException;

    /// Its content for a look ahead, which is no progress.
    default InputStream peek() throws IOException {
        return open();
    }

    /// The folder itself, where the source is one (a Maildir).
    default Path folder() {
        throw new IllegalStateException(name() + " is no folder");
    }
}
