package kontaktnetz.importers.mail;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// Unpacks the plain files of a compressed tar archive (ustar).
public final class Tar {

    private static final int BLOCK = 512;

    private Tar() {}

    public static void unpack(Path archive, Path into) throws IOException {
        try (var in = new DataInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
            var header = new byte[BLOCK];
            while (true) {
                in.readFully(header);
                var name = text(header, 0, 100);
                if (name.isEmpty()) {
                    return;
                }
                int size = Integer.parseInt(text(header, 124, 12).strip(), 8);
                var content = in.readNBytes(size);
                in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
                boolean isFile = header[156] == '0' || header[156] == 0;
                if (isFile) {
                    var file = into.resolve(name).normalize();
                    Files.createDirectories(file.getParent());
                    Files.write(file, content);
                }
            }
        } catch (EOFException end) {
            throw new IOException("the archive stops short: " + archive, end);
        }
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
