package kontaktnetz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The texts of the pages, held against the templates and classes that name them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsTest {

    private static final Pattern KEY = Pattern.compile("\"(web\\.[A-Za-z0-9.]+)\"");
    private static final Path MAIN = Path.of("src/main");

    @Test
    void every_text_a_page_names_is_there() {
        var named = new TreeSet<>(named());

        named.removeIf(key -> key.endsWith("."));

        assertThat(keys("de")).containsAll(named);
    }

    @Test
    void every_text_is_named_by_a_page() {
        var named = named();

        var unnamed =
                keys("de").stream()
                        .filter(key -> !named.contains(key))
                        .filter(key ->
                                named.stream()
                                        .noneMatch(start ->
                                                start.endsWith(".") && key.startsWith(start)))
                        .toList();

        assertThat(unnamed).isEmpty();
    }

    @Test
    void both_languages_say_the_same_things() {
        assertThat(keys("de")).isEqualTo(keys("en"));
    }

    private static Set<String> named() {
        var named = new TreeSet<String>();
        for (var folder : new Path[] {MAIN.resolve("jte"), MAIN.resolve("java/kontaktnetz/web")}) {
            try (var walk = Files.walk(folder)) {
                for (var file : walk.filter(Files::isRegularFile).toList()) {
                    var matcher = KEY.matcher(Files.readString(file));
                    while (matcher.find()) {
                        named.add(matcher.group(1));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("reading " + folder, e);
            }
        }
        return named;
    }

    private static Set<String> keys(String language) {
        var file = MAIN.resolve("resources/kontaktnetz/wording/web_" + language + ".properties");
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
