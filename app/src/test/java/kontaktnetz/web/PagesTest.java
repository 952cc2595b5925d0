package kontaktnetz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import kontaktnetz.interactions.Channel;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Property;
import kontaktnetz.ties.Cadence;
import kontaktnetz.ties.Ties.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesTest {

    @TempDir private Path data;

    private Site site;
    private PersonId miriam;

    @BeforeEach
    void open() throws Exception {
        site = new Site(data);
        miriam = Lifelike.fill(site.net);
        site.signedIn();
        site.post("/settings/language", "to", "de", "back", "/");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void today_names_at_most_ten_with_a_reason_and_a_drawing_each() throws Exception {
        var page = site.get("/").body();

        assertThat(count(page, "<article class=\"row\"")).isBetween(1, 10);
        assertThat(count(page, "class=\"rhythm\" role=\"img\" aria-label=\"Kontakt"))
                .isEqualTo(count(page, "<article class=\"row\""));
        assertThat(page).contains("Miriam Beck").contains("Montag, 23. November");
    }

    @Test
    void somebody_known_from_a_card_alone_never_stands_on_today() throws Exception {
        assertThat(site.get("/").body()).doesNotContain("Clara Winter");
    }

    @Test
    void talking_today_is_noted_and_taken_back() throws Exception {
        int before = moments(miriam);
        var noted = site.post("/today/" + miriam + "/talked");
        var where = noted.headers().firstValue("Location").orElseThrow();
        int after = moments(miriam);
        var page = site.get(where).body();
        var moment = Pattern.compile("moment=(\\d+)").matcher(where);
        assertThat(moment.find()).isTrue();

        site.post("/today/" + miriam + "/undo", "what", "talked", "moment", moment.group(1));

        assertThat(after).isEqualTo(before + 1);
        assertThat(page).contains("Notiert: heute mit Miriam Beck gesprochen.", "Rückgängig");
        assertThat(moments(miriam)).isEqualTo(before);
        assertThat(site.net.answers).contains(Answer.TALKED);
    }

    @Test
    void later_puts_off_for_two_weeks_and_undo_brings_back_what_was_before() throws Exception {
        site.post("/today/" + miriam + "/later");
        var fortnight = snoozedUntil(miriam);
        site.post("/today/" + miriam + "/later", "days", "90", "again", "yes", "before", "");
        var quarter = snoozedUntil(miriam);

        site.post("/today/" + miriam + "/undo", "what", "later", "before", "");

        assertThat(fortnight).isEqualTo(Lifelike.TODAY.plusDays(14));
        assertThat(quarter).isEqualTo(Lifelike.TODAY.plusDays(90));
        assertThat(site.get("/").body()).contains("Miriam Beck");
    }

    @Test
    void not_any_more_keeps_somebody_off_today_until_it_is_taken_back() throws Exception {
        site.post("/today/" + miriam + "/silence");
        var without = site.get("/").body();

        site.post("/today/" + miriam + "/undo", "what", "silence");

        assertThat(without).doesNotContain("Miriam Beck");
        assertThat(site.get("/").body()).contains("Miriam Beck");
    }

    @Test
    void with_a_script_only_the_row_changes() throws Exception {
        var part =
                site.send(
                        site.request(
                                        "/today/" + miriam + "/talked",
                                        "HX-Request",
                                        "true",
                                        "X-CSRF-Token",
                                        site.token())
                                .POST(java.net.http.HttpRequest.BodyPublishers.noBody())
                                .build());

        assertThat(part.statusCode()).isEqualTo(200);
        assertThat(part.body()).contains("Rückgängig").doesNotContain("<html");
    }

    @Test
    void people_are_found_in_any_spelling_and_never_counted() throws Exception {
        var all = site.get("/people").body();

        assertThat(site.get("/people?q=ozturk").body()).contains("Tarık Öztürk");
        assertThat(site.get("/people?q=oeztuerk").body()).contains("Tarık Öztürk");
        assertThat(site.get("/people?q=nobody-at-all").body()).contains("Niemand gefunden.");
        assertThat(all).doesNotContainPattern("\\b7[0-9]\\b\\s*(Menschen|Kontakte|people)");
    }

    @Test
    void people_come_in_pages_that_follow_one_another() throws Exception {
        var first = site.get("/people").body();
        var next = Pattern.compile("href=\"(/people\\?[^\"]*offset=50)\"").matcher(first);
        assertThat(next.find()).isTrue();

        var second = site.get(next.group(1).replace("&amp;", "&")).body();

        assertThat(count(first, "<article")).isEqualTo(50);
        assertThat(count(second, "<article")).isBetween(1, 49);
    }

    @Test
    void people_are_filtered_by_group_and_by_being_in_touch() throws Exception {
        assertThat(site.get("/people?group=Freiburg").body())
                .contains("Miriam Beck")
                .doesNotContain("Clara Winter");
        assertThat(site.get("/people?linked=NOT_YET").body())
                .contains("Clara Winter")
                .doesNotContain("Miriam Beck");
    }

    @Test
    void a_person_page_tells_the_tie_the_ways_and_where_the_data_came_from() throws Exception {
        var page = site.get("/people/" + miriam).body();

        assertThat(page)
                .contains("Keramikerin, Atelier am Fluss", "kennengelernt im Mai 2023")
                .contains("Tarık Öztürk", "mailto:miriam@atelier.example", "tel:+497615550123")
                .contains("Umzug des Ateliers", "Aus kontakte.vcf, 23. November 2026");
    }

    @Test
    void somebody_without_contact_is_not_called_weak() throws Exception {
        var clara = named("Clara Winter").id();

        assertThat(site.get("/people/" + clara).body())
                .doesNotContain("schwach")
                .doesNotContain("class=\"rhythm\"");
    }

    @Test
    void markup_in_every_field_is_shown_and_not_obeyed() throws Exception {
        var evil = Lifelike.MARKUP;
        var card =
                Card.of(
                        Property.of("FN", evil),
                        Property.of("TITLE", evil),
                        Property.of("ORG", List.of(evil)),
                        Property.of("EMAIL", "\"><script>alert(2)</script>@x.example")
                                .labelled(evil),
                        Property.of("TEL", evil).labelled(evil),
                        Property.of("URL", "javascript:alert(3)"),
                        Property.of("ADR", List.of("", "", evil, evil, "", evil, evil)),
                        Property.of("BDAY", evil),
                        Property.of("NOTE", evil),
                        Property.of("CATEGORIES", evil));
        var mallory = site.net.add(card, new Met("2023", evil, null), site.now).id();
        site.post(
                "/people/" + mallory + "/note",
                "channel",
                "NOTE",
                "day",
                "2026-11-01",
                "title",
                evil);

        for (var path :
                List.of(
                        "/people/" + mallory,
                        "/people/" + mallory + "/edit",
                        "/people/" + mallory + "/note",
                        "/people/" + mallory + "/delete",
                        "/people/" + mallory + "/timeline",
                        "/people?q=script",
                        "/people?q="
                                + java.net.URLEncoder.encode(
                                        evil, java.nio.charset.StandardCharsets.UTF_8),
                        "/people/new?name="
                                + java.net.URLEncoder.encode(
                                        evil, java.nio.charset.StandardCharsets.UTF_8),
                        "/find?q=script",
                        "/")) {
            assertThat(site.get(path).body())
                    .as(path)
                    .doesNotContain("<script>alert")
                    .doesNotContain("<b onclick")
                    .doesNotContain("href=\"javascript:");
        }
    }

    @Test
    void a_person_written_by_hand_is_there_with_everything_typed() throws Exception {
        var reply =
                site.post(
                        "/people/new",
                        "name",
                        "Paul Adler",
                        "title",
                        "Plakatmaler",
                        "organisation",
                        "Adler & Söhne",
                        "mail-was",
                        "",
                        "mail",
                        "paul@adler.example",
                        "phone-was",
                        "",
                        "phone",
                        "0761 5550188",
                        "city",
                        "Freiburg",
                        "groups",
                        "Kunst, Freiburg",
                        "met-when",
                        "2024-06",
                        "met-how",
                        "auf dem Markt",
                        "through",
                        miriam.toString());

        var paul = named("Paul Adler");
        assertThat(reply.headers().firstValue("Location")).contains("/people/" + paul.id());
        assertThat(paul.card().headline()).isEqualTo("Plakatmaler, Adler & Söhne");
        assertThat(paul.card().groups()).containsExactly("Kunst", "Freiburg");
        assertThat(paul.met()).isEqualTo(new Met("2024-06", "auf dem Markt", miriam));
    }

    @Test
    void somebody_of_that_name_or_address_is_named_before_a_second_one_is_written()
            throws Exception {
        var asked = site.post("/people/new", "name", "miriam beck");
        var byMail = site.get("/people/likely?name=Unbekannt&mail=MIRIAM@atelier.example").body();
        var sure = site.post("/people/new", "name", "Miriam Beck", "sure", "yes");

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("/people/" + miriam, "Trotzdem eintragen");
        assertThat(byMail).contains("/people/" + miriam);
        assertThat(sure.statusCode()).isEqualTo(303);
    }

    @Test
    void editing_keeps_what_the_form_does_not_show() throws Exception {
        var card =
                Card.of(
                        Property.of("FN", "Ada Berg"),
                        Property.of("EMAIL", "ada@old.example").typed("work").labelled("Büro"),
                        Property.of("EMAIL", "ada@home.example"),
                        Property.of("ORG", List.of("Werft", "Takelage")),
                        Property.of("X-SKYPE", "ada.berg"));
        var ada = site.net.add(card, Met.UNKNOWN, site.now).id();

        site.post(
                "/people/" + ada + "/edit",
                "name",
                "Ada Berg",
                "organisation",
                "Werft",
                "mail-was",
                "ada@old.example",
                "mail",
                "ada@new.example",
                "mail-was",
                "ada@home.example",
                "mail",
                "",
                "mail-was",
                "",
                "mail",
                "");

        assertThat(site.net.find(ada).orElseThrow().card())
                .isEqualTo(
                        Card.of(
                                Property.of("FN", "Ada Berg"),
                                Property.of("ORG", List.of("Werft", "Takelage")),
                                Property.of("X-SKYPE", "ada.berg"),
                                Property.of("EMAIL", "ada@new.example")
                                        .typed("work")
                                        .labelled("Büro")));
    }

    @Test
    void contact_noted_by_hand_is_changed_and_deleted() throws Exception {
        int before = moments(miriam);
        site.post(
                "/people/" + miriam + "/note",
                "channel",
                "CALL",
                "day",
                "2026-11-20",
                "time",
                "14:05",
                "began",
                "they",
                "title",
                "Brennofen");
        var moment = site.net.with(miriam, 0, 1).getFirst();
        site.post(
                "/moments/" + moment.id() + "?person=" + miriam,
                "channel",
                "MEETING",
                "day",
                "2026-11-21",
                "time",
                "10:00",
                "title",
                "Ofen angesehen");
        var changed = site.net.find(moment.id()).orElseThrow();

        site.post("/moments/" + moment.id() + "/delete", "person", miriam.toString());

        assertThat(moment.channel()).isEqualTo(Channel.CALL);
        assertThat(moment.outgoing()).isFalse();
        assertThat(moment.day()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(changed.channel()).isEqualTo(Channel.MEETING);
        assertThat(changed.title()).isEqualTo("Ofen angesehen");
        assertThat(moments(miriam)).isEqualTo(before);
    }

    @Test
    void imported_contact_cannot_be_rewritten() throws Exception {
        var imported = site.net.with(miriam, 0, 1).getFirst();

        var reply = site.post("/moments/" + imported.id(), "channel", "CALL", "day", "2026-11-20");

        assertThat(reply.statusCode()).isEqualTo(404);
    }

    @Test
    void a_day_that_never_was_is_refused_in_words_and_what_was_typed_stays() throws Exception {
        var reply =
                site.post(
                        "/people/" + miriam + "/note",
                        "channel",
                        "CALL",
                        "day",
                        "2026-02-31",
                        "title",
                        "Steht noch da");

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body())
                .contains("Diesen Tag oder diese Uhrzeit gibt es nicht", "Steht noch da");
    }

    @Test
    void a_cadence_is_wished_and_taken_back() throws Exception {
        site.post("/people/" + miriam + "/wish", "cadence", "30", "pinned", "yes");
        var wished = tie(miriam).wish();
        site.post("/people/" + miriam + "/wish", "cadence", "");

        assertThat(wished.cadence()).isEqualTo(new Cadence(30, Lifelike.TODAY, ""));
        assertThat(wished.pinned()).isTrue();
        assertThat(tie(miriam).wish().cadence()).isNull();
    }

    @Test
    void a_cadence_for_a_group_holds_for_everybody_in_it_and_is_told() throws Exception {
        var asked = site.get("/people?group=Freiburg").body();
        var reply = site.post("/people/cadence", "group", "Freiburg", "cadence", "30");
        var where = reply.headers().firstValue("Location").orElseThrow();
        var saved = site.get(where).body();
        var page = site.get("/people/" + miriam).body();
        site.post("/people/cadence", "group", "Freiburg", "cadence", "");

        assertThat(asked).contains("Kontakt mit allen in „Freiburg“?");
        assertThat(where).isEqualTo("/people?group=Freiburg&done=cadence");
        assertThat(saved).contains("Gespeichert.", "Freiburg · einmal im Monat");
        assertThat(page)
                .contains("wie bei allen in „Freiburg“.")
                .contains("Wie bei allen in „Freiburg“: einmal im Monat");
        assertThat(site.get("/people/" + miriam).body()).doesNotContain("bei allen");
        assertThat(site.post("/people/cadence", "group", "Mars", "cadence", "30").statusCode())
                .isEqualTo(404);
    }

    @Test
    void deleting_a_person_asks_first() throws Exception {
        var asked = site.get("/people/" + miriam + "/delete").body();
        var there = site.net.find(miriam);

        site.post("/people/" + miriam + "/delete");

        assertThat(asked).contains("Miriam Beck löschen?");
        assertThat(there).isPresent();
        assertThat(site.net.find(miriam)).isEmpty();
    }

    @Test
    void people_from_the_mail_are_taken_in_or_passed_over() throws Exception {
        var page = site.get("/waiting").body();
        site.post("/waiting/accept", "kind", "EMAIL", "address", "jonas.keller@werft.example");
        site.post("/waiting/ignore", "kind", "EMAIL", "address", "s.marti@bern.example");

        assertThat(page).contains("Jonas Keller", "s.marti@bern.example");
        assertThat(named("Jonas Keller").name()).isEqualTo("Jonas Keller");
        assertThat(site.net.waitingCount()).isZero();
    }

    @Test
    void own_addresses_are_added_and_nonsense_is_refused() throws Exception {
        site.post("/settings/addresses", "addresses", "vera@sommer.example, +49 761 5550100");

        var nonsense = site.post("/settings/addresses", "addresses", "keine Adresse");

        assertThat(site.net.mine()).hasSize(2);
        assertThat(nonsense.statusCode()).isEqualTo(422);
    }

    @Test
    void a_fresh_net_invites_to_begin() throws Exception {
        try (var fresh = new Site(data).signedIn()) {
            assertThat(fresh.get("/", "Accept-Language", "de").body())
                    .contains("Willkommen in Ihrem Kontaktnetz", "href=\"/import\"");
            assertThat(fresh.get("/people", "Accept-Language", "de").body())
                    .contains("Noch kennt Ihr Netz niemanden");
        }
    }

    @Test
    void no_field_is_too_long_or_too_strange_to_be_answered() throws Exception {
        var strange = "\0\uD83D\uDE00\u202E" + "x".repeat(5_000);
        for (var path :
                List.of("/people?q=", "/find?q=", "/people/new?name=", "/waiting?offset=")) {
            var encoded =
                    java.net.URLEncoder.encode(strange, java.nio.charset.StandardCharsets.UTF_8);
            assertThat(site.get(path + encoded).statusCode()).isEqualTo(200);
        }
        for (var path :
                List.of("/people/99999999999999999999", "/people/-1", "/people/x", "/moments/0")) {
            assertThat(site.get(path).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void what_fails_is_answered_once_in_words_and_logged_once_without_secrets() throws Exception {
        var logged = new ArrayList<LogRecord>();
        var handler =
                new Handler() {
                    @Override
                    public void publish(LogRecord entry) {
                        logged.add(entry);
                    }

                    @Override
                    public void flush() {
                        // nothing is held back
                    }

                    @Override
                    public void close() {
                        // nothing is open
                    }
                };
        var log = Logger.getLogger("kontaktnetz.web");
        log.addHandler(handler);
        log.setUseParentHandlers(false);
        try (var broken =
                new Site(
                        WebSettings.local(0, data),
                        _ -> {
                            throw new IllegalStateException("the disk is gone");
                        })) {
            var link = broken.link();
            broken.get(link.substring(broken.address().length()));

            var reply = broken.get("/people", "Accept-Language", "de");

            assertThat(reply.statusCode()).isEqualTo(500);
            assertThat(reply.body())
                    .contains("Da ist etwas schiefgegangen")
                    .doesNotContain("disk is gone");
            assertThat(logged).hasSize(1);
            assertThat(logged.getFirst().getMessage()).isEqualTo("answering GET /people");
        } finally {
            log.removeHandler(handler);
            log.setUseParentHandlers(true);
        }
    }

    private int moments(PersonId person) {
        return site.net.with(person, 0, 10_000).size();
    }

    private LocalDate snoozedUntil(PersonId person) {
        return java.util.Objects.requireNonNull(tie(person).wish().snoozedUntil());
    }

    private kontaktnetz.ties.Tie tie(PersonId person) {
        Map<PersonId, kontaktnetz.ties.Tie> ties = site.net.of(List.of(person), Lifelike.TODAY);
        return java.util.Objects.requireNonNull(ties.get(person));
    }

    private Person named(String name) {
        return site.net.named(PeopleQuery.named(name, 1)).getFirst();
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
