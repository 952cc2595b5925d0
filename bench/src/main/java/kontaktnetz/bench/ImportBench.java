package kontaktnetz.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import kontaktnetz.people.Card;
import kontaktnetz.people.Property;
import kontaktnetz.vcard.VCardVersion;
import kontaktnetz.vcard.VCards;

/// How long a whole import takes, from the command to its end, with everything written and durable:
/// 100,000 mails with a heap of 256 MB, beside `notmuch new` on the same mails in the same run, and
/// 10,000 vCards.
///
/// Arguments: a folder for the mails (written where it holds none), and how many (100,000). notmuch
/// indexes the words of each mail, we keep its headers: the ratio says what a user waits, not who
/// works better. The rounds of both alternate, so that other work on the machine disturbs both.
public final class ImportBench {

    private static final long SEED = 20_261_123;
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final int ROUNDS = 3;
    private static final int CARDS = 10_000;
    private static final String HEAP = "256m";

    private final Path folder;
    private final int mails;

    private ImportBench(Path folder, int mails) {
        this.folder = folder;
        this.mails = mails;
    }

    /// Prepares, measures and prints.
    public static void main(String[] arguments) throws IOException {
        int mails = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        var bench = new ImportBench(Path.of(arguments[0]).toAbsolutePath(), mails);
        System.out.print(
                Machine.described("ImportBench", new String[] {"FOLDER", String.valueOf(mails)}));
        Program.prepare();
        bench.prepare();
        bench.mail();
        bench.cards();
    }

    private void prepare() throws IOException {
        if (!Files.exists(folder.resolve("mail.mbox"))) {
            new MailSample(mails, SEED, NOW).write(folder);
        }
        System.out.printf(
                Locale.ROOT,
                "data         %,d mails of MailSample, seed %d, %d MB; %,d vCards 4.0%n%n",
                mails,
                SEED,
                Files.size(folder.resolve("mail.mbox")) >> 20,
                CARDS);
    }

    private void mail() throws IOException {
        var ours = new double[ROUNDS];
        var theirs = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            var mbox = imported("mail.mbox", HEAP);
            tell("mbox, heap " + HEAP, mbox);
            tell("Maildir, heap " + HEAP, imported("Maildir", HEAP));
            var notmuch = notmuch();
            tell("notmuch new", notmuch);
            ours[i] = mbox.clock();
            theirs[i] = notmuch.clock();
        }
        double ratio = new Samples(theirs).median() / new Samples(ours).median();
        System.out.printf(
                Locale.ROOT,
                "%nnotmuch takes %.1f times as long (medians of %d)%n%n",
                ratio,
                ROUNDS);
    }

    private void cards() throws IOException {
        var file = folder.resolve("cards.vcf");
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < CARDS; i++) {
                out.write(VCards.write(card(i, random.nextInt(1_000)), VCardVersion.V4_0));
            }
        }
        for (int i = 0; i < ROUNDS; i++) {
            tell(CARDS + " vCards", imported("cards.vcf", ""));
        }
    }

    /// Into an empty folder, each time.
    private Program.Run imported(String source, String heap) throws IOException {
        var data = folder.resolve("data");
        delete(data);
        var run =
                Program.kontaktnetz(
                        heap,
                        "--data",
                        data.toString(),
                        "import",
                        folder.resolve(source).toString(),
                        "--me",
                        MailSample.ME,
                        "--json");
        delete(data);
        return run;
    }

    private Program.Run notmuch() throws IOException {
        var config = folder.resolve("notmuch.config");
        var index = folder.resolve("Maildir/.notmuch");
        delete(index);
        Files.writeString(
                config,
                """
                [database]
                path=%s
                [user]
                name=Ich
                primary_email=%s
                [new]
                tags=new
                """
                        .formatted(folder.resolve("Maildir"), MailSample.ME));
        var run =
                Program.run(
                        List.of("notmuch", "new", "--quiet"),
                        Map.of("NOTMUCH_CONFIG", config.toString()));
        delete(index);
        return run;
    }

    private static void tell(String what, Program.Run run) {
        System.out.printf(
                Locale.ROOT,
                "%-22s %9s clock %9s processor   %s%n",
                what,
                Samples.seconds(run.clock()),
                Samples.seconds(run.cores()),
                counts(run.said()));
    }

    /// What the import said of its rows, as the answer that must stay the same.
    private static String counts(String said) {
        var counts = new ArrayList<String>();
        for (var word : List.of("new", "counted", "same", "skipped")) {
            var at = Pattern.compile("\"" + word + "\"\\s*:\\s*(\\d+)").matcher(said);
            if (at.find()) {
                counts.add(word + " " + at.group(1));
            }
        }
        return String.join(", ", counts);
    }

    private static Card card(int number, int digits) {
        return Card.of(
                Property.of("FN", "Jördis Probst " + number),
                Property.of("N", List.of("Probst", "Jördis " + number, "", "", "")),
                Property.of("UID", "urn:uuid:probe-" + number),
                Property.of("EMAIL", "joerdis" + number + "@example.org").typed("home", "pref"),
                Property.of("EMAIL", "probst" + number + "@firma.example").typed("work"),
                Property.of("TEL", "+49 761 55" + number + digits).typed("cell"),
                Property.of("ORG", List.of("Firma " + number % 500, "Werkstatt")),
                Property.of("ADR", List.of("", "", "Am Bach 3", "Freiburg", "", "79098", "")),
                Property.of("CATEGORIES", "Gruppe " + number % 20),
                Property.of("NOTE", "Kennengelernt auf dem Markt; mag Töpferei und Tee."));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var walk = Files.walk(folder)) {
            for (var path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
