package kontaktnetz.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/// The sentences of one language, by key. The machine's own locale never leaks in.
///
/// Patterns are those of {@link MessageFormat}; a plural is a `choice`: `{0,choice,1#eine
/// Zeile|1<{0} Zeilen}`. Apostrophes are typographic (’), because the straight one quotes.
public final class Texts {

    /// One file per folder that speaks, so that a key's owner is known by its prefix.
    static final List<String> BUNDLES =
            List.of(
                    "common",
                    "people",
                    "ties",
                    "network",
                    "recommendations",
                    "answers",
                    "introductions",
                    "outbox",
                    "giving",
                    "importers",
                    "cli",
                    "web");

    public static final Texts GERMAN = new Texts(Locale.GERMANY);
    public static final Texts ENGLISH = new Texts(Locale.UK);

    private final Locale locale;
    private final Map<String, String> patterns = new HashMap<>();

    private Texts(Locale locale) {
        this.locale = locale;
        BUNDLES.forEach(this::load);
    }

    /// German for any German locale, else English.
    public static Texts of(Locale locale) {
        return locale.getLanguage().equals("de") ? GERMAN : ENGLISH;
    }

    public static Texts of(String language) {
        return of(Locale.of(language));
    }

    public Locale locale() {
        return locale;
    }

    public String language() {
        return locale.getLanguage();
    }

    /// The sentence under a key, with its blanks filled.
    ///
    /// @throws IllegalArgumentException where no language has this key
    public String say(String key, Object... blanks) {
        return new MessageFormat(pattern(key), locale).format(blanks);
    }

    String pattern(String key) {
        var pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text under the key " + key);
        }
        return pattern;
    }

    boolean has(String key) {
        return patterns.containsKey(key);
    }

    Set<String> keys() {
        return Set.copyOf(patterns.keySet());
    }

    private void load(String bundle) {
        var resource = bundle + "_" + language() + ".properties";
        var properties = new Properties();
        try (var stream = Texts.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the jar lacks " + resource);
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + resource, e);
        }
        properties.forEach((key, value) -> patterns.put((String) key, (String) value));
    }
}
