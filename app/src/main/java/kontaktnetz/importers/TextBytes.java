package kontaktnetz.importers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Text of an unknown encoding as bytes: UTF-16 becomes UTF-8, a byte order mark goes, and all else
/// stays as it is, for each line or card to be decoded by itself.
public final class TextBytes {

    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private TextBytes() {}

    /// The content from behind the byte order mark.
    public static InputStream of(InputStream in) throws IOException {
        var pushback = new PushbackInputStream(in, 4);
        var head = pushback.readNBytes(4);
        int mark = startsWith(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        var wide = wide(head);
        if (wide.isPresent()) {
            mark = head[0] == 0 || head[1] == 0 ? 0 : 2;
        }
        pushback.unread(head, mark, head.length - mark);
        return wide.<InputStream>map(charset -> new Narrowed(pushback, charset)).orElse(pushback);
    }

    /// The first bytes of a text, read as well as can be: UTF-8, UTF-16 by its mark, else
    /// windows-1252.
    public static String head(byte[] head) {
        try (var in = of(new ByteArrayInputStream(head))) {
            var bytes = in.readAllBytes();
            return utf8(bytes)
                    .or(() -> utf8(whole(bytes)))
                    .orElseGet(() -> new String(bytes, WINDOWS_1252));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /// Without a last character that the bound has torn apart.
    private static byte[] whole(byte[] bytes) {
        for (int back = 1; back <= 4 && back <= bytes.length; back++) {
            int b = bytes[bytes.length - back] & 0xFF;
            if (b >= 0xC0) {
                return Arrays.copyOf(bytes, bytes.length - back);
            }
        }
        return bytes;
    }

    /// The text of these bytes where they are valid UTF-8.
    public static Optional<String> utf8(byte[] bytes) {
        return decoded(bytes, StandardCharsets.UTF_8);
    }

    /// The text of these bytes where they are valid in that encoding.
    public static Optional<String> decoded(byte[] bytes, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8) && isAscii(bytes)) {
            return Optional.of(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> wide(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (head.length == 4 && head[1] == 0 && head[3] == 0 && head[0] > 0 && head[2] > 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (head.length == 4 && head[0] == 0 && head[2] == 0 && head[1] > 0 && head[3] > 0) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// UTF-16 read as UTF-8, a buffer at a time.
    private static final class Narrowed extends InputStream {

        private final InputStreamReader reader;
        private final CharBuffer chars = CharBuffer.allocate(8192);
        private InputStream bytes = new ByteArrayInputStream(new byte[0]);

        Narrowed(InputStream in, Charset charset) {
            this.reader = new InputStreamReader(in, charset);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = bytes.read(into, offset, length);
            while (read < 0) {
                if (!more()) {
                    return -1;
                }
                read = bytes.read(into, offset, length);
            }
            return read;
        }

        private boolean more() throws IOException {
            int first = reader.read();
            if (first < 0) {
                return false;
            }
            chars.clear().put((char) first);
            // one place stays free, so that a surrogate pair is never torn apart
            while (chars.remaining() > 1) {
                int next = reader.read();
                if (next < 0) {
                    break;
                }
                chars.put((char) next);
            }
            if (Character.isHighSurrogate(chars.get(chars.position() - 1))) {
                int low = reader.read();
                if (low >= 0) {
                    chars.put((char) low);
                }
            }
            bytes =
                    new ByteArrayInputStream(
                            chars.flip().toString().getBytes(StandardCharsets.UTF_8));
            return true;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
