package kontaktnetz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import kontaktnetz.Program;
import kontaktnetz.outbox.Envelope;
import kontaktnetz.outbox.MailAccount;
import kontaktnetz.outbox.MailAccount.Security;
import kontaktnetz.outbox.Outbox;
import kontaktnetz.outbox.Outgoing;
import kontaktnetz.outbox.Sealing;
import kontaktnetz.storage.Opened;
import kontaktnetz.storage.Storage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Messages that go out from here, on the command line, to a real mail server.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutboxTest {

    private static final String PASSWORD = "zwölf-boxkämpfer";

    @TempDir private Path folder = Path.of("");

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Program english = new Program(folder, "en");
    private Program german = new Program(folder, "de");

    @BeforeEach
    void a_mail_server() {
        english = new Program(folder.resolve("data"), "en");
        german = new Program(folder.resolve("data"), "de");
        english.run("me", "lena@lena.example");
        server.start();
        server.setUser("lena@lena.example", "lena", PASSWORD);
    }

    @AfterEach
    void close() {
        server.stop();
    }

    /// An account at that port, one message that is doubtful, and one that waits.
    static void furnish(Program program, int port) {
        in(
                program,
                outbox -> {
                    var sealing = new Sealing(program.data().resolve("mail.key"));
                    outbox.use(
                            new MailAccount(
                                    "127.0.0.1",
                                    port,
                                    Security.NONE,
                                    "lena",
                                    sealing.seal(PASSWORD),
                                    "lena@lena.example"));
                    outbox.queue(mail("First"), Program.NOW);
                    var doubtful = outbox.takeInHand(Program.NOW).orElseThrow();
                    outbox.note(doubtful.id(), Outgoing.State.DOUBTFUL, "no reply", Program.NOW);
                    outbox.queue(mail("Second"), Program.NOW);
                });
    }

    private static Envelope mail(String subject) {
        return new Envelope(List.of("ada@atelier.example"), subject, "Dear Ada");
    }

    private static void in(Program program, Consumer<Outbox> deed) {
        var opened = Storage.open(program.data().resolve("kontaktnetz.db"));
        try (var storage = ((Opened.Ready) opened).storage()) {
            var owner = storage.keys().only("Europe/Berlin", "DE", Program.NOW);
            deed.accept(storage.net(owner).outbox());
        }
    }

    private List<String> subjects() {
        return List.of(server.getReceivedMessages()).stream()
                .map(OutboxTest::subject)
                .sorted()
                .toList();
    }

    private static String subject(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void what_is_due_goes_out_at_once_and_what_is_doubtful_only_where_the_owner_says_so() {
        furnish(english, server.getSmtp().getPort());
        assertThat(english.run("outbox", "list").out())
                .contains("First (ada@atelier.example): Doubtful whether it arrived. no reply")
                .contains("Second (ada@atelier.example): Waits, next attempt 2026-11-23 13:00.");

        var sent = english.run("outbox", "send", "--test");
        assertThat(sent.code()).as(sent.err()).isZero();
        assertThat(subjects()).containsExactly("A test from Kontaktnetz", "Second");
        var again = german.run("outbox", "again", "1");
        assertThat(again.out()).contains("Sie geht noch einmal hinaus.", "outbox send");
        english.run("outbox", "send");

        assertThat(subjects()).containsExactly("A test from Kontaktnetz", "First", "Second");
        assertThat(english.run("outbox", "send", "--json").json().path("messages"))
                .allSatisfy(mail -> assertThat(mail.path("state").asText()).isEqualTo("SENT"));
        assertThat(subjects()).hasSize(3);
    }

    @Test
    void what_arrived_and_what_is_withdrawn_goes_out_no_more() {
        furnish(english, server.getSmtp().getPort());

        assertThat(english.run("outbox", "arrived", "1").out()).contains("Good to know.");
        assertThat(english.run("outbox", "withdraw", "2").out()).contains("will not be sent");
        english.run("outbox", "send");

        assertThat(subjects()).isEmpty();
        for (var call : List.of("arrived 1", "again 1", "withdraw 2", "withdraw x")) {
            var ran = english.run(("outbox " + call).split(" "));
            assertThat(ran.code()).as(call).isEqualTo(ExitCode.NOT_FOUND);
            assertThat(ran.err()).contains("kontaktnetz outbox list");
        }
    }

    @Test
    void a_server_that_does_not_answer_is_said_and_the_message_waits() {
        furnish(english, server.getSmtp().getPort());
        server.stop();

        var ran = english.run("outbox", "send");

        assertThat(ran.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ran.out()).contains("Not everything", "Waits, next attempt 2026-11-23 13:01.");
        assertThat(ran.out()).doesNotContain(PASSWORD);
    }

    @Test
    void without_an_account_nothing_is_sent_from_here() {
        var list = english.run("outbox", "list");
        var send = german.run("outbox", "send", "--test");

        assertThat(list.out()).contains("no account", "You have sent nothing from here yet.");
        assertThat(send.code()).isEqualTo(ExitCode.NEEDS_YOU);
        assertThat(send.err()).contains("noch kein Konto");
    }
}
