package kontaktnetz.web.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kontaktnetz.interactions.InteractionId;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.ties.GettingBack;
import kontaktnetz.ties.GettingBack.Due;
import kontaktnetz.ties.Tie;
import kontaktnetz.topics.Language;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.pages.AskPage.Open;
import kontaktnetz.wording.DateWords;
import kontaktnetz.wording.ExplanationWords;
import kontaktnetz.wording.TieWords;
import org.jspecify.annotations.Nullable;

/// Whom to get back to today, ten people at most, each with the reason.
public final class TodayPage {

    /// For how many days a suggestion can be put off; the first is what one click gives.
    private static final List<Integer> LATER = List.of(GettingBack.LATER_DAYS, 30, 90);

    private static final int MOST_OPEN = 3;

    /// Nobody is asked what came of it before this many days.
    private static final int PATIENCE_DAYS = 14;

    /// @param date the day, with its weekday
    /// @param heading how many there are, in words
    /// @param fresh nobody is in the net yet
    /// @param waiting somebody met only in mail waits to be taken in
    /// @param ideas whom one could help this week
    /// @param waved the idea that was just waved off, or empty
    /// @param answers somebody answered by a link
    /// @param open inquiries that wait for what came of them
    /// @param done what was just done, where no script could show it in its row
    public record View(
            Frame frame,
            String date,
            String heading,
            List<Row> rows,
            boolean fresh,
            boolean waiting,
            List<IdeaRow> ideas,
            String waved,
            boolean answers,
            List<Open> open,
            @Nullable Done done) {}

    /// Somebody to get back to.
    ///
    /// @param why what stands behind the reason, one sentence each
    public record Row(
            Frame frame, Someone who, String reason, List<String> why, RhythmChart chart) {}

    /// What was done about somebody, and how to take it back.
    ///
    /// @param what `talked`, `later` or `silence`
    /// @param sentence what was done, in words
    /// @param moment the interaction that was noted, or empty
    /// @param before until when they were put off before, as an ISO date, or empty
    /// @param choices other days to put it off to; empty unless it was put off
    public record Done(
            Frame frame,
            Someone who,
            String what,
            String sentence,
            String moment,
            String before,
            List<Choice> choices) {}

    /// @param days for how long
    /// @param text in words
    public record Choice(int days, String text) {}

    /// `GET /`
    public Reply show(Visit visit) {
        var rows =
                gettingBack(visit).today(visit.today()).stream()
                        .map(due -> row(visit, due))
                        .toList();
        boolean fresh =
                rows.isEmpty() && visit.net().people().named(PeopleQuery.named("", 1)).isEmpty();
        return Reply.page(
                "today",
                new View(
                        frame(visit),
                        new DateWords(visit.texts(), visit.today()).heading(visit.today()),
                        new TieWords(visit.texts()).headline(rows.size()),
                        rows,
                        fresh,
                        !visit.net().addresses().waiting(0, 1).isEmpty(),
                        IdeaRow.of(visit),
                        GivingPage.waved(visit),
                        !visit.net().answers().waiting(1).isEmpty(),
                        open(visit),
                        justDone(visit).orElse(null)));
    }

    /// The oldest inquiries and introductions, begun long enough ago for something to have come of
    /// them.
    private static List<Open> open(Visit visit) {
        var due = visit.today().minusDays(PATIENCE_DAYS);
        var inquiries =
                visit.net().inquiries().open(MOST_OPEN).stream()
                        .filter(it -> !it.since().isAfter(due))
                        .toList();
        var open = new ArrayList<>(OpenIntroductions.of(visit, due, MOST_OPEN));
        if (!inquiries.isEmpty()) {
            open.addAll(
                    OpenInquiries.of(
                            visit,
                            inquiries,
                            visit.net().topics().book(),
                            Language.of(visit.texts().locale())));
        }
        return open;
    }

    /// `POST /today/{id}/talked`
    public Reply talked(Visit visit) {
        return about(
                visit,
                person ->
                        gettingBack(visit)
                                .talked(person.id(), visit.today(), visit.now())
                                .map(call ->
                                        done(visit, person, "talked", call.id().toString(), "")));
    }

    /// `POST /today/{id}/later`
    public Reply later(Visit visit) {
        return about(
                visit,
                person -> {
                    int days =
                            visit.number("days")
                                    .map(Long::intValue)
                                    .filter(LATER::contains)
                                    .orElse(GettingBack.LATER_DAYS);
                    var earlier = tie(visit, person.id()).wish().snoozedUntil();
                    var before =
                            visit.field("again").isEmpty()
                                    ? earlier == null ? "" : earlier.toString()
                                    : iso(visit.field("before"));
                    gettingBack(visit).snooze(person.id(), days, visit.today(), visit.now());
                    return Optional.of(done(visit, person, "later", "", before));
                });
    }

