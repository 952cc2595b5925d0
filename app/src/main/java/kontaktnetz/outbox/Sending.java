package kontaktnetz.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import kontaktnetz.outbox.Outgoing.State;

/// Hands over what is due, once around.
///
/// A message is taken in hand and that is durable before a server hears of it. So a crash in
/// between leaves it doubtful, never sent twice; and whatever was not handed over comes again,
/// later and later.
public final class Sending {

    /// Nobody who is still alive has one in hand for so long: the timeouts are far shorter.
    static final Duration IN_HAND_AT_MOST = Duration.ofMinutes(15);

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(4),
                    Duration.ofHours(12),
                    Duration.ofDays(1),
                    Duration.ofDays(1));

    private static final int MOST_IN_A_ROUND = 50;

    private final Outbox outbox;
    private final Carrier carrier;
    private final Sealing sealing;
    private final InstantSource clock;

    public Sending(Outbox outbox, Carrier carrier, Sealing sealing, InstantSource clock) {
        this.outbox = outbox;
        this.carrier = carrier;
        this.sealing = sealing;
        this.clock = clock;
    }

    /// @return what went wrong last, or empty
    public String round() {
        outbox.giveUpOn(clock.instant().minus(IN_HAND_AT_MOST));
        var account = outbox.account();
        if (account.isEmpty()) {
            return "";
        }
        var password = sealing.open(account.get().sealed());
        if (password.isEmpty()) {
            return "the key that opens the password is gone";
        }
        var trouble = "";
        for (int i = 0; i < MOST_IN_A_ROUND; i++) {
            var mail = outbox.takeInHand(clock.instant());
            if (mail.isEmpty()) {
                break;
            }
            var said = sent(account.get(), password.get(), mail.get());
            trouble = said.isEmpty() ? trouble : said;
        }
        return trouble;
    }

    private String sent(MailAccount account, String password, Outgoing mail) {
        var delivery = carrier.carry(account, password, mail);
        var now = clock.instant();
        return switch (delivery) {
            case Delivery.Accepted() -> noted(mail, State.SENT, "", now);
            case Delivery.Refused(var why) -> noted(mail, State.FAILED, why, now);
            case Delivery.Unclear(var why) -> noted(mail, State.DOUBTFUL, why, now);
            case Delivery.NotNow(var why) ->
                    mail.attempts() >= PAUSES.size()
                            ? noted(mail, State.FAILED, why, now)
                            : noted(mail, State.QUEUED, why, now.plus(pause(mail)));
        };
    }

    /// How long to wait after so many attempts.
    private static Duration pause(Outgoing mail) {
        return PAUSES.get(Math.max(0, mail.attempts() - 1));
    }

    private String noted(Outgoing mail, State state, String trouble, Instant due) {
        outbox.note(mail.id(), state, trouble, due);
        return trouble;
    }
}
