package kontaktnetz.sample;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import kontaktnetz.sample.Outbox.Posted;

/// Writes mails as an mbox file (RFC 4155) of Internet messages (RFC 5322): lines end in a line
/// feed, a body line that looks like a separator is quoted by `>`.
final class MboxWriter {

    private static final DateTimeFormatter SEPARATOR =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss yyyy", Locale.US);
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

    /// So many bytes of UTF-8 fit one encoded word (RFC 2047, section 2: at most 75 characters).
    private static final int ENCODED_BYTES = 42;

    private final Writer out;
    private final StringBuilder text = new StringBuilder(1_000);

    MboxWriter(Writer out) {
        this.out = out;
    }

    void write(Posted posted) throws IOException {
        var letter = posted.letter();
        text.setLength(0);
        text.append("From ").append(letter.from().address()).append(' ');
        SEPARATOR.formatTo(posted.at().withZoneSameInstant(ZoneOffset.UTC), text);
        text.append("\nDate: ");
        DATE.formatTo(posted.at(), text);
        text.append("\nFrom: ");
        mailbox(letter.from());
        mailboxes("To", letter.to());
        mailboxes("Cc", letter.cc());
        text.append("\nSubject: ");
        encoded(letter.subject());
        text.append("\nMessage-ID: <").append(posted.id()).append('>');
        var answers = letter.answers();
        if (answers != null) {
            text.append("\nIn-Reply-To: <").append(answers).append(">\nReferences: <");
            text.append(answers).append('>');
        }
        for (var header : letter.headers()) {
            text.append('\n').append(header);
        }
        text.append("\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8");
        text.append("\nContent-Transfer-Encoding: 8bit\n\n");
        body(letter.body());
        out.append(text);
    }

    private void body(String body) {
        body.lines()
                .forEach(line -> {
                    if (line.startsWith("From ")) {
                        text.append('>');
                    }
                    text.append(line).append('\n');
                });
        text.append('\n');
    }

    private void mailboxes(String header, List<Mailbox> mailboxes) {
        if (mailboxes.isEmpty()) {
            return;
        }
        text.append('\n').append(header).append(": ");
        for (int i = 0; i < mailboxes.size(); i++) {
            if (i > 0) {
                text.append(",\n ");
            }
            mailbox(mailboxes.get(i));
        }
    }

    private void mailbox(Mailbox mailbox) {
        var name = mailbox.name();
        if (isAscii(name) && !name.chars().allMatch(c -> c == ' ' || Character.isLetter(c))) {
            text.append('"').append(name).append('"');
        } else {
            encoded(name);
        }
        text.append(name.isEmpty() ? "<" : " <").append(mailbox.address()).append('>');
    }

    /// As it is where it is ASCII, else as encoded words, each of whole characters.
    private void encoded(String value) {
        if (isAscii(value)) {
            text.append(value);
            return;
        }
        for (int from = 0; from < value.length(); ) {
            int until = Utf8.within(value, from, ENCODED_BYTES);
            text.append(from == 0 ? "=?UTF-8?B?" : "\n =?UTF-8?B?");
            text.append(base64(value.substring(from, until))).append("?=");
            from = until;
        }
    }

    private static String base64(String part) {
        return Base64.getEncoder().encodeToString(part.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isAscii(String value) {
        return value.chars().allMatch(c -> c < 128);
    }
}
