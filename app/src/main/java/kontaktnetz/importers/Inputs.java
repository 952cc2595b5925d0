package kontaktnetz.importers;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The kinds of source: a file, a packed file, an entry of an archive, a folder.
final class Inputs {

    private Inputs() {}

    /// A file as it lies there.
    record PlainFile(String name, Path path) implements Input {

        @Override
        public long size() {
            return stored(path);
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    /// A file packed with gzip, of whatever name.
    record PackedFile(String name, Path path) implements Input {

        @Override
        public long size() {
            return stored(path);
        }

        @Override
        public InputStream open() throws IOException {
            return Unpacked.gzip(Files.newInputStream(path));
        }
    }

    /// An entry of an archive, read where it lies.
    ///
    /// @param names the encoding of the names in the archive
    record ArchiveEntry(String name, Path archive, Charset names, String entry, long size)
            implements Input {

        @Override
        public InputStream open() throws IOException {
            var zip = new ZipFile(archive.toFile(), names);
            try {
                var stream = zip.getInputStream(zip.getEntry(entry));
                if (stream == null) {
                    throw new ZipException("no entry " + entry);
                }
                return Unpacked.entry(closing(stream, zip), size);
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        }

        private static InputStream closing(InputStream stream, ZipFile zip) {
            return new FilterInputStream(new BufferedInputStream(stream)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    zip.close();
                }
            };
        }
    }

    /// A folder of messages.
    record Folder(String name, Path folder) implements Input {

        @Override
        public long size() {
            return -1;
        }

        @Override
        public InputStream open() throws IOException {
            throw new IOException(name + " is a folder");
        }
    }

    private static long stored(Path path) {
        try {
            return Files.size(path);
        } catch (IOException unknown) {
            return -1;
        }
    }
}
