package kontaktnetz.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGeneratorFactory;
import kontaktnetz.importers.Found.FoundCard;
import kontaktnetz.importers.Readers;
import kontaktnetz.importers.ReadingContext;
import kontaktnetz.importers.Recognition.Recognised;
import kontaktnetz.importers.Sources;
import kontaktnetz.people.Card;
import kontaktnetz.people.Property;
import kontaktnetz.vcard.VCardVersion;
import kontaktnetz.vcard.VCards;

/// How long 10,000 vCards take to be recognised and read, without what is done with them then.
public final class CardsBench {

    private static final int CARDS = 10_000;
    private static final int TURNS = 7;

    private CardsBench() {}

    public static void main(String[] args) throws IOException {
        var file = Files.createTempFile("cards", ".vcf");
        try {
            for (var version : VCardVersion.values()) {
                write(file, version);
                for (int turn = 0; turn < TURNS; turn++) {
                    measure(file, version, turn);
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Path file, VCardVersion version) throws IOException {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < CARDS; i++) {
                out.write(VCards.write(card(i, random.nextInt(1_000_000)), version));
            }
        }
    }

    private static Card card(int number, int digits) {
        return Card.of(
                Property.of("FN", "Jördis Probst " + number),
                Property.of("N", List.of("Probst", "Jördis " + number, "", "", "")),
                Property.of("UID", "urn:uuid:probe-" + number),
                Property.of("EMAIL", "joerdis" + number + "@example.org").typed("home", "pref"),
                Property.of("EMAIL", "probst" + number + "@firma.example").typed("work"),
                Property.of("TEL", "+49 761 " + digits).typed("cell"),
                Property.of("ORG", List.of("Firma " + number % 500, "Werkstatt")),
                Property.of("ADR", List.of("", "", "Am Bach 3", "Freiburg", "", "79098", "")),
                Property.of("CATEGORIES", "Gruppe " + number % 20),
                Property.of(
                        "NOTE", "Kennengelernt auf dem Markt; mag Töpferei, Tee und Zwetschgen."));
    }

    private static void measure(Path file, VCardVersion version, int turn) throws IOException {
        var sum = new AtomicLong();
        var count = new AtomicLong();
        var context =
                new ReadingContext(
                        Instant.parse("2026-11-01T00:00:00Z"), ZoneId.of("UTC"), "DE", _ -> {});
        long begun = System.nanoTime();
        long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        var source = (Recognised) Sources.of(List.of(file)).getFirst();
        Readers.read(
                source,
                context,
                found -> {
                    if (found instanceof FoundCard(_, var card)) {
                        count.incrementAndGet();
                        sum.addAndGet(card.hashCode());
                    }
                });
        System.out.printf(
                Locale.ROOT,
                "vCard %s, turn %d: %,d cards (%,d bytes) in %.3f s, %.3f s at work, checksum %x%n",
                version.number(),
                turn + 1,
                count.get(),
                Files.size(file),
                (System.nanoTime() - begun) / 1e9,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked) / 1e9,
                sum.get());
    }
}
