package kontaktnetz.importers.mail;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.Found.Hint;
import kontaktnetz.importers.Found.Passed;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.ReadingContext;
import kontaktnetz.importers.Reason;

/// Reads the header of a file that is one message, and nothing behind it.
final class SingleMessage {

    /// Where a header has not ended by then, we stop looking for its end.
    private static final long LONGEST_HEADER = 128L * 1024 * 1024;

    /// A file without any header field in its first bytes is no message.
    private static final long FIRST_FIELD_WITHIN = 256L * 1024;

    private static final int BUFFER = 16 * 1024;

    private final MailRules rules;
    private final MessageHeaders headers = new MessageHeaders();
    private final Lines lines = new Lines(InputStream.nullInputStream(), BUFFER);

    SingleMessage(ReadingContext context) {
        this.rules = new MailRules(context);
    }

    /// Gives the one verdict about the message in `in`, and hints behind it.
    ///
    /// @throws IOException where it cannot be read at all
    void read(InputStream in, Place place, Circumstances around, Consumer<Found> found)
            throws IOException {
        headers.clear();
        lines.reset(inflated(in));
        boolean ended;
        try {
            ended = header(lines);
        } catch (EOFException archiveStopsShort) {
            ended = false;
        }
        if (lines.read() == 0) {
            found.accept(new Passed(place, Reason.EMPTY_FILE, List.of()));
            return;
        }
        found.accept(rules.judge(place, headers, around));
        if (headers.isMessage() && (headers.isCut() || lines.read() > LONGEST_HEADER)) {
            found.accept(new Hint(place, Reason.TOO_LARGE, List.of()));
        } else if (headers.isMessage() && !ended) {
            found.accept(new Hint(place, Reason.TRUNCATED, List.of()));
        }
    }

    /// Some mail servers keep messages compressed.
    private static InputStream inflated(InputStream in) throws IOException {
        var pushback = new PushbackInputStream(in, 2);
        var first = pushback.readNBytes(2);
        pushback.unread(first);
        boolean zipped = first.length == 2 && first[0] == 0x1f && first[1] == (byte) 0x8b;
        return zipped ? new GZIPInputStream(pushback, BUFFER) : pushback;
    }

    /// Whether the end of the header was seen. Blank lines and a mailbox's separator may stand
    /// before it.
    private boolean header(Lines line) throws IOException {
        while (line.next() && line.read() <= LONGEST_HEADER) {
            if (!line.isBlank()) {
                headers.add(line);
            } else if (headers.isMessage()) {
                return true;
            }
            if (!headers.isMessage() && line.read() > FIRST_FIELD_WITHIN) {
                return true;
            }
        }
        return false;
    }
}
