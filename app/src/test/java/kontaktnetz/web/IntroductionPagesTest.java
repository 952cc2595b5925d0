package kontaktnetz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kontaktnetz.introductions.Introduction;
import kontaktnetz.introductions.Stage;
import kontaktnetz.introductions.Two;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Property;
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
import org.junit.jupiter.params.provider.ValueSource;

/// Bringing two people together in the browser, over a real database.
@DisplayNameGeneration(ReplaceUnderscores.class)
class IntroductionPagesTest {

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
        var owner = storage.keys().only("Europe/Berlin", "DE", Lifelike.NOW);
        net = StoredNet.of(storage, owner);
        site =
                new Site(WebSettings.local(0, data), whose -> StoredNet.of(storage, whose))
                        .signedIn();
        site.keys.change(Lifelike.owner(1, "de"));
        ada = person("Ada Berg", "ada@werft.example");
        ben = person("Ben Winter", "ben@winter.example");
    }

    @AfterEach
    void close() {
        site.close();
        storage.close();
    }

    private PersonId person(String name, String mail) {
        var card = Card.of(Property.of("FN", name), Property.of("EMAIL", mail));
        return net.people().add(card, Met.UNKNOWN, Lifelike.NOW).id();
    }

    private String begun() throws Exception {
        var reply =
                site.post(
                        "/introductions/new", "a", ada.toString(), "b", ben.toString(), "why", "");
        return location(reply).replaceFirst("\\?.*", "");
    }

    private static String location(HttpResponse<String> reply) {
        return reply.headers().firstValue("Location").orElse(reply.body());
    }

    private HttpResponse<String> step(String path, int place, String step, String... more)
            throws Exception {
        var fields = new ArrayList<>(List.of("place", String.valueOf(place), "step", step));
        fields.addAll(List.of(more));
        return site.post(path + "/step", fields.toArray(String[]::new));
    }

    private void agreed(String path) throws Exception {
        step(path, 0, "ask", "who", ada.toString());
        step(path, 1, "yes", "who", ada.toString());
        step(path, 2, "ask", "who", ben.toString());
        step(path, 3, "yes", "who", ben.toString());
    }

    private HttpResponse<String> introduced(String path) throws Exception {
        return step(path, 4, "introduce", "channel", "MAIL", "day", "2026-11-20");
    }

    private Introduction only() {
        var all = new ArrayList<>(net.introductions().open(9));
        all.addAll(net.introductions().over(9));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    /// What the messages of a page say, links and all.
    private String page(String path) throws Exception {
        return URLDecoder.decode(site.get(path).body().replace("%", "%25"), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with", "through", "teller", "source", "other", "about", "whose", "by", "a", "b"
            })
    void whoever_is_looked_for_while_typing_is_found_for_that_field(String field) throws Exception {
        var path = "/people/pick?several=false&field=" + field + "&" + field + "-words=ada";

        assertThat(site.get(path).body()).contains("name=\"" + field + "\"", "Ada");
    }

    @Test
    void an_idea_is_filled_in_from_the_address_and_asks_nobody() throws Exception {
        var form = site.get("/introductions/new?a=%s&b=%s&why=Boote".formatted(ada, ben)).body();
        var path = begun();

        assertThat(form).contains("Ada Berg").contains("Ben Winter").contains(">Boote</textarea>");
        assertThat(site.get(path).body()).contains("Noch eine Idee");
        assertThat(only().log()).isEmpty();
    }

    @Test
    void it_goes_step_by_step_to_thanks_and_shows_who_agreed_when() throws Exception {
        var path = begun();
        agreed(path);
        assertThat(page(path)).contains("Ada Berg hat ja gesagt").contains("Ben Winter gefragt");
        assertThat(location(introduced(path))).isEqualTo(path + "?done=step");
        step(path, 5, "hear", "outcome", "GREW", "sentence", "Ein Boot.");
        assertThat(page(path)).contains("Ein Boot.").contains("Ada Berg danken");
        step(path, 6, "thank");

        assertThat(only().stage()).isInstanceOf(Stage.Thanked.class);
        assertThat(site.get("/introductions").body()).contains("Abgeschlossen");
    }

    @Test
    void addresses_stand_in_the_message_to_both_and_in_none_before() throws Exception {
        var path = begun();
        var messageTo = "mailto:ada@werft.example?";
        for (int place = 0; place < 4; place++) {
            var letters = letters(page(path));
            assertThat(letters).as("place " + place).doesNotContain("@");
            step(path, place, place % 2 == 0 ? "ask" : "yes", "who", (place < 2 ? ada : ben) + "");
        }

        var last = page(path);

        assertThat(letters(last)).contains("ada@werft.example").contains("ben@winter.example");
        assertThat(last).contains("mailto:ada@werft.example,ben@winter.example?");
        assertThat(last).doesNotContain(messageTo);
    }

    /// The texts of the messages, without the links that open them.
    private static String letters(String page) {
        var letters = new StringBuilder();
        var matcher = java.util.regex.Pattern.compile("(?s)data-letter>(.*?)</p>").matcher(page);
        while (matcher.find()) {
            letters.append(matcher.group(1));
        }
        assertThat(letters).isNotEmpty();
        return letters.toString();
    }

    @Test
    void law_7_a_no_is_shown_to_the_introducer_and_to_nobody_else() throws Exception {
        var path = begun();
        step(path, 0, "ask", "who", ada.toString());
        step(path, 1, "yes", "who", ada.toString());
        step(path, 2, "ask", "who", ben.toString());
        step(path, 3, "no", "who", ben.toString());
        var declined = site.get(path).body();
        site.post(path + "/back", "place", "4");
        step(path, 3, "rest");
        var rested = site.get(path).body();

        assertThat(declined).contains("Ben Winter möchte gerade nicht");
        assertThat(letters(declined)).doesNotContain("möchte gerade nicht");
        assertThat(toAda(letters(rested))).isEqualTo(toAda(letters(declined))).isNotEmpty();
    }

    private static String toAda(String letters) {
        return letters.substring(
                letters.indexOf("Hallo Ada"),
                letters.indexOf("Viele Grüße", letters.indexOf("Hallo Ada")));
    }

    @Test
    void a_form_sent_twice_notes_one_contact_and_undo_takes_it_back() throws Exception {
        var path = begun();
        agreed(path);

        introduced(path);
        var twice = introduced(path);

        assertThat(twice.statusCode()).isEqualTo(303);
        assertThat(net.interactions().with(ada, 0, 9)).hasSize(1);
        site.post(path + "/back", "place", "5");
        assertThat(net.interactions().with(ada, 0, 9)).isEmpty();
        assertThat(only().stage()).isEqualTo(new Stage.BothAgreed());
    }

    @Test
    void a_page_out_of_date_says_so_and_shows_how_it_stands() throws Exception {
        var path = begun();
        step(path, 0, "ask", "who", ada.toString());

        var late = step(path, 0, "rest");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Inzwischen").contains("die Antwort steht aus");
    }

    @Test
    void what_makes_no_sense_is_refused_in_a_sentence() throws Exception {
        var self = site.post("/introductions/new", "a", ada.toString(), "b", ada.toString());
        var nobody = site.post("/introductions/new", "a", ada.toString());
        var address =
                site.post(
                        "/introductions/new",
                        "a",
                        ada.toString(),
                        "b",
                        ben.toString(),
                        "why",
                        "ben@winter.example");
        var gone = site.post("/introductions/new", "a", ada.toString(), "b", "999");

        assertThat(self.statusCode()).isEqualTo(422);
        assertThat(self.body()).contains("sich selbst");
        assertThat(nobody.body()).contains("Wählen Sie zwei Kontakte");
        assertThat(address.body()).contains("erst weiter, wenn beide ja gesagt haben");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(net.introductions().open(9)).isEmpty();
        var path = begun();
        agreed(path);
        assertThat(step(path, 4, "introduce", "channel", "NOTE", "day", "2026-11-20").statusCode())
                .isEqualTo(422);
        assertThat(step(path, 4, "introduce", "channel", "MAIL", "day", "2099-01-01").statusCode())
                .isEqualTo(422);
    }

    @Test
    void the_same_two_lead_to_what_is_under_way() throws Exception {
        var path = begun();

        var again = site.post("/introductions/new", "a", ben.toString(), "b", ada.toString());

        assertThat(location(again)).isEqualTo(path + "?done=underway");
        assertThat(only().two()).isEqualTo(new Two(ada, ben));
    }

    @Test
    void what_came_of_it_waits_on_today_after_two_weeks() throws Exception {
        var path = begun();
        agreed(path);
        introduced(path);
        var soon = site.get("/").body();

        site.now = Lifelike.NOW.plus(Duration.ofDays(20));

        assertThat(soon).doesNotContain(path);
        assertThat(site.get("/").body()).contains(path).contains("Ada Berg und Ben Winter");
    }

    @Test
    void a_script_is_shown_and_never_run() throws Exception {
        var clara = person(SCRIPT, "clara@winter.example");
        var reply =
                site.post(
                        "/introductions/new",
                        "a",
                        ada.toString(),
                        "b",
                        clara.toString(),
                        "why",
                        SCRIPT);

        var page = site.get(location(reply)).body();

        assertThat(page).doesNotContain(SCRIPT).contains("&lt;script&gt;");
        assertThat(site.get("/introductions").body()).doesNotContain(SCRIPT);
    }
}
