package kontaktnetz.vcard;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.Ezvcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kontaktnetz.people.Card;
import kontaktnetz.people.Property;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VCardsTest {

    private static final Card MIRIAM =
            Card.of(
                    Property.of("FN", "Dr. Miriam Beck"),
                    Property.of("N", List.of("Beck", "Miriam", "", "Dr.", "")),
                    Property.of("EMAIL", "miriam@example.org").typed("work", "pref"),
                    Property.of("TEL", "+49 761 555 12").typed("home").labelled("Werkstatt; Hof"),
                    Property.of("ORG", List.of("Töpferei Beck, Söhne", "Brennofen")),
                    Property.of("ADR", List.of("", "", "Am Bach 3", "Freiburg", "", "79098", "")),
                    Property.of("NOTE", "Zeile eins\nZeile zwei; C:\\neu, \"gut\""),
                    Property.of("CATEGORIES", "Kunst, Handwerk"),
                    Property.of("CATEGORIES", "Markt"),
                    Property.of("URL", "https://beck.example/a?b=c,d"),
                    Property.of("BDAY", "--05-14"),
                    Property.of("RELATED", "Bernd").typed("friend"),
                    Property.of("GENDER", "F"),
                    Property.of("X-SKYPE", "miriam.beck"));

    @ParameterizedTest
    @EnumSource(VCardVersion.class)
    void what_a_card_holds_is_the_same_after_writing_and_reading(VCardVersion version) {
        var text = VCards.write(MIRIAM, version);

        var read = VCards.read(text);

        assertThat(read).hasSize(1);
        assertThat(read.getFirst().card()).isEqualTo(MIRIAM);
        assertThat(read.getFirst().troubles()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(VCardVersion.class)
    void so_it_is_for_random_cards(VCardVersion version) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261123);
        for (int i = 0; i < 500; i++) {
            var card = random(random);

            var read = VCards.read(VCards.write(card, version));

            assertThat(read.getFirst().card()).isEqualTo(card);
        }
    }

    @ParameterizedTest
    @EnumSource(VCardVersion.class)
    void the_common_library_reads_what_we_write(VCardVersion version) {
        var theirs = Ezvcard.parse(VCards.write(MIRIAM, version)).first();

        assertThat(theirs.getFormattedName().getValue()).isEqualTo("Dr. Miriam Beck");
        assertThat(theirs.getStructuredName().getFamily()).isEqualTo("Beck");
        assertThat(theirs.getEmails().getFirst().getValue()).isEqualTo("miriam@example.org");
        assertThat(theirs.getOrganization().getValues())
                .containsExactly("Töpferei Beck, Söhne", "Brennofen");
        assertThat(theirs.getNotes().getFirst().getValue())
                .isEqualTo("Zeile eins\nZeile zwei; C:\\neu, \"gut\"");
    }

    @Test
    void an_older_version_drops_nothing_it_does_not_know() {
        var text = VCards.write(MIRIAM, VCardVersion.V3_0);

        assertThat(text).contains("RELATED", "GENDER");
    }

    @Test
    void apple_is_told_in_its_own_way_who_is_what_to_whom() {
        var card =
                Card.of(
                        Property.of("FN", "Ada"),
                        Property.of("N", List.of("", "Ada", "", "", "")),
                        Property.of("RELATED", "urn:uuid:ben-1").typed("friend"),
                        Property.of("RELATED", "Clara Müller").typed("kin"),
                        Property.of("RELATED", "mailto:dora@x.example").typed("contact"),
                        Property.of("RELATED", "mailto:emil@x.example")
                                .typed("colleague")
                                .labelled("Werft, abends"),
                        Property.of("RELATED", "urn:uuid:nobody").typed("friend"));
        var names =
                Map.of(
                        "urn:uuid:ben-1", "Ben Sommer",
                        "mailto:dora@x.example", "Dora",
                        "mailto:emil@x.example", "Emil; Nolte");

        var text = VCards.write(card, VCardVersion.V3_0, names);

        assertThat(text.lines())
                .containsSubsequence(
                        "item1.RELATED;TYPE=friend:urn:uuid:ben-1",
                        "item1.X-ABRELATEDNAMES:Ben Sommer",
                        "item1.X-ABLabel:_$!<Friend>!$_",
                        "item2.X-ABRELATEDNAMES:Clara Müller",
                        "item2.X-ABLabel:kin",
                        "item3.X-ABRELATEDNAMES:Dora",
                        "item3.X-ABLabel:_$!<Other>!$_",
                        "item4.X-ABRELATEDNAMES:Emil\\; Nolte",
                        "item4.X-ABLabel:Werft\\, abends",
                        "RELATED;TYPE=friend:urn:uuid:nobody");
        assertThat(VCards.read(text).getFirst().card()).isEqualTo(card);
        assertThat(VCards.write(card, VCardVersion.V4_0, names)).doesNotContain("X-ABRELATED");
    }

    @Test
    void what_apple_alone_says_comes_in() {
        var text =
                """
                BEGIN:VCARD
                VERSION:3.0
                FN:Ada
                item1.X-ABRELATEDNAMES;type=pref:Ben Sommer
                item1.X-ABLabel:_$!<Friend>!$_
                END:VCARD
                """;

        assertThat(VCards.read(text).getFirst().card().properties())
                .contains(
                        Property.of("X-ABRELATEDNAMES", "Ben Sommer")
                                .typed("pref")
                                .labelled("Friend"));
    }

    @Test
    void a_type_with_quotes_and_line_breaks_can_be_written() {
        var odd = Card.of(Property.of("FN", "Ada"), Property.of("TEL", "123456").typed("a\"b\nc"));

        var read = VCards.read(VCards.write(odd, VCardVersion.V4_0));

        assertThat(read.getFirst().card()).isEqualTo(odd);
    }

    @Test
    void a_card_without_a_name_is_written_with_the_one_it_is_shown_by() {
        var text = VCards.write(Card.of(Property.of("EMAIL", "a@example.org")), VCardVersion.V4_0);

        assertThat(text).contains("FN:a@example.org");
    }

    private static Card random(RandomGenerator random) {
        var properties = new ArrayList<Property>();
        properties.add(Property.of("FN", word(random) + "x"));
        properties.add(Property.of("N", List.of(word(random) + "y", word(random), "", "", "")));
        for (int i = random.nextInt(6); i > 0; i--) {
            var name =
                    List.of("NOTE", "TITLE", "CATEGORIES", "X-ODD", "NICKNAME")
                            .get(random.nextInt(5));
            properties.add(
                    Property.of(name, word(random))
                            .labelled(random.nextBoolean() ? word(random) : ""));
        }
        return new Card(properties);
    }

    private static String word(RandomGenerator random) {
        var letters = "aZß漢😀 ;,:\\\n=\"^'&üé-_.0";
        var points = letters.codePoints().toArray();
        var word = new StringBuilder("w");
        for (int i = random.nextInt(30); i > 0; i--) {
            word.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return word + "w";
    }
}
