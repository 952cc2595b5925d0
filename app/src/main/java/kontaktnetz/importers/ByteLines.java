package kontaktnetz.importers;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The lines of a stream as bytes, so that each can be decoded by what it says of itself.
///
/// Lines end with LF, CR LF or CR. Memory holds one line of at most the bound; the rest of a longer
/// one is passed over.
public final class ByteLines {

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final int longest;
    private final byte[] chunk = new byte[CHUNK];
    private int position;
    private int filled;
    private boolean afterReturn;
    private byte[] line = new byte[256];
    private int length;
    private boolean cut;
    private long number;

    /// @param longest how many bytes of a line are kept
    public ByteLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /// Goes to the next line; false at the end.
    public boolean next() throws IOException {
        length = 0;
        cut = false;
        boolean any = false;
        while (position < filled || fill()) {
            if (afterReturn) {
                afterReturn = false;
                if (chunk[position] == '\n') {
                    position++;
                    continue;
                }
            }
            any = true;
            int start = position;
            while (position < filled && chunk[position] != '\n' && chunk[position] != '\r') {
                position++;
            }
            keep(start, position);
            if (position < filled) {
                afterReturn = chunk[position++] == '\r';
                number++;
                return true;
            }
        }
        if (any) {
            number++;
        }
        return any;
    }

    /// The line's bytes without its ending.
    public byte[] bytes() {
        return Arrays.copyOf(line, length);
    }

    /// Whether the line was longer than the bound.
    public boolean isCut() {
        return cut;
    }

    /// The line's number, from 1.
    public long number() {
        return number;
    }

    private void keep(int from, int to) {
        int room = Math.min(to - from, longest - length);
        cut |= room < to - from;
        if (length + room > line.length) {
            line = Arrays.copyOf(line, Math.max(length + room, 2 * line.length));
        }
        System.arraycopy(chunk, from, line, length, room);
        length += room;
    }

    private boolean fill() throws IOException {
        filled = Math.max(0, in.readNBytes(chunk, 0, CHUNK));
        position = 0;
        return filled > 0;
    }
}
