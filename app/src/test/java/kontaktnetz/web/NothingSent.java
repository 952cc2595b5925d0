package kontaktnetz.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kontaktnetz.outbox.Envelope;
import kontaktnetz.outbox.MailAccount;
import kontaktnetz.outbox.Outbox;
import kontaktnetz.outbox.Outgoing;
import kontaktnetz.outbox.OutgoingId;

/// A net from which nothing is sent, for pages that are about something else.
final class NothingSent implements Outbox {

    @Override
    public Optional<MailAccount> account() {
        return Optional.empty();
    }

    @Override
    public void use(MailAccount account) {}

    @Override
    public boolean useNone() {
        return false;
    }

    @Override
    public Outgoing queue(Envelope envelope, UUID once, Instant now) {
        throw new IllegalStateException("a net from which nothing is sent");
    }

    @Override
    public Optional<Outgoing> takeInHand(Instant now) {
        return Optional.empty();
    }

    @Override
    public void note(OutgoingId id, Outgoing.State state, String trouble, Instant due) {}

    @Override
    public int giveUpOn(Instant then) {
        return 0;
    }

    @Override
    public boolean settle(OutgoingId id, boolean arrived, Instant now) {
        return false;
    }

    @Override
    public boolean withdraw(OutgoingId id) {
        return false;
    }

    @Override
    public List<Outgoing> latest(int limit) {
        return List.of();
    }
}
