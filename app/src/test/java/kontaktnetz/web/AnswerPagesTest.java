package kontaktnetz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kontaktnetz.access.AnswerTokens;
import kontaktnetz.answers.Answered;
import kontaktnetz.giving.Deed;
import kontaktnetz.giving.Side;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Property;
import kontaktnetz.recommendations.Experience;
import kontaktnetz.recommendations.Origin;
import kontaktnetz.storage.EmptyDatabase;
import kontaktnetz.storage.Storage;
import kontaktnetz.web.http.Net;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Answers without an account, from the question to the experience.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnswerPagesTest {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final Pattern LINK = Pattern.compile("http://net\\.example(/answer/[\\w-]+)");

    @TempDir private Path data;

    private Storage storage;
    private Net net;
    private Site site;
    private PersonId ada;

    @BeforeEach
    void open() throws Exception {
        storage = EmptyDatabase.at(data.resolve("net.db"));
        var owner = storage.keys().only("Europe/Berlin", "DE", Lifelike.NOW);
        net = StoredNet.of(storage, owner);
        site = site(URI.create("http://net.example"));
        ada = person("Ada Berg");
        person("Geheime Person");
    }

    private Site site(@Nullable URI publicAddress) throws Exception {
        var settings = new WebSettings(0, "127.0.0.1", publicAddress, data, 1 << 20);
        var made = new Site(settings, whose -> StoredNet.of(storage, whose)).signedIn();
        made.dropped = storage.letterbox();
        return made;
    }

    @AfterEach
    void close() {
        site.close();
        storage.close();
    }

    private PersonId person(String name) {
        var card =
                Card.of(
                        Property.of("FN", name),
                        Property.of("EMAIL", name.charAt(0) + "@x.example"));
        return net.people().add(card, Met.UNKNOWN, Lifelike.NOW).id();
    }

    /// A link to Ada, as the page shows it once.
    private String link() throws Exception {
        var page = site.post("/answers/new", "person", ada.toString(), "topic", "graphic-design");
        var matcher = LINK.matcher(page.body());
        assertThat(matcher.find()).as(page.body()).isTrue();
        return matcher.group(1);
    }

    /// Whoever has the link has no session.
    private HttpResponse<String> stranger(String path, String... fields) throws Exception {
        try (var other = java.net.http.HttpClient.newHttpClient()) {
            var request = site.request(path, "Accept-Language", "en");
            if (fields.length > 0) {
                var form = new StringBuilder();
                for (int i = 0; i < fields.length; i += 2) {
                    form.append(i == 0 ? "" : "&")
                            .append(fields[i])
                            .append('=')
                            .append(
                                    java.net.URLEncoder.encode(
                                            fields[i + 1],
                                            java.nio.charset.StandardCharsets.UTF_8));
                }
                request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.toString()));
            }
            return other.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private List<Experience> experiences() {
        return net.experiences().latest(9);
    }

    @Test
    void somebody_answers_without_an_account_and_it_counts_once_it_is_accepted() throws Exception {
        var link = link();
        var question = stranger(link);
        assertThat(question.statusCode()).isEqualTo(200);
        assertThat(question.body()).contains("graphic design").doesNotContain("Geheime", "Ada");

        var thanks = stranger(link, "whom", "Clara Winter", "kind", "OWN", "sentence", "On time.");

        assertThat(thanks.body()).contains("Thank you");
        assertThat(experiences()).isEmpty();
        assertThat(site.get("/").body()).contains("/answers");
        assertThat(site.get("/answers").body()).contains("Clara Winter").contains("On time.");
        var id = net.answers().waiting(9).getFirst().id();
        for (int twice = 0; twice < 2; twice++) {
            site.post("/answers/" + id + "/accept", "name", "Clara Winter", "grade", "VERY_GOOD");
        }
        assertThat(experiences()).hasSize(1);
        assertThat(experiences().getFirst().told().origin()).isEqualTo(Origin.of(ada));
        assertThat(experiences().getFirst().told().sentence()).isEqualTo("On time.");
        assertThat(net.answers().waiting(9)).isEmpty();
    }

    /// An answer that names Clara Winter waits.
    private String waiting() throws Exception {
        stranger(link(), "whom", "Clara Winter", "kind", "OWN", "sentence", "On time.");
        return "/answers/" + net.answers().waiting(9).getFirst().id() + "/accept";
    }

    private List<PersonId> called(String name) {
        return net.people().named(PeopleQuery.named(name, 9)).stream().map(Person::id).toList();
    }

    private List<PersonId> with() {
        return experiences().stream().map(it -> it.told().with()).toList();
    }

    @Test
    void of_several_of_one_name_nobody_is_taken_for_another() throws Exception {
        var one = person("Clara Winter");
        var other = person("Clara Winter");
        var accept = waiting();
        assertThat(site.get("/answers").body())
                .contains("<option value=\"" + one + "\"", "<option value=\"" + other + "\"");

        var unsaid = site.post(accept, "name", "Clara Winter", "grade", "POOR");
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("Please choose who is meant.", "value=\"POOR\" checked");
        assertThat(experiences()).isEmpty();
        assertThat(net.answers().waiting(9)).hasSize(1);
        site.post(
                accept,
                "name",
                "Clara Winter",
                "listed",
                "Clara Winter",
                "who",
                other.toString(),
                "grade",
                "GOOD");

        assertThat(with()).containsExactly(other);
    }

    @Test
    void beside_several_of_one_name_there_may_be_somebody_new() throws Exception {
        person("Clara Winter");
        person("Clara Winter");

        site.post(
                waiting(),
                "name",
                "Clara Winter",
                "listed",
                "Clara Winter",
                "who",
                "new",
                "grade",
                "GOOD");

        assertThat(called("Clara Winter")).hasSize(3).contains(with().getFirst());
    }

    @Test
    void a_choice_among_namesakes_holds_for_no_other_name() throws Exception {
        var clara = person("Clara Winter");
        person("Clara Winter");

        site.post(
                waiting(),
                "name",
                "Doris Neu",
                "listed",
                "Clara Winter",
                "who",
                clara.toString(),
                "grade",
                "GOOD");

        assertThat(with()).isEqualTo(called("Doris Neu")).hasSize(1);
    }

    @Test
    void the_only_one_of_a_name_is_meant_and_no_longer_name_is_hers() throws Exception {
        person("Clara Winterfeld");
        var clara = person("Clara Winter");
        var accept = waiting();
        assertThat(site.get("/answers").body()).doesNotContain("name=\"who\"");

        site.post(accept, "name", "clara winter", "grade", "GOOD");

        assertThat(with()).containsExactly(clara);
    }

    @Test
    void an_accepted_answer_is_remembered_as_help_with_one_click() throws Exception {
        var accepted = site.post(waiting(), "name", "Clara Winter", "grade", "GOOD");
        var page = site.get(accepted.headers().firstValue("Location").orElseThrow()).body();
        var clara = with().getFirst();
        assertThat(page)
                .contains("Ada Berg recommended Clara Winter to you.", "Remember as help")
                .contains("action=\"/people/" + ada + "/help\"")
                .contains("name=\"way\" value=\"THEY\"")
                .contains("name=\"kind\" value=\"RECOMMENDATION\"")
                .contains("name=\"about\" value=\"" + clara + "\"");

        var remembered =
                site.post(
                        "/people/" + ada + "/help",
                        "way",
                        "THEY",
                        "kind",
                        "RECOMMENDATION",
                        "about",
                        clara.toString());

        var day = Lifelike.NOW.atZone(java.time.ZoneId.of("Europe/Berlin")).toLocalDate();
        assertThat(net.moments().with(ada, day, day.plusDays(1)))
                .singleElement()
                .satisfies(moment ->
                        assertThat(moment.deed())
                                .isEqualTo(
                                        new Deed(
                                                Deed.Kind.RECOMMENDATION,
                                                Side.of(ada),
                                                Side.ME,
                                                clara,
                                                day,
                                                "")));
        var memory = site.get(remembered.headers().firstValue("Location").orElseThrow()).body();
        assertThat(memory).contains("Say thank you");
    }

    @Test
    void whoever_passes_is_remembered_for_nothing() throws Exception {
        stranger(link(), "whom", "", "kind", "PASS");
        var id = net.answers().waiting(9).getFirst().id();

        var read = site.post("/answers/" + id + "/discard");
        var page = site.get(read.headers().firstValue("Location").orElseThrow()).body();

        assertThat(page).doesNotContain("/help", "Remember as help");
    }

    @Test
    void what_they_heard_is_hearsay_and_a_pass_is_nothing() throws Exception {
        stranger(link(), "whom", "Clara", "kind", "HEARD", "sentence", "");
        stranger(link(), "whom", "", "kind", "PASS");
        var waiting = net.answers().waiting(9);
        assertThat(waiting).hasSize(2);

        site.post("/answers/" + waiting.get(0).id() + "/accept", "name", "Clara", "grade", "GOOD");
        var pass =
                site.post(
                        "/answers/" + waiting.get(1).id() + "/accept",
                        "name",
                        "x",
                        "grade",
                        "GOOD");
        site.post("/answers/" + waiting.get(1).id() + "/discard");

        assertThat(pass.statusCode()).isEqualTo(404);
        assertThat(experiences()).hasSize(1);
        assertThat(experiences().getFirst().told().origin()).isEqualTo(Origin.UNKNOWN);
        assertThat(experiences().getFirst().toldBy()).isEqualTo(Set.of(ada));
        assertThat(net.answers().waiting(9)).isEmpty();
    }

    @Test
    void used_taken_back_over_and_unknown_look_alike() throws Exception {
        var used = link();
        stranger(used, "whom", "Clara", "kind", "OWN");
        var replayed = stranger(used, "whom", "Doris", "kind", "OWN");
        var revoked = link();
        site.post("/answers/" + net.answers().open(site.now, 9).getFirst().id() + "/revoke");
        var old = link();
        var unknown = "/answer/" + AnswerTokens.fresh();
        site.now = Lifelike.NOW.plus(Duration.ofDays(22));

        var pages = List.of(replayed, stranger(revoked), stranger(old), stranger(unknown));

        for (var page : pages) {
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).isEqualTo(pages.getFirst().body());
        }
        assertThat(stranger(old, "whom", "Clara", "kind", "OWN").statusCode()).isEqualTo(404);
        assertThat(net.answers().waiting(9)).hasSize(1);
        assertThat(net.answers().waiting(9).getFirst().answered())
                .isEqualTo(new Answered(Answered.Kind.OWN, "Clara", ""));
    }

    @Test
    void guessing_finds_nothing_and_is_answered_no_more_while_a_good_token_opens()
            throws Exception {
        var link = link();
        for (var guess :
                List.of("1", "x".repeat(43), link.substring(8, 50), "%2e%2e", "'or'1'='1")) {
            assertThat(stranger("/answer/" + guess.replace("'", "%27")).statusCode())
                    .isEqualTo(404);
        }
        for (int i = 0; i < 40; i++) {
            stranger("/answer/" + AnswerTokens.fresh());
        }

        assertThat(stranger("/answer/" + AnswerTokens.fresh()).statusCode()).isEqualTo(429);
        assertThat(stranger(link).statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_opens_its_own_question_and_no_other_door() throws Exception {
        var link = link();
        var token = link.replace("/answer/", "");

        assertThat(stranger("/sign-in/" + token).statusCode()).isEqualTo(403);
        assertThat(stranger("/people").statusCode()).isEqualTo(303);
        var reply = stranger(link);
        assertThat(reply.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(reply.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(reply.body()).doesNotContain("<script");
        var signIn = site.link().replaceFirst(".*/sign-in/", "");
        assertThat(stranger("/answer/" + signIn).statusCode()).isEqualTo(404);
    }

    @Test
    void the_token_is_kept_nowhere() throws Exception {
        var token = link().replace("/answer/", "");

        assertThat(site.get("/answers").body()).doesNotContain(token);
        for (var file : List.of("net.db", "net.db-wal")) {
            var path = data.resolve(file);
            if (java.nio.file.Files.exists(path)) {
                var bytes =
                        new String(
                                java.nio.file.Files.readAllBytes(path),
                                java.nio.charset.StandardCharsets.ISO_8859_1);
                assertThat(bytes).doesNotContain(token);
            }
        }
    }

    @Test
    void a_script_in_every_field_is_shown_and_never_run() throws Exception {
        var link = link();
        var refused = stranger(link, "whom", SCRIPT, "kind", SCRIPT, "sentence", SCRIPT);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).doesNotContain(SCRIPT);
        stranger(link, "whom", SCRIPT, "kind", "OWN", "sentence", SCRIPT);

        var page = site.get("/answers").body();

        assertThat(page).doesNotContain(SCRIPT).contains("&lt;script&gt;");
    }

    @Test
    void too_much_is_refused() throws Exception {
        var link = link();

        assertThat(stranger(link, "whom", "x".repeat(201), "kind", "OWN").statusCode())
                .isEqualTo(422);
        assertThat(
                        stranger(link, "whom", "x", "kind", "OWN", "sentence", "x".repeat(501))
                                .statusCode())
                .isEqualTo(422);
        assertThat(stranger(link, "whom", "x".repeat(2 << 20), "kind", "OWN").statusCode())
                .isEqualTo(413);
        assertThat(stranger(link).statusCode()).isEqualTo(200);
    }

    @Test
    void without_a_public_address_there_are_no_links() throws Exception {
        site.close();
        site = site(null);

        var reply = site.post("/answers/new", "person", ada.toString(), "topic", "graphic-design");

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(net.answers().open(Lifelike.NOW, 9)).isEmpty();
        assertThat(site.get("/ask?topic=graphic-design").body()).doesNotContain("/answers/new");
    }
}
