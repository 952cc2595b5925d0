package kontaktnetz.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import kontaktnetz.people.Identifier;

/// A fictional but lifelike net: the designer Lena Hartmann in Freiburg and those around her,
/// written as the files she would bring. Nobody in it exists, and no address or telephone number
/// can reach anybody.
public final class SampleNet {

    private SampleNet() {}

    /// How much is written.
    public enum Size {
        /// About 150 people over three years, each written by hand.
        SMALL(3, 150),

        /// 10,000 people on cards, some more in mail only, and a million interactions over ten
        /// years, for measurements.
        LARGE(10, 10_204);

        final int years;
        final int people;

        Size(int years, int people) {
            this.years = years;
            this.people = people;
        }
    }

    /// Writes the files into a folder, which is made where it is missing. The same day, seed and
    /// size give the same bytes.
    ///
    /// @param today the present; the last mail is from the day before
    public static SampleFiles write(Path folder, LocalDate today, long seed, Size size) {
        try {
            var random = new SplittableRandom(seed);
            var cast = size == Size.SMALL ? Cast.small() : Cast.large(size.people, random.split());
            Files.createDirectories(folder.resolve("linkedin"));
            var paths =
                    List.of(
                            folder.resolve("kontakte.vcf"),
                            folder.resolve("telefon.vcf"),
                            folder.resolve("linkedin/Connections.csv"),
                            folder.resolve("post.mbox"),
                            folder.resolve("kalender.ics"));
            writeTo(paths.get(0), out -> AddressBooks.contacts(cast, out));
            writeTo(paths.get(1), out -> AddressBooks.telephone(cast, out));
            writeTo(paths.get(2), out -> AddressBooks.linkedIn(cast, today, out));
            writeTo(
                    paths.get(3),
                    mail ->
                            writeTo(
                                    paths.get(4),
                                    calendar ->
                                            new Chronicle(cast, today, size, random)
                                                    .write(mail, calendar)));
            return new SampleFiles(
                    paths, List.of(mine(Mailbox.MINE_AT_WORK), mine(Mailbox.MINE_AT_HOME)));
        } catch (IOException e) {
            throw new UncheckedIOException("writing the sample to " + folder, e);
        }
    }

    private static Identifier mine(Mailbox mailbox) {
        return Identifier.email(mailbox.address()).orElseThrow();
    }

    private interface Writing {
        void to(Writer out) throws IOException;
    }

    private static void writeTo(Path path, Writing writing) throws IOException {
        try (var out = Files.newBufferedWriter(path)) {
            writing.to(out);
        }
    }
}
