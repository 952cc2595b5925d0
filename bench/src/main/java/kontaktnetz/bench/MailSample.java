package kontaktnetz.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// An invented mailbox of any size, the same for the same seed: three years of letters between one
/// owner and four hundred people on example.org, a sixth of it lists and circulars.
///
/// Each mail carries the headers mail carries nowadays (some 1.5 KB: hops, signatures, threads) and
/// 2 to 4 KB of text. It can be written as an mbox and as a Maildir, so that others read the same.
///
/// @param mails how many
/// @param until when the last one was written
public record MailSample(int mails, long seed, Instant until) {

    /// The owner's address, on nearly every mail.
    public static final String ME = "ich@example.org";

    private static final int PEOPLE = 400;
    private static final Duration SPAN = Duration.ofDays(3 * 365);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final DateTimeFormatter SEPARATOR =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH);

    private static final String[] GIVEN = {
        "Ada", "Bernd", "Clara", "Doro", "Emil", "Frieda", "Georg", "Hanna", "Ivo", "Jule",
        "Karl", "Lotte", "Mara", "Nils", "Oda", "Paul", "Rosa", "Sven", "Tilda", "Uwe"
    };
    private static final String[] FAMILY = {
        "Meyer", "Graf", "Wolf", "Beck", "Sommer", "Winter", "Kern", "Lang", "Vogt", "Seidel",
        "Acker", "Brandt", "Dorn", "Ebert", "Falk", "Haas", "Jung", "Kunz", "Lenz", "Moor"
    };
    private static final String[] WORDS = {
        "Garten", "Entwurf", "morgen", "danke", "Treffen", "wegen", "Angebot", "bitte", "Termin",
        "Seite", "Farbe", "und", "noch", "schon", "vielleicht", "Werkstatt", "Druck", "gern",
        "Rechnung", "Woche", "Vorschlag", "kurz", "lange", "Papier", "Ausstellung", "Gruß"
    };

    /// One mail.
    ///
    /// @param sent whether the owner wrote it
    public record Mail(String separator, String text, boolean sent) {

        /// The message itself, as it is sent.
        byte[] content() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /// What is done with each mail, in the order of time.
    public interface Writer {

        void write(Mail mail) throws IOException;
    }

    /// Hands on each mail.
    public void forEach(Writer writer) throws IOException {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < mails; i++) {
            writer.write(mail(i, random));
        }
    }

    /// Writes an mbox; lines that begin with "From " are quoted.
    public void writeMbox(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            forEach(mail -> {
                out.write(mail.separator().getBytes(StandardCharsets.US_ASCII));
                out.write(mail.content());
                out.write('\n');
            });
        }
    }

    /// Writes a Maildir: what came in lies in `cur`, what went out in `.Sent/cur`.
    public void writeMaildir(Path folder) throws IOException {
        for (var each : new String[] {"", ".Sent"}) {
            for (var part : new String[] {"cur", "new", "tmp"}) {
                Files.createDirectories(folder.resolve(each).resolve(part));
            }
        }
        var number = new int[1];
        forEach(mail -> {
            var name = "%07d.sample:2,S".formatted(number[0]++);
            var cur = folder.resolve(mail.sent() ? ".Sent/cur" : "cur");
            Files.write(cur.resolve(name), mail.content());
        });
    }

    private Mail mail(int number, RandomGenerator random) {
        var at = until.minus(SPAN).plus(SPAN.multipliedBy(number).dividedBy(mails));
        var date = at.atZone(ZONE);
        boolean circular = random.nextInt(6) == 0;
        boolean sent = !circular && random.nextInt(5) < 2;
        var other = address(random);
        var text = new StringBuilder(6_000);
        hops(text, date, sent, random);
        text.append("From: ").append(sent ? "Ich Selbst <" + ME + ">" : other).append('\n');
        text.append("To: ").append(sent ? other : ME).append('\n');
        copies(text, random);
        text.append("Date: ").append(DATE.format(date)).append('\n');
        text.append("Subject: ").append(subject(random)).append('\n');
        text.append("Message-ID: <").append(number).append('.').append(seed);
        text.append("@example.org>\n");
        if (circular) {
            text.append("List-Id: <rundbrief.example.org>\n");
            text.append("List-Unsubscribe: <mailto:weg@example.org>\nPrecedence: bulk\n");
        }
        text.append("MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n");
        text.append("Content-Transfer-Encoding: 8bit\nUser-Agent: Brieftaube 3.1\n\n");
        body(text, random);
        return new Mail(
                "From "
                        + ME
                        + " "
                        + SEPARATOR.format(date.withZoneSameInstant(ZoneId.of("UTC")))
                        + "\n",
                text.toString(),
                sent);
    }

    private static void hops(
            StringBuilder text, ZonedDateTime date, boolean sent, RandomGenerator random) {
        if (sent) {
            return;
        }
        text.append("Return-Path: <absender@example.org>\nDelivered-To: ").append(ME).append('\n');
        for (int hop = 3; hop > 0; hop--) {
            text.append("Received: from mx").append(hop).append(".example.org (mx");
            text.append(hop).append(".example.org [192.0.2.").append(hop).append("])\n\tby mail");
            text.append(hop).append(".example.org (Postfix) with ESMTPS id ");
            text.append(Long.toString(random.nextLong() >>> 1, 36)).append("\n\tfor <").append(ME);
            text.append(">; ").append(DATE.format(date.plusSeconds(hop))).append('\n');
        }
        text.append("DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.org; s=x;\n");
        for (int line = 0; line < 6; line++) {
            text.append("\tb=");
            for (int i = 0; i < 5; i++) {
                text.append(Long.toString(random.nextLong() >>> 1, 36));
            }
            text.append('\n');
        }
    }

    private static void copies(StringBuilder text, RandomGenerator random) {
        int copies = random.nextInt(4) == 0 ? 1 + random.nextInt(5) : 0;
        for (int i = 0; i < copies; i++) {
            text.append(i == 0 ? "Cc: " : ",\n ").append(address(random));
        }
        text.append(copies > 0 ? "\n" : "");
    }

    /// Few write often, many seldom.
    private static String address(RandomGenerator random) {
        int who = (int) (PEOPLE * Math.pow(random.nextDouble(), 3));
        var given = GIVEN[who % GIVEN.length];
        var family = FAMILY[who / GIVEN.length % FAMILY.length];
        var mail = (given + "." + family + "@example.org").toLowerCase(Locale.ROOT);
        return switch (who % 4) {
            case 0 -> "\"" + family + ", " + given + "\" <" + mail + ">";
            case 1 -> "=?utf-8?Q?" + given + "_M=C3=BCller-" + family + "?= <" + mail + ">";
            case 2 -> mail;
            default -> given + " " + family + " <" + mail + ">";
        };
    }

    private static String subject(RandomGenerator random) {
        var text = WORDS[random.nextInt(WORDS.length)] + " " + WORDS[random.nextInt(WORDS.length)];
        return random.nextInt(3) == 0 ? "=?UTF-8?Q?Gr=C3=BC=C3=9Fe?= " + text : "Re: " + text;
    }

    private static void body(StringBuilder text, RandomGenerator random) {
        int end = text.length() + 2_000 + random.nextInt(2_000);
        int line = 0;
        while (text.length() < end) {
            var word = WORDS[random.nextInt(WORDS.length)];
            text.append(word);
            line += word.length() + 1;
            text.append(line > 66 ? '\n' : ' ');
            line = line > 66 ? 0 : line;
        }
        text.append('\n');
    }

    /// Writes both forms into a folder: `mail.mbox` and `Maildir`.
    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
            writeMbox(folder.resolve("mail.mbox"));
            writeMaildir(folder.resolve("Maildir"));
        } catch (IOException failed) {
            throw new UncheckedIOException("writing invented mail to " + folder, failed);
        }
    }
}
