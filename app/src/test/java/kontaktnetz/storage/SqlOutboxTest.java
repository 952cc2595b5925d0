package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.ADA;
import static kontaktnetz.storage.Nets.BEN;
import static kontaktnetz.storage.Nets.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import kontaktnetz.introductions.Step;
import kontaktnetz.introductions.Two;
import kontaktnetz.outbox.Delivery;
import kontaktnetz.outbox.Envelope;
import kontaktnetz.outbox.MailAccount;
import kontaktnetz.outbox.MailAccount.Security;
import kontaktnetz.outbox.Outgoing;
import kontaktnetz.outbox.Outgoing.State;
import kontaktnetz.outbox.Sealing;
import kontaktnetz.outbox.Sending;
import kontaktnetz.people.Met;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlOutboxTest extends OnBothDatabases {

    private static final Envelope LETTER =
            new Envelope(List.of("ada@engine.example"), "Hello", "Dear Ada");

    private Instant now = NOW;
    private final List<String> carried = new ArrayList<>();
    private final Deque<Delivery> answers = new ArrayDeque<>();

    @BeforeEach
    void there_is_an_account() {
        net().outbox()
                .use(
                        new MailAccount(
                                "smtp.lena.example",
                                465,
                                Security.TLS,
                                "lena",
                                sealing().seal("secret"),
                                "lena@lena.example"));
    }

    private Sealing sealing() {
        return new Sealing(folder.resolve("mail.key"));
    }

    /// A server that gives these answers, then takes everything.
    private Sending sending(Delivery... said) {
        answers.addAll(List.of(said));
        return new Sending(
                net().outbox(),
                (_, password, mail) -> {
                    assertThat(password).isEqualTo("secret");
                    carried.add(mail.messageId());
                    var answer = answers.poll();
                    return answer == null ? new Delivery.Accepted() : answer;
                },
                sealing(),
                () -> now);
    }

    private Outgoing only() {
        return net().outbox().latest(9).getFirst();
    }

    @Test
    void a_message_goes_once_and_its_text_is_kept_no_longer() {
        var queued = net().outbox().queue(LETTER, NOW);
        var sending = sending();

        sending.round();
        sending.round();

        assertThat(carried).containsExactly(queued.messageId());
        assertThat(queued.messageId()).endsWith("@lena.example>");
        assertThat(only().state()).isEqualTo(State.SENT);
        assertThat(only().envelope().text()).isEmpty();
    }

    @Test
    void what_was_not_taken_comes_again_later_and_later_and_once() {
        net().outbox().queue(LETTER, NOW);
        var sending = sending(new Delivery.NotNow("451 later"), new Delivery.NotNow("no way"));

        assertThat(sending.round()).isEqualTo("451 later");
        assertThat(only().due()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        sending.round();
        assertThat(carried).hasSize(1);
        now = NOW.plus(Duration.ofMinutes(1));
        sending.round();
        assertThat(only().due()).isEqualTo(now.plus(Duration.ofMinutes(5)));
        assertThat(only().trouble()).isEqualTo("no way");
        now = now.plus(Duration.ofMinutes(5));
        sending.round();

        assertThat(only().state()).isEqualTo(State.SENT);
        assertThat(carried).hasSize(3).containsOnly(only().messageId());
    }

    @Test
    void after_days_it_fails_and_stays_to_be_seen() {
        net().outbox().queue(LETTER, NOW);
        var sending =
                sending(
                        Stream.generate(() -> new Delivery.NotNow("away"))
                                .limit(20)
                                .toArray(Delivery[]::new));

        for (int i = 0; i < 20; i++) {
            sending.round();
            now = now.plus(Duration.ofDays(1));
        }

        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(only().envelope().text()).isEqualTo("Dear Ada");
        assertThat(carried).hasSize(8);
        assertThat(net().outbox().settle(only().id(), false, now)).isTrue();
        answers.clear();
        sending.round();
        assertThat(only().state()).isEqualTo(State.SENT);
    }

    @Test
    void a_refused_one_is_not_tried_again() {
        net().outbox().queue(LETTER, NOW);
        var sending = sending(new Delivery.Refused("550 nobody"));

        sending.round();
        now = now.plus(Duration.ofDays(3));
        sending.round();

        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(carried).hasSize(1);
        assertThat(net().outbox().withdraw(only().id())).isTrue();
        assertThat(net().outbox().latest(9)).isEmpty();
    }

    @Test
    void a_doubtful_one_waits_for_the_owner_and_goes_again_under_the_same_number() {
        net().outbox().queue(LETTER, NOW);
        var sending = sending(new Delivery.Unclear("no answer"));
        sending.round();
        now = now.plus(Duration.ofDays(3));
        sending.round();
        assertThat(only().state()).isEqualTo(State.DOUBTFUL);
        assertThat(carried).hasSize(1);

        assertThat(net().outbox().settle(only().id(), false, now)).isTrue();
        sending.round();

        assertThat(carried).hasSize(2).containsOnly(only().messageId());
        assertThat(only().state()).isEqualTo(State.SENT);
        assertThat(net().outbox().settle(only().id(), false, now)).isFalse();
    }

    @Test
    void the_owner_says_that_a_doubtful_one_arrived() {
        net().outbox().queue(LETTER, NOW);
        sending(new Delivery.Unclear("no answer")).round();

        assertThat(net().outbox().settle(only().id(), true, now)).isTrue();

        assertThat(only().state()).isEqualTo(State.SENT);
    }

    /// The program ended after the server's yes and before ours was written down.
    @Test
    void a_crash_in_between_leaves_it_doubtful_and_never_sends_it_twice() {
        net().outbox().queue(LETTER, NOW);
        net().outbox().takeInHand(now);
        var sending = sending();
        sending.round();
        assertThat(only().state()).isEqualTo(State.SENDING);

        now = now.plus(Duration.ofHours(1));
        sending.round();

        assertThat(only().state()).isEqualTo(State.DOUBTFUL);
        assertThat(carried).isEmpty();
    }

    @Test
    void two_programs_do_not_take_the_same_one_in_hand() {
        net().outbox().queue(LETTER, NOW);

        var first = net().outbox().takeInHand(now);
        var second = storage().net(owner()).outbox().takeInHand(now);

        assertThat(first).isPresent();
        assertThat(second).isEmpty();
    }

    @Test
    void without_an_account_or_its_key_messages_wait() {
        net().outbox().queue(LETTER, NOW);
        var sending = sending();
        folder.resolve("mail.key").toFile().delete();
        assertThat(sending.round()).contains("key");
        net().outbox().useNone();
        assertThat(sending.round()).isEmpty();

        assertThat(only().state()).isEqualTo(State.QUEUED);
        assertThat(carried).isEmpty();
    }

    /// The step and its message are written both or neither, and once.
    @Test
    void a_step_and_its_message_go_together() {
        var ada = net().people().add(ADA, Met.UNKNOWN, NOW).id();
        var ben = net().people().add(BEN, Met.UNKNOWN, NOW).id();
        var id = net().introductions().begin(new Two(ada, ben), "", NOW).orElseThrow().id();
        var ask = new Step.Ask(ada);

        net().introductions().take(id, 0, ask, "", LETTER, NOW);
        net().introductions().take(id, 0, ask, "", LETTER, NOW);
        net().introductions().take(id, 1, new Step.Thank(), "", LETTER, NOW);

        assertThat(net().outbox().latest(9)).hasSize(1);
        assertThat(net().introductions().find(id).orElseThrow().log()).hasSize(1);
    }

    @Test
    void another_owner_sees_and_moves_nothing_of_it() {
        var id = net().outbox().queue(LETTER, NOW).id();

        assertThat(neighbour().outbox().latest(9)).isEmpty();
        assertThat(neighbour().outbox().account()).isEmpty();
        assertThat(neighbour().outbox().takeInHand(NOW)).isEmpty();
        assertThat(neighbour().outbox().withdraw(id)).isFalse();
        assertThat(neighbour().outbox().useNone()).isFalse();
    }
}