    /// `POST /today/{id}/silence`
    public Reply silence(Visit visit) {
        return about(
                visit,
                person -> {
                    gettingBack(visit).silence(person.id(), visit.today(), visit.now());
                    return Optional.of(done(visit, person, "silence", "", ""));
                });
    }

    /// `POST /today/{id}/undo`
    public Reply undo(Visit visit) {
        var person = visit.person().flatMap(visit.net().people()::find);
        if (person.isEmpty() || !takenBack(visit, person.get().id())) {
            return new Reply.Missing();
        }
        var id = person.get().id();
        var tie = tie(visit, id);
        var last = gettingBack(visit).last(id, visit.today()).orElse(null);
        var due = new Due(person.get(), tie, tie.on(visit.today()), last);
        return visit.wantsPart()
                ? Reply.page("part/todayRow", row(visit, due))
                : new Reply.Redirect("/");
    }

    private static boolean takenBack(Visit visit, PersonId id) {
        var back = gettingBack(visit);
        return switch (visit.field("what")) {
            case "talked" ->
                    visit.number("moment")
                            .map(InteractionId::new)
                            .filter(call -> isWith(visit, call, id))
                            .map(call -> back.notTalked(id, call, visit.now()))
                            .orElse(false);
            case "later" -> back.wake(id, day(visit.field("before")), visit.today(), visit.now());
            case "silence" -> back.unsilence(id, visit.today(), visit.now());
            default -> false;
        };
    }

    private static boolean isWith(Visit visit, InteractionId call, PersonId id) {
        return visit.net()
                .interactions()
                .find(call)
                .filter(it -> it.source().equals("hand") && it.with().contains(id))
                .isPresent();
    }

    /// What is done about one person.
    private interface Deed {
        Optional<Done> about(Person person);
    }

    private static Reply about(Visit visit, Deed deed) {
        var done = visit.person().flatMap(visit.net().people()::find).flatMap(deed::about);
        if (done.isEmpty()) {
            return new Reply.Missing();
        }
        return visit.wantsPart()
                ? Reply.page("part/todayDone", done.get())
                : new Reply.Redirect(address(done.get()));
    }

    private static String address(Done done) {
        return "/?done=%s&person=%s&moment=%s&before=%s"
                .formatted(done.what(), done.who().id(), done.moment(), done.before());
    }

    /// What the address says was just done.
    private static Optional<Done> justDone(Visit visit) {
        var what = visit.field("done");
        if (!Set.of("talked", "later", "silence").contains(what)) {
            return Optional.empty();
        }
        var moment = visit.number("moment").map(String::valueOf).orElse("");
        return visit.number("person")
                .map(PersonId::new)
                .flatMap(visit.net().people()::find)
                .map(person -> done(visit, person, what, moment, iso(visit.field("before"))));
    }

    private static Done done(
            Visit visit, Person person, String what, String moment, String before) {
        var texts = visit.texts();
        var until = tie(visit, person.id()).wish().snoozedUntil();
        var day = until == null ? "" : new Days(texts, visit.today()).day(until);
        var choices = new ArrayList<Choice>();
        if (what.equals("later")) {
            for (int days : LATER) {
                if (until == null || !until.equals(visit.today().plusDays(days))) {
                    choices.add(new Choice(days, texts.say("web.today.later." + days)));
                }
            }
        }
        var who = someone(visit, person);
        return new Done(
                frame(visit),
                who,
                what,
                texts.say("web.today.done." + what, who.name(), day),
                moment,
                before,
                choices);
    }

    private static Row row(Visit visit, Due due) {
        var today = visit.today();
        var buckets =
                visit.net()
                        .interactions()
                        .buckets(due.person().id(), RhythmChart.first(today), today);
        return new Row(
                frame(visit),
                someone(visit, due.person()),
                new TieWords(visit.texts())
                        .reason(due.person(), due.tie(), due.reading(), due.last()),
                new ExplanationWords(visit.texts()).sentences(due),
                RhythmChart.of(buckets, due.reading(), today, visit.texts()));
    }

    private static GettingBack gettingBack(Visit visit) {
        var net = visit.net();
        return new GettingBack(net.people(), net.interactions(), net.ties());
    }

    private static Tie tie(Visit visit, PersonId id) {
        return visit.net().ties().of(List.of(id), visit.today()).getOrDefault(id, Tie.without(id));
    }

    private static Someone someone(Visit visit, Person person) {
        return Someone.of(person, visit.texts().say("web.nameless"));
    }

    private static Frame frame(Visit visit) {
        return visit.frame(Place.TODAY, visit.texts().say("web.place.today"));
    }

    private static @Nullable LocalDate day(String iso) {
        try {
            return iso.isEmpty() ? null : LocalDate.parse(iso);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static String iso(String text) {
        var day = day(text);
        return day == null ? "" : day.toString();
    }
}
