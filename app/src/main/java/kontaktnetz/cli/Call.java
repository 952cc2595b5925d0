package kontaktnetz.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kontaktnetz.recommendations.Asking;
import kontaktnetz.ties.GettingBack;
import kontaktnetz.wording.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/// One command as it was called: what was asked for, and where the answer goes.
final class Call implements AutoCloseable {

    private final List<ParseResult> parsed;
    private final Texts texts;
    private final Surroundings surroundings;
    private final Engine engine;
    private final boolean json;
    private final Instant now;
    private Engine.@Nullable Home home;
    private @Nullable Net net;

    /// @param parsed from the program to the innermost command
    Call(List<ParseResult> parsed, Texts texts, Surroundings surroundings, Engine engine) {
        this.parsed = List.copyOf(parsed);
        this.texts = texts;
        this.surroundings = surroundings;
        this.engine = engine;
        this.json = flag("--json");
        this.now = surroundings.clock().instant();
    }

    boolean flag(String option) {
        return value(option, Boolean.class).orElse(false);
    }

    <T> Optional<T> value(String option, Class<T> type) {
        for (var level : parsed.reversed()) {
            if (level.hasMatchedOption(option)) {
                return Optional.of(type.cast(level.matchedOptionValue(option, null)));
            }
        }
        return Optional.empty();
    }

    Optional<String> value(String option) {
        return value(option, String.class);
    }

    List<String> values(String option) {
        return value(option, List.class).map(Call::strings).orElse(List.of());
    }

    /// What was typed without an option.
    List<String> parameters() {
        var typed = new ArrayList<String>();
        for (var positional : parsed.getLast().matchedPositionals()) {
            Object value = positional.getValue();
            typed.addAll(strings(value instanceof List<?> list ? list : List.of(value)));
        }
        return typed;
    }

    /// All parameters as one text, so that a name needs no quotes.
    String words() {
        return String.join(" ", parameters());
    }

    private static List<String> strings(Object list) {
        var strings = new ArrayList<String>();
        for (var item : (List<?>) list) {
            strings.add(String.valueOf(item).strip());
        }
        return strings;
    }

    Texts texts() {
        return texts;
    }

    String text(String key, Object... blanks) {
        return texts.say(key, blanks);
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Engine engine() {
        return engine;
    }

    boolean json() {
        return json;
    }

    Instant now() {
        return now;
    }

    /// The owner's calendar day.
    LocalDate today() {
        return net().owner().day(now);
    }

    Engine.Home home() {
        if (home == null) {
            home =
                    new Engine.Home(
                            value("--data", java.nio.file.Path.class)
                                    .orElseGet(engine::usualData)
                                    .toAbsolutePath()
                                    .normalize(),
                            value("--database"));
        }
        return home;
    }

    /// Looks elsewhere for the data, before the net is opened.
    void moveTo(Engine.Home home) {
        this.home = home;
    }

    /// The net, opened on first use and closed with the call.
    Net net() {
        if (net == null) {
            net = engine.open(home());
        }
        return net;
    }

    /// Starts the pages on the net.
    Engine.Site serve(Engine.SiteWish wish) {
        net();
        return engine.serve(wish);
    }

    GettingBack gettingBack() {
        return new GettingBack(net().people(), net().interactions(), net().ties());
    }

    Asking asking() {
        var net = net();
        return new Asking(
                net.people(), net.ties(), net.acquaintances(), net.experiences(), net.trusts());
    }

    /// A line for a human; machines do not hear it.
    void say(String line) {
        if (!json) {
            surroundings.out().println(line);
        }
    }

    /// A line beside the answer.
    void remark(String line) {
        surroundings.err().println(line);
    }

    /// The answer for a machine; humans do not hear it.
    void answer(Json document) {
        if (json) {
            surroundings.out().println(Json.written(document.fields()));
        }
    }

    Refused refused(int code, String key, Object... blanks) {
        return new Refused(code, text(key, blanks));
    }

    Refused refused(int code, Map<String, Object> details, String key, Object... blanks) {
        return new Refused(code, text(key, blanks), details);
    }

    @Override
    public void close() {
        if (net != null) {
            engine.close();
            net = null;
        }
    }
}
