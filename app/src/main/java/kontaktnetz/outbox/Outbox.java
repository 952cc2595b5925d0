package kontaktnetz.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The messages one owner sent. What a method wrote is durable once it returns.
public interface Outbox {

    Optional<MailAccount> account();

    /// From now on messages are handed over there.
    void use(MailAccount account);

    /// Messages wait until there is an account again.
    boolean useNone();

    Outgoing queue(Envelope envelope, Instant now);

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
