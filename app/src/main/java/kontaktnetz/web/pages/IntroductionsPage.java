package kontaktnetz.web.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kontaktnetz.introductions.Introducing;
import kontaktnetz.introductions.Introducing.Begun;
import kontaktnetz.introductions.Introduction;
import kontaktnetz.people.PersonId;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import kontaktnetz.wording.IntroductionWords;

/// Who is being brought together, and the idea of bringing two more.
public final class IntroductionsPage {

    private static final int MOST_OPEN = 100;
    private static final int LATEST = 20;

    /// @param open what is under way
    /// @param over what is over, latest first
    public record View(Frame frame, List<Row> open, List<Row> over, String done) {}

    /// @param names of the two
    /// @param stage where it stands, in words
    public record Row(String address, String names, String stage, String since) {

        public String initials() {
            return Someone.initials(names);
        }
    }

    /// @param a one of the two
    /// @param b the other
    /// @param why what both are told, or empty
    public record Idea(Frame frame, Picker a, Picker b, String why, int longest, String trouble) {}

    /// `GET /introductions`
    public Reply show(Visit visit) {
        return Reply.page(
                "introductions",
                new View(
                        visit.frame(Place.GIVING, visit.texts().say("web.introductions")),
                        rows(visit, visit.net().introductions().open(MOST_OPEN)),
                        rows(visit, visit.net().introductions().over(LATEST)),
                        visit.field("done").equals("gone")
                                ? visit.texts().say("web.introduction.done.gone")
                                : ""));
    }

    static List<Row> rows(Visit visit, Collection<Introduction> introductions) {
        var ids = new HashSet<PersonId>();
        introductions.forEach(it -> ids.addAll(List.of(it.two().a(), it.two().b())));
        var names = Names.of(visit, visit.net().people().find(ids));
        var words = new IntroductionWords(visit.texts(), names);
        var days = new Days(visit.texts(), visit.today());
        var rows = new ArrayList<Row>();
        for (var introduction : introductions) {
            rows.add(
                    new Row(
                            "/introductions/" + introduction.id(),
                            words.both(introduction.two()),
                            words.stage(introduction),
                            visit.texts()
                                    .say(
                                            "web.introduction.since",
                                            days.day(visit.owner().day(introduction.begun())))));
        }
        return rows;
    }

    /// `GET /introductions/new?a&b&why`
    public Reply blank(Visit visit) {
        return idea(visit, "");
    }

    /// `POST /introductions/new`
    public Reply add(Visit visit) {
        var a = visit.number("a").map(PersonId::new);
        var b = visit.number("b").map(PersonId::new);
        if (!visit.field("find").isEmpty()) {
            return idea(visit, "");
        }
        if (a.isEmpty() || b.isEmpty()) {
            return idea(visit, "web.introduction.two");
        }
        var net = visit.net();
        var introducing = new Introducing(net.introductions(), net.people(), net.addresses());
        return switch (introducing.begin(
                a.get(), b.get(), visit.field("why"), visit.owner(), visit.now())) {
            case Begun.Noted(var introduction) -> to(introduction, "begun");
            case Begun.UnderWay(var introduction) -> to(introduction, "underway");
            case Begun.Refused(var fault) -> idea(visit, "introductions.fault." + fault);
            case Begun.Missing() -> new Reply.Missing();
        };
    }

    private static Reply to(Introduction introduction, String done) {
        return new Reply.Redirect("/introductions/" + introduction.id() + "?done=" + done);
    }

    private static Reply idea(Visit visit, String trouble) {
        return new Reply.Page(
                trouble.isEmpty() ? 200 : 422,
                "introductionNew",
                new Idea(
                        visit.frame(Place.GIVING, visit.texts().say("web.introduction.new")),
                        picker(visit, "a"),
                        picker(visit, "b"),
                        visit.field("why"),
                        Introduction.LONGEST_WHY,
                        trouble.isEmpty() ? "" : visit.texts().say(trouble)));
    }

    private static Picker picker(Visit visit, String field) {
        var chosen = visit.number(field).map(PersonId::new).stream().toList();
        return Picker.of(visit, field, false, chosen, Set.of());
    }
}
