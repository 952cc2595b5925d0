package kontaktnetz.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.Input;
import kontaktnetz.importers.Reader;
import kontaktnetz.importers.ReadingContext;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.mail.MaildirReader;
import kontaktnetz.importers.mail.MboxReader;

/// How fast mail is read, without anything being written: messages a second and megabytes a second
/// on one core, from an mbox and from a Maildir of the same mails.
///
/// Arguments: a folder for the mails (they are written where it holds none), and how many
/// (100,000). The processor's time counts, so that other programs on the machine disturb little.
/// Prints each pass, the verdicts and a checksum of all keys, which both forms must share.
public final class MailBench {

    private static final long SEED = 20_261_123L;
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final int PASSES = 4;

    private MailBench() {}

    /// Reads the mails several times and prints what it took.
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        int mails = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        var mbox = folder.resolve("mail.mbox");
        if (!Files.exists(mbox)) {
            new MailSample(mails, SEED, NOW).write(folder);
        }
        long bytes = Files.size(mbox);
        System.out.println(Machine.described("MailBench", arguments));
        System.out.printf(
                Locale.ROOT,
                "%d MB of mail, heap %d MB%n",
                bytes >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        for (int pass = 1; pass <= PASSES; pass++) {
            measure("mbox", new MboxReader(), mbox, bytes);
        }
        for (int pass = 1; pass <= 2; pass++) {
            measure("Maildir", new MaildirReader(), folder.resolve("Maildir"), bytes);
        }
    }

    private static void measure(String form, Reader reader, Path path, long bytes) {
        var tally = new Tally();
        long begun = System.nanoTime();
        long cpuBegun = cpu();
        reader.read(new OnDisk(path), context(), tally);
        double seconds = (System.nanoTime() - begun) / 1e9;
        double cpuSeconds = (cpu() - cpuBegun) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-8s %6.2f s, %5.2f s of it on the processor: %,8.0f messages and %4.0f MB a second of"
                        + " one core; %d taken, passed %s, keys %016x%n",
                form,
                seconds,
                cpuSeconds,
                tally.all() / cpuSeconds,
                bytes / cpuSeconds / 1e6,
                tally.taken,
                tally.passed,
                tally.keys);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static ReadingContext context() {
        return new ReadingContext(NOW, ZoneId.of("Europe/Berlin"), "DE", _ -> {});
    }

    /// Counts what was found.
    private static final class Tally implements Consumer<Found> {

        private final Map<Reason, Long> passed = new EnumMap<>(Reason.class);
        private long taken;
        private long keys;

        @Override
        public void accept(Found found) {
            switch (found) {
                case Found.FoundTrace(_, var trace) -> {
                    taken++;
                    keys += trace.key().hashCode() * 0x9E3779B97F4A7C15L;
                }
                case Found.Passed(_, var reason, _) -> passed.merge(reason, 1L, Long::sum);
                case Found.FoundCard _, Found.FoundEvent _, Found.CalledOff _, Found.Hint _ -> {
                    // mail holds none of them, and hints are no verdicts
                }
            }
        }

        private long all() {
            return taken + passed.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /// A file or a folder as it lies there.
    private record OnDisk(Path path) implements Input {

        @Override
        public String name() {
            return String.valueOf(path.getFileName());
        }

        @Override
        public long size() {
            return -1;
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public void messages(Messages into) throws IOException {
            try (var files = Files.walk(path)) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                    var name = path.relativize(file).toString().replace('\\', '/');
                    try (var content = Files.newInputStream(file)) {
                        into.message(name, Files.size(file), content);
                    }
                }
            }
        }
    }
}
