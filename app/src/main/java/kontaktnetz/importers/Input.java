package kontaktnetz.importers;

import java.io.IOException;
import java.io.InputStream;

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

    /// Goes through the messages within, where the source is a folder or an archive of them.
    ///
    /// @throws IOException where it cannot be read at all
    default void messages(Messages into) throws IOException {
        throw new IllegalStateException(name() + " holds no files");
    }

    /// Is told of the files in a source, one after the other.
    interface Messages {

        /// @param path where it lies in the source, its parts parted by `/`
        /// @param stored how many bytes it takes there
        /// @param content open until this returns
        /// @throws IOException where it cannot be read
        void message(String path, long stored, InputStream content) throws IOException;

        /// A file or folder within cannot be read.
        void unreadable(String path);
    }
}
