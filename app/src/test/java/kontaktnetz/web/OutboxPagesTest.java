package kontaktnetz.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kontaktnetz.interactions.Channel;
import kontaktnetz.introductions.Outcome;
import kontaktnetz.introductions.Stage;
import kontaktnetz.introductions.Step;
import kontaktnetz.introductions.Two;
import kontaktnetz.outbox.Sealing;
import kontaktnetz.outbox.Sending;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Property;
import kontaktnetz.smtp.SmtpCarrier;
import kontaktnetz.storage.EmptyDatabase;
import kontaktnetz.storage.Storage;
import kontaktnetz.web.http.Net;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sending from here, from the form to a real mail server.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutboxPagesTest {

    private static final String PASSWORD = "zwölf-boxkämpfer";

    @TempDir private Path data;

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Storage storage;
    private Net net;
    private Site site;
    private Sending sending;

    @BeforeEach
    void open() throws Exception {
        server.start();
        server.setUser("lena@lena.example", "lena", PASSWORD);
        storage = EmptyDatabase.at(data.resolve("net.db"));
        var owner = storage.keys().only("Europe/Berlin", "DE", Lifelike.NOW);
        net = StoredNet.of(storage, owner);
        site =
                new Site(WebSettings.local(0, data), whose -> StoredNet.of(storage, whose))
                        .signedIn();
        var carrier = new SmtpCarrier(Duration.ofSeconds(5));
        var sealing = new Sealing(data.resolve("mail.key"));
        sending = new Sending(net.outbox(), carrier, sealing, () -> site.now);
    }

    @AfterEach
    void close() {
        site.close();
        storage.close();
        server.stop();
    }

    private void account() throws Exception {
        var reply =
                site.post(
                        "/outbox/account",
                        "from",
                        "lena@lena.example",
                        "host",
                        "127.0.0.1",
                        "port",
                        String.valueOf(server.getSmtp().getPort()),
                        "security",
                        "NONE",
                        "user",
                        "lena",
                        "secret",
                        PASSWORD);
        assertThat(reply.statusCode()).isEqualTo(303);
    }

    private PersonId person(String name, String mail) {
        var card = Card.of(Property.of("FN", name), Property.of("EMAIL", mail));
        return net.people().add(card, Met.UNKNOWN, Lifelike.NOW).id();
    }

    @Test
    void the_password_opens_the_server_and_is_on_no_page() throws Exception {
        account();
        site.post("/outbox/test");
        sending.round();

        var page = site.get("/outbox").body();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getSubject()).contains("test");
        assertThat(page).contains("Handed over").doesNotContain(PASSWORD);
        assertThat(page).doesNotContain(net.outbox().account().orElseThrow().sealed());
        assertThat(net.outbox().account().orElseThrow().toString()).doesNotContain("sealed");
    }

    @Test
    void a_password_left_empty_stays_as_it_is() throws Exception {
        account();
        var before = net.outbox().account().orElseThrow().sealed();

        site.post(
                "/outbox/account",
                "from",
                "lena@lena.example",
                "host",
                "mail.lena.example",
                "port",
                "587",
                "security",
                "STARTTLS",
                "user",
                "lena",
                "secret",
                "");

        assertThat(net.outbox().account().orElseThrow().sealed()).isEqualTo(before);
        assertThat(net.outbox().account().orElseThrow().port()).isEqualTo(587);
    }

    @Test
    void an_account_that_makes_no_sense_is_refused() throws Exception {
        var reply =
                site.post(
                        "/outbox/account",
                        "from",
                        "nobody",
                        "host",
                        "h",
                        "port",
                        "99999",
                        "security",
                        "TLS");

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(net.outbox().account()).isEmpty();
        assertThat(site.post("/outbox/test").statusCode()).isEqualTo(422);
    }

    @Test
    void an_introduction_goes_out_to_one_to_the_other_and_in_the_end_to_both() throws Exception {
        account();
        var ada = person("Ada Berg", "ada@werft.example");
        var ben = person("Ben Winter", "ben@winter.example");
        var location =
                site.post("/introductions/new", "a", ada.toString(), "b", ben.toString())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        var path = location.replaceFirst("\\?.*", "");
        for (int twice = 0; twice < 2; twice++) {
            send(path, 0, "ask", "who", ada.toString());
        }
        sending.round();
        assertThat(receivers()).containsExactly(List.of("ada@werft.example"));
        site.post(path + "/step", "place", "1", "step", "yes", "who", ada.toString());
        send(path, 2, "ask", "who", ben.toString());
        site.post(path + "/step", "place", "3", "step", "yes", "who", ben.toString());
        send(
                path,
                4,
                "introduce",
                "channel",
                "MAIL",
                "day",
                Lifelike.NOW.toString().substring(0, 10));
        sending.round();
        sending.round();

        assertThat(receivers())
                .containsExactlyInAnyOrder(
                        List.of("ada@werft.example"),
                        List.of("ben@winter.example"),
                        List.of("ada@werft.example", "ben@winter.example"),
                        List.of("ada@werft.example", "ben@winter.example"));
        assertThat(net.introductions().open(9).getFirst().stage())
                .isInstanceOf(Stage.Introduced.class);
    }

    private void send(String path, int place, String step, String... more) throws Exception {
        var fields = new java.util.ArrayList<>(List.of(more));
        fields.addAll(
                List.of(
                        "place",
                        String.valueOf(place),
                        "step",
                        step,
                        "send",
                        "yes",
                        "subject",
                        "Hello",
                        "text",
                        "Dear you"));
        assertThat(site.post(path + "/step", fields.toArray(String[]::new)).statusCode())
                .isEqualTo(303);
    }

    /// Of each copy a mailbox got, to whom the message went.
    private List<List<String>> receivers() throws Exception {
        var all = new java.util.ArrayList<List<String>>();
        for (var message : server.getReceivedMessages()) {
            all.add(
                    java.util.Arrays.stream(message.getAllRecipients())
                            .map(Object::toString)
                            .toList());
        }
        return all;
    }

    @Test
    void nothing_is_sent_from_here_without_an_account_or_an_address() throws Exception {
        var ada = person("Ada Berg", "");
        var ben = person("Ben Winter", "ben@winter.example");
        var path =
                site.post("/introductions/new", "a", ada.toString(), "b", ben.toString())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceFirst("\\?.*", "");
        var form =
                new String[] {
                    "place",
                    "0",
                    "step",
                    "ask",
                    "who",
                    ada.toString(),
                    "send",
                    "yes",
                    "subject",
                    "x",
                    "text",
                    "y"
                };

        assertThat(site.get(path).body()).doesNotContain("name=\"send\"");
        assertThat(site.post(path + "/step", form).statusCode()).isEqualTo(422);
        account();
        assertThat(site.post(path + "/step", form).statusCode()).isEqualTo(422);
        assertThat(net.outbox().latest(9)).isEmpty();
        assertThat(net.introductions().open(9).getFirst().log()).isEmpty();
    }

    private HttpResponse<String> sent(PersonId to, String once, String text) throws Exception {
        return site.post(
                "/outbox/send",
                "person",
                to.toString(),
                "once",
                once,
                "subject",
                "Danke",
                "text",
                text,
                "back",
                "/introductions/1");
    }

    @Test
    void any_message_goes_out_from_its_form_and_a_form_sent_twice_is_one_message()
            throws Exception {
        account();
        var ada = person("Ada Byron", "ada@engine.example");

        var reply = sent(ada, "7", "Das war schön.");
        sent(ada, "7", "Das war schön.");
        sending.round();
        sent(ada, "7", "Das war schön.");
        sending.round();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("ada@engine.example");
        sent(ada, "7", "Das war sehr schön.");
        sending.round();

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(reply.statusCode()).isEqualTo(303);
        assertThat(site.get("/outbox?done=queued&back=%2Fintroductions%2F1").body())
                .contains("<a href=\"/introductions/1\">Back</a>");
        assertThat(site.get("/outbox?done=queued&back=https%3A%2F%2Fevil.example").body())
                .contains("<a href=\"/\">Back</a>")
                .doesNotContain("evil.example");
    }

    @Test
    void what_cannot_go_out_from_here_is_said_and_nothing_waits() throws Exception {
        var ada = person("Ada Byron", "ada@engine.example");
        assertThat(sent(ada, "1", "Hallo").statusCode()).isEqualTo(422);
        account();
        var ben = net.people().add(Card.named("Ben Sommer"), Met.UNKNOWN, Lifelike.NOW).id();

        assertThat(sent(ben, "2", "Hallo").statusCode()).isEqualTo(422);
        assertThat(sent(ada, "3", "").body()).contains("This cannot be sent from here");
        assertThat(sent(new PersonId(99_999), "4", "Hallo").statusCode()).isEqualTo(404);
        assertThat(net.outbox().latest(10)).isEmpty();
    }

    @Test
    void every_step_of_an_introduction_has_a_form_where_there_is_an_account() throws Exception {
        var ada = person("Ada Byron", "ada@engine.example");
        var ben = person("Ben Sommer", "ben@werft.example");
        var id = net.introductions().begin(new Two(ada, ben), "", Lifelike.NOW).orElseThrow().id();
        var steps =
                List.of(
                        new Step.Ask(ada),
                        new Step.Yes(ada),
                        new Step.Ask(ben),
                        new Step.Yes(ben),
                        new Step.Introduce(Channel.MAIL, Lifelike.TODAY),
                        new Step.Hear(Outcome.GREW, ""));
        var forms = new ArrayList<Integer>();
        for (int place = 0; place <= steps.size(); place++) {
            assertThat(site.get("/introductions/" + id).body()).doesNotContain("Send from here");
            account();
            forms.add(site.get("/introductions/" + id).body().split("Send from here").length - 1);
            net.outbox().useNone();
            if (place < steps.size()) {
                net.introductions().take(id, place, steps.get(place), "", Lifelike.NOW);
            }
        }

        assertThat(forms).containsExactly(2, 1, 1, 1, 1, 2, 2);
    }
}
