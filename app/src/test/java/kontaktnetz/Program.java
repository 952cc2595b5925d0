package kontaktnetz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kontaktnetz.cli.Cli;
import kontaktnetz.cli.Surroundings;

/// The whole program in this process: a data folder, a language, a day, and whoever types.
public final class Program {

    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final Path data;
    private final String language;
    private final List<String> typed = new ArrayList<>();
    private boolean somebodyIsThere;
    private Consumer<String> whileServing = _ -> {};

    /// @param language `de` or `en`
    public Program(Path data, String language) {
        this.data = data;
        this.language = language;
    }

    /// What came of a command.
    public record Ran(int code, String out, String err) {

        /// The one document on standard output.
        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + out + err, e);
            }
        }
    }

    public Path data() {
        return data;
    }

    /// Somebody sits at the terminal and types these lines.
    public Program typing(String... lines) {
        somebodyIsThere = true;
        typed.addAll(List.of(lines));
        return this;
    }

    /// A script has prepared these lines.
    public Program piping(String... lines) {
        typed.addAll(List.of(lines));
        return this;
    }

    /// What happens once the pages are served, told what was said so far; then the program is asked
    /// to end.
    public Program whileServing(Consumer<String> deed) {
        whileServing = deed;
        return this;
    }

    /// Takes over what another program was told so far, before this one is told anything.
    public Program after(Program other) {
        try (var files = Files.newDirectoryStream(other.data)) {
            Files.createDirectories(data);
            for (var file : files) {
                Files.copy(file, data.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("copying " + other.data, e);
        }
        return this;
    }

    /// Runs one command in this data folder and language.
    public Ran run(String... args) {
        var all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--data", data.toString(), "--lang", language));
        return bare(all.toArray(String[]::new));
    }

    /// Runs a command exactly as it stands.
    public Ran bare(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var surroundings =
                new Surroundings(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        new Typist(new ArrayDeque<>(typed), somebodyIsThere),
                        Map.of("LANG", "en_GB.UTF-8"),
                        () -> NOW,
                        new Ending(
                                () -> whileServing.accept(out.toString(StandardCharsets.UTF_8))));
        var settings = new Settings(data, ZoneId.of("Europe/Berlin"), "DE");
        int code = new Cli(new Assembly(settings, () -> NOW), surroundings).run(args);
        return new Ran(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private record Typist(Deque<String> lines, boolean isThere) implements Surroundings.Human {

        @Override
        public Optional<String> ask(String question) {
            return Optional.ofNullable(lines.poll());
        }

        @Override
        public Optional<String> askSecretly(String question) {
            return ask(question);
        }
    }

    private record Ending(Runnable before) implements Surroundings.Stop {

        @Override
        public boolean isAskedFor() {
            return false;
        }

        @Override
        public void await() {
            before.run();
        }
    }
}
