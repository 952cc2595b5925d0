package kontaktnetz;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kontaktnetz.cli.Surroundings;
import org.jspecify.annotations.Nullable;

/// Whoever sits at the terminal, or the lines a script has prepared.
final class Terminal implements Surroundings.Human {

    private final @Nullable Console console;
    private @Nullable BufferedReader lines;

    /// @param console null where the program has no terminal
    Terminal(@Nullable Console console) {
        this.console = console != null && console.isTerminal() ? console : null;
    }

    @Override
    public boolean isThere() {
        return console != null;
    }

    @Override
    public Optional<String> ask(String question) {
        return console == null
                ? line()
                : Optional.ofNullable(console.readLine("%s", question)).map(String::strip);
    }

    @Override
    public Optional<String> askSecretly(String question) {
        return console == null
                ? line()
                : Optional.ofNullable(console.readPassword("%s", question)).map(String::new);
    }

    private Optional<String> line() {
        try {
            if (lines == null) {
                lines =
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8));
            }
            return Optional.ofNullable(lines.readLine()).map(String::strip);
        } catch (IOException e) {
            throw new UncheckedIOException("reading standard input", e);
        }
    }
}
