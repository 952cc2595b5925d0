package kontaktnetz.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CardTest {

    private static final Card MIRIAM =
            Card.of(
                    Property.of("N", List.of("Beck", "Miriam")),
                    Property.of("EMAIL", "miriam@atelier-am-fluss.example").typed("WORK"),
                    Property.of("ORG", List.of("Atelier am Fluss")),
                    Property.of("TITLE", "Keramikerin"),
                    Property.of("CATEGORIES", "Markt"));

    @Test
    void a_card_without_a_spoken_name_makes_one_of_its_parts() {
        assertThat(MIRIAM.name()).isEqualTo("Miriam Beck");
        assertThat(Card.of(Property.of("ORG", List.of("Verein; Süd"))).name())
                .isEqualTo("Verein; Süd");
        assertThat(Card.of().name()).isEmpty();
    }

    @Test
    void a_headline_says_what_somebody_does_and_where() {
        assertThat(MIRIAM.headline()).isEqualTo("Keramikerin, Atelier am Fluss");
    }

    @Test
    void the_same_line_twice_is_one_line() {
        assertThat(MIRIAM.and(MIRIAM)).isEqualTo(MIRIAM);
    }

    @Test
    void an_address_recognises_and_a_home_page_does_not() {
        var card = MIRIAM.with(List.of(Property.of("URL", "https://atelier-am-fluss.example")));

        assertThat(card.identifiers("DE"))
                .containsExactly(Identifier.email("miriam@atelier-am-fluss.example").orElseThrow());
    }

    @Test
    void a_card_beyond_all_measure_is_refused() {
        var notes = IntStream.range(0, 2001).mapToObj(i -> Property.of("NOTE", "n" + i)).toList();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Card(notes))
                .withMessageContaining("2001");
    }

    @ParameterizedTest
    @CsvSource({"a;b", "back\\slash", ";;", "ü;\\;"})
    void components_come_back_as_they_went(String component) {
        var components = List.of(component, "", "x");

        assertThat(Components.read(Components.write(components))).isEqualTo(components);
    }

    @ParameterizedTest
    @CsvSource({
        "'Beck, Miriam', Beck, Miriam",
        "Miriam Beck, Beck, Miriam",
        "Anna Maria Beck, Beck, Anna Maria",
        "Madonna, '', Madonna"
    })
    void a_name_is_taken_apart_as_people_write_it(String text, String family, String given) {
        var name = FullName.guessed(text);

        assertThat(name.family()).isEqualTo(family);
        assertThat(name.given()).isEqualTo(given);
    }
}
