package kontaktnetz.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchKeysTest {

    @ParameterizedTest
    @CsvSource({
        "Müller, Müller",
        "Müller, Mueller",
        "Müller, Muller",
        "Mueller, Müller",
        "Mueller, Muller",
        "Strauß, strauss",
        "Strauß, STRAUSS",
        "Yıldız, yildiz",
        "Öztürk, ozturk",
        "Öztürk, oeztuerk",
        "Łukasz, lukasz",
        "Søren, soren",
        "Søren, soeren",
        "Åse, aase",
        "Đorđević, dordevic",
        "Nguyễn, nguyen",
        "O’Neill, neill",
        "Hansen-Böhm, boehm",
        "Иванов, иванов"
    })
    void a_name_is_found_by_its_usual_spellings(String name, String query) {
        assertThat(found(name, query)).isTrue();
    }

    @Test
    void the_beginning_of_a_word_is_enough() {
        assertThat(found("Miriam Beck", "mir be")).isTrue();
        assertThat(found("Miriam Beck", "iriam")).isFalse();
    }

    @Test
    void every_word_must_match() {
        assertThat(found("Miriam Beck", "Miriam Voss")).isFalse();
    }

    @Test
    void a_query_without_letters_asks_for_nothing() {
        assertThat(SearchKeys.ofQuery(" - . ’ ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_is_written_finds_itself(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

        for (int round = 0; round < 500; round++) {
            var name = name(random);

            assertThat(found(name, name)).as(name).isTrue();
        }
    }

    private static boolean found(String name, String query) {
        var keys = SearchKeys.of(name);
        return SearchKeys.ofQuery(query).stream()
                .allMatch(spellings ->
                        spellings.stream()
                                .anyMatch(prefix ->
                                        keys.stream().anyMatch(key -> key.startsWith(prefix))));
    }

    private static String name(RandomGenerator random) {
        var letters = "aäàbcçdđeéfghıijklłmnñoöøpqrsßtuüvwxyzžæœÅŞĞ -'’.";
        var name = new StringBuilder("x");
        for (int i = random.nextInt(20); i > 0; i--) {
            name.append(letters.charAt(random.nextInt(letters.length())));
        }
        return name.toString();
    }
}
