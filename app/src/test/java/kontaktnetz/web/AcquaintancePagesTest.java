package kontaktnetz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import kontaktnetz.network.Acquaintance.Statement;
import kontaktnetz.network.Closeness;
import kontaktnetz.network.Relation;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.Owner;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Property;
import kontaktnetz.people.VagueDay;
import kontaktnetz.recommendations.TrustWord;
import kontaktnetz.storage.EmptyDatabase;
import kontaktnetz.storage.Neighbour;
import kontaktnetz.storage.Storage;
import kontaktnetz.web.http.Net;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who knows whom, and how one reaches somebody, over a real database.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AcquaintancePagesTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @TempDir private Path data;

    private Storage storage;
    private Net net;
    private Site site;
    private PersonId ada;
    private PersonId ben;

    @BeforeEach
    void open() throws Exception {
        storage = EmptyDatabase.at(data.resolve("net.db"));
        net = net(storage.keys().only("Europe/Berlin", "DE", Lifelike.NOW));
        site = new Site(WebSettings.local(0, data), this::net).signedIn();
        ada = person("Ada Byron");
        ben = person("Ben Sommer");
    }

    @AfterEach
    void close() {
        site.close();
        storage.close();
    }

    private Net net(Owner whose) {
        return StoredNet.of(storage, whose);
    }

    private PersonId person(String name) {
        return net.people().add(Card.of(Property.of("FN", name)), Met.UNKNOWN, Lifelike.NOW).id();
    }

    private String page(String path) throws Exception {
        var reply = site.get(path);
        assertThat(reply.statusCode()).as(path).isEqualTo(200);
        return reply.body();
    }

    private String of(PersonId person) {
        return "/people/" + person + "/acquaintances";
    }

    private HttpResponse<String> noted(String... fields) throws Exception {
        return site.post(of(ada) + "/new", fields);
    }

    @Test
    void an_acquaintance_is_noted_and_shown_on_either_side() throws Exception {
        var reply =
                noted(
                        "other", ben.toString(),
                        "relation", "COLLEAGUE",
                        "label", "choir",
                        "closeness", "GOOD",
                        "since", "2019");

        assertThat(reply.statusCode()).isEqualTo(303);
        for (var path : List.of(of(ada), of(ben), "/people/" + ada, "/people/" + ben)) {
            assertThat(page(path))
                    .contains(
                            "Ada Byron and Ben Sommer work together (choir), since 2019; know each"
                                    + " other well, as far as you know. You noted it.");
        }
    }

    @Test
    void a_relation_that_has_a_direction_reads_the_same_from_both_sides() throws Exception {
        noted("other", ben.toString(), "relation", "CLIENT.other");

        assertThat(page(of(ada))).contains("Ben Sommer is a client of Ada Byron.");
        assertThat(page(of(ben))).contains("Ben Sommer is a client of Ada Byron.");
        var id = net.acquaintances().stated(ada).getFirst().id();
        assertThat(page(of(ada) + "/" + id)).contains("value=\"CLIENT.other\" checked");
        assertThat(page(of(ben) + "/" + id)).contains("value=\"CLIENT\" checked");
    }

    @Test
    void whoever_is_not_in_the_net_yet_is_taken_in_with_it() throws Exception {
        noted("name", "Dora Neumann", "relation", "FRIEND");

        assertThat(net.people().named(PeopleQuery.named("Dora", 5))).hasSize(1);
        assertThat(page(of(ada))).contains("Ada Byron and Dora Neumann are friends.");
    }

    @ParameterizedTest
    @CsvSource({
        "other, '', Whom? Choose somebody",
        "since, 2099, That begins in the future.",
        "since, someday, a year",
        "until, 2001, The end lies before the beginning."
    })
    void what_makes_no_sense_is_said_and_nothing_is_written(
            String field, String value, String sentence) throws Exception {
        var reply =
                field.equals("other")
                        ? noted("relation", "FRIEND")
                        : field.equals("until")
                                ? noted("other", ben.toString(), "since", "2002", field, value)
                                : noted("other", ben.toString(), field, value);

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains(sentence);
        assertThat(net.acquaintances().stated(ada)).isEmpty();
    }

    @Test
    void nobody_is_their_own_acquaintance() throws Exception {
        var reply = noted("other", ada.toString());

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("it takes two different people");
        assertThat(net.acquaintances().stated(ada)).isEmpty();
    }

    @Test
    void a_new_name_is_not_taken_in_where_the_rest_makes_no_sense() throws Exception {
        noted("name", "Dora Neumann", "since", "2099");

        assertThat(net.people().named(PeopleQuery.named("Dora", 5))).isEmpty();
    }

    @Test
    void names_and_labels_that_are_markup_stay_text() throws Exception {
        noted("name", SCRIPT, "label", SCRIPT);

        assertThat(page(of(ada))).doesNotContain(SCRIPT).contains("&lt;script&gt;");
        var other = net.acquaintances().stated(ada).getFirst().stated().other();
        assertThat(page("/people/" + other + "/path")).doesNotContain(SCRIPT);
    }

    @Test
    void what_was_noted_is_changed_and_deleted() throws Exception {
        noted("other", ben.toString(), "relation", "FRIEND");
        var id = net.acquaintances().stated(ada).getFirst().id();

        site.post(of(ben) + "/" + id, "relation", "FAMILY", "other", "999");
        assertThat(page(of(ada))).contains("Ada Byron").contains("are related.");

        site.post(of(ada) + "/" + id + "/delete");
        assertThat(net.acquaintances().stated(ada)).isEmpty();
    }

    @Test
    void an_acquaintance_of_others_is_not_found_here() throws Exception {
        noted("other", ben.toString());
        var id = net.acquaintances().stated(ada).getFirst().id();
        var dora = person("Dora Neumann");

        assertThat(site.get(of(dora) + "/" + id).statusCode()).isEqualTo(404);
        assertThat(site.post(of(dora) + "/" + id + "/delete").statusCode()).isEqualTo(404);
        assertThat(net.acquaintances().stated(ada)).hasSize(1);
    }

    @Test
    void the_way_to_somebody_is_shown_with_its_weakest_link_and_a_message() throws Exception {
        net.trusts().declare(ada, null, TrustWord.FULLY_TRUSTED);
        var dora = person("Dora Neumann");
        know(ada, ben, Closeness.CLOSE);
        know(ben, dora, Closeness.SLIGHT);

        var body = page("/people/" + dora + "/path");

        assertThat(body)
                .contains("Through Ada Byron and Ben Sommer")
                .contains("The weakest link: Ben Sommer and Dora Neumann.")
                .contains("Would you introduce me to Ben Sommer?")
                .contains("mailto:");
    }

    @Test
    void where_no_way_is_reliable_the_page_says_so_and_what_could_be_done() throws Exception {
        var dora = person("Dora Neumann");

        assertThat(page("/people/" + dora + "/path"))
                .contains("There is no way to Dora Neumann yet")
                .contains("/people/" + dora + "/acquaintances/new");
    }

    @Test
    void the_net_names_what_hangs_on_whom_who_could_meet_and_who_is_not_linked() throws Exception {
        var clara = person("Clara Winter");
        var dora = person("Dora Neumann");
        person("Emil Nolte");
        know(ada, ben, Closeness.GOOD);
        know(ben, clara, Closeness.GOOD);
        know(clara, dora, Closeness.GOOD);
        net.trusts().declare(ada, null, TrustWord.TRUSTED);
        net.trusts().declare(clara, null, TrustWord.TRUSTED);

        var body = page("/net");

        assertThat(body)
                .contains("Only through them are these linked to the others: Dora Neumann.")
                .contains("Both know Ben Sommer; whether they know each other is not known.")
                .contains("Emil Nolte");
    }

    @Test
    void a_net_of_which_nothing_is_known_says_how_it_comes_to_be_known() throws Exception {
        assertThat(page("/net")).contains("Of nobody is it known yet whom they know.");
    }

    @Test
    void of_a_net_of_two_something_is_known() throws Exception {
        know(ada, ben, Closeness.GOOD);

        assertThat(page("/net"))
                .doesNotContain("Of nobody is it known yet")
                .contains("Nobody alone holds others together");
    }

    @Test
    void the_picture_and_its_list_tell_the_same_of_a_part_of_the_net() throws Exception {
        var clara = person("Clara Winter");
        know(ada, ben, Closeness.GOOD);
        know(ben, clara, Closeness.GOOD);

        assertThat(page("/net/picture?around=" + ada))
                .contains("\"names\":[\"Ada Byron\",\"Ben Sommer\",\"Clara Winter\"]");
        assertThat(page("/net?around=" + ada))
                .contains("data-picture=\"/net/picture?around=" + ada + "\"")
                .contains("Knows Ada Byron and Clara Winter.");
        assertThat(page("/net/picture.svg?around=" + ada))
                .startsWith("<?xml")
                .contains("Ada Byron");
        assertThat(page("/net/picture?view=all")).contains("Ada Byron", "Clara Winter");
        assertThat(site.get("/net/picture?around=99999").statusCode()).isEqualTo(404);
        assertThat(site.get("/net/picture.svg?around=x").statusCode()).isEqualTo(404);
        assertThat(site.get("/net?around=99999").statusCode()).isEqualTo(404);
    }

    @Test
    void those_who_belong_together_get_a_name_that_is_markup_and_stays_text() throws Exception {
        var clara = person("Clara Winter");
        know(ada, ben, Closeness.GOOD);
        know(ben, clara, Closeness.GOOD);
        know(clara, ada, Closeness.GOOD);

        site.post("/net/clusters", "middle", "" + ben, "name", "<script>alert(1)</script>");
        var named = page("/net");
        var refused =
                site.post("/net/clusters", "middle", "" + ben, "name", "x".repeat(61))
                        .headers()
                        .firstValue("Location");

        assertThat(named)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
        assertThat(refused).contains("/net?fault=name#clusters");
        assertThat(page("/net?fault=name")).contains("up to 60 characters");
        assertThat(page("/net")).contains("&lt;script&gt;alert(1)");
        assertThat(site.post("/net/clusters", "middle", "99999", "name", "x").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_neighbours_net_is_not_seen() throws Exception {
        var theirs = net(Neighbour.in(storage));
        theirs.people()
                .add(Card.of(Property.of("FN", "Nachbarsgeheimnis")), Met.UNKNOWN, Lifelike.NOW);

        assertThat(page("/net")).contains("Ada Byron").doesNotContain("Nachbarsgeheimnis");
    }

    private void know(PersonId one, PersonId other, Closeness closeness) {
        net.acquaintances()
                .add(
                        new Statement(
                                one,
                                other,
                                Relation.KNOWS,
                                "",
                                closeness,
                                VagueDay.UNKNOWN,
                                VagueDay.UNKNOWN,
                                null),
                        Lifelike.NOW);
    }
}
