package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.ADA;
import static kontaktnetz.storage.Nets.BEN;
import static kontaktnetz.storage.Nets.CLARA;
import static kontaktnetz.storage.Nets.NOW;
import static kontaktnetz.storage.Nets.ago;
import static kontaktnetz.storage.Nets.card;
import static kontaktnetz.storage.Nets.cards;
import static kontaktnetz.storage.Nets.email;
import static kontaktnetz.storage.Nets.imported;
import static kontaktnetz.storage.Nets.mail;
import static kontaktnetz.storage.Nets.traces;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.PeopleQuery.Linked;
import kontaktnetz.people.PeopleQuery.Order;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Property;
import kontaktnetz.people.Source;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlPeopleTest extends OnBothDatabases {

    @Test
    void a_person_comes_back_as_written() {
        var ben = net().people().add(BEN, Met.UNKNOWN, ago(3));
        var card =
                Card.of(
                        Property.of("FN", "Clara Müller"),
                        Property.of("N", List.of("Müller", "Clara", "", "Dr.; habil.", "")),
                        Property.of("EMAIL", "clara@atelier.example").typed("work", "pref"),
                        Property.of("X-PET", "Katze 🐈").labelled("Haustier"));
        var met = new Met("2023-05", "bei der Werkschau", ben.id());

        var clara = net().people().add(card, met, NOW);

        assertThat(net().people().find(clara.id()))
                .contains(new Person(clara.id(), "Clara Müller", card, met, NOW));
        assertThat(net().people().find(new PersonId(4711))).isEmpty();
    }

    @Test
    void a_name_is_found_by_its_beginnings_in_every_spelling() {
        net().people().add(CLARA, Met.UNKNOWN, NOW);
        net().people().add(card("Strauß, Jörg", "js@chor.example"), Met.UNKNOWN, NOW);
        net().people().add(BEN, Met.UNKNOWN, NOW);

        assertThat(found("müll")).containsExactly("Clara Müller");
        assertThat(found("Mueller cla")).containsExactly("Clara Müller");
        assertThat(found("muller")).containsExactly("Clara Müller");
        assertThat(found("strauss joerg")).containsExactly("Strauß, Jörg");
        assertThat(found("chor.example")).containsExactly("Strauß, Jörg");
        assertThat(found("werft")).containsExactly("Ben Sommer");
        assertThat(found("ben clara")).isEmpty();
        assertThat(found("")).hasSize(3);
    }

    private List<String> found(String words) {
        return net().people().named(PeopleQuery.named(words, 10)).stream()
                .map(Person::name)
                .toList();
    }

    @Test
    void filters_and_orders_narrow_the_list() {
        var friend = ADA.with(List.of(Property.of("CATEGORIES", "Chor")));
        net().people().add(friend, Met.UNKNOWN, ago(2));
        net().people().add(BEN, Met.UNKNOWN, ago(9));
        net().people().add(CLARA, Met.UNKNOWN, ago(5));
        imported(
                net(),
                "mail",
                traces(
                        mail("1", ago(20), "me@studio.example", "ben@werft.example"),
                        mail("2", ago(10), "clara@atelier.example", "me@studio.example")));

        assertThat(net().people().groups()).containsExactly("Chor");
        assertThat(list("Chor", Linked.ANY, Order.NAME)).containsExactly("Ada Byron");
        assertThat(list("", Linked.NOT_YET, Order.NAME)).containsExactly("Ada Byron");
        assertThat(list("", Linked.IN_TOUCH, Order.LAST_CONTACT))
                .containsExactly("Clara Müller", "Ben Sommer");
        assertThat(list("", Linked.ANY, Order.LAST_CONTACT))
                .containsExactly("Clara Müller", "Ben Sommer", "Ada Byron");
        assertThat(list("", Linked.ANY, Order.ADDED))
                .containsExactly("Ada Byron", "Clara Müller", "Ben Sommer");
        assertThat(net().people().named(new PeopleQuery("", "", Linked.ANY, Order.NAME, 1, 1)))
                .extracting(Person::name)
                .containsExactly("Ben Sommer");
    }

    private List<String> list(String group, Linked linked, Order order) {
        return net().people().named(new PeopleQuery("", group, linked, order, 0, 10)).stream()
                .map(Person::name)
                .toList();
    }

    @Test
    void contact_written_down_by_hand_links_a_person_at_once() {
        var ada = net().people().add(ADA, Met.UNKNOWN, NOW);
        assertThat(list("", Linked.IN_TOUCH, Order.NAME)).isEmpty();

        net().interactions().note(Nets.call(ada.id(), ago(1)), NOW);

        assertThat(list("", Linked.IN_TOUCH, Order.NAME)).containsExactly("Ada Byron");
    }

    @Test
    void a_change_by_hand_keeps_where_the_other_lines_came_from() {
        imported(net(), "book.vcf", cards(ADA.with(List.of(Property.of("TEL", "030 1234567")))));
        var ada = person("ada");
        var changed =
                ada.card()
                        .replacing("TEL", List.of())
                        .replacing("FN", List.of(Property.of("FN", "Ada Lovelace")))
                        .with(List.of(Property.of("ORG", "Engine")));

        var after = net().people().change(ada.id(), changed, new Met("1833", "", null), NOW);

        assertThat(after).map(Person::name).contains("Ada Lovelace");
        assertThat(after.orElseThrow().card().all("TEL")).isEmpty();
        assertThat(net().people().find(ada.id())).isEqualTo(after);
        assertThat(found("lovelace engine")).containsExactly("Ada Lovelace");
        assertThat(found("030")).isEmpty();
        assertThat(net().people().sources(ada.id()))
                .containsExactly(new Source("hand", "", NOW), new Source("vcard", "book.vcf", NOW));
        assertThat(net().people().change(new PersonId(99), ADA, Met.UNKNOWN, NOW)).isEmpty();
    }

    @Test
    void the_name_is_the_one_by_hand_else_the_cards_else_the_one_seen_in_mail() {
        imported(
                net(),
                "mail",
                traces(mail("1", ago(20), "zoe@fremd.example", "me@studio.example")));
        imported(net(), "a", cards(Card.of(Property.of("EMAIL", "zoe@fremd.example"))));
        assertThat(names()).containsExactly("zoe");

        imported(net(), "b", cards(card("Zoë Falk", "zoe@fremd.example")));
        assertThat(names()).containsExactly("Zoë Falk");

        var zoe = person("zoe");
        net().people()
                .change(
                        zoe.id(),
                        zoe.card().with(List.of(Property.of("FN", "Z."))),
                        zoe.met(),
                        NOW);
        assertThat(names()).containsExactly("Z.");
    }

    @Test
    void an_address_names_everybody_who_carries_it() {
        var ada = net().people().add(card("Ada Byron", "haus@example.org"), Met.UNKNOWN, NOW);
        var ben = net().people().add(card("Ben Sommer", "haus@example.org"), Met.UNKNOWN, NOW);

        var known =
                net().people()
                        .knownBy(List.of(email("haus@example.org"), email("nobody@example.org")));

        assertThat(known).isEqualTo(Map.of(email("haus@example.org"), Set.of(ada.id(), ben.id())));
    }

    @Test
    void whoever_is_removed_leaves_nameless_interactions_and_an_ignored_address() {
        var ada = net().people().add(ADA, Met.UNKNOWN, NOW);
        net().people().add(BEN, new Met("", "", ada.id()), NOW);
        imported(
                net(),
                "mail",
                traces(
                        mail(
                                "1",
                                ago(20),
                                "me@studio.example",
                                "ada@engine.example",
                                "ben@werft.example")));

        assertThat(net().people().remove(ada.id())).isTrue();
        assertThat(net().people().remove(ada.id())).isFalse();
        imported(
                net(),
                "later",
                traces(mail("2", ago(2), "ada@engine.example", "me@studio.example")));

        assertThat(names()).containsExactly("Ben Sommer");
        assertThat(person("ben").met()).isEqualTo(Met.UNKNOWN);
        assertThat(net().addresses().waiting(0, 10)).isEmpty();
        var left = net().interactions().with(id("ben"), 0, 10).getFirst();
        assertThat(left.with()).containsExactly(id("ben"));
        assertThat(left.others()).isEqualTo(1);
    }

    @Test
    void nobody_sees_anothers_people() {
        var ada = net().people().add(ADA, Met.UNKNOWN, NOW);
        var people = neighbour().people();

        assertThat(people.find(ada.id())).isEmpty();
        assertThat(people.named(PeopleQuery.named("ada", 10))).isEmpty();
        assertThat(people.knownBy(List.of(email("ada@engine.example")))).isEmpty();
        assertThat(people.change(ada.id(), BEN, Met.UNKNOWN, NOW)).isEmpty();
        assertThat(people.remove(ada.id())).isFalse();
        assertThat(people.sources(ada.id())).isEmpty();
        assertThat(net().people().find(ada.id())).contains(ada);
    }
}
