package kontaktnetz.importers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kontaktnetz.importers.Recognition.NotRecognised;
import kontaktnetz.importers.Recognition.Recognised;
import kontaktnetz.importers.csv.CsvLayout;

/// Tells the format of a source from the first 64 KB of its content.
public final class Recognising {

    static final int HEAD = 1 << 16;

    /// What a head looks like: a format with its dialect, or the name of something we do not read.
    private sealed interface Look {
        record Like(Format format, String dialect) implements Look {}

        record Unlike(Reason reason, String what) implements Look {}
    }

    private static final Pattern CARD = Pattern.compile("(?im)^\\s*BEGIN:VCARD\\s*$");
    private static final Pattern CALENDAR = Pattern.compile("(?im)^\\s*BEGIN:VCALENDAR\\s*$");
    private static final Pattern JSON_CARD = Pattern.compile("(?is)(\\[\\s*){1,2}\"vcard\"\\s*,.*");
    private static final Pattern JSON = Pattern.compile("[\\[{]\\s*[\"\\[{\\]}]");
    private static final Pattern XML_CARD =
            Pattern.compile("(?is)<(\\w+:)?vcards?[\\s>/]|ietf:params:xml:ns:vcard");
    private static final Pattern MBOX_LINE =
            Pattern.compile(
                    ">?From \\S.*\\d{4}.*|From \\S+ .*\\d\\d:\\d\\d.*|From (-|\\S+@\\S+).*");
    private static final Pattern HEADER = Pattern.compile("([!-9;-~]{1,76})[ \\t]*:.*");
    private static final Set<String> MAIL_HEADERS =
            Set.of(
                    "received",
                    "return-path",
                    "delivered-to",
                    "envelope-to",
                    "from",
                    "to",
                    "cc",
                    "subject",
                    "date",
                    "message-id",
                    "mime-version",
                    "content-type",
                    "content-disposition",
                    "content-transfer-encoding",
                    "reply-to",
                    "sender",
                    "dkim-signature",
                    "arc-seal",
                    "x-mozilla-status",
                    "x-gmail-labels",
                    "x-gm-thrid",
                    "x-account-key");

    private Recognising() {}

    /// The format of `input` by its content.
    public static Recognition recognise(Input input) {
        try (var in = input.peek()) {
            var head = in.readNBytes(HEAD);
            if (head.length == 0 && in instanceof Unpacked packed && packed.stopped().isPresent()) {
                return not(input, packed.stopped().get(), "");
            }
            return switch (look(head)) {
                case Look.Like(var format, var dialect) -> new Recognised(input, format, dialect);
                case Look.Unlike(var reason, var what) -> not(input, reason, what);
            };
        } catch (IOException | UncheckedIOException unreadable) {
            return not(input, Reason.UNREADABLE_FILE, "");
        }
    }

    static NotRecognised not(Input input, Reason reason, String what) {
        var details = what.isEmpty() ? List.<String>of() : List.of(what);
        return new NotRecognised(
                input, new Found.Passed(Place.file(input.name()), reason, details));
    }

    /// Whether a file's head is that of one message.
    static boolean isMessage(byte[] head) {
        return head.length > 0
                && Magic.of(head).isEmpty()
                && isMail(TextBytes.head(head).stripLeading());
    }

    private static Look look(byte[] head) {
        if (head.length == 0) {
            return new Look.Unlike(Reason.EMPTY_FILE, "");
        }
        var magic = Magic.of(head);
        if (magic.isPresent()) {
            return new Look.Unlike(Reason.NOT_RECOGNISED, magic.get());
        }
        var text = TextBytes.head(head);
        if (text.isBlank()) {
            return new Look.Unlike(Reason.EMPTY_FILE, "");
        }
        return ofText(text.stripLeading());
    }

    private static Look ofText(String text) {
        var known = byOpening(text).or(() -> isMail(text) ? Optional.of(Format.EML) : byLine(text));
        if (known.isPresent()) {
            return new Look.Like(known.get(), "");
        }
        if (Magic.isBinary(text)) {
            return new Look.Unlike(Reason.NOT_RECOGNISED, "binary");
        }
        if (text.startsWith("<")) {
            return new Look.Unlike(
                    text.contains("<!ENTITY") ? Reason.XML_DOCTYPE : Reason.NOT_RECOGNISED,
                    text.toLowerCase(Locale.ROOT).contains("<html") ? "html" : "xml");
        }
        if (JSON.matcher(text).lookingAt()) {
            return new Look.Unlike(Reason.NOT_RECOGNISED, "json");
        }
        return CsvLayout.find(text)
                .<Look>map(layout -> new Look.Like(Format.CSV, layout.dialect().key()))
                .orElseGet(() -> new Look.Unlike(Reason.NOT_RECOGNISED, "text"));
    }

    private static Optional<Format> byOpening(String text) {
        if (opens(text, "BEGIN:VCARD")) {
            return Optional.of(Format.VCARD);
        }
        if (opens(text, "BEGIN:VCALENDAR")) {
            return Optional.of(Format.ICS);
        }
        if (JSON_CARD.matcher(text).lookingAt()) {
            return Optional.of(Format.JCARD);
        }
        if (text.startsWith("<") && XML_CARD.matcher(text).find()) {
            return Optional.of(Format.XCARD);
        }
        return isMailbox(text) ? Optional.of(Format.MBOX) : Optional.empty();
    }

    /// A card or calendar behind some lines of something else.
    private static Optional<Format> byLine(String text) {
        var card = CARD.matcher(text);
        var calendar = CALENDAR.matcher(text);
        int cardAt = card.find() ? card.start() : Integer.MAX_VALUE;
        int calendarAt = calendar.find() ? calendar.start() : Integer.MAX_VALUE;
        if (cardAt == calendarAt) {
            return Optional.empty();
        }
        return Optional.of(cardAt < calendarAt ? Format.VCARD : Format.ICS);
    }

    private static boolean opens(String text, String opening) {
        return text.regionMatches(true, 0, opening, 0, opening.length());
    }

    private static boolean isMailbox(String text) {
        if (!text.startsWith("From ") && !text.startsWith(">From ")) {
            return false;
        }
        var lines = text.lines().limit(2).toList();
        return MBOX_LINE.matcher(lines.getFirst()).matches()
                || (lines.size() == 2 && HEADER.matcher(lines.get(1)).matches());
    }

    /// The head opens with header lines, one of them known in mail.
    private static boolean isMail(String text) {
        boolean known = false;
        int headers = 0;
        for (var line : (Iterable<String>) text.lines().limit(60)::iterator) {
            if (line.isEmpty()) {
                break;
            }
            if (line.startsWith(" ") || line.startsWith("\t")) {
                continue;
            }
            var header = HEADER.matcher(line);
            if (!header.matches()) {
                break;
            }
            headers++;
            known |= MAIL_HEADERS.contains(header.group(1).toLowerCase(Locale.ROOT));
        }
        return known && (headers > 1 || text.lines().limit(2).count() == 1);
    }
}
