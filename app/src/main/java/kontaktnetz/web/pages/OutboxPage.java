package kontaktnetz.web.pages;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kontaktnetz.outbox.MailAccount;
import kontaktnetz.outbox.MailAccount.Security;
import kontaktnetz.outbox.Outgoing;
import kontaktnetz.outbox.OutgoingId;
import kontaktnetz.outbox.Trying;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.PersonId;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.http.WebServices;
import org.jspecify.annotations.Nullable;

/// The account from which messages go out, how the sending goes, and what became of each message.
public final class OutboxPage {

    private static final int SHOWN = 50;
    private static final int LONGEST = 200;

    /// @param account null where there is none
    /// @param last when the last round ended, in words
    /// @param next when the next begins, in words
    /// @param wrong what went wrong in the last round, or empty
    /// @param back where one came from, or empty
    public record View(
            Frame frame,
            @Nullable MailAccount account,
            String last,
            String next,
            String wrong,
            List<Row> rows,
            String done,
            String back,
            String trouble) {

        public List<Security> securities() {
            return Arrays.asList(Security.values());
        }
    }

    /// @param state in words
    public record Row(
            String id, String to, String subject, String state, String trouble, Outgoing.State is) {

        public boolean isDoubtful() {
            return is == Outgoing.State.DOUBTFUL;
        }

        public boolean isFailed() {
            return is == Outgoing.State.FAILED;
        }

        public boolean mayBeWithdrawn() {
            return is == Outgoing.State.QUEUED || isFailed();
        }
    }

    private final WebServices services;

    public OutboxPage(WebServices services) {
        this.services = services;
    }

    /// `GET /outbox`
    public Reply show(Visit visit) {
        return page(visit, "");
    }

    /// `POST /outbox/account`
    public Reply use(Visit visit) {
        var before = visit.net().outbox().account();
        var account = read(visit, before);
        if (account.isEmpty()) {
            return page(visit, "web.outbox.account.incomplete");
        }
        visit.net().outbox().use(account.get());
        return new Reply.Redirect("/outbox?done=account");
    }

    /// `POST /outbox/account/delete`
    public Reply useNone(Visit visit) {
        visit.net().outbox().useNone();
        return new Reply.Redirect("/outbox?done=none");
    }

    /// `POST /outbox/test`
    public Reply test(Visit visit) {
        var queued =
                new Trying(visit.net().outbox())
                        .queue(
                                visit.texts().say("outbox.test.subject"),
                                visit.texts().say("outbox.test.text"),
                                visit.now());
        if (queued.isEmpty()) {
            return page(visit, "web.outbox.account.none");
        }
        services.rounds().wake();
        return new Reply.Redirect("/outbox?done=test");
    }

    /// `POST /outbox/send`: one message to one person; a form that is sent twice is one.
    public Reply send(Visit visit) {
        var person = visit.number("person").map(PersonId::new).flatMap(visit.net().people()::find);
        if (person.isEmpty()) {
            return new Reply.Missing();
        }
        var letter = Letter.of(visit, List.of(person.get()));
        if (letter.isEmpty()) {
            return page(visit, "web.send.impossible");
        }
        visit.net().outbox().queue(letter.get(), once(visit), visit.now());
        services.rounds().wake();
        return new Reply.Redirect(
                Links.to("/outbox", "done", "queued", "back", visit.field("back")));
    }

    /// The same form with the same words is the same message; with others it is another.
    private static UUID once(Visit visit) {
        var all = List.of(visit.field("once"), visit.field("subject"), visit.field("text"));
        return UUID.nameUUIDFromBytes(String.join("\n", all).getBytes(StandardCharsets.UTF_8));
    }

    /// `POST /outbox/{id}/arrived`
    public Reply arrived(Visit visit) {
        return done(visit.net().outbox().settle(id(visit), true, visit.now()), "settled");
    }

    /// `POST /outbox/{id}/again`
    public Reply again(Visit visit) {
        boolean settled = visit.net().outbox().settle(id(visit), false, visit.now());
        services.rounds().wake();
        return done(settled, "again");
    }

    /// `POST /outbox/{id}/withdraw`
    public Reply withdraw(Visit visit) {
        return done(visit.net().outbox().withdraw(id(visit)), "withdrawn");
    }

    private static Reply done(boolean done, String what) {
        return done ? new Reply.Redirect("/outbox?done=" + what) : new Reply.Missing();
    }

    private static OutgoingId id(Visit visit) {
        return new OutgoingId(visit.inPath("id").orElse(0L));
    }

    /// Where no password is typed, the one there is stays.
    private Optional<MailAccount> read(Visit visit, Optional<MailAccount> before) {
        var host = visit.field("host");
        var port = visit.number("port").filter(it -> it >= 1 && it <= MailAccount.LAST_PORT);
        var from = Identifier.email(visit.field("from"));
        var security =
                Arrays.stream(Security.values())
                        .filter(it -> it.name().equals(visit.field("security")))
                        .findFirst();
        if (host.isEmpty()
                || host.length() > LONGEST
                || visit.field("user").length() > LONGEST
                || port.isEmpty()
                || from.isEmpty()
                || security.isEmpty()) {
            return Optional.empty();
        }
        var typed = visit.secret("secret");
        var sealed =
                typed.isEmpty()
                        ? before.map(MailAccount::sealed).orElseGet(() -> seal(""))
                        : seal(typed);
        return Optional.of(
                new MailAccount(
                        host,
                        port.get().intValue(),
                        security.get(),
                        visit.field("user"),
                        sealed,
                        from.get().value()));
    }

    private String seal(String secret) {
        return services.sealing().seal(secret);
    }

    private Reply page(Visit visit, String trouble) {
        var texts = visit.texts();
        var status = services.rounds().status();
        var rows =
                visit.net().outbox().latest(SHOWN).stream().map(mail -> row(visit, mail)).toList();
        return new Reply.Page(
                trouble.isEmpty() ? 200 : 422,
                "outbox",
                new View(
                        visit.frame(Place.SETTINGS, texts.say("web.outbox")),
                        visit.net().outbox().account().orElse(null),
                        moment(visit, status.last(), "web.outbox.last.none"),
                        moment(visit, status.next(), "web.outbox.next.none"),
                        status.trouble(),
                        rows,
                        done(visit),
                        visit.field("back").isEmpty()
                                ? ""
                                : SettingsPage.local(visit.field("back")),
                        trouble.isEmpty() ? "" : texts.say(trouble)));
    }

    private static String moment(Visit visit, @Nullable Instant at, String never) {
        return at == null
                ? visit.texts().say(never)
                : new Days(visit.texts(), visit.today()).moment(at, visit.owner().zone());
    }

    private static Row row(Visit visit, Outgoing mail) {
        var days = new Days(visit.texts(), visit.today());
        var due = days.moment(mail.due(), visit.owner().zone());
        return new Row(
                mail.id().toString(),
                String.join(", ", mail.envelope().to()),
                mail.envelope().subject(),
                visit.texts().say("outbox.state." + mail.state(), due),
                mail.trouble(),
                mail.state());
    }

    private static String done(Visit visit) {
        return switch (visit.field("done")) {
            case "account" -> visit.texts().say("web.outbox.done.account");
            case "none" -> visit.texts().say("web.outbox.done.none");
            case "queued" -> visit.texts().say("web.send.done");
            case "test" -> visit.texts().say("web.outbox.done.test");
            case "settled" -> visit.texts().say("outbox.settled");
            case "again" -> visit.texts().say("outbox.again");
            case "withdrawn" -> visit.texts().say("outbox.withdrawn");
            default -> "";
        };
    }
}
