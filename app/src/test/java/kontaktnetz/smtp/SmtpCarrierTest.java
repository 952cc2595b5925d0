package kontaktnetz.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kontaktnetz.outbox.Delivery;
import kontaktnetz.outbox.Envelope;
import kontaktnetz.outbox.MailAccount;
import kontaktnetz.outbox.MailAccount.Security;
import kontaktnetz.outbox.Outgoing;
import kontaktnetz.outbox.OutgoingId;
import kontaktnetz.smtp.Moody.Mood;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpCarrierTest {

    private static final String PASSWORD = "Zwölf-Boxkämpfer";
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final ServerSetup ANY_PORT =
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);

    private final SmtpCarrier carrier = new SmtpCarrier(Duration.ofSeconds(2));

    private static MailAccount at(int port, String user) {
        return new MailAccount("127.0.0.1", port, Security.NONE, user, "", "lena@lena.example");
    }

    private static Outgoing mail(String... to) {
        return new Outgoing(
                new OutgoingId(1),
                "<fixed@lena.example>",
                new Envelope(List.of(to), "Grüße & mehr", "Guten Tag,\n.\nbis bald: Łukasz"),
                Outgoing.State.SENDING,
                1,
                NOW,
                NOW,
                "");
    }

    private Delivery carried(Mood mood) throws Exception {
        try (var server = new Moody(mood)) {
            return carrier.carry(at(server.port(), ""), "", mail("ada@engine.example"));
        }
    }

    @Test
    void a_server_gets_the_message_as_it_was_written_under_its_own_number() throws Exception {
        var server = new GreenMail(ANY_PORT);
        server.start();
        try {
            var delivery =
                    carrier.carry(
                            at(server.getSmtp().getPort(), ""),
                            "",
                            mail("ada@engine.example", "ben@werft.example"));

            assertThat(delivery).isEqualTo(new Delivery.Accepted());
            var received = List.<MimeMessage>of(server.getReceivedMessages());
            assertThat(received).hasSize(2);
            var one = received.getFirst();
            assertThat(one.getMessageID()).isEqualTo("<fixed@lena.example>");
            assertThat(one.getSubject()).isEqualTo("Grüße & mehr");
            assertThat(one.getContent().toString().replace("\r\n", "\n").strip())
                    .isEqualTo("Guten Tag,\n.\nbis bald: Łukasz");
            assertThat(one.getFrom()[0]).hasToString("lena@lena.example");
            assertThat(one.getAllRecipients()).hasSize(2);
        } finally {
            server.stop();
        }
    }

    @Test
    void a_wrong_password_is_no_fault_of_the_message_and_stands_nowhere() {
        var server =
                new GreenMail(ANY_PORT)
                        .withConfiguration(
                                GreenMailConfiguration.aConfig().withUser("lena", "another"));
        server.start();
        try {
            var delivery =
                    carrier.carry(
                            at(server.getSmtp().getPort(), "lena"),
                            PASSWORD,
                            mail("ada@engine.example"));

            assertThat(delivery).isInstanceOf(Delivery.NotNow.class);
            assertThat(delivery.toString()).doesNotContain(PASSWORD);
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {
                "NEVER_GREETS",
                "VANISHES_AT_ONCE",
                "BUSY",
                "VANISHES_BEFORE_THE_MESSAGE",
                "BUSY_AFTER_THE_MESSAGE"
            })
    void what_was_not_taken_may_come_again(Mood mood) throws Exception {
        assertThat(carried(mood)).isInstanceOf(Delivery.NotNow.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"NO_SUCH_PERSON", "REFUSES_THE_MESSAGE"})
    void what_is_refused_for_good_is_not_tried_again(Mood mood) throws Exception {
        assertThat(carried(mood))
                .isInstanceOfSatisfying(
                        Delivery.Refused.class, it -> assertThat(it.why()).contains("55"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"VANISHES_AFTER_THE_MESSAGE", "SILENT_AFTER_THE_MESSAGE"})
    void whether_a_server_took_what_it_did_not_answer_nobody_knows(Mood mood) throws Exception {
        assertThat(carried(mood)).isInstanceOf(Delivery.Unclear.class);
    }

    /// How it leaves says nothing of the message.
    @Test
    void what_a_server_took_stays_taken_even_where_it_vanishes_then() throws Exception {
        assertThat(carried(Mood.VANISHES_AFTER_TAKING_IT)).isEqualTo(new Delivery.Accepted());
    }

    @Test
    void where_no_server_is_it_may_come_again() {
        var delivery = carrier.carry(at(1, ""), "", mail("ada@engine.example"));

        assertThat(delivery).isInstanceOf(Delivery.NotNow.class);
    }

    @Test
    void without_the_encryption_asked_for_nothing_is_said() throws Exception {
        try (var server = new Moody(Mood.WILLING)) {
            var account =
                    new MailAccount(
                            "127.0.0.1",
                            server.port(),
                            Security.STARTTLS,
                            "lena",
                            "",
                            "lena@lena.example");

            var delivery = carrier.carry(account, PASSWORD, mail("ada@engine.example"));

            assertThat(delivery).isInstanceOf(Delivery.NotNow.class);
            assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH"));
        }
    }
}
