package kontaktnetz.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The messages one owner sent. What a method wrote is durable once it returns.
public interface Outbox {

    Optional<MailAccount> account();

    /// From now on messages are handed over there.
    void use(MailAccount account);

    /// Messages wait until there is an account again.
    boolean useNone();

    default Outgoing queue(Envelope envelope, Instant now) {
        return queue(envelope, UUID.randomUUID(), now);
    }

    /// Queues a message of which there is only one: where it is there already, whatever became of
    /// it, that one.
    ///
    /// @param once makes the Message-ID
    Outgoing queue(Envelope envelope, UUID once, Instant now);

    /// Takes the next one that is due in hand, before a server hears of it: whatever happens then,
    /// it is not taken in hand again by itself.
    Optional<Outgoing> takeInHand(Instant now);

    /// Notes what came of one in hand.
    ///
    /// @param due when to try again; only where the state is {@link Outgoing.State#QUEUED}
    void note(OutgoingId id, Outgoing.State state, String trouble, Instant due);

    /// Of those in hand since before `then` nobody will tell: the program ended in between.
    int giveUpOn(Instant then);

    /// The owner knows that a doubtful one arrived, or wants it sent again.
    boolean settle(OutgoingId id, boolean arrived, Instant now);

    /// Takes one back that nobody was asked to take yet, or forgets one that failed.
    boolean withdraw(OutgoingId id);

    /// Those that wait, failed or are doubtful, and the latest sent.
    List<Outgoing> latest(int limit);
}
