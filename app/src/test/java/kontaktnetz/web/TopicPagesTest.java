package kontaktnetz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.Owner;
import kontaktnetz.people.Property;
import kontaktnetz.people.VagueDay;
import kontaktnetz.recommendations.Experience.Story;
import kontaktnetz.recommendations.Grade;
import kontaktnetz.recommendations.Origin;
import kontaktnetz.storage.EmptyDatabase;
import kontaktnetz.storage.Neighbour;
import kontaktnetz.storage.Storage;
import kontaktnetz.topics.BuiltInTopics;
import kontaktnetz.topics.Label;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.Topic;
import kontaktnetz.topics.TopicId;
import kontaktnetz.web.http.Net;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Looking at topics, naming them and taking those of ESCO in, over a real database.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicPagesTest {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final TopicId DESIGN = new TopicId("graphic-design");
    private static final String ESCO =
            """
            conceptUri,preferredLabel
            http://data.europa.eu/esco/occupation/aa-1,heraldist
            nowhere,nothing
            """;
    private static final long MOST_BYTES = 4_000_000;

    @TempDir private Path data;

    private Storage storage;
    private Net net;
    private Site site;

    @BeforeEach
    void open() throws Exception {
        storage = EmptyDatabase.at(data.resolve("net.db"));
        net = net(storage.keys().only("Europe/Berlin", "DE", Lifelike.NOW));
        var settings = new WebSettings(0, "127.0.0.1", null, data, MOST_BYTES);
        site = new Site(settings, this::net).signedIn();
    }

    @AfterEach
    void close() {
        site.close();
        storage.close();
    }

    private Net net(Owner whose) {
        return StoredNet.of(storage, whose);
    }

    private TopicId own(String name) {
        return net.topics().add(new Label(Language.ENGLISH, name), null).id();
    }

    private String page(String path) throws Exception {
        var reply = site.get(path);
        assertThat(reply.statusCode()).as(path).isEqualTo(200);
        return reply.body();
    }

    @Test
    void all_topics_lie_folded_in_what_they_belong_to_and_ones_own_come_first() throws Exception {
        var own = net.topics().add(new Label(Language.ENGLISH, "Heraldry"), DESIGN).id();

        var body = page("/topics");

        assertThat(body)
                .contains("href=\"/topics/graphic-design\"", "href=\"/topics/logo-design\"");
        assertThat(body.indexOf("/topics/" + own)).isLessThan(body.indexOf("<details>"));
        assertThat(body).contains("your own");
        assertThat(page("/ask")).contains("href=\"/topics\"");
        assertThat(page("/settings")).contains("href=\"/topics\"");
    }

    @Test
    void a_word_finds_its_topic_in_any_form() throws Exception {
        assertThat(page("/topics?q=Designerinnen")).contains("href=\"/topics/graphic-design\"");
    }

    @Test
    void a_word_that_fits_nothing_may_become_a_topic() throws Exception {
        var body = page("/topics?q=xyzzy");

        assertThat(body).contains("No topic fits “xyzzy”.", "action=\"/topics/new\"");
        assertThat(body).contains("value=\"xyzzy\"");
        assertThat(own()).isEmpty();
    }

    @Test
    void a_new_topic_is_found_from_then_on() throws Exception {
        var made =
                site.post("/topics/new", "name", "Xyzzy", "language", "de", "within", DESIGN.key());

        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(own())
                .singleElement()
                .satisfies(topic -> {
                    assertThat(topic.parent()).isEqualTo(DESIGN);
                    assertThat(topic.labels()).containsExactly(new Label(Language.GERMAN, "Xyzzy"));
                });
        var to = made.headers().firstValue("Location").orElseThrow();
        assertThat(page(to)).contains("The topic is made.", "graphic design");
        assertThat(page("/topics?q=xyzzy")).contains("href=\"/topics/own:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "123", "LONG", "graphic design", "GRAPHIC DESIGN"})
    void a_name_that_will_not_do_makes_no_topic(String name) throws Exception {
        var typed = name.equals("LONG") ? "x".repeat(10_000) : name;

        var reply = site.post("/topics/new", "name", typed, "language", "en");

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("id=\"topic-name-trouble\"");
        assertThat(own()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"own:99", "no-such-topic", "<script>", "esco:"})
    void nothing_lies_in_a_topic_there_is_not(String within) throws Exception {
        var reply = site.post("/topics/new", "name", "Xyzzy", "within", within);

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("id=\"topic-within-trouble\"", "value=\"Xyzzy\"");
        assertThat(own()).isEmpty();
    }

    @Test
    void a_topic_shows_its_names_what_it_lies_in_and_what_lies_in_it() throws Exception {
        net.topics().addLabel(DESIGN, new Label(Language.GERMAN, "Plakatkunst"));

        var body = page("/topics/graphic-design");

        assertThat(body).contains("graphic designer", "Grafikdesign", "Plakatkunst");
        assertThat(Pattern.compile("yours</span>").matcher(body).results()).hasSize(1);
        assertThat(body).contains("href=\"/topics/design\"", "href=\"/topics/logo-design\"");
        assertThat(body).contains("href=\"/ask?topic=graphic-design\"", "two years");
    }

    @Test
    void a_topic_shows_what_my_people_experienced_on_it_and_within_it() throws Exception {
        var clara =
                net.people()
                        .add(Card.of(Property.of("FN", "Clara Winter")), Met.UNKNOWN, Lifelike.NOW)
                        .id();
        var story =
                new Story(
                        Origin.MINE,
                        clara,
                        new TopicId("logo-design"),
                        Grade.GOOD,
                        new VagueDay("2026"),
                        "On time.");
        net.experiences().add(story, Set.of(), Lifelike.NOW);

        assertThat(page("/topics/graphic-design")).contains("Clara Winter", "On time.");
        assertThat(page("/topics/illustration")).doesNotContain("Clara Winter");
    }

    @Test
    void a_further_name_finds_the_topic() throws Exception {
        var reply = site.post("/topics/graphic-design/names", "name", "Xyzzy", "language", "de");

        assertThat(reply.statusCode()).isEqualTo(303);
        assertThat(net.topics().ownNames(DESIGN))
                .containsExactly(new Label(Language.GERMAN, "Xyzzy"));
        assertThat(page("/topics?q=xyzzy")).contains("href=\"/topics/graphic-design\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "LONG", "graphics", "Tax advice"})
    void a_further_name_that_will_not_do_changes_nothing(String name) throws Exception {
        var typed = name.equals("LONG") ? "x".repeat(10_000) : name;
        var before = net.topics().all();

        var reply = site.post("/topics/graphic-design/names", "name", typed, "language", "en");

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("id=\"name-trouble\"");
        assertThat(net.topics().all()).isEqualTo(before);
    }

    @Test
    void experiences_fade_as_the_owner_says_and_then_as_usual_again() throws Exception {
        site.post("/topics/graphic-design/fading", "how", "own", "days", "365");
        var halfLives = net.experiences().halfLives();
        var body = page("/topics/graphic-design");
        site.post("/topics/graphic-design/fading", "how", "usual", "days", "365");

        assertThat(halfLives).isEqualTo(Map.of(DESIGN, 365));
        assertThat(body).contains("counts half as much: twelve months.", "value=\"365\"");
        assertThat(net.experiences().halfLives()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1000000", "99999999999999999999", "1.5", "two"})
    void a_half_life_that_makes_no_sense_changes_nothing(String days) throws Exception {
        net.experiences().fade(DESIGN, 100);

        var reply = site.post("/topics/graphic-design/fading", "how", "own", "days", days);

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("id=\"days-trouble\"", "1 to 36500");
        assertThat(net.experiences().halfLives()).isEqualTo(Map.of(DESIGN, 100));
    }

    @Test
    void what_a_topic_is_called_is_shown_and_never_run() throws Exception {
        var own = own(SCRIPT);
        net.topics().addLabel(own, new Label(Language.GERMAN, "Zwei " + SCRIPT));
        site.post("/topics/new", "name", "child", "within", own.key());

        for (var path :
                List.of(
                        "/topics",
                        "/topics?q=script",
                        "/topics?q=%3Cscript%3Ealert(1)%3C/script%3Exyzzy",
                        "/topics/" + own,
                        "/topics/new?name=%3Cscript%3Ealert(1)%3C/script%3E&within=" + own,
                        "/topics?q=child")) {
            assertThat(page(path)).as(path).contains("&lt;script").doesNotContain(SCRIPT);
        }
    }

    @Test
    void a_topic_there_is_not_or_that_is_somebody_elses_is_not_found() throws Exception {
        var neighbour = net(Neighbour.in(storage));
        var theirs = neighbour.topics().add(new Label(Language.GERMAN, "Geheimnis"), null).id();
        neighbour.topics().addLabel(DESIGN, new Label(Language.GERMAN, "Geheimname"));

        for (var key : List.of(theirs.key(), "own:77", "nothing", "esco:occupation/x", "..%2Fx")) {
            assertThat(site.get("/topics/" + key).statusCode()).as(key).isIn(400, 404);
            assertThat(site.post("/topics/" + key + "/names", "name", "x").statusCode())
                    .as(key)
                    .isIn(400, 404);
        }
        assertThat(page("/topics/graphic-design")).doesNotContain("Geheim");
        assertThat(page("/topics?q=Geheimname")).doesNotContain("/topics/graphic-design\"");
    }

    @Test
    void no_topic_that_comes_with_the_program_stands_where_a_page_does() {
        assertThat(BuiltInTopics.all())
                .extracting(topic -> topic.id().key())
                .doesNotContain("new", "import");
    }

    @Test
    void files_of_esco_become_topics_and_what_was_passed_over_is_told() throws Exception {
        var reply = site.upload("/topics/import", Map.of("occupations_en.csv", ESCO));

        var to = reply.headers().firstValue("Location").orElseThrow();
        assertThat(page(to))
                .contains("One topic is read in; one row or file was passed over.")
                .contains("occupations_en.csv, row 2 (line 3)");
        assertThat(page("/topics/esco:occupation/aa-1")).contains("heraldist", "from ESCO");
        site.post("/topics/esco:occupation/aa-1/names", "name", "Wappenmaler");
        assertThat(page("/topics?q=Wappenmaler")).contains("/topics/esco:occupation/aa-1");
        assertThat(page("/topics")).contains("/topics/esco:occupation/aa-1");
        try (var left = Files.list(data.resolve("uploads"))) {
            assertThat(left).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name,Mail\nAda,ada@x.example\n",
                "",
                "\u0000\u0001\u0002",
                "BEGIN:VCARD",
                "a letter"
            })
    void a_file_that_is_not_of_esco_takes_nothing_in(String content) throws Exception {
        var before = net.topics().all();

        var reply = site.upload("/topics/import", Map.of("people_de.csv", content));

        var to = reply.headers().firstValue("Location").orElseThrow();
        assertThat(page(to))
                .contains("No topic was read in", "people_de.csv")
                .doesNotContain("We read vCard");
        assertThat(net.topics().all()).isEqualTo(before);
    }

    @Test
    void no_file_and_too_large_a_file_are_told() throws Exception {
        var none = site.upload("/topics/import", Map.of());
        var large =
                site.upload(
                        "/topics/import",
                        Map.of("occupations_en.csv", "x".repeat((int) MOST_BYTES + 1)));

        assertThat(page(none.headers().firstValue("Location").orElseThrow()))
                .contains("id=\"files-trouble\"");
        assertThat(large.statusCode()).isEqualTo(413);
    }

    @Test
    void thousands_of_topics_are_not_listed_at_once() throws Exception {
        var many = new ArrayList<Topic>();
        for (int i = 0; i < 3_000; i++) {
            many.add(
                    new Topic(
                            new TopicId("esco:skill/" + i),
                            i < 1_000 ? null : new TopicId("esco:skill/1"),
                            List.of(new Label(Language.ENGLISH, "skill of kind " + i))));
        }
        net.topics().take(many);

        for (var path : List.of("/topics", "/topics/esco:skill/1", "/topics?q=skill+of+kind")) {
            var body = page(path);
            assertThat(links(body, "/topics/esco:")).as(path).isBetween(1L, 130L);
            assertThat(links(body, "/topics/")).as(path).isLessThan(900);
        }
        assertThat(page("/topics")).contains("These are not all.");
        assertThat(page("/topics/esco:skill/1")).contains("These are not all.");
        assertThat(page("/topics?q=skill+of+kind+2999")).contains("/topics/esco:skill/2999");
    }

    private static long links(String body, String to) {
        return Pattern.compile(Pattern.quote("href=\"" + to)).matcher(body).results().count();
    }

    private List<Topic> own() {
        return net.topics().all().stream().filter(topic -> topic.id().isOwn()).toList();
    }
}
