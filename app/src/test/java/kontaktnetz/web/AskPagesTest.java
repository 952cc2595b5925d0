package kontaktnetz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Noted;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.Owner;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Property;
import kontaktnetz.recommendations.Declared;
import kontaktnetz.recommendations.Experience;
import kontaktnetz.recommendations.Grade;
import kontaktnetz.recommendations.Inquiry;
import kontaktnetz.recommendations.Origin;
import kontaktnetz.recommendations.TrustWord;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Asking, telling and closing the loop in the browser, over a real database.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AskPagesTest {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final TopicId DESIGN = new TopicId("graphic-design");

    @TempDir private Path data;

    private Storage storage;
    private Net net;
    private Site site;
    private PersonId ada;
    private PersonId clara;

    @BeforeEach
    void open() throws Exception {
        storage = EmptyDatabase.at(data.resolve("net.db"));
        var owner = storage.keys().only("Europe/Berlin", "DE", Lifelike.NOW);
        net = net(owner);
        site = new Site(WebSettings.local(0, data), this::net).signedIn();
        ada = person("Ada Berg", "ada@werft.example");
        clara = person("Clara Winter", "clara@winter.example");
        var call = new Noted(Set.of(ada), Channel.CALL, Lifelike.NOW, Duration.ZERO, true, "");
        net.interactions().note(call, Lifelike.NOW);
    }

    @AfterEach
    void close() {
        site.close();
        storage.close();
    }

    private Net net(Owner whose) {
        return StoredNet.of(storage, whose);
    }

    private PersonId person(String name, String mail) {
        var card = Card.of(Property.of("FN", name), Property.of("EMAIL", mail));
        return net.people().add(card, Met.UNKNOWN, Lifelike.NOW).id();
    }

    /// Sends the form of an experience, with these fields over what it holds otherwise.
    private java.net.http.HttpResponse<String> told(String... fields) throws Exception {
        var all =
                new ArrayList<>(
                        List.of(
                                "with", clara.toString(),
                                "topic", DESIGN.key(),
                                "grade", "GOOD",
                                "had", "ME",
                                "when", "2026"));
        for (int i = 0; i < fields.length; i += 2) {
            int at = all.indexOf(fields[i]);
            if (at >= 0) {
                all.set(at + 1, fields[i + 1]);
            } else {
                all.addAll(Arrays.asList(fields[i], fields[i + 1]));
            }
        }
        return site.post("/experiences/new", all.toArray(String[]::new));
    }

    private Declared declared() {
        return net.trusts().declared(List.of(ada)).getOrDefault(ada, Declared.NOTHING);
    }

    private List<Experience> experiences() {
        return net.experiences().latest(10);
    }

    @Test
    void an_experience_of_my_own_is_on_record_and_answers_the_next_question() throws Exception {
        var reply = told("sentence", "On time.");

        assertThat(reply.statusCode()).isEqualTo(303);
        assertThat(experiences())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.told().origin()).isEqualTo(Origin.MINE);
                    assertThat(it.told().grade()).isEqualTo(Grade.GOOD);
                    assertThat(it.told().sentence()).isEqualTo("On time.");
                });
        assertThat(site.get("/ask?q=graphic+designer").body())
                .contains("A first hint", "Clara Winter", "On time.", "clara@winter.example");
    }

    @Test
    void hearsay_names_who_had_it_and_who_told_it() throws Exception {
        var ben = person("Ben Sommer", "ben@werft.example");

        told("had", "OTHER", "teller", ada.toString(), "source", ben.toString());

        assertThat(experiences())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.told().origin()).isEqualTo(Origin.of(ben));
                    assertThat(it.toldBy()).containsExactly(ada);
                });
        assertThat(site.get("/ask?topic=graphic-design").body())
                .contains("Ben Sommer", "Told by Ada Berg", "second hand");
    }

    @Test
    void whoever_is_not_in_the_net_yet_and_whatever_is_no_topic_yet_is_made_on_the_way()
            throws Exception {
        told("with", "", "name", "Dora Neu", "topic", "new", "topic-words", "Stelzenbau");

        assertThat(experiences())
                .singleElement()
                .satisfies(it -> {
                    assertThat(net.people().find(it.told().with()).orElseThrow().name())
                            .isEqualTo("Dora Neu");
                    assertThat(it.told().topic().isOwn()).isTrue();
                });
        assertThat(site.get("/ask?q=Stelzenbau").body()).contains("Dora Neu");
    }

    @Test
    void a_word_that_fits_nothing_becomes_no_topic_by_itself() throws Exception {
        assertThat(site.get("/ask?q=xyzzyplugh").body())
                .contains("Your net knows no topic for")
                .doesNotContain("Nobody in your net has told");
        assertThat(told("topic", "", "topic-words", "xyzzyplugh").statusCode()).isEqualTo(422);
        assertThat(net.topics().all()).noneMatch(topic -> topic.id().isOwn());
        assertThat(experiences()).isEmpty();
    }

    @Test
    void the_same_story_is_asked_about_and_then_counts_once() throws Exception {
        told("had", "TELLER", "teller", ada.toString());
        var known = experiences().getFirst();
        var ben = person("Ben Sommer", "ben@werft.example");
        String[] again = {"had", "OTHER", "teller", ben.toString(), "source", ada.toString()};

        var asked = told(again);

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Is it the same story?");
        assertThat(experiences()).hasSize(1);

        var same = Arrays.copyOf(again, again.length + 2);
        same[again.length] = "same";
        same[again.length + 1] = known.id().toString();
        told(same);

        assertThat(experiences())
                .singleElement()
                .satisfies(it -> assertThat(it.toldBy()).containsExactly(ben));

        same[again.length + 1] = "new";
        told(same);

        assertThat(experiences()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with=",
                "grade=",
                "grade=SUPER",
                "topic=nowhere",
                "when=yesterday",
                "when=2999",
                "had=TELLER",
                "had=OTHER",
                "had=UNKNOWN"
            })
    void what_makes_no_sense_is_refused_in_a_sentence_and_nothing_is_written(String field)
            throws Exception {
        var parts = field.split("=", 2);

        var reply = told(parts[0], parts[1]);

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("role=\"alert\"");
        assertThat(experiences()).isEmpty();
    }

    @Test
    void nobody_praises_themselves() throws Exception {
        var reply = told("had", "TELLER", "teller", clara.toString());

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("Nobody has experience with themselves");
        assertThat(experiences()).isEmpty();
    }

    @Test
    void what_is_refused_leaves_no_topic_behind() throws Exception {
        var reply =
                told(
                        "had",
                        "TELLER",
                        "teller",
                        clara.toString(),
                        "topic",
                        "new",
                        "topic-words",
                        "Stelzenbau");

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(net.topics().all()).noneMatch(topic -> topic.id().isOwn());
    }

    @Test
    void an_experience_is_changed_and_deleted() throws Exception {
        told();
        var before = experiences().getFirst();

        assertThat(site.get("/experiences/" + before.id()).body()).contains("It counts when");
        site.post(
                "/experiences/" + before.id(),
                "with",
                clara.toString(),
                "topic",
                DESIGN.key(),
                "grade",
                "BAD",
                "had",
                "ME",
                "when",
                "2025");

        assertThat(experiences())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.id()).isEqualTo(before.id());
                    assertThat(it.told().grade()).isEqualTo(Grade.BAD);
                });

        site.post("/experiences/" + before.id() + "/delete");

        assertThat(experiences()).isEmpty();
    }

    @Test
    void what_somebody_says_is_shown_and_never_run() throws Exception {
        told(
                "sentence",
                SCRIPT,
                "with",
                "",
                "name",
                SCRIPT,
                "topic",
                "new",
                "topic-words",
                "Bühne " + SCRIPT);

        for (var path :
                List.of(
                        "/ask",
                        "/ask?q=Bühne".replace("ü", "%C3%BC"),
                        "/people/" + experiences().getFirst().told().with(),
                        "/experiences/" + experiences().getFirst().id())) {
            assertThat(site.get(path).body()).doesNotContain(SCRIPT);
        }
        assertThat(site.get("/ask?q=%3Cscript%3Ealert(1)%3C/script%3E").body())
                .doesNotContain(SCRIPT);
    }

    @Test
    void what_i_say_of_a_judgement_is_kept_for_all_or_for_a_topic_and_taken_back()
            throws Exception {
        site.post("/people/" + ada + "/trust", "word", "TRUSTED");
        site.post(
                "/people/" + ada + "/trust",
                "word",
                "NOT_THEIR_ADVICE",
                "topic-words",
                "graphic design");

        var declared = declared();
        assertThat(declared.general()).isEqualTo(TrustWord.TRUSTED);
        assertThat(declared.byTopic()).containsEntry(DESIGN, TrustWord.NOT_THEIR_ADVICE);
        assertThat(site.get("/people/" + ada).body()).contains("Not their advice");

        site.post("/people/" + ada + "/trust", "word", "NOTHING_SAID", "topic", DESIGN.key());

        assertThat(declared().byTopic()).isEmpty();
    }

    @Test
    void a_topic_nobody_knows_changes_nothing() throws Exception {
        var reply =
                site.post("/people/" + ada + "/trust", "word", "TRUSTED", "topic-words", "xyzzyq");

        assertThat(reply.headers().firstValue("Location").orElse("")).contains("topic-unknown");
        assertThat(net.trusts().declared(List.of(ada))).isEmpty();
    }

    @Test
    void the_loop_closes_with_what_came_of_it_and_thanks() throws Exception {
        told("had", "TELLER", "teller", ada.toString());
        var turned =
                site.post(
                        "/ask/turn",
                        "person",
                        clara.toString(),
                        "topic",
                        DESIGN.key(),
                        "q",
                        "a logo");
        var inquiry = net.inquiries().open(10).getFirst();

        assertThat(turned.headers().firstValue("Location").orElse(""))
                .startsWith("/inquiries/" + inquiry.id());
        site.now = Lifelike.NOW.plus(Duration.ofDays(20));
        assertThat(site.get("/").body()).contains("/inquiries/" + inquiry.id());
        assertThat(site.get("/inquiries/" + inquiry.id()).body())
                .contains("What came of it?", "Ada Berg");

        site.post(
                "/inquiries/" + inquiry.id() + "/end", "grade", "VERY_GOOD", "sentence", "Great.");
        var page = site.get("/inquiries/" + inquiry.id()).body();

        assertThat(page).contains("Great.", "Thank Ada Berg", "mailto:ada@werft.example");
        assertThat(net.trusts().outcomes(List.of(ada)))
                .singleElement()
                .satisfies(it -> assertThat(it.kept()).isTrue());

        site.post("/inquiries/" + inquiry.id() + "/reopen");

        assertThat(net.trusts().outcomes(List.of(ada))).isEmpty();
    }

    @Test
    void nothing_may_come_of_it_and_nobodys_word_is_touched() throws Exception {
        told("had", "TELLER", "teller", ada.toString());
        site.post("/ask/turn", "person", clara.toString(), "topic", DESIGN.key());
        var inquiry = net.inquiries().open(10).getFirst();

        site.post("/inquiries/" + inquiry.id() + "/drop");

        assertThat(net.inquiries().ended(10)).extracting(Inquiry::isOpen).containsExactly(false);
        assertThat(net.trusts().outcomes(List.of(ada))).isEmpty();
    }

    @Test
    void one_turns_only_to_whom_the_net_knows() throws Exception {
        var reply = site.post("/ask/turn", "person", clara.toString(), "topic", DESIGN.key());

        assertThat(reply.statusCode()).isEqualTo(404);
        assertThat(net.inquiries().open(10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/experiences/99",
                "/inquiries/99",
                "/experiences/99/delete",
                "/inquiries/99/end",
                "/inquiries/99/drop",
                "/inquiries/99/reopen",
                "/inquiries/99/delete"
            })
    void what_is_not_there_is_missing(String path) throws Exception {
        boolean shows = path.chars().filter(c -> c == '/').count() == 2;

        var reply = shows ? site.get(path) : site.post(path, "grade", "GOOD");

        assertThat(reply.statusCode()).isEqualTo(404);
    }

    @Test
    void the_drafts_come_in_german_of_both_manners_and_in_english() throws Exception {
        told("had", "TELLER", "teller", ada.toString());

        var page = site.get("/ask?topic=graphic-design").body();

        assertThat(page).contains("In English", "In German, informal", "In German, formal");
        assertThat(page)
                .contains("Ask Ada Berg for an introduction", "mailto:clara@winter.example");
    }
}
