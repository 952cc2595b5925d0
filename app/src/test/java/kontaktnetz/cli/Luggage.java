package kontaktnetz.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import kontaktnetz.Program;

/// What Lena brings along: a small address book, a mailbox, a calendar, a table.
final class Luggage {

    static final String LENA = "lena@lena.example";

    private static final DateTimeFormatter MAIL_DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Path folder;

    Luggage(Path folder) {
        this.folder = folder;
    }

    /// Ada and Bernd, and a card that says nothing.
    String cards() {
        return write(
                "kontakte.vcf",
                """
                BEGIN:VCARD
                VERSION:3.0
                FN:Ada Lorenz
                N:Lorenz;Ada;;;
                ORG:Atelier am Fluss
                EMAIL:ada@atelier.example
                CATEGORIES:Freunde
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                FN:Bernd Müller
                N:Müller;Bernd;;;
                EMAIL:bernd@mueller.example
                TEL:+49 30 1234567
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                NOTE:niemand
                END:VCARD
                """);
    }

    /// Thirteen mails to and fro with Ada every two weeks, the last ten weeks ago; one with
    /// somebody unknown; one circular.
    String mailbox() {
        var mbox = new StringBuilder();
        for (int i = 0; i < 13; i++) {
            var at = Program.NOW.minus(70 + 14L * i, ChronoUnit.DAYS);
            boolean mine = i % 2 == 0;
            mail(
                    mbox,
                    mine ? LENA : "ada@atelier.example",
                    mine ? "ada@atelier.example" : LENA,
                    at,
                    "m" + i,
                    "");
        }
        var lately = Program.NOW.minus(3, ChronoUnit.DAYS);
        mail(mbox, LENA, "clara@fremd.example", lately, "m90", "");
        mail(mbox, "zeitung@zeitung.example", LENA, lately, "m91", "List-Unsubscribe: <a>\n");
        return write("post.mbox", mbox.toString());
    }

    private static void mail(
            StringBuilder mbox, String from, String to, Instant at, String id, String more) {
        mbox.append(
                """
                From %s Mon Jan  1 00:00:00 2024
                From: %s
                To: %s
                Date: %s
                Message-ID: <%s@lena.example>
                Subject: Entwurf
                %s
                Guten Tag.

                """
                        .formatted(from, from, to, MAIL_DATE.format(at), id, more));
    }

    String calendar() {
        return write(
                "kalender.ics",
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                UID:eins
                DTSTART:20260901T100000Z
                DTEND:20260901T110000Z
                SUMMARY:Kaffee
                ORGANIZER:mailto:lena@lena.example
                ATTENDEE;PARTSTAT=ACCEPTED:mailto:bernd@mueller.example
                END:VEVENT
                END:VCALENDAR
                """);
    }

    /// Bernd again, without an address, and Dora.
    String table() {
        return write(
                "leute.csv",
                """
                Wer;Post
                Bernd Müller;
                Dora Winter;dora@winter.example
                """);
    }

    String write(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
