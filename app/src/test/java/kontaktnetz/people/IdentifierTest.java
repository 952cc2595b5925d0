package kontaktnetz.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdentifierTest {

    @ParameterizedTest
    @CsvSource({
        "Ada@Example.ORG, ada@example.org",
        "mailto:ada@example.org, ada@example.org",
        "' ada@example.org ', ada@example.org",
        "jürgen@müller.example, jürgen@müller.example"
    })
    void two_spellings_of_an_address_are_one(String raw, String value) {
        assertThat(Identifier.email(raw).map(Identifier::value)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ada", "@example.org", "ada@", "a b@example.org", "a@b@example.org"})
    void what_is_no_address_is_none(String raw) {
        assertThat(Identifier.email(raw)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "030 23125 042, +493023125042",
        "+49 (0)30 23125-042, +493023125042",
        "0049 30 23125042, +493023125042",
        "tel:+41-44-668-18-00, +41446681800"
    })
    void a_number_is_the_same_however_it_is_written(String raw, String value) {
        assertThat(Identifier.phone(raw, "DE").map(Identifier::value)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "call me", "12", "+++"})
    void what_cannot_be_dialled_is_no_number(String raw) {
        assertThat(Identifier.phone(raw, "DE")).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.linkedin.com/in/ArjunMuster/, linkedin.com/in/arjunmuster",
        "http://de.linkedin.com/in/j%C3%BCrgen-wei%C3%9F?trk=x, linkedin.com/in/jürgen-weiß",
        "https://www.xing.com/profile/Ada_Lang/cv, ",
        "https://www.xing.com/profile/Ada_Lang, xing.com/profile/ada_lang",
        "https://atelier-am-fluss.example, "
    })
    void only_a_persons_own_page_recognises_a_person(String raw, String value) {
        assertThat(Identifier.profile(raw).map(Identifier::value).orElse(null)).isEqualTo(value);
    }

    @Test
    void a_uid_is_the_same_with_and_without_its_scheme() {
        assertThat(Identifier.uid("urn:uuid:1-2-3")).isEqualTo(Identifier.uid("1-2-3"));
    }

    @Test
    void an_endless_address_recognises_nobody() {
        assertThat(Identifier.email("a".repeat(400) + "@example.org")).isEmpty();
    }
}
