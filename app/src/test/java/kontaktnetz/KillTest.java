package kontaktnetz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kontaktnetz.cli.Engine.Home;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.storage.Dump;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the program fifty times at a random moment, and looks at what is left.
///
/// A killed process tells what SQLite and our batches hold; a failing disk or a power cut, which
/// full sync is for, cannot be had in a test.
@DisplayNameGeneration(ReplaceUnderscores.class)
class KillTest {

    private static final int KILLS = 25;
    private static final long SEED = 20_261_123;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final int CARDS = 700;
    private static final int CARDS_AT_ONCE = 500;
    private static final int MAILS = 2_400;
    private static final int MAILS_AT_ONCE = 1_000;

    @TempDir private Path folder = Path.of("");

    private final SplittableRandom random = new SplittableRandom(SEED);
    private List<Path> files = List.of();

    @BeforeEach
    void an_address_book_and_a_mailbox() throws IOException {
        files = List.of(cards(), mailbox());
    }

    @Test
    void an_import_killed_anywhere_leaves_whole_batches_and_goes_on_from_there() throws Exception {
        var undisturbed = folder.resolve("undisturbed");
        var timing = undisturbed(undisturbed);
        var expected = Dump.of(undisturbed.resolve("kontaktnetz.db"), TODAY);

        for (int i = 0; i < KILLS; i++) {
            var data = folder.resolve("killed-" + i);
            var said = killedImport(data, i % 5 == 0, timing);

            if (Files.exists(data.resolve("kontaktnetz.db"))) {
                whole(Dump.of(data.resolve("kontaktnetz.db"), TODAY), said);
            }
            finish(data);
            assertThat(Dump.of(data.resolve("kontaktnetz.db"), TODAY))
                    .as("kill %d after %s", i, said)
                    .isEqualTo(expected);
        }
    }

