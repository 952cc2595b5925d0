package kontaktnetz.sample;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Writes a calendar (RFC 5545) of the owner's zone, Europe/Berlin.
final class IcsWriter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
    private static final String ZONE =
            """
            BEGIN:VTIMEZONE
            TZID:Europe/Berlin
            BEGIN:DAYLIGHT
            DTSTART:19960331T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            TZNAME:CEST
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:19961027T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            TZNAME:CET
            END:STANDARD
            END:VTIMEZONE
            """;

    private static final int LINE_BYTES = 75;

    private final Writer out;
    private int count;

    /// An appointment.
    ///
    /// @param rule how it comes again; empty where it does not
    /// @param status `CONFIRMED` or `CANCELLED`
    /// @param answer what the others replied, such as `ACCEPTED`
    /// @param with the others; empty for an appointment of one's own
    record Event(
            LocalDateTime at,
            Duration lasts,
            String title,
            String rule,
            String status,
            String answer,
            List<Mailbox> with) {

        static Event of(LocalDateTime at, int minutes, String title, List<Mailbox> with) {
            var lasts = Duration.ofMinutes(minutes);
            return new Event(at, lasts, title, "", "CONFIRMED", "ACCEPTED", with);
        }

        Event again(String rule) {
            return new Event(at, lasts, title, rule, status, answer, with);
        }

        Event cancelled() {
            return new Event(at, lasts, title, rule, "CANCELLED", answer, with);
        }

        Event declined() {
            return new Event(at, lasts, title, rule, status, "DECLINED", with);
        }
    }

    IcsWriter(Writer out) {
        this.out = out;
    }

    void begin() throws IOException {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Kontaktnetz//Sample//DE");
        for (var line : ZONE.split("\n")) {
            line(line);
        }
    }

    void end() throws IOException {
        line("END:VCALENDAR");
    }

    void write(Event event) throws IOException {
        line("BEGIN:VEVENT");
        line("UID:termin-" + ++count + "@" + Mailbox.MINE_AT_WORK.host());
        line("DTSTAMP:" + TIME.format(event.at()) + "Z");
        line("DTSTART;TZID=Europe/Berlin:" + TIME.format(event.at()));
        line("DTEND;TZID=Europe/Berlin:" + TIME.format(event.at().plus(event.lasts())));
        line("SUMMARY:" + escaped(event.title()));
        if (!event.rule().isEmpty()) {
            line("RRULE:" + event.rule());
        }
        line("STATUS:" + event.status());
        if (!event.with().isEmpty()) {
            var me = Mailbox.MINE_AT_WORK;
            line("ORGANIZER;CN=\"" + me.name() + "\":mailto:" + me.address());
            attendee(me, "ACCEPTED");
            for (var other : event.with()) {
                attendee(other, event.answer());
            }
        }
        line("END:VEVENT");
    }

    private void attendee(Mailbox who, String answer) throws IOException {
        line("ATTENDEE;CN=\"" + who.name() + "\";PARTSTAT=" + answer + ":mailto:" + who.address());
    }

    /// Lines fold after 75 bytes, between characters.
    private void line(String line) throws IOException {
        fold(out, line);
    }

    /// Writes a content line of RFC 5545 or RFC 6350.
    static void fold(Writer out, String line) throws IOException {
        int from = 0;
        int until = Utf8.within(line, 0, LINE_BYTES);
        while (until < line.length()) {
            out.append(line, from, until).append("\r\n ");
            from = until;
            until = Utf8.within(line, from, LINE_BYTES - 1);
        }
        out.append(line, from, line.length()).append("\r\n");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;");
    }
}
