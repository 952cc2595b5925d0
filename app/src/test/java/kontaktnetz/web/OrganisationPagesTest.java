package kontaktnetz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.Organisation;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Property;
import kontaktnetz.people.Role;
import kontaktnetz.storage.EmptyDatabase;
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

/// Where people belong, over a real database.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrganisationPagesTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @TempDir private Path data;

    private Storage storage;
    private Net net;
    private Site site;
    private PersonId ada;

    @BeforeEach
    void open() throws Exception {
        storage = EmptyDatabase.at(data.resolve("net.db"));
        var me = storage.keys().only("Europe/Berlin", "DE", Lifelike.NOW);
        net = StoredNet.of(storage, me);
        site =
                new Site(WebSettings.local(0, data), whose -> StoredNet.of(storage, whose))
                        .signedIn();
        ada = person("Ada Byron", "Muster GmbH");
    }

    @AfterEach
    void close() {
        site.close();
        storage.close();
    }

    private PersonId person(String name, String organisation) {
        var card =
                Card.of(
                        Property.of("FN", name),
                        Property.of("ORG", organisation),
                        Property.of("TITLE", "Leiterin"));
        return net.people().add(card, Met.UNKNOWN, Lifelike.NOW).id();
    }

    private String page(String path) throws Exception {
        var reply = site.get(path);
        assertThat(reply.statusCode()).as(path).isEqualTo(200);
        return reply.body();
    }

    private HttpResponse<String> noted(String... fields) throws Exception {
        return site.post("/people/" + ada + "/roles/new", fields);
    }

    private List<Role> roles() {
        return net.organisations().of(List.of(ada)).stream()
                .sorted(
                        Role.latestFirst(
                                Lifelike.NOW.atZone(java.time.ZoneOffset.UTC).toLocalDate()))
                .toList();
    }

    private String link(String organisation) {
        return "/organisations/" + net.organisations().called(organisation).orElseThrow().id();
    }

    @Test
    void a_role_is_noted_and_shown_on_both_pages_and_the_organisation_is_made_with_it()
            throws Exception {
        var reply = noted("organisation", "Chor Nord", "title", "Vorsitz", "since", "2019");

        assertThat(reply.statusCode()).isEqualTo(303);
        assertThat(page("/people/" + ada))
                .contains("Chor Nord")
                .contains("Vorsitz, since 2019")
                .contains("Muster GmbH")
                .contains("The card says so.");
        assertThat(page(link("Chor Nord"))).contains("Ada Byron").contains("Vorsitz, since 2019");
        assertThat(page("/organisations")).contains("Chor Nord").contains("Ada Byron");
        assertThat(page("/organisations?q=nord")).contains("Chor Nord").doesNotContain("Muster");
    }

    @ParameterizedTest
    @CsvSource({
        "organisation, '', At which organisation?",
        "since, 2099, That begins in the future.",
        "since, someday, Please give a year",
        "until, 2001, The end lies before the beginning."
    })
    void what_makes_no_sense_is_said_and_nothing_is_written(
            String field, String value, String sentence) throws Exception {
        var reply =
                switch (field) {
                    case "organisation" -> noted("title", "Vorsitz");
                    case "until" -> noted("organisation", "Chor", "since", "2002", field, value);
                    default -> noted("organisation", "Chor", field, value);
                };

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains(sentence);
        assertThat(roles()).hasSize(1);
        assertThat(net.organisations().called("Chor")).isEmpty();
    }

    @Test
    void ten_thousand_characters_are_too_many_for_a_name_and_for_a_title() throws Exception {
        var name = noted("organisation", "x".repeat(10_000));
        var title = noted("organisation", "Chor", "title", "x".repeat(10_000));
        var renamed = site.post(link("Muster GmbH"), "name", "x".repeat(10_000));
        var note = site.post(link("Muster GmbH"), "name", "Muster", "note", "x".repeat(10_000));

        assertThat(name.body()).contains("The name of the organisation is too long");
        assertThat(title.body()).contains("The role is too long");
        assertThat(renamed.body()).contains("The name of the organisation is too long");
        assertThat(note.body()).contains("The note is too long");
        assertThat(roles()).hasSize(1);
        assertThat(net.organisations().named("", 0, 9))
                .extracting(Organisation::name)
                .containsExactly("Muster GmbH");
    }

    @Test
    void names_and_titles_that_are_markup_stay_text() throws Exception {
        noted("organisation", SCRIPT, "title", SCRIPT);
        site.post(link(SCRIPT), "name", SCRIPT, "note", SCRIPT);

        for (var path :
                List.of(
                        "/people/" + ada,
                        "/organisations",
                        link(SCRIPT),
                        link(SCRIPT) + "/delete",
                        "/people/" + ada + "/roles/" + roles().getLast().id())) {
            assertThat(page(path)).as(path).doesNotContain(SCRIPT).contains("&lt;script");
        }
    }

    @Test
    void who_was_at_the_same_organisation_is_a_weak_hint_shown_apart() throws Exception {
        person("Ben Sommer", "Muster GmbH");

        assertThat(page("/people/" + ada + "/acquaintances"))
                .contains("Ben Sommer")
                .contains("Both at Muster GmbH; whether at the same time is not known.")
                .contains("That is but a weak hint");
    }

    @Test
    void a_role_is_changed_and_deleted() throws Exception {
        var path = "/people/" + ada + "/roles/" + roles().getFirst().id();

        site.post(path, "organisation", "Muster AG", "title", "Chefin", "until", "2020");
        assertThat(page("/people/" + ada)).contains("Muster AG").contains("Chefin, until 2020");
        assertThat(page(path)).contains("value=\"Chefin\"");

        assertThat(site.post(path + "/delete").statusCode()).isEqualTo(303);
        assertThat(roles()).isEmpty();
    }

    @Test
    void a_role_of_somebody_else_is_not_found_here() throws Exception {
        var ben = person("Ben Sommer", "Werft");
        var path = "/people/" + ben + "/roles/" + roles().getFirst().id();

        assertThat(site.get(path).statusCode()).isEqualTo(404);
        assertThat(site.post(path + "/delete").statusCode()).isEqualTo(404);
        assertThat(roles()).hasSize(1);
    }

    @Test
    void a_name_that_is_taken_is_asked_about_before_two_become_one() throws Exception {
        person("Ben Sommer", "Muster AG");

        var asked = site.post(link("Muster GmbH"), "name", "muster ag");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("“Muster AG” is there already.")
                .contains("Nothing is changed yet.")
                .contains("Merge with “Muster AG”");
        assertThat(net.organisations().named("", 0, 9)).hasSize(2);

        site.post(link("Muster GmbH"), "name", "muster ag", "merge", "yes");
        assertThat(net.organisations().named("", 0, 9)).hasSize(1);
        assertThat(page(link("Muster GmbH"))).contains("Ada Byron").contains("Ben Sommer");
    }

    @Test
    void an_organisation_gets_a_name_a_kind_and_a_note() throws Exception {
        site.post(link("Muster GmbH"), "name", "Muster AG", "kind", "COMPANY", "note", "Am Hafen");

        assertThat(page(link("Muster AG"))).contains("Company").contains("Am Hafen");
    }

    @Test
    void before_an_organisation_goes_the_page_says_what_goes_with_it() throws Exception {
        var path = link("Muster GmbH");

        assertThat(page(path + "/delete"))
                .contains("These roles go with it. The people stay")
                .contains("Ada Byron")
                .contains("Leiterin");
        assertThat(site.post(path + "/delete").statusCode()).isEqualTo(303);
        assertThat(roles()).isEmpty();
        assertThat(site.get(path).statusCode()).isEqualTo(404);
        assertThat(page("/people/" + ada)).contains("Where Ada Byron belongs is not known yet.");
    }
}
