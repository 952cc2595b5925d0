package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.NOW;
import static kontaktnetz.storage.Nets.TODAY;
import static kontaktnetz.storage.Nets.cards;
import static kontaktnetz.storage.Nets.imported;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kontaktnetz.network.Acquaintance.Statement;
import kontaktnetz.network.HandedCard;
import kontaktnetz.network.Related;
import kontaktnetz.network.Relation;
import kontaktnetz.people.Card;
import kontaktnetz.people.Person;
import kontaktnetz.people.Position;
import kontaktnetz.people.Property;
import kontaktnetz.people.VagueDay;
import kontaktnetz.vcard.VCardVersion;
import kontaktnetz.vcard.VCards;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Cards go out and come in: roles and acquaintances are the same after both.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandedCardTest extends OnBothDatabases {

    private static Card handed(Net net, Person person) {
        var known = net.acquaintances().stated(person.id());
        var others = known.stream().map(it -> it.stated().besides(person.id())).toList();
        return new HandedCard(person, TODAY)
                .with(
                        net.organisations().of(List.of(person.id())),
                        known,
                        net.people().find(others));
    }

    /// As the command writes it.
    private String text(String name, VCardVersion version) {
        var person = person(name);
        var others =
                net().acquaintances().stated(person.id()).stream()
                        .map(it -> it.stated().besides(person.id()))
                        .toList();
        var names = HandedCard.names(net().people().find(others).values());
        return VCards.write(handed(net(), person), version, names);
    }

    /// What is on record of somebody, without numbers and without who said it.
    private static List<String> record(Net net, Person person) {
        var lines = new ArrayList<String>();
        net.organisations()
                .of(List.of(person.id()))
                .forEach(role -> lines.add(role.organisation().name() + " " + role.position()));
        net.acquaintances()
                .stated(person.id())
                .forEach(it -> {
                    var said = it.stated();
                    boolean directed = !Related.otherWay(said.label()).equals(said.label());
                    var two = Stream.of(name(net, said.one()), name(net, said.other()));
                    lines.add(
                            (directed ? two : two.sorted()).toList()
                                    + " "
                                    + said.relation()
                                    + " "
                                    + said.label());
                });
        return lines.stream().sorted().toList();
    }

    private static String name(Net net, kontaktnetz.people.PersonId id) {
        return net.people().find(id).orElseThrow().name();
    }

    private void furnish() {
        var ada =
                Card.of(
                        Property.of("FN", "Ada Byron"),
                        Property.of("UID", "ada-1"),
                        Property.of("EMAIL", "ada@engine.example"),
                        Property.of("ORG", List.of("Muster GmbH", "Vertrieb")),
                        Property.of("TITLE", "Leiterin"),
                        Property.of("RELATED", "Nobody Known").typed("friend"));
        imported(net(), "c.vcf", cards(ada, Nets.BEN, Nets.CLARA, Nets.card("Dora Neumann")));
        role("Chor Nord", "", "2019", "");
        role("Chor Nord", "Vorsitz", "2012", "2015");
        role("Alte AG", "Azubi", "1999", "2002");
        know("Ada", "Ben", Relation.FRIEND, "");
        know("Clara", "Ada", Relation.FAMILY, "child");
        know("Ada", "Dora", Relation.COLLEAGUE, "Werft, abends");
    }

    private void role(String organisation, String title, String since, String until) {
        var position = new Position(title, new VagueDay(since), new VagueDay(until));
        net().organisations().add(id("Ada"), organisation, position, NOW);
    }

    private void know(String one, String other, Relation relation, String label) {
        net().acquaintances()
                .add(
                        new Statement(
                                id(one),
                                id(other),
                                relation,
                                label,
                                null,
                                VagueDay.UNKNOWN,
                                VagueDay.UNKNOWN,
                                null),
                        NOW);
    }

    @Test
    void present_roles_and_acquaintances_go_out_as_the_standard_has_them() {
        furnish();

        var text = VCards.write(handed(net(), person("Ada")), VCardVersion.V4_0);

        assertThat(text)
                .contains("ORG:Muster GmbH;Vertrieb")
                .contains("ORG:Chor Nord")
                .contains("TITLE:Leiterin")
                .contains("RELATED;TYPE=friend:mailto:ben@werft.example")
                .contains("RELATED;TYPE=child:mailto:clara@atelier.example")
                .contains("RELATED;TYPE=friend:Nobody Known")
                .doesNotContain("ORG:Alte AG")
                .doesNotContain("TITLE:Azubi");
    }

    @Test
    void what_went_out_comes_in_as_it_was_in_every_version() {
        furnish();
        var before = record(net(), person("Ada"));
        for (var version : VCardVersion.values()) {
            var told = new ArrayList<Card>();
            for (var name : List.of("Ada", "Ben", "Clara", "Dora")) {
                var text = text(name, version);
                told.add(VCards.read(text).getFirst().card());
            }
            var theirs = neighbour();

            var done = imported(theirs, version.name(), cards(told.toArray(Card[]::new)));

            var ada =
                    theirs.people()
                            .named(kontaktnetz.people.PeopleQuery.named("Ada", 1))
                            .getFirst();
            assertThat(record(theirs, ada)).as(version.name()).isEqualTo(before);
            theirs.intake().undo(done.id());
        }
    }

    @Test
    void what_an_apple_gives_back_doubles_nothing() {
        furnish();
        var before = record(net(), person("Ada"));
        var text = text("Ada", VCardVersion.V3_0);
        assertThat(text).contains("X-ABRELATEDNAMES:Ben Sommer", "X-ABLabel:_$!<Child>!$_");
        var kept = text.replaceAll("item\\d+\\.RELATED.*\r\n", "");

        imported(net(), "back.vcf", cards(VCards.read(kept).getFirst().card()));

        assertThat(record(net(), person("Ada"))).isEqualTo(before);
    }

    @Test
    void what_went_out_and_comes_back_doubles_nothing() {
        furnish();
        var before = record(net(), person("Ada"));
        var card = handed(net(), person("Ada"));

        imported(net(), "back.vcf", cards(card));

        assertThat(record(net(), person("Ada"))).isEqualTo(before);
    }

    @Test
    void a_role_taken_away_does_not_go_out_and_a_title_alone_stays() {
        furnish();
        net().organisations()
                .of(List.of(id("Ada")))
                .forEach(role -> net().organisations().remove(role.id()));
        var dora = Nets.card("Emil Nolte").and(Card.of(Property.of("TITLE", "Maler")));
        imported(net(), "emil.vcf", cards(dora));

        assertThat(handed(net(), person("Ada")).all("ORG")).isEmpty();
        assertThat(handed(net(), person("Ada")).all("TITLE")).isEmpty();
        assertThat(handed(net(), person("Emil")).all("TITLE")).hasSize(1);
    }
}
