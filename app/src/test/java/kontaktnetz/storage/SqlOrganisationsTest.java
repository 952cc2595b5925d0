package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.NOW;
import static kontaktnetz.storage.Nets.TODAY;
import static kontaktnetz.storage.Nets.cards;
import static kontaktnetz.storage.Nets.imported;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kontaktnetz.people.Belonging;
import kontaktnetz.people.Belonging.Renamed;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.Organisation;
import kontaktnetz.people.Organisation.Kind;
import kontaktnetz.people.Organisations;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Position;
import kontaktnetz.people.Property;
import kontaktnetz.people.Role;
import kontaktnetz.people.VagueDay;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlOrganisationsTest extends OnBothDatabases {

    private static final Card ADA =
            card("Ada Byron", "ada@engine.example", "Muster GmbH;Vertrieb", "Leiterin");
    private static final Card BEN = card("Ben Sommer", "ben@werft.example", "muster  gmbh", "");

    /// @param org components as a card holds them
    private static Card card(String name, String mail, String org, String title) {
        var lines = new ArrayList<Property>();
        lines.add(Property.of("FN", name));
        lines.add(Property.of("EMAIL", mail));
        lines.add(Property.of("ORG", org));
        if (!title.isEmpty()) {
            lines.add(Property.of("TITLE", title));
        }
        return new Card(lines);
    }

    private Organisations organisations() {
        return net().organisations();
    }

    private List<String> roles(PersonId person) {
        return organisations().of(List.of(person)).stream()
                .sorted(Role.latestFirst(TODAY))
                .map(SqlOrganisationsTest::told)
                .toList();
    }

    private static String told(Role role) {
        var position = role.position();
        return "%s at %s [%s..%s]%s"
                .formatted(
                        position.title(),
                        role.organisation().name(),
                        position.since().iso(),
                        position.until().iso(),
                        role.byHand() ? " by hand" : "");
    }

    private static Position position(String title, String since, String until) {
        return new Position(title, new VagueDay(since), new VagueDay(until));
    }

    private List<String> listed() {
        return organisations().named("", 0, 99).stream().map(Organisation::name).toList();
    }

    private Organisation organisation(String name) {
        return organisations().called(name).orElseThrow();
    }

    private Role only(String person) {
        return organisations().of(List.of(id(person))).getFirst();
    }

    @Test
    void cards_tell_where_people_belong_and_two_spellings_are_one_organisation() {
        imported(net(), "contacts.vcf", cards(ADA, BEN));

        assertThat(roles(id("Ada"))).containsExactly("Leiterin at Muster GmbH [..]");
        assertThat(roles(id("Ben"))).containsExactly(" at Muster GmbH [..]");
        assertThat(listed()).containsExactly("Muster GmbH");
    }

    @Test
    void what_an_organisation_is_stays_unknown_until_somebody_says_so() {
        imported(net(), "contacts.vcf", cards(ADA));
        var unknown = organisation("Muster GmbH");

        organisations().describe(unknown.id(), Kind.ASSOCIATION, "");

        assertThat(unknown.kind()).isNull();
        assertThat(only("Ada").organisation().kind()).isEqualTo(Kind.ASSOCIATION);
    }

    @Test
    void the_same_card_again_doubles_nothing() {
        imported(net(), "contacts.vcf", cards(ADA));
        imported(net(), "again.vcf", cards(ADA));
        imported(net(), "longer.vcf", cards(ADA.and(Card.of(Property.of("NOTE", "new")))));

        assertThat(roles(id("Ada"))).containsExactly("Leiterin at Muster GmbH [..]");
    }

    @Test
    void a_card_with_several_organisations_tells_several_roles() {
        imported(
                net(),
                "contacts.vcf",
                cards(
                        ADA.and(
                                Card.of(
                                        Property.of("ORG", "Chor Nord"),
                                        Property.of("TITLE", "Vorsitzende")))));

        assertThat(roles(id("Ada")))
                .containsExactly("Leiterin at Muster GmbH [..]", "Vorsitzende at Chor Nord [..]");
    }

    @Test
    void titles_go_with_the_organisation_of_their_own_card_in_whatever_order_cards_come() {
        var choir = card("Ada Byron", "ada@engine.example", "Chor Nord", "Vorsitzende");
        var plain = card("Ada Byron", "ada@engine.example", "Muster GmbH", "");

        imported(net(), "plain.vcf", cards(plain));
        imported(net(), "choir.vcf", cards(choir));

        assertThat(roles(id("Ada")))
                .containsExactlyInAnyOrder(" at Muster GmbH [..]", "Vorsitzende at Chor Nord [..]");
    }

    @Test
    void a_title_without_an_organisation_and_a_card_of_the_organisation_itself_are_no_roles() {
        imported(
                net(),
                "contacts.vcf",
                cards(
                        Card.of(Property.of("FN", "Dora"), Property.of("TITLE", "Malerin")),
                        Card.of(
                                Property.of("FN", "Muster GmbH"),
                                Property.of("ORG", "Muster GmbH")),
                        Card.of(
                                Property.of("FN", "Emil"),
                                Property.of("ORG", "x".repeat(10_000)))));

        assertThat(listed()).isEmpty();
    }

    @Test
    void undoing_an_import_takes_back_what_only_it_brought() {
        imported(net(), "contacts.vcf", cards(BEN));
        var second =
                imported(
                        net(),
                        "choir.vcf",
                        cards(card("Ben Sommer", "ben@werft.example", "Chor Nord", "Bass")));
        assertThat(roles(id("Ben"))).hasSize(2);

        net().intake().undo(second.id());

        assertThat(roles(id("Ben"))).containsExactly(" at muster  gmbh [..]");
        assertThat(listed()).containsExactly("muster  gmbh");
    }

    @Test
    void an_undone_import_leaves_no_empty_organisation_behind() {
        var import1 = imported(net(), "contacts.vcf", cards(ADA, BEN));

        net().intake().undo(import1.id());

        assertThat(listed()).isEmpty();
    }

    @Test
    void what_the_owner_says_of_a_role_stays_when_the_card_comes_again_and_when_it_is_undone() {
        var first = imported(net(), "contacts.vcf", cards(ADA));
        organisations().change(only("Ada").id(), "Muster AG", position("Chefin", "2019", ""));

        imported(net(), "again.vcf", cards(ADA.and(Card.of(Property.of("NOTE", "new")))));
        assertThat(roles(id("Ada"))).containsExactly("Chefin at Muster AG [2019..] by hand");

        net().intake().undo(first.id());
        assertThat(roles(id("Ada"))).containsExactly("Chefin at Muster AG [2019..] by hand");
    }

    @Test
    void a_role_taken_away_does_not_come_back_with_the_card() {
        imported(net(), "contacts.vcf", cards(ADA));

        assertThat(organisations().remove(only("Ada").id())).isTrue();
        imported(net(), "again.vcf", cards(ADA.and(Card.of(Property.of("NOTE", "new")))));

        assertThat(roles(id("Ada"))).isEmpty();
        assertThat(listed()).isEmpty();
    }

    @Test
    void a_role_is_said_by_hand_and_the_organisation_made_with_it() {
        var ada = added("Ada Byron");

        organisations().add(ada, "Chor Nord", position("Alt", "2015", "2020"), NOW);
        organisations().add(ada, "chor nord", position("Vorsitz", "2020", ""), NOW);

        assertThat(roles(ada))
                .containsExactly(
                        "Vorsitz at Chor Nord [2020..] by hand",
                        "Alt at Chor Nord [2015..2020] by hand");
        assertThat(listed()).containsExactly("Chor Nord");
    }

    @Test
    void what_is_said_already_is_not_said_twice_and_what_a_card_says_takes_the_days() {
        imported(net(), "contacts.vcf", cards(ADA));

        organisations().add(id("Ada"), "Muster GmbH", position("leiterin", "2019", ""), NOW);
        organisations().add(id("Ada"), "Muster GmbH", position("Leiterin", "2019", ""), NOW);

        assertThat(roles(id("Ada"))).containsExactly("Leiterin at Muster GmbH [2019..] by hand");
    }

    @Test
    void people_are_found_by_where_they_belong() {
        var ada = added("Ada Byron");
        organisations().add(ada, "Chor Nord", position("Vorsitz", "", ""), NOW);

        assertThat(found("Chor Nord")).containsExactly("Ada Byron");
        organisations().rename(organisation("Chor Nord").id(), "Kantorei");
        assertThat(found("Kantorei")).containsExactly("Ada Byron");
        assertThat(found("Nord")).isEmpty();
    }

    private List<String> found(String words) {
        return net().people().named(PeopleQuery.named(words, 9)).stream()
                .map(Person::name)
                .toList();
    }

    @Test
    void a_renamed_organisation_is_still_found_by_what_it_was_called() {
        imported(net(), "contacts.vcf", cards(ADA));

        var renamed = renaming("Muster GmbH", "Muster AG", false);
        imported(net(), "ben.vcf", cards(BEN));

        assertThat(renamed).isInstanceOf(Renamed.Done.class);
        assertThat(roles(id("Ben"))).containsExactly(" at Muster AG [..]");
        assertThat(listed()).containsExactly("Muster AG");
    }

    private Renamed renaming(String name, String to, boolean merging) {
        return new Belonging(organisations()).rename(organisation(name).id(), to, merging);
    }

    @Test
    void a_name_that_is_taken_merges_only_where_the_owner_says_so() {
        imported(net(), "contacts.vcf", cards(ADA, card("Clara", "c@x.example", "Muster", "")));
        organisations().add(id("Ada"), "Muster", position("Leiterin", "", ""), NOW);

        assertThat(renaming("Muster GmbH", "muster", false))
                .isEqualTo(new Renamed.Taken(organisation("Muster")));
        assertThat(listed()).containsExactly("Muster", "Muster GmbH");

        assertThat(renaming("Muster GmbH", "muster", true)).isInstanceOf(Renamed.Done.class);
        assertThat(listed()).containsExactly("Muster");
        assertThat(organisation("Muster GmbH").name()).isEqualTo("Muster");
        assertThat(roles(id("Ada"))).containsExactly("Leiterin at Muster [..] by hand");
        assertThat(roles(id("Clara"))).containsExactly(" at Muster [..]");
    }

    @Test
    void an_organisation_goes_with_its_roles_and_no_card_brings_them_back() {
        imported(net(), "contacts.vcf", cards(ADA, BEN));

        assertThat(organisations().remove(organisation("Muster GmbH").id())).isTrue();
        imported(net(), "again.vcf", cards(ADA.and(Card.of(Property.of("NOTE", "new")))));

        assertThat(listed()).isEmpty();
        assertThat(roles(id("Ada"))).isEmpty();
    }

    @Test
    void what_the_owner_says_of_an_organisation_keeps_it() {
        var done = imported(net(), "contacts.vcf", cards(ADA));
        organisations().describe(organisation("Muster GmbH").id(), Kind.COMPANY, "Am Hafen");

        net().intake().undo(done.id());

        assertThat(organisation("Muster GmbH"))
                .extracting(Organisation::kind, Organisation::note)
                .containsExactly(Kind.COMPANY, "Am Hafen");
    }

    @Test
    void whoever_goes_leaves_no_role() {
        imported(net(), "contacts.vcf", cards(ADA, BEN));

        net().people().remove(id("Ada"));

        assertThat(organisations().at(List.of(organisation("Muster GmbH").id())))
                .extracting(Role::person)
                .containsExactly(id("Ben"));
    }

    @Test
    void names_are_searched_whole_and_marks_of_the_database_mean_themselves() {
        var ada = added("Ada Byron");
        organisations().add(ada, "100 % Holz", position("", "", ""), NOW);
        organisations().add(ada, "Müller & Söhne", position("", "", ""), NOW);

        assertThat(organisations().named("0 %", 0, 9)).hasSize(1);
        assertThat(organisations().named("_", 0, 9)).isEmpty();
        assertThat(organisations().named("SOHNE", 0, 9)).hasSize(1);
    }

    @Test
    void the_neighbour_sees_and_changes_nothing() {
        imported(net(), "contacts.vcf", cards(ADA));
        var theirs = neighbour().organisations();
        var mine = organisation("Muster GmbH");

        assertThat(theirs.named("", 0, 9)).isEmpty();
        assertThat(theirs.find(mine.id())).isEmpty();
        assertThat(theirs.called("Muster GmbH")).isEmpty();
        assertThat(theirs.of(List.of(id("Ada")))).isEmpty();
        assertThat(theirs.at(List.of(mine.id()))).isEmpty();
        assertThat(theirs.find(only("Ada").id())).isEmpty();
        assertThat(theirs.remove(only("Ada").id())).isFalse();
        assertThat(theirs.remove(mine.id())).isFalse();
        assertThat(theirs.rename(mine.id(), "X")).isEmpty();
        assertThat(theirs.add(id("Ada"), "X", Position.of(""), NOW)).isEmpty();
    }

    private PersonId added(String name) {
        return net().people().add(Card.named(name), Met.UNKNOWN, NOW).id();
    }
}
