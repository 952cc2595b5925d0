package kontaktnetz;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import kontaktnetz.cli.Cli;
import kontaktnetz.cli.ExitCode;
import kontaktnetz.cli.Surroundings;

/// The program: `java -jar … COMMAND`.
public final class App {

    private App() {}

    public static void main(String[] args) {
        Logs.quiet();
        var stopping = new Stopping();
        var settings = Settings.of(System.getenv(), System.getProperties());
        var clock = InstantSource.system();
        var surroundings =
                new Surroundings(
                        utf8(FileDescriptor.out, System.out),
                        utf8(FileDescriptor.err, System.err),
                        new Terminal(System.console()),
                        System.getenv(),
                        clock,
                        stopping);
        int code = ExitCode.FAILED;
        try {
            code = new Cli(new Assembly(settings, clock), surroundings).run(args);
        } finally {
            stopping.ended(code);
        }
        System.exit(code);
    }

    /// Names are written in full even where the environment claims to know ASCII alone; a Windows
    /// console has a code page of its own.
    private static PrintStream utf8(FileDescriptor descriptor, PrintStream standard) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows
                ? standard
                : new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
