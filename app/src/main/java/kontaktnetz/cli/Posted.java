package kontaktnetz.cli;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import kontaktnetz.outbox.Outgoing;
import kontaktnetz.outbox.OutgoingId;

/// Messages that were sent from here, as lines and as JSON.
final class Posted {

    /// As many as the page shows.
    private static final int SHOWN = 50;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Call call;

    Posted(Call call) {
        this.call = call;
    }

    /// The number of a message, where it can be one.
    static OutgoingId id(Call call, String typed) {
        return Optional.of(typed)
                .filter(it -> it.matches("\\d{1,18}"))
                .map(it -> new OutgoingId(Long.parseLong(it)))
                .orElseThrow(() -> none(call, typed));
    }

    static Refused none(Call call, String typed) {
        return call.refused(ExitCode.NOT_FOUND, "cli.outbox.none", typed);
    }

    List<Outgoing> latest() {
        return call.net().outbox().latest(SHOWN);
    }

    /// ` 3 An idea (ada@atelier.example): Waits, next attempt 2026-11-23 13:05.`
    void say(Outgoing mail) {
        var trouble = mail.trouble().isEmpty() ? "" : " " + mail.trouble();
        call.say(
                "%6s  %s (%s): %s%s"
                        .formatted(
                                mail.id(),
                                mail.envelope().subject(),
                                String.join(", ", mail.envelope().to()),
                                state(mail),
                                trouble));
        if (mail.state() == Outgoing.State.DOUBTFUL) {
            call.say("        " + call.text("outbox.doubtful"));
        }
    }

    private String state(Outgoing mail) {
        return call.text("outbox.state." + mail.state(), moment(mail.due()));
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(call.net().owner().zone()));
    }

    List<Object> json(List<Outgoing> mails) {
        return mails.stream().map(it -> (Object) json(it).fields()).toList();
    }

    private Json json(Outgoing mail) {
        return Json.object()
                .with("message", mail.id().value())
                .with("to", mail.envelope().to())
                .with("subject", mail.envelope().subject())
                .with("state", mail.state().name())
                .with("due", mail.due().toString())
                .with("trouble", mail.trouble())
                .with("words", state(mail));
    }
}
