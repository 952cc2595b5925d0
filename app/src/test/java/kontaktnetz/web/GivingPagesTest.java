package kontaktnetz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kontaktnetz.giving.Matter;
import kontaktnetz.giving.Matter.Ending;
import kontaktnetz.giving.Matter.Kind;
import kontaktnetz.giving.Matter.Outcome;
import kontaktnetz.giving.Side;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.Owner;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Property;
import kontaktnetz.people.VagueDay;
import kontaktnetz.recommendations.Experience.Story;
import kontaktnetz.recommendations.Grade;
import kontaktnetz.recommendations.Origin;
import kontaktnetz.storage.EmptyDatabase;
import kontaktnetz.storage.Storage;
import kontaktnetz.topics.TopicId;
import kontaktnetz.web.http.Net;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Needs, offers, whom one could help, and the health of the whole, over a real database.
@DisplayNameGeneration(ReplaceUnderscores.class)
class GivingPagesTest {

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

    private static String led(HttpResponse<String> reply) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
        return reply.headers().firstValue("Location").orElseThrow();
    }

    private Matter noted(Kind kind, String... fields) throws Exception {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("kind", kind.name(), "topic", "websites"));
        led(site.post("/giving/new", all.toArray(String[]::new)));
        return net.matters().open(kind, Lifelike.TODAY, 1).getFirst();
    }

    @Test
    void an_empty_net_says_how_to_begin() throws Exception {
        assertThat(page("/giving"))
                .contains(
                        "Nothing comes to mind",
                        "You are not looking for anything.",
                        "What do you gladly give?",
                        "Nothing heard yet.");
        assertThat(page("/giving/health")).contains("Too little help is noted yet");
        assertThat(page("/")).doesNotContain("You could help");
    }

    @Test
    void a_need_of_somebody_is_noted_and_stands_with_them() throws Exception {
        noted(
                Kind.NEED,
                "whose",
                ada.toString(),
                "sentence",
                SCRIPT,
                "until",
                "2026-12-24",
                "teller",
                ben.toString(),
                "pass",
                "no");

        for (var path : Set.of("/giving", "/people/" + ada)) {
            assertThat(page(path))
                    .contains("Ada Byron is looking for: websites", "until 24 December")
                    .contains("told by Ben Sommer", "stays between you", "&lt;script")
                    .doesNotContain(SCRIPT);
        }
    }

    @Test
    void a_need_without_a_day_ends_after_three_months() throws Exception {
        var need = noted(Kind.NEED);

        assertThat(need.said().until()).isEqualTo(Lifelike.TODAY.plusDays(90));
        assertThat(need.said().whose()).isEqualTo(Side.ME);
    }

    @Test
    void what_i_need_is_shown_with_whoever_offers_it() throws Exception {
        noted(Kind.NEED);
        noted(Kind.OFFER, "whose", ben.toString());

        assertThat(page("/giving")).containsSubsequence("You are looking for", "Offered by", "Ben");
    }

    @Test
    void whoever_met_a_need_is_remembered_as_a_moment_and_nowhere_else() throws Exception {
        var need = noted(Kind.NEED, "whose", ada.toString());

        var ended =
                led(
                        site.post(
                                "/giving/matters/" + need.id() + "/end",
                                "outcome",
                                "MET",
                                "by",
                                "" + ben));

        assertThat(page(ended)).contains("met, today");
        assertThat(page("/people/" + ben)).contains("Ben Sommer helped Ada Byron.");
        assertThat(net.matters().find(need.id()).map(Matter::ending))
                .contains(new Ending(Lifelike.TODAY, Outcome.MET));
        site.post("/giving/matters/" + need.id() + "/reopen");
        assertThat(net.matters().open(Kind.NEED, Lifelike.TODAY, 1)).containsExactly(need);
    }

    @Test
    void whom_i_could_help_stands_on_today_with_its_reason_and_a_message() throws Exception {
        noted(Kind.NEED, "whose", ada.toString());
        noted(Kind.OFFER);

        for (var path : Set.of("/", "/giving")) {
            assertThat(page(path))
                    .contains("Ada Byron is looking for: websites", "You offer that.", "mailto:");
        }
    }

    @Test
    void one_click_remembers_that_i_helped() throws Exception {
        noted(Kind.NEED, "whose", ada.toString());
        net.experiences()
                .add(
                        new Story(
                                Origin.MINE,
                                ben,
                                new TopicId("websites"),
                                Grade.GOOD,
                                VagueDay.UNKNOWN,
                                ""),
                        Set.of(),
                        Lifelike.NOW);
        assertThat(page("/giving")).contains("You had a good experience with Ben Sommer.");

        var memory = led(site.post("/giving/ideas/1/helped"));

        assertThat(page(memory)).contains("You recommended Ben Sommer to Ada Byron.");
        assertThat(page("/giving")).contains("Nothing comes to mind");
    }

    @Test
    void what_is_waved_off_is_gone_unless_taken_back_and_leaves_no_trace() throws Exception {
        noted(Kind.NEED, "whose", ada.toString());
        noted(Kind.OFFER);
        page("/");
        var before = page("/people/" + ada);

        var back = led(site.post("/giving/ideas/1/wave", "back", "/"));

        assertThat(back).isEqualTo("/?waved=1");
        assertThat(page("/")).doesNotContain("You offer that.");
        assertThat(page(back)).contains("It will not come back.");
        assertThat(page("/people/" + ada)).isEqualTo(before);
        assertThat(net.moments().with(ada, LocalDate.MIN, LocalDate.MAX)).isEmpty();
        led(site.post("/giving/ideas/1/undo", "back", "/"));
        assertThat(page("/")).contains("You offer that.");
    }

    @Test
    void what_is_wrong_is_told_and_nothing_is_lost() throws Exception {
        var past =
                site.post(
                        "/giving/new",
                        "kind",
                        "NEED",
                        "topic",
                        "websites",
                        "until",
                        "2026-01-01",
                        "sentence",
                        "für den Laden");
        var topic = site.post("/giving/new", "kind", "NEED", "sentence", "für den Laden");

        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(past.body()).contains("The last day has passed already.", "für den Laden");
        assertThat(topic.statusCode()).isEqualTo(422);
        assertThat(net.matters().open(Kind.NEED, Lifelike.TODAY, 1)).isEmpty();
    }

    @Test
    void the_whole_is_told_in_words_and_pictures_and_nobody_by_figures() throws Exception {
        for (int month = 0; month < 20; month++) {
            site.post(
                    "/people/" + (month % 2 == 0 ? ada : ben) + "/help",
                    "kind",
                    "FAVOUR",
                    "way",
                    "THEY",
                    "day",
                    Lifelike.TODAY.minusDays(9L * month).toString());
        }

        var page = page("/giving/health");

        assertThat(page)
                .contains("More help is flowing than in the year before.")
                .contains("It comes from few.")
                .contains("You could give more often than you did this year.")
                .contains("<svg class=\"flow\"");
        assertThat(page).doesNotContain("Ada Byron").doesNotContain("Ben Sommer");
    }

    @Test
    void limits_are_set_and_lifted_on_the_page_of_a_person_and_seen_nowhere_else()
            throws Exception {
        assertThat(page("/people/" + ada)).doesNotContain("For you alone");

        assertThat(led(site.post("/people/" + ada + "/limits", "limits", "set")))
                .isEqualTo("/people/" + ada + "?done=limits#limits");
        assertThat(page("/people/" + ada))
                .contains("For you alone: you set limits here")
                .contains("What Ada Byron is looking for is proposed to you less often.");
        for (var elsewhere :
                List.of("/", "/people", "/giving", "/giving/health", "/net", "/people/" + ben)) {
            assertThat(page(elsewhere)).as(elsewhere).doesNotContain("you set limits");
        }
        assertThat(page("/people/" + ada + "/card")).doesNotContain("imit");

        led(site.post("/people/" + ada + "/limits", "limits", "lift"));
        assertThat(page("/people/" + ada)).doesNotContain("For you alone");
        assertThat(site.post("/people/99999/limits", "limits", "set").statusCode()).isEqualTo(404);
    }
}
