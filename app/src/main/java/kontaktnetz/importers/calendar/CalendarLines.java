package kontaktnetz.importers.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import kontaktnetz.importers.ByteLines;
import kontaktnetz.importers.TextBytes;

/// The content lines of a calendar: what was folded over several lines is one again.
///
/// Memory holds one line of at most 64 KB; of a longer one the rest is passed over.
///
/// Source: RFC 5545, section 3.1; the soft line breaks of quoted-printable are vCalendar 1.0.
final class CalendarLines {

    private static final int LONGEST = 64 * 1024;

    private final ByteLines lines;
    private final StringBuilder line = new StringBuilder();
    private byte[] ahead = {};
    private long aheadNumber;
    private boolean more;
    private long number;
    private boolean cut;

    CalendarLines(InputStream in) throws IOException {
        this.lines = new ByteLines(TextBytes.of(in), LONGEST);
        step();
    }

    /// Goes to the next line; false at the end.
    boolean next() throws IOException {
        if (!more) {
            return false;
        }
        number = aheadNumber;
        line.setLength(0);
        cut = false;
        append(ahead, 0);
        step();
        while (more && (isFolded() || isSoftlyBroken())) {
            if (isFolded()) {
                append(ahead, 1);
            } else {
                line.append("\r\n");
                append(ahead, 0);
            }
            step();
        }
        return true;
    }

    private void step() throws IOException {
        more = lines.next();
        if (more) {
            ahead = lines.bytes();
            aheadNumber = lines.number();
        }
    }

    private boolean isFolded() {
        return ahead.length > 0 && (ahead[0] == ' ' || ahead[0] == '\t');
    }

    private boolean isSoftlyBroken() {
        return line.length() > 0
                && line.charAt(line.length() - 1) == '='
                && line.indexOf("QUOTED-PRINTABLE") > 0;
    }

    private void append(byte[] bytes, int from) {
        cut |= lines.isCut() || line.length() + bytes.length > LONGEST;
        if (!cut) {
            line.append(new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1));
        }
    }

    /// The whole line, unfolded.
    String text() {
        boolean plain = line.chars().allMatch(c -> c < 128);
        if (plain) {
            return line.toString();
        }
        var bytes = line.toString().getBytes(StandardCharsets.ISO_8859_1);
        return TextBytes.utf8(bytes).orElseGet(() -> new String(bytes, TextBytes.WINDOWS_1252));
    }

    /// The line's number in the file, from 1.
    long number() {
        return number;
    }

    /// Whether the line was longer than the bound.
    boolean isCut() {
        return cut;
    }
}
