package kontaktnetz.web.pages;

import java.util.List;
import java.util.Optional;
import kontaktnetz.interactions.Stranger;
import kontaktnetz.people.Identifier;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;

/// People met only in mail: take in, or ignore for ever.
public final class WaitingPage {

    private static final int PAGE = 50;

    /// @param more where the next ones are, or empty
    public record View(Frame frame, List<Row> rows, String more, String done) {}

    /// @param name what they are called, or their address
    /// @param address their address
    /// @param about what passed between us, in one sentence
    public record Row(
            Frame frame, String kind, String address, String name, String initials, String about) {}

    /// What was decided about somebody.
    ///
    /// @param link their page, or empty where they were ignored
    public record Decided(Frame frame, String sentence, String link, String name) {}

    /// `GET /waiting?offset`
    public Reply show(Visit visit) {
        int offset = (int) Math.min(1_000_000, visit.number("offset").orElse(0L));
        var found = visit.net().addresses().waiting(offset, PAGE + 1);
        boolean hasMore = found.size() > PAGE;
        var shown = hasMore ? found.subList(0, PAGE) : found;
        var view =
                new View(
                        frame(visit),
                        shown.stream().map(stranger -> row(visit, stranger)).toList(),
                        hasMore ? "/waiting?offset=" + (offset + PAGE) : "",
                        done(visit));
        return Reply.page(visit.wantsPart() && offset > 0 ? "part/waitingRows" : "waiting", view);
    }

    /// `POST /waiting/accept`
    public Reply accept(Visit visit) {
        var person = address(visit).flatMap(it -> visit.net().addresses().accept(it, visit.now()));
        if (person.isEmpty()) {
            return new Reply.Missing();
        }
        var who = Someone.of(person.get(), visit.texts().say("web.nameless"));
        return visit.wantsPart()
                ? Reply.page(
                        "part/waitingDone",
                        new Decided(
                                frame(visit),
                                visit.texts().say("web.waiting.accepted", who.name()),
                                who.link(),
                                who.name()))
                : new Reply.Redirect("/waiting?done=accepted");
    }

    /// `POST /waiting/ignore`
    public Reply ignore(Visit visit) {
        var address = address(visit);
        if (address.isEmpty() || !visit.net().addresses().ignore(address.get())) {
            return new Reply.Missing();
        }
        return visit.wantsPart()
                ? Reply.page(
                        "part/waitingDone",
                        new Decided(
                                frame(visit),
                                visit.texts().say("web.waiting.ignored", address.get().value()),
                                "",
                                ""))
                : new Reply.Redirect("/waiting?done=ignored");
    }

    private static String done(Visit visit) {
        return switch (visit.field("done")) {
            case "accepted" -> visit.texts().say("web.waiting.accepted.one");
            case "ignored" -> visit.texts().say("web.waiting.ignored.one");
            default -> "";
        };
    }

    private static Row row(Visit visit, Stranger stranger) {
        var address = stranger.identifier();
        var name = stranger.name().isBlank() ? address.value() : stranger.name();
        var last = new Days(visit.texts(), visit.today()).day(stranger.last());
        return new Row(
                frame(visit),
                address.kind().name(),
                address.value(),
                name,
                Someone.initials(name),
                visit.texts()
                        .say("web.waiting.about", stranger.written(), stranger.received(), last));
    }

    private static Optional<Identifier> address(Visit visit) {
        var value = visit.field("address");
        if (value.isEmpty() || value.length() > 320) {
            return Optional.empty();
        }
        for (var kind : Identifier.Kind.values()) {
            if (kind.name().equals(visit.field("kind"))) {
                return Optional.of(new Identifier(kind, value));
            }
        }
        return Optional.empty();
    }

    private static Frame frame(Visit visit) {
        return visit.frame(Place.TODAY, visit.texts().say("web.waiting.title"));
    }
}
