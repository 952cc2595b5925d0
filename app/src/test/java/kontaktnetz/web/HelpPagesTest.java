package kontaktnetz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kontaktnetz.giving.Deed;
import kontaktnetz.giving.Side;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Noted;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.Owner;
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

/// Moments of help, over a real database.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HelpPagesTest {

    @TempDir private Path data;

    private Storage storage;
    private Net net;
    private Site site;
    private PersonId ada;
    private PersonId ben;
    private PersonId clara;

    @BeforeEach
    void open() throws Exception {
        storage = EmptyDatabase.at(data.resolve("net.db"));
        net = net(storage.keys().only("Europe/Berlin", "DE", Lifelike.NOW));
        site = new Site(WebSettings.local(0, data), this::net).signedIn();
        ada = person("Ada Byron");
        ben = person("Ben Sommer");
        clara = person("Clara <b>Müller</b>");
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

    private HttpResponse<String> noted(PersonId with, String... fields) throws Exception {
        return site.post("/people/" + with + "/help", fields);
    }

    private static String led(HttpResponse<String> reply) {
        assertThat(reply.statusCode()).isEqualTo(303);
        return reply.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void help_is_noted_with_one_click_and_stands_in_the_timeline_of_everybody_in_it()
            throws Exception {
        var memory = led(noted(ben, "kind", "INTRODUCTION", "about", clara.toString()));

        assertThat(page(memory)).contains("Noted.", "Ben Sommer introduced you to Clara &lt;b");
        for (var person : List.of(ben, clara)) {
            assertThat(page("/people/" + person))
                    .contains(
                            "Ben Sommer introduced you to Clara &lt;b&gt;Müller&lt;/b&gt;.",
                            "Help, ");
        }
        assertThat(page("/people/" + ada)).doesNotContain("introduced you");
    }

    @Test
    void who_helped_me_can_be_thanked_and_nobody_is_reminded_afterwards() throws Exception {
        var memory = led(noted(ben, "kind", "ANSWER"));
        assertThat(page(memory)).contains("mailto:?subject=Thank%20you%20for%20the%20answer");

        var path = memory.substring(0, memory.indexOf('?'));
        var thanked = led(site.post(path + "/thanks"));

        assertThat(page(thanked)).contains("You have said thank you.");
        assertThat(page(led(site.post(path + "/thanks")))).doesNotContain("You have said");
    }

    @Test
    void i_thank_nobody_for_what_i_gave() throws Exception {
        var memory = led(noted(ben, "kind", "FAVOUR", "way", "I"));

        assertThat(page(memory)).contains("You helped Ben Sommer.").doesNotContain("mailto:");
    }

    @Test
    void help_between_others_is_remembered_as_such() throws Exception {
        var memory = led(noted(ben, "kind", "FAVOUR", "way", "OTHER_THEM", "other", "" + ada));

        assertThat(page(memory)).contains("Ada Byron helped Ben Sommer.");
        assertThat(page("/people/" + ada)).contains("Ada Byron helped Ben Sommer.");
    }

    @Test
    void what_cannot_have_been_is_told_and_nothing_is_lost() throws Exception {
        var alone = noted(ben, "kind", "INTRODUCTION", "sentence", "bei der Werft");
        var ahead = noted(ben, "kind", "FAVOUR", "day", "2027-01-01");
        var kind = noted(ben, "sentence", "x");
        var other = noted(ben, "kind", "FAVOUR", "way", "THEY_OTHER");

        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(alone.body()).contains("needs somebody to be introduced to", "bei der Werft");
        assertThat(ahead.body()).contains("The day lies in the future.");
        assertThat(kind.body()).contains("Please choose what it was.");
        assertThat(other.body()).contains("Please choose who the other was.");
        assertThat(net.moments().with(ben, LocalDate.MIN, LocalDate.MAX)).isEmpty();
    }

    @Test
    void a_memory_is_forgotten_on_either_side() throws Exception {
        var memory = led(noted(ben, "kind", "INTRODUCTION", "about", clara.toString()));

        var path = memory.substring(0, memory.indexOf('?'));
        var back = led(site.post(path + "/delete", "person", clara.toString()));

        assertThat(back).startsWith("/people/" + clara);
        assertThat(page("/people/" + ben)).doesNotContain("introduced you");
    }

    /// However the pages of the timeline fall, each memory stands on one of them, in its place.
    @Test
    void memories_stand_among_what_happened_page_by_page_each_once() throws Exception {
        var expected = new ArrayList<String>();
        for (int day = 1; day <= 50; day++) {
            if (day % 3 != 0) {
                called(day, "call " + day);
                expected.add("call " + day);
            }
            if (day % 7 == 0) {
                remember(day, "help " + day);
                expected.add("help " + day);
            }
        }
        remember(400, "help 400");
        expected.add("help 400");

        assertThat(everything()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private List<String> everything() throws Exception {
        var all = new ArrayList<String>();
        var path = "/people/" + ben;
        while (!path.isEmpty()) {
            var body = page(path);
            var about = Pattern.compile("(call|help) \\d+(?=</h3>|</p>)").matcher(body);
            while (about.find()) {
                all.add(about.group());
            }
            var more = Pattern.compile("href=\"([^\"]*timeline\\?offset=\\d+)\"").matcher(body);
            path = more.find() ? more.group(1) : "";
        }
        return all;
    }

    private void called(int daysAgo, String title) {
        net.interactions()
                .note(
                        new Noted(
                                Set.of(ben),
                                Channel.CALL,
                                Lifelike.NOW.minus(Duration.ofDays(daysAgo)),
                                Duration.ZERO,
                                true,
                                title),
                        Lifelike.NOW);
    }

    private void remember(int daysAgo, String sentence) {
        net.moments()
                .note(
                        new Deed(
                                Deed.Kind.FAVOUR,
                                Side.of(ben),
                                Side.ME,
                                null,
                                Lifelike.TODAY.minusDays(daysAgo),
                                sentence),
                        Lifelike.NOW);
    }
}
