package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.NOW;
import static kontaktnetz.storage.Nets.cards;
import static kontaktnetz.storage.Nets.imported;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kontaktnetz.network.Acquaintance;
import kontaktnetz.network.Acquaintance.Statement;
import kontaktnetz.network.Related;
import kontaktnetz.network.Relation;
import kontaktnetz.people.Card;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Property;
import kontaktnetz.people.VagueDay;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Whom cards name as related, over a real database.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RelatedRowsTest extends OnBothDatabases {

    private static final Card BEN =
            Nets.card("Ben Sommer", "ben@werft.example").and(Card.of(Property.of("UID", "ben-1")));

    private static Card ada(Property... related) {
        return Nets.card("Ada Byron", "ada@engine.example").and(Card.of(related));
    }

    private static Property friend(String value) {
        return Property.of("RELATED", value).typed("friend");
    }

    private List<String> known(String person) {
        return net().acquaintances().stated(id(person)).stream()
                .map(it ->
                        it.stated().relation()
                                + " "
                                + it.stated().label()
                                + (it.byHand() ? " by hand" : ""))
                .toList();
    }

    private List<String> open(String person) {
        return net().acquaintances().open(id(person)).stream().map(Related::named).toList();
    }

    private Acquaintance only() {
        return net().acquaintances().stated(id("Ada")).getFirst();
    }

    @Test
    void whoever_is_named_by_uid_by_mail_or_by_full_name_is_an_acquaintance() {
        for (var value : List.of("urn:uuid:ben-1", "mailto:Ben@werft.example", "Ben Sommer")) {
            var done = imported(net(), value, cards(ada(friend(value)), BEN));

            assertThat(known("Ada")).as(value).containsExactly("FRIEND ");
            assertThat(known("Ben")).as(value).containsExactly("FRIEND ");
            assertThat(open("Ada")).isEmpty();
            net().intake().undo(done.id());
        }
    }

    @Test
    void whom_an_apple_names_is_an_acquaintance_by_its_word_or_the_owners() {
        imported(
                net(),
                "a.vcf",
                cards(
                        BEN,
                        Nets.card("Clara Müller", "clara@atelier.example"),
                        ada(
                                Property.of("X-ABRELATEDNAMES", "Ben Sommer").labelled("Friend"),
                                Property.of("X-ABRELATEDNAMES", "Clara Müller").labelled("Chor"))));

        assertThat(known("Ben")).containsExactly("FRIEND ");
        assertThat(known("Clara")).containsExactly("KNOWS Chor");
    }

    @Test
    void the_one_named_is_the_one_the_relation_is_said_of() {
        imported(
                net(),
                "a.vcf",
                cards(BEN, ada(Property.of("RELATED", "urn:uuid:ben-1").typed("child"))));

        assertThat(only().stated().one()).isEqualTo(id("Ben"));
        assertThat(only().stated().other()).isEqualTo(id("Ada"));
        assertThat(known("Ada")).containsExactly("FAMILY child");
    }

    @Test
    void who_is_not_there_yet_stays_text_until_they_come() {
        imported(net(), "ada.vcf", cards(ada(friend("Ben Sommer"))));
        assertThat(known("Ada")).isEmpty();
        assertThat(open("Ada")).containsExactly("Ben Sommer");

        imported(net(), "ben.vcf", cards(BEN));

        assertThat(known("Ada")).containsExactly("FRIEND ");
        assertThat(open("Ada")).isEmpty();
    }

    @Test
    void a_name_of_two_people_and_half_a_name_mean_nobody_for_certain() {
        imported(
                net(),
                "a.vcf",
                cards(
                        BEN,
                        Nets.card("Ben Sommer", "other@ben.example"),
                        Nets.card("Maria", "maria@x.example"),
                        ada(friend("Ben Sommer"), friend("Maria"))));

        assertThat(known("Ada")).isEmpty();
        assertThat(open("Ada")).containsExactly("Ben Sommer", "Maria");
    }

    @Test
    void two_cards_that_name_each_other_tell_one_acquaintance_and_again_none() {
        var ben = BEN.and(Card.of(friend("mailto:ada@engine.example")));
        imported(net(), "a.vcf", cards(ada(friend("urn:uuid:ben-1")), ben));
        imported(net(), "b.vcf", cards(ada(friend("urn:uuid:ben-1")), ben));

        assertThat(known("Ada")).containsExactly("FRIEND ");
    }

    @Test
    void undoing_takes_back_what_only_that_import_told() {
        imported(net(), "people.vcf", cards(ada(), BEN));
        var told = imported(net(), "related.vcf", cards(ada(friend("Ben Sommer"))));
        assertThat(known("Ada")).hasSize(1);

        net().intake().undo(told.id());

        assertThat(known("Ada")).isEmpty();
    }

    @Test
    void what_the_owner_took_away_no_card_brings_back() {
        imported(net(), "a.vcf", cards(ada(friend("Ben Sommer")), BEN));

        net().acquaintances().remove(only().id());
        imported(net(), "b.vcf", cards(ada(friend("Ben Sommer"), Property.of("NOTE", "new"))));

        assertThat(known("Ada")).isEmpty();
        assertThat(open("Ada")).isEmpty();
    }

    @Test
    void what_the_owner_says_of_it_stays_when_the_import_goes() {
        imported(net(), "people.vcf", cards(ada(), BEN));
        var told = imported(net(), "related.vcf", cards(ada(friend("Ben Sommer"))));
        var statement =
                new Statement(
                        id("Ada"),
                        id("Ben"),
                        Relation.COLLEAGUE,
                        "Werft",
                        null,
                        VagueDay.UNKNOWN,
                        VagueDay.UNKNOWN,
                        null);
        net().acquaintances().change(only().id(), statement);

        net().intake().undo(told.id());

        assertThat(known("Ada")).containsExactly("COLLEAGUE Werft by hand");
    }

    @Test
    void what_is_on_record_already_is_not_told_twice() {
        imported(net(), "people.vcf", cards(ada(), BEN));
        var statement =
                new Statement(
                        id("Ada"),
                        id("Ben"),
                        Relation.FRIEND,
                        "",
                        null,
                        VagueDay.UNKNOWN,
                        VagueDay.UNKNOWN,
                        null);
        net().acquaintances().add(statement, NOW);

        var told = imported(net(), "related.vcf", cards(ada(friend("Ben Sommer"))));
        assertThat(known("Ada")).containsExactly("FRIEND  by hand");

        net().intake().undo(told.id());
        assertThat(known("Ada")).containsExactly("FRIEND  by hand");
    }

    @Test
    void who_goes_and_comes_again_is_found_again() {
        imported(net(), "a.vcf", cards(ada(friend("urn:uuid:ben-1")), BEN));
        PersonId ben = id("Ben");

        net().people().remove(ben);
        assertThat(known("Ada")).isEmpty();
        imported(net(), "b.vcf", cards(BEN.and(Card.of(Property.of("NOTE", "again")))));

        assertThat(known("Ada")).containsExactly("FRIEND ");
    }

    @Test
    void what_a_card_tells_keeps_nobody_in_the_net_when_its_import_is_undone() {
        var done = imported(net(), "a.vcf", cards(ada(friend("Ben Sommer")), BEN));

        net().intake().undo(done.id());

        assertThat(net().people().named(kontaktnetz.people.PeopleQuery.named("", 9))).isEmpty();
    }
}
