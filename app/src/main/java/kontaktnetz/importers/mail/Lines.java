package kontaktnetz.importers.mail;

import java.io.IOException;
import java.io.InputStream;

/// The lines of a stream of bytes, one after the other, in one buffer that never grows: a line
/// longer than the buffer comes in several pieces.
final class Lines {

    private InputStream in;
    private final byte[] bytes;
    private int from;
    private int to;
    private int next;
    private int filled;
    private long read;
    private long number;
    private boolean begins;
    private boolean ends = true;
    private boolean exhausted;

    Lines(InputStream in, int size) {
        this.in = in;
        this.bytes = new byte[size];
    }

    /// Begins anew with another source, in the same buffer.
    void reset(InputStream source) {
        in = source;
        from = 0;
        to = 0;
        next = 0;
        filled = 0;
        read = 0;
        number = 0;
        begins = false;
        ends = true;
        exhausted = false;
    }

    /// Steps to the next piece; false at the end.
    ///
    /// @throws IOException where the source fails; what was handed out before stays good
    boolean next() throws IOException {
        begins = ends;
        int newline = newline();
        while (newline < 0 && fill()) {
            newline = newline();
        }
        if (newline < 0 && next == filled) {
            return false;
        }
        from = next;
        ends = newline >= 0;
        next = ends ? newline + 1 : filled;
        to = ends ? newline : filled;
        if (ends && to > from && bytes[to - 1] == '\r') {
            to--;
        }
        if (begins) {
            number++;
        }
        return true;
    }

    private int newline() {
        for (int i = next; i < filled; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /// Reads on behind what has not been handed out yet; false where the buffer is full of it or
    /// the source is at its end.
    private boolean fill() throws IOException {
        if (exhausted || (next == 0 && filled == bytes.length)) {
            return false;
        }
        System.arraycopy(bytes, next, bytes, 0, filled - next);
        filled -= next;
        next = 0;
        int more = in.read(bytes, filled, bytes.length - filled);
        exhausted = more < 0;
        filled += Math.max(0, more);
        if (read == 0 && filled >= 3 && startsWithMark()) {
            next = 3;
        }
        read += Math.max(0, more);
        return !exhausted;
    }

    /// Whether a byte order mark stands first, which belongs to no line.
    private boolean startsWithMark() {
        return bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    byte[] bytes() {
        return bytes;
    }

    /// Where the piece begins in {@link #bytes}.
    int from() {
        return from;
    }

    /// Where it ends, the line's end not included.
    int to() {
        return to;
    }

    /// Whether the piece begins a line.
    boolean begins() {
        return begins;
    }

    /// Whether the line's end was seen; false for a piece in the middle, and for the last line of a
    /// source that stops within it.
    boolean ends() {
        return ends;
    }

    boolean isBlank() {
        return begins && ends && from == to;
    }

    /// The number of the line, from 1.
    long number() {
        return number;
    }

    /// How many bytes have been read from the source.
    long read() {
        return read;
    }
}
