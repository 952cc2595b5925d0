package kontaktnetz.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The program as it is for whoever uses it: `./kontaktnetz` with a command.
final class Program {

    private static final String LAUNCHER = Path.of("kontaktnetz").toAbsolutePath().toString();

    private static final Pattern TIMES_LINES =
            Pattern.compile("(\\d+m[\\d.]+s \\d+m[\\d.]+s\\s*){2}$");
    private static final long TICKS_A_SECOND = 100;
    private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s");

    private Program() {}

    /// What a command took.
    ///
    /// @param clock seconds that passed
    /// @param cores seconds of processor time, of all its threads and children
    /// @param said what it printed
    record Run(double clock, double cores, String said) {}

    /// A server that runs; closing ends it.
    ///
    /// @param begun when the command was given, in nanoseconds of the system's own clock
    record Running(Process process, String link, long begun) implements AutoCloseable {

        /// Resident memory in MB, or 0 where the system does not tell.
        long megabytes() throws IOException {
            var status = Path.of("/proc/" + process.pid() + "/status");
            if (!Files.exists(status)) {
                return 0;
            }
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }

        /// Processor time of all its threads so far, in ms, or 0 where the system does not tell.
        long processorMillis() throws IOException {
            var stat = Path.of("/proc/" + process.pid() + "/stat");
            if (!Files.exists(stat)) {
                return 0;
            }
            // The name of the command, in brackets, may hold blanks: what counts comes behind it.
            var fields = Files.readString(stat).replaceFirst("^.*\\) ", "").split(" ");
            long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            return ticks * 1_000 / TICKS_A_SECOND;
        }

        @Override
        public void close() {
            process.destroy();
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Runs a command of the program to its end and takes its times.
    ///
    /// @param heap the heap's limit, such as `256m`; empty for the launcher's own
    static Run kontaktnetz(String heap, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(LAUNCHER));
        command.addAll(List.of(arguments));
        return run(command, heap.isEmpty() ? Map.of() : Map.of("JAVA_TOOL_OPTIONS", "-Xmx" + heap));
    }

    /// Has the launcher build and rehearse, so that no measurement waits for it.
    static void prepare() throws IOException {
        kontaktnetz("", "--version");
    }

    /// Runs a command to its end and takes its times.
    static Run run(List<String> command, Map<String, String> environment) throws IOException {
        var shell = new ArrayList<>(List.of("sh", "-c", "\"$@\" 2>&1; code=$?; times; exit $code"));
        shell.add("sh");
        shell.addAll(command);
        var builder = new ProcessBuilder(shell).redirectErrorStream(true);
        builder.environment().putAll(environment);
        long begun = System.nanoTime();
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed:\n" + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        double clock = (System.nanoTime() - begun) / 1e9;
        var answer = TIMES_LINES.matcher(said).replaceFirst("");
        return new Run(clock, processorSeconds(said), answer);
    }

    /// Starts the pages over a data folder, on any free port, and waits for the link.
    static Running serve(Path data) throws IOException {
        long begun = System.nanoTime();
        var command =
                List.of(LAUNCHER, "--data", data.toString(), "serve", "--port", "0", "--lang=en");
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var reader =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var link = Pattern.compile("http://\\S+/sign-in/\\S+");
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            var found = link.matcher(line);
            if (found.find()) {
                drain(reader);
                return new Running(process, found.group(), begun);
            }
        }
        throw new IllegalStateException("the server ended without a link");
    }

    /// Nobody listens to the rest, but it must not fill the pipe.
    private static void drain(BufferedReader reader) {
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        reader.transferTo(Writer.nullWriter());
                    } catch (IOException e) {
                        throw new UncheckedIOException("listening to the server", e);
                    }
                });
    }

    /// The second line that `times` prints: user and system time of the children.
    private static double processorSeconds(String said) {
        var found = TIMES.matcher(said);
        double seconds = 0;
        while (found.find()) {
            seconds =
                    60 * Double.parseDouble(found.group(1))
                            + Double.parseDouble(found.group(2))
                            + 60 * Double.parseDouble(found.group(3))
                            + Double.parseDouble(found.group(4));
        }
        return seconds;
    }
}
