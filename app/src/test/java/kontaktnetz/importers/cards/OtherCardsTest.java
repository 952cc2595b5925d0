package kontaktnetz.importers.cards;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.Ezvcard;
import java.util.List;
import kontaktnetz.importers.Bytes;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.Found.FoundCard;
import kontaktnetz.importers.Found.Passed;
import kontaktnetz.importers.Reason;
import kontaktnetz.people.Card;
import kontaktnetz.people.Property;
import kontaktnetz.vcard.VCardVersion;
import kontaktnetz.vcard.VCards;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherCardsTest {

    private static final Card MIRIAM =
            Card.of(
                    Property.of("FN", "Miriam Beck"),
                    Property.of("N", List.of("Beck", "Miriam", "", "", "")),
                    Property.of("ORG", List.of("Töpferei Beck", "Ofen")),
                    Property.of("EMAIL", "miriam@example.org").typed("work", "pref"),
                    Property.of("ADR", List.of("", "", "Am Bach 3", "Freiburg", "", "79098", "")),
                    Property.of("CATEGORIES", "Kunst"),
                    Property.of("CATEGORIES", "Markt"),
                    Property.of("NOTE", "Zeile eins\nzwei; drei"));

    @Test
    void a_jcard_says_what_the_same_vcard_says() {
        var theirs = Ezvcard.parse(VCards.write(MIRIAM, VCardVersion.V4_0)).all();

        var found =
                Bytes.read(new JCardReader(), Bytes.of("a.json", Ezvcard.writeJson(theirs).go()));

        assertThat(found).singleElement().isInstanceOf(FoundCard.class);
        assertThat(((FoundCard) found.getFirst()).card().properties())
                .containsExactlyInAnyOrderElementsOf(MIRIAM.properties());
    }

    @Test
    void an_xcard_says_what_the_same_vcard_says() {
        var theirs = Ezvcard.parse(VCards.write(MIRIAM, VCardVersion.V4_0)).all();

        var found = Bytes.read(new XCardReader(), Bytes.of("a.xml", Ezvcard.writeXml(theirs).go()));

        assertThat(found).singleElement().isInstanceOf(FoundCard.class);
        assertThat(((FoundCard) found.getFirst()).card().properties())
                .containsExactlyInAnyOrderElementsOf(MIRIAM.properties());
    }

    @Test
    void a_list_that_breaks_off_keeps_the_cards_before() {
        var found =
                json(
                        """
                        [["vcard", [["version", {}, "text", "4.0"], ["fn", {}, "text", "Ada"]]],
                         ["vcard", [["fn", {}, "text", "Be
                        """);

        assertThat(found).hasSize(2);
        assertThat(((FoundCard) found.get(0)).card().name()).isEqualTo("Ada");
        assertThat(((Passed) found.get(1)).reason()).isEqualTo(Reason.TRUNCATED);
        assertThat(found.get(1).place().number()).isEqualTo(2);
    }

    @Test
    void a_property_that_makes_no_sense_costs_itself() {
        var found = json("[\"vcard\", [[\"fn\", {}, \"text\", \"Ada\"], [7], [\"note\"]]]");

        assertThat(Bytes.hints(found)).hasSize(2);
        assertThat(((FoundCard) found.getLast()).card().name()).isEqualTo("Ada");
    }

    @Test
    @Timeout(20)
    void an_entity_bomb_is_refused_before_it_is_read() {
        var found =
                xml(
                        """
                        <?xml version="1.0"?>
                        <!DOCTYPE vcards [
                          <!ENTITY a "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa">
                          <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                          <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
                          <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
                        ]>
                        <vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0">
                          <vcard><fn><text>&d;&d;&d;</text></fn></vcard>
                        </vcards>
                        """);

        assertThat(found)
                .singleElement()
                .isInstanceOfSatisfying(
                        Passed.class,
                        passed -> assertThat(passed.reason()).isEqualTo(Reason.XML_DOCTYPE));
    }

    @Test
    void an_entity_that_would_read_the_disk_is_refused() {
        var found =
                xml(
                        """
                        <!DOCTYPE vcards [<!ENTITY me SYSTEM "file:///etc/hostname">]>
                        <vcards><vcard><fn><text>&me;</text></fn></vcard></vcards>
                        """);

        assertThat(((Passed) found.getFirst()).reason()).isEqualTo(Reason.XML_DOCTYPE);
    }

    @Test
    void xml_that_breaks_off_keeps_the_cards_before() {
        var found =
                xml(
                        "<vcards xmlns=\"urn:ietf:params:xml:ns:vcard-4.0\">"
                                + "<vcard><fn><text>Ada</text></fn></vcard><vcard><fn><text>Be");

        assertThat(((FoundCard) found.get(0)).card().name()).isEqualTo("Ada");
        assertThat(((Passed) found.get(1)).reason()).isEqualTo(Reason.TRUNCATED);
    }

    private static List<Found> json(String text) {
        return Bytes.read(new JCardReader(), Bytes.of("a.json", text));
    }

    private static List<Found> xml(String text) {
        return Bytes.read(new XCardReader(), Bytes.of("a.xml", text));
    }
}
