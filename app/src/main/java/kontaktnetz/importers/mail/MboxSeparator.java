package kontaktnetz.importers.mail;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/// The line before each message of an mbox: `From ada@example.org Wed Nov 1 06:04:53 2017`.
///
/// Only a line of this shape parts messages; a sentence that begins with "From" does not, even
/// where no program has put a `>` before it.
///
/// Source: RFC 4155, appendix A; the variants mboxo, mboxrd and mboxcl share the line.
final class MboxSeparator {

    private static final int LONGEST = 1_000;
    private static final Pattern SHAPE =
            Pattern.compile(
                    "From (?:.* )??((?:[A-Z][a-z]{2},? )?(?:[A-Z][a-z]{2} +\\d{1,2}|\\d{1,2}"
                            + " [A-Z][a-z]{2}|\\d{4}-\\d{2}-\\d{2}).*\\d{1,2}:\\d{2}.*)");

    private static final Pattern UNDATED = Pattern.compile("From [^\\s@]+@\\S+\\s*");

    private MboxSeparator() {}

    /// Whether the line parts messages.
    static boolean is(Lines line) {
        int from = line.from();
        var bytes = line.bytes();
        boolean begun =
                line.begins()
                        && line.ends()
                        && line.to() - from > 5
                        && line.to() - from < LONGEST
                        && bytes[from] == 'F'
                        && bytes[from + 1] == 'r'
                        && bytes[from + 2] == 'o'
                        && bytes[from + 3] == 'm'
                        && bytes[from + 4] == ' ';
        return begun && (endsAsUsual(bytes, line.to()) || isSeparator(text(line)));
    }

    /// Whether the line ends like ` 06:04:53 2017`, as nearly every one does.
    private static boolean endsAsUsual(byte[] bytes, int to) {
        int time = to - 14;
        return time > 5
                && bytes[time] == ' '
                && isDigit(bytes[time + 1])
                && bytes[time + 3] == ':'
                && isDigit(bytes[time + 4])
                && bytes[time + 6] == ':'
                && isDigit(bytes[time + 7])
                && bytes[time + 9] == ' '
                && isDigit(bytes[time + 10])
                && isDigit(bytes[to - 1]);
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean isSeparator(String text) {
        return date(text).isPresent() || UNDATED.matcher(text).matches();
    }

    static String text(Lines line) {
        return MessageHeaders.decoded(
                ByteBuffer.wrap(line.bytes(), line.from(), line.to() - line.from()));
    }

    /// When the message was put into the file, by its separator; UTC where no zone stands there.
    static Optional<Instant> date(String separator) {
        var shape = SHAPE.matcher(separator);
        return shape.matches() ? MailDate.parse(shape.group(1), ZoneOffset.UTC) : Optional.empty();
    }
}
