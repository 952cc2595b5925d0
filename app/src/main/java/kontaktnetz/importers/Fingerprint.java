package kontaktnetz.importers;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Tells one source from another of the same name, so that an interrupted import is taken up again
/// instead of begun anew.
///
/// A file is told by its size and by the SHA-256 of its first and last 64 KB: reading a mailbox of
/// 2 GB whole, only to know it again, would double the work. A folder, which grows with every
/// message, is told by where it lies.
public final class Fingerprint {

    private static final int EDGE = 64 * 1024;

    private Fingerprint() {}

    /// @throws ImportException where the file cannot be read
    public static String of(Path path) {
        try {
            var real = path.toRealPath();
            return Files.isDirectory(real)
                    ? "folder:"
                            + sha256(
                                    real.toString()
                                            .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    : ofFile(real);
        } catch (IOException e) {
            throw new ImportException("reading " + path.getFileName(), e);
        }
    }

    private static String ofFile(Path file) throws IOException {
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            long size = content.length();
            var edges = new byte[(int) Math.min(size, 2L * EDGE)];
            int head = Math.min(edges.length, EDGE);
            content.readFully(edges, 0, head);
            content.seek(size - (edges.length - head));
            content.readFully(edges, head, edges.length - head);
            return "file:" + size + ":" + sha256(edges);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
