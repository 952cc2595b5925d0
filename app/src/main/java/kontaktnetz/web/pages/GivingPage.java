package kontaktnetz.web.pages;

import java.util.List;
import java.util.Optional;
import kontaktnetz.giving.Helping;
import kontaktnetz.giving.Helping.Remembered;
import kontaktnetz.giving.IdeaId;
import kontaktnetz.giving.Matter;
import kontaktnetz.giving.Matter.Kind;
import kontaktnetz.giving.Opening;
import kontaktnetz.giving.Side;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;

/// Giving: whom one could help, what one looks for and offers oneself, and what others do.
public final class GivingPage {

    private static final int MOST = 30;
    private static final int MOST_MEETING = 6;

    /// @param ideas whom one could help this week
    /// @param waved the idea that was just waved off, or empty
    /// @param needs one's own, with who offers it
    /// @param offers one's own
    /// @param theirNeeds what others look for
    /// @param theirOffers what others offer
    public record View(
            Frame frame,
            List<IdeaRow> ideas,
            String waved,
            List<MatterLine> needs,
            List<MatterLine> offers,
            List<MatterLine> theirNeeds,
            List<MatterLine> theirOffers,
            String done) {}

    /// `GET /giving`
    public Reply show(Visit visit) {
        var mine = visit.net().matters().of(Side.ME, visit.today(), MOST);
        return Reply.page(
                "giving",
                new View(
                        visit.frame(Place.GIVING, visit.texts().say("web.place.giving")),
                        IdeaRow.thoroughly(visit),
                        waved(visit),
                        needs(visit, ofKind(mine, Kind.NEED)),
                        MatterLine.of(visit, ofKind(mine, Kind.OFFER)),
                        theirs(visit, Kind.NEED),
                        theirs(visit, Kind.OFFER),
                        done(visit)));
    }

    private static String done(Visit visit) {
        return switch (visit.field("done")) {
            case "noted" -> visit.texts().say("web.matter.done.noted");
            case "gone" -> visit.texts().say("web.matter.done.gone");
            default -> "";
        };
    }

    private static List<Matter> ofKind(List<Matter> matters, Kind kind) {
        return matters.stream().filter(it -> it.said().kind() == kind).toList();
    }

    private static List<MatterLine> theirs(Visit visit, Kind kind) {
        return MatterLine.of(
                visit,
                visit.net().matters().open(kind, visit.today(), MOST).stream()
                        .filter(it -> !it.said().isMine())
                        .toList());
    }

    private static List<MatterLine> needs(Visit visit, List<Matter> needs) {
        var words = MatterLine.words(visit, needs);
        return needs.stream()
                .map(it ->
                        MatterLine.of(
                                visit,
                                it,
                                words,
                                it.isOpen(visit.today()) ? meeting(visit, it) : List.of()))
                .toList();
    }

    private static List<Someone> meeting(Visit visit, Matter need) {
        var people =
                IdeaRow.couldHelp(visit).meeting(need, visit.today(), MOST_MEETING).stream()
                        .flatMap(offer -> offer.said().whoseId().stream())
                        .distinct()
                        .toList();
        var nameless = visit.texts().say("web.nameless");
        return visit.net().people().find(people).values().stream()
                .map(it -> Someone.of(it, nameless))
                .toList();
    }

    /// The idea that was just waved off, to take that back.
    static String waved(Visit visit) {
        return visit.number("waved").map(String::valueOf).orElse("");
    }

    /// `POST /giving/ideas/{idea}/wave`
    public Reply wave(Visit visit) {
        return idea(visit)
                .flatMap(id -> IdeaRow.couldHelp(visit).close(id, visit.today()))
                .<Reply>map(it -> new Reply.Redirect(back(visit) + "?waved=" + it.id()))
                .orElseGet(Reply.Missing::new);
    }

    /// `POST /giving/ideas/{idea}/undo`
    public Reply undo(Visit visit) {
        return idea(visit)
                .flatMap(id -> IdeaRow.couldHelp(visit).reopen(id, visit.today()))
                .<Reply>map(_ -> new Reply.Redirect(back(visit)))
                .orElseGet(Reply.Missing::new);
    }

    /// `POST /giving/ideas/{idea}/helped`
    public Reply helped(Visit visit) {
        return idea(visit)
                .flatMap(id -> IdeaRow.couldHelp(visit).close(id, visit.today()))
                .map(it -> remembered(visit, it))
                .orElseGet(Reply.Missing::new);
    }

    private static Reply remembered(Visit visit, Opening opening) {
        var helping = new Helping(visit.net().moments());
        var deed = opening.deed(visit.today());
        return switch (helping.remember(deed, visit.today(), visit.now())) {
            case Remembered.Noted(var moment) ->
                    new Reply.Redirect(
                            "/giving/moments/%s?person=%s&done=noted"
                                    .formatted(moment.id(), opening.whose()));
            case Remembered.Refused _, Remembered.Missing _ -> new Reply.Missing();
        };
    }

    /// Today or Giving, from where one came.
    private static String back(Visit visit) {
        return visit.field("back").equals("/") ? "/" : "/giving";
    }

    private static Optional<IdeaId> idea(Visit visit) {
        return visit.inPath("idea").map(IdeaId::new);
    }
}
