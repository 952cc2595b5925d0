package kontaktnetz.importers.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The header fields of one message, as far as we read them, gathered line by line.
///
/// One object serves one message after the other, so that a mailbox of any length is read in the
/// same memory: at most 256 KB for all fields of a message and 128 KB for one of them, which is
/// some three thousand recipients. What does not fit is cut off at the last blank or comma.
///
/// Source: RFC 5322, section 2.2; folded lines are joined as in section 2.2.3, bytes beyond ASCII
/// are UTF-8 (RFC 6532) or else windows-1252.
final class MessageHeaders {

    static final int MOST_BYTES = 256 * 1024;
    static final int MOST_BYTES_OF_A_FIELD = 128 * 1024;

    private static final int MOST_FIELDS = 256;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private byte[] store = new byte[8 * 1024];
    private int used;
    private final HeaderField[] fields = new HeaderField[MOST_FIELDS];
    private final int[] starts = new int[MOST_FIELDS];
    private final int[] ends = new int[MOST_FIELDS];
    private int count;
    private int seen;
    private boolean keeping;
    private boolean cut;

    /// Forgets the message before.
    void clear() {
        used = 0;
        count = 0;
        seen = 0;
        keeping = false;
        cut = false;
        store = store.length > 64 * 1024 ? new byte[8 * 1024] : store;
    }

    /// Takes the next piece of the header.
    void add(Lines line) {
        if (!line.begins() || isFolded(line)) {
            if (keeping) {
                append(line.bytes(), line.from(), line.to());
            }
            return;
        }
        keeping = false;
        int colon = colon(line);
        if (colon > 0) {
            seen++;
            begin(line, colon);
        }
    }

    private void begin(Lines line, int colon) {
        int nameEnd = colon;
        while (nameEnd > line.from() && isBlank(line.bytes()[nameEnd - 1])) {
            nameEnd--;
        }
        var field = HeaderField.find(line.bytes(), line.from(), nameEnd);
        boolean wanted =
                field != null
                        && count < MOST_FIELDS
                        && !(field == HeaderField.RECEIVED && has(HeaderField.RECEIVED));
        if (field == null || !wanted) {
            return;
        }
        keeping = true;
        fields[count] = field;
        starts[count] = used;
        ends[count] = used;
        count++;
        append(line.bytes(), colon + 1, line.to());
    }

    private void append(byte[] bytes, int from, int to) {
        int room = Math.min(MOST_BYTES - used, MOST_BYTES_OF_A_FIELD - (used - starts[count - 1]));
        int length = Math.min(to - from, room);
        if (used + length > store.length) {
            store =
                    Arrays.copyOf(
                            store, Math.min(MOST_BYTES, Math.max(store.length * 2, used + length)));
        }
        System.arraycopy(bytes, from, store, used, length);
        used += length;
        ends[count - 1] = used;
        if (length < to - from) {
            cutOff();
        }
    }

    private void cutOff() {
        cut = true;
        keeping = false;
        int last = count - 1;
        int end = ends[last];
        while (end > starts[last] && store[end - 1] != ',' && !isBlank(store[end - 1])) {
            end--;
        }
        ends[last] = end;
        used = end;
    }

    /// Whether there is any field at all, one of ours or not.
    boolean isMessage() {
        return seen > 0;
    }

    /// Whether something was too long to be kept whole.
    boolean isCut() {
        return cut;
    }

    boolean has(HeaderField field) {
        for (int i = 0; i < count; i++) {
            if (fields[i] == field) {
                return true;
            }
        }
        return false;
    }

    /// The first field of that name, unfolded, not decoded.
    Optional<String> first(HeaderField field) {
        for (int i = 0; i < count; i++) {
            if (fields[i] == field) {
                return Optional.of(text(i));
            }
        }
        return Optional.empty();
    }

    List<String> all(HeaderField field) {
        var found = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            if (fields[i] == field) {
                found.add(text(i));
            }
        }
        return found;
    }

    private String text(int index) {
        int from = starts[index];
        int length = ends[index] - from;
        for (int i = from; i < from + length; i++) {
            if (store[i] < 0) {
                return foreign(from, length).strip();
            }
        }
        return new String(store, from, length, StandardCharsets.ISO_8859_1).strip();
    }

    private String foreign(int from, int length) {
        return decoded(ByteBuffer.wrap(store, from, length));
    }

    /// Bytes whose charset nobody names.
    static String decoded(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes.duplicate())
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return WINDOWS_1252.decode(bytes).toString();
        }
    }

    /// Whether a line has the shape of a header field: a name of visible ASCII, then a colon.
    static boolean isField(Lines line) {
        return colon(line) > 0;
    }

    /// Where the colon behind the field's name stands; -1 where there is no such name.
    private static int colon(Lines line) {
        var bytes = line.bytes();
        int i = line.from();
        while (i < line.to() && bytes[i] > ' ' && bytes[i] < 127 && bytes[i] != ':') {
            i++;
        }
        int nameEnd = i;
        while (i < line.to() && isBlank(bytes[i])) {
            i++;
        }
        return nameEnd > line.from() && i < line.to() && bytes[i] == ':' ? i : -1;
    }

    private static boolean isFolded(Lines line) {
        return line.to() > line.from() && isBlank(line.bytes()[line.from()]);
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    /// The first field of that name, or null.
    @Nullable String get(HeaderField field) {
        return first(field).orElse(null);
    }
}
