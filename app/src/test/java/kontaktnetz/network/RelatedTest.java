package kontaktnetz.network;

import static org.assertj.core.api.Assertions.assertThat;

import kontaktnetz.network.Related.By;
import kontaktnetz.people.Property;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RelatedTest {

    private static Related of(Property property) {
        return Related.of(property).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "friend, FRIEND, ''",
        "co-worker, COLLEAGUE, ''",
        "spouse, FAMILY, spouse",
        "child, FAMILY, child",
        "kin, FAMILY, ''",
        "acquaintance, KNOWS, ''",
        "neighbor, KNOWS, neighbor",
        "nonsense, KNOWS, ''"
    })
    void the_words_of_the_standard_are_relations(String type, Relation relation, String label) {
        assertThat(of(Property.of("RELATED", "Maria Beck").typed(type)))
                .isEqualTo(new Related(relation, label, By.NAME, "Maria Beck"));
    }

    @Test
    void somebody_is_named_by_uid_by_mail_or_by_name() {
        assertThat(of(Property.of("RELATED", "urn:uuid:ABC-1")).by()).isEqualTo(By.UID);
        assertThat(of(Property.of("RELATED", "urn:uuid:ABC-1")).named()).isEqualTo("ABC-1");
        assertThat(of(Property.of("RELATED", "mailto:Ada@X.example")))
                .isEqualTo(new Related(Relation.KNOWS, "", By.EMAIL, "ada@x.example"));
        assertThat(of(Property.of("RELATED", "ada@x.example")).by()).isEqualTo(By.EMAIL);
    }

    @Test
    void address_books_that_keep_to_the_older_version_have_names_of_their_own_for_it() {
        assertThat(of(Property.of("X-ABRELATEDNAMES", "Maria Beck").labelled("Mother")))
                .isEqualTo(new Related(Relation.FAMILY, "mother", By.NAME, "Maria Beck"));
        assertThat(of(Property.of("X-ABRELATEDNAMES", "Maria Beck").labelled("Trauzeugin")))
                .isEqualTo(new Related(Relation.KNOWS, "Trauzeugin", By.NAME, "Maria Beck"));
        assertThat(of(Property.of("X-EVOLUTION-SPOUSE", "Maria Beck")))
                .isEqualTo(new Related(Relation.FAMILY, "spouse", By.NAME, "Maria Beck"));
        assertThat(of(Property.of("X-MANAGER", "Maria Beck")))
                .isEqualTo(new Related(Relation.COLLEAGUE, "manager", By.NAME, "Maria Beck"));
    }

    @Test
    void who_is_oneself_a_page_and_a_whole_text_are_nobody() {
        assertThat(Related.of(Property.of("RELATED", "urn:uuid:1").typed("me"))).isEmpty();
        assertThat(Related.of(Property.of("RELATED", "https://x.example/ada"))).isEmpty();
        assertThat(Related.of(Property.of("RELATED", "x".repeat(10_000)))).isEmpty();
        assertThat(Related.of(Property.of("NOTE", "Maria Beck"))).isEmpty();
    }
}