    @Test
    void whatever_was_acknowledged_by_hand_is_there_after_each_kill() throws Exception {
        var data = folder.resolve("by-hand");
        var acknowledged = new ArrayList<String>();

        for (int i = 0; i < KILLS; i++) {
            try (var child = new Child("write", data, List.of("run" + i))) {
                child.awaitReady();
                child.killAfter(random.nextInt(400));
                acknowledged.addAll(child.said());
            }
            everything(data, acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
    }

    /// How long an import takes that nobody disturbs.
    ///
    /// @param startMillis from the start of the process until the database is open
    /// @param importMillis from there to the end
    private record Timing(int startMillis, int importMillis) {}

    private Timing undisturbed(Path data) throws Exception {
        var arguments = files.stream().map(Path::toString).toList();
        long begun = System.nanoTime();
        try (var child = new Child("import", data, arguments)) {
            child.awaitReady();
            long ready = System.nanoTime();
            child.awaitEnd();
            return new Timing(millis(begun, ready), millis(ready, System.nanoTime()));
        }
    }

    private static int millis(long from, long to) {
        return (int) Duration.ofNanos(to - from).toMillis();
    }

    /// What the child said before it died.
    private List<String> killedImport(Path data, boolean whileStarting, Timing timing)
            throws Exception {
        var arguments = files.stream().map(Path::toString).toList();
        try (var child = new Child("import", data, arguments)) {
            if (!whileStarting) {
                child.awaitReady();
            }
            int longest = whileStarting ? timing.startMillis() : timing.importMillis();
            child.killAfter(random.nextInt(1 + longest));
            return child.said();
        }
    }

    /// Every batch is there or it is not, and those acknowledged are.
    private static void whole(String dump, List<String> said) {
        long people = dump.lines().filter(line -> line.startsWith("person | ")).count();
        long mails = dump.lines().filter(line -> line.startsWith("interaction | ")).count();
        long taken = said.stream().mapToLong(Long::parseLong).sum();

        assertThat(people % CARDS_AT_ONCE == 0 || people == CARDS).as("%d people", people).isTrue();
        assertThat(mails % MAILS_AT_ONCE == 0 || mails == MAILS).as("%d mails", mails).isTrue();
        assertThat(people + mails).isGreaterThanOrEqualTo(taken);
    }

    private void finish(Path data) {
        try (var assembly = KilledProgram.assembly()) {
            var net = assembly.open(new Home(data, Optional.empty()));
            KilledProgram.importAll(net, net.intake(), files);
        }
    }

    private static void everything(Path data, List<String> acknowledged) {
        try (var assembly = KilledProgram.assembly()) {
            var net = assembly.open(new Home(data, Optional.empty()));
            var people = net.people().named(PeopleQuery.named("", 1_000_000));
            var names = people.stream().map(person -> person.name()).collect(Collectors.toSet());
            var calls =
                    people.stream()
                            .filter(person -> person.name().equals(KilledProgram.ADA))
                            .flatMap(
                                    ada -> net.interactions().with(ada.id(), 0, 1_000_000).stream())
                            .map(call -> call.title())
                            .collect(Collectors.toSet());

            for (var ack : acknowledged) {
                var word = ack.substring(ack.indexOf(' ') + 1);
                if (ack.startsWith("call ")) {
                    assertThat(calls).contains(word);
                } else {
                    assertThat(names).contains("Person " + word);
                }
            }
        }
    }

    private Path cards() throws IOException {
        var cards = new StringBuilder();
        for (int i = 0; i < CARDS; i++) {
            cards.append(
                    """
                    BEGIN:VCARD
                    VERSION:3.0
                    FN:Person %1$d
                    EMAIL:p%1$d@leute.example
                    END:VCARD
                    """
                            .formatted(i));
        }
        return Files.writeString(folder.resolve("kontakte.vcf"), cards);
    }

    private Path mailbox() throws IOException {
        var mbox = new StringBuilder();
        for (int i = 0; i < MAILS; i++) {
            mbox.append(
                    """
                    From lena@lena.example Mon Jan  1 00:00:00 2024
                    From: Lena <lena@lena.example>
                    To: p%d@leute.example
                    Date: %d Mar 2025 10:00:00 +0100
                    Message-ID: <m%d@lena.example>
                    Subject: Entwurf

                    """
                            .formatted(i % 300, 1 + i % 28, i));
        }
        return Files.writeString(folder.resolve("post.mbox"), mbox);
    }

    /// The child process, and what it says line by line.
    private final class Child implements AutoCloseable {

        private static final String OVER = "";

        private final Process process;
        private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final Thread listening;

        Child(String deed, Path data, List<String> arguments) throws IOException {
            var command =
                    new ArrayList<>(
                            List.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "--enable-native-access=ALL-UNNAMED",
                                    "-XX:TieredStopAtLevel=1",
                                    "-XX:+UseSerialGC",
                                    "-Xshare:auto",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    KilledProgram.class.getName(),
                                    deed,
                                    data.toString()));
            command.addAll(arguments);
            process =
                    new ProcessBuilder(command)
                            .redirectError(folder.resolve("child.err").toFile())
                            .start();
            listening = Thread.ofPlatform().daemon().start(this::listen);
        }

        private void listen() {
            try (var out =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8))) {
                for (var line = out.readLine(); line != null; line = out.readLine()) {
                    lines.add(line);
                }
            } catch (IOException pipeBroke) {
                // the child was killed
            } finally {
                lines.add(OVER);
            }
        }

        void awaitReady() throws Exception {
            var first = lines.poll(60, TimeUnit.SECONDS);
            if (!KilledProgram.READY.equals(first)) {
                throw new AssertionError("the child said " + first + errors());
            }
        }

        void awaitEnd() throws Exception {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(errors()).isZero();
        }

        private String errors() throws IOException {
            return Files.readString(folder.resolve("child.err"));
        }

        void killAfter(int millis) throws InterruptedException {
            process.waitFor(millis, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        }

        /// The acknowledgements.
        List<String> said() throws InterruptedException {
            listening.join();
            return lines.stream()
                    .filter(line -> line.startsWith(KilledProgram.WRITTEN))
                    .map(line -> line.substring(KilledProgram.WRITTEN.length()))
                    .toList();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
