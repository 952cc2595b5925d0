package kontaktnetz.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Sends a message to oneself, to see whether it goes out.
public final class Trying {

    private final Outbox outbox;

    public Trying(Outbox outbox) {
        this.outbox = outbox;
    }

    /// Empty where there is no account to send from.
    public Optional<Outgoing> queue(String subject, String text, Instant now) {
        return outbox.account()
                .map(account -> new Envelope(List.of(account.from()), subject, text))
                .map(envelope -> outbox.queue(envelope, now));
    }
}
