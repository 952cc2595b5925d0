package kontaktnetz.importers;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /// An archive whose entries are read where they lie.
    ///
    /// @param names the encoding of the names in it
    /// @param allowance what its entries may unpack to
    record Archive(Path path, Charset names, Allowance allowance) {

        ZipFile open() throws IOException {
            return new ZipFile(path.toFile(), names);
        }

        /// @param closes whether the archive is closed with the entry
        Unpacked content(ZipFile zip, String name, boolean closes) throws IOException {
            var entry = zip.getEntry(name);
            var stream = entry == null ? null : zip.getInputStream(entry);
            if (entry == null || stream == null) {
                throw new ZipException("no entry " + name);
            }
            return Unpacked.entry(
                    closes ? closing(stream, zip) : new BufferedInputStream(stream),
                    entry.getCompressedSize(),
                    unpacked -> allowance.covers(name, unpacked));
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

    /// An entry of an archive.
    record ArchiveEntry(String name, Archive archive, String entry, long size) implements Input {

        @Override
        public InputStream open() throws IOException {
            var zip = archive.open();
            try {
                return archive.content(zip, entry, true);
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        }
    }

    /// The messages among the entries of an archive.
    record ArchiveMessages(String name, Archive archive, List<String> entries, long size)
            implements Input {

        ArchiveMessages {
            entries = List.copyOf(entries);
        }

        @Override
        public InputStream open() throws IOException {
            throw new IOException(name + " holds many");
        }

        @Override
        public void messages(Messages into) throws IOException {
            try (var zip = archive.open()) {
                for (var entry : entries) {
                    message(zip, entry, into);
                }
            }
        }

        private void message(ZipFile zip, String entry, Messages into) {
            try (var content = archive.content(zip, entry, false)) {
                into.message(entry, Math.max(0, zip.getEntry(entry).getCompressedSize()), content);
            } catch (IOException unreadable) {
                into.unreadable(entry);
            }
        }
    }

    /// A folder of messages.
    ///
    /// @param deep whether the folders within belong to it
    record Folder(String name, Path folder, boolean deep) implements Input {

        @Override
        public long size() {
            return -1;
        }

        @Override
        public InputStream open() throws IOException {
            throw new IOException(name + " is a folder");
        }

        @Override
        public void messages(Messages into) throws IOException {
            MessageFolder.read(folder, deep, into);
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
