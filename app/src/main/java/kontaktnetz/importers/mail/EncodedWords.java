package kontaktnetz.importers.mail;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Words of a header in another charset than ASCII: `=?utf-8?Q?M=C3=BCller?=`.
///
/// What mail programs really write is read as well: blanks within a word, Base64 without its
/// padding, a character that is split over two words, ISO 8859-1 that is windows-1252. A charset
/// nobody knows is guessed.
///
/// Source: RFC 2047; the language suffix of RFC 2231, section 5, is dropped.
final class EncodedWords {

    /// The longest word we decode; the standard ends at 75, a careless sender at his subject.
    private static final int LONGEST = 4_000;

    private static final Pattern NOT_BASE64 = Pattern.compile("[^A-Za-z0-9+/]+");

    private static final Map<String, String> REALLY_MEANT =
            Map.of(
                    "iso-8859-1", "windows-1252",
                    "us-ascii", "windows-1252",
                    "latin1", "windows-1252",
                    "utf8", "utf-8",
                    "ks_c_5601-1987", "ms949",
                    "gb2312", "gb18030");

    private EncodedWords() {}

    static String decode(String text) {
        if (!text.contains("=?")) {
            return text;
        }
        var decoded = new StringBuilder(text.length());
        var run = new ByteArrayOutputStream();
        String charset = "";
        int done = 0;
        for (int start = text.indexOf("=?"); start >= 0; start = text.indexOf("=?", start)) {
            int end = end(text, start);
            if (end < 0) {
                start++;
                continue;
            }
            var between = text.substring(done, start);
            var next = text.substring(start + 2, text.indexOf('?', start + 2));
            boolean adjacent = done > 0 && between.isBlank();
            if (!adjacent || !next.equalsIgnoreCase(charset)) {
                flush(run, charset, decoded);
                decoded.append(adjacent ? "" : between);
            }
            charset = next;
            run.writeBytes(bytes(text, start + 3 + next.length(), end - 2));
            start = end;
            done = end;
        }
        flush(run, charset, decoded);
        return decoded.append(text, done, text.length()).toString();
    }

    /// Where the encoded word ends that begins at `start`; -1 where none begins there.
    static int end(String text, int start) {
        if (!text.startsWith("=?", start)) {
            return -1;
        }
        int charset = text.indexOf('?', start + 2, Math.min(text.length(), start + 64));
        if (charset <= start + 2 || charset + 2 >= text.length()) {
            return -1;
        }
        boolean encoding = "bBqQ".indexOf(text.charAt(charset + 1)) >= 0;
        if (!encoding || text.charAt(charset + 2) != '?') {
            return -1;
        }
        int end = text.indexOf("?=", charset + 3, Math.min(text.length(), start + LONGEST));
        return end < 0 ? -1 : end + 2;
    }

    private static void flush(ByteArrayOutputStream run, String charset, StringBuilder decoded) {
        var bytes = ByteBuffer.wrap(run.toByteArray());
        run.reset();
        if (bytes.hasRemaining()) {
            var known = charset(charset);
            decoded.append(
                    known == null ? MessageHeaders.decoded(bytes) : known.decode(bytes).toString());
        }
    }

    /// @param from where the letter of the encoding stands
    private static byte[] bytes(String text, int from, int to) {
        var encoded = text.substring(from + 2, to);
        return "qQ".indexOf(text.charAt(from)) >= 0
                ? quoted(encoded)
                : base64(NOT_BASE64.matcher(encoded).replaceAll(""));
    }

    private static byte[] base64(String text) {
        int whole = text.length() % 4 == 1 ? text.length() - 1 : text.length();
        return Base64.getDecoder().decode(text.substring(0, whole));
    }

    private static byte[] quoted(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (c == '=' && low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else if (c < 128) {
                bytes.write(c == '_' ? ' ' : c);
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static @Nullable Charset charset(String name) {
        int star = name.indexOf('*');
        var plain = (star > 0 ? name.substring(0, star) : name).toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(REALLY_MEANT.getOrDefault(plain, plain));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
