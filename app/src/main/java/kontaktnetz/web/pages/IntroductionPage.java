package kontaktnetz.web.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kontaktnetz.interactions.Channel;
import kontaktnetz.introductions.Introduction;
import kontaktnetz.introductions.Introduction.Entry;
import kontaktnetz.introductions.IntroductionId;
import kontaktnetz.introductions.Introductions.Taken;
import kontaktnetz.introductions.Outcome;
import kontaktnetz.introductions.Stage;
import kontaktnetz.introductions.Step;
import kontaktnetz.outbox.Envelope;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.http.WebServices;
import kontaktnetz.web.pages.AskPage.Writing;
import kontaktnetz.wording.IntroductionDrafts;
import kontaktnetz.wording.IntroductionWords;
import org.jspecify.annotations.Nullable;

/// One introduction: where it stands, the message for the next step, and what happened so far.
public final class IntroductionPage {

    /// Nobody was brought together before.
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /// @param place how many steps were taken, which every form says
    /// @param why the owner's thought, or empty
    /// @param stage where it stands, in words
    /// @param heard what the owner heard, or empty
    /// @param next what can be done now
    /// @param log every step with its day, latest last
    /// @param sends whether messages can go out from here
    public record View(
            Frame frame,
            String id,
            int place,
            Someone a,
            Someone b,
            String why,
            String stage,
            String heard,
            Next next,
            List<Line> log,
            String today,
            boolean sends,
            String done,
            String trouble) {

        public List<Channel> channels() {
            return Stream.of(Channel.MAIL, Channel.MESSAGE, Channel.CALL, Channel.MEETING).toList();
        }

        public List<Outcome> outcomes() {
            return Arrays.asList(Outcome.values());
        }
    }

    /// What can be done now; nothing of it where it is over.
    ///
    /// @param asks whom to ask, each with the message
    /// @param awaited whose answer is awaited, with the message again; null where nobody's is
    /// @param together the message to both who agreed; null before
    /// @param news messages that ask what came of it
    /// @param thanks messages that thank
    /// @param rest messages to whoever was asked, once it rests
    /// @param mayRest whether it can be let rest
    public record Next(
            List<Writing> asks,
            @Nullable Writing awaited,
            @Nullable Writing together,
            List<Writing> news,
            List<Writing> thanks,
            List<Writing> rest,
            boolean mayRest) {}

    public record Line(String day, String text) {}

    private final WebServices services;

    public IntroductionPage(WebServices services) {
        this.services = services;
    }

    /// `GET /introductions/{id}`
    public Reply show(Visit visit) {
        return page(visit, 200, done(visit), "");
    }

    /// `POST /introductions/{id}/step`
    public Reply step(Visit visit) {
        var place = visit.number("place");
        var introduction = found(visit);
        if (introduction.isEmpty()) {
            return new Reply.Missing();
        }
        var step = read(visit);
        if (place.isEmpty() || step.isEmpty()) {
            return page(visit, 422, "", "web.introduction.incomplete");
        }
        var people = people(visit, introduction.get());
        var letter = letter(visit, step.get(), people);
        if (letter.isEmpty() && !visit.field("send").isEmpty()) {
            return page(visit, 422, "", "web.send.impossible");
        }
        var words = new IntroductionWords(visit.texts(), Names.of(visit, people));
        var taken =
                visit.net()
                        .introductions()
                        .take(
                                introduction.get().id(),
                                place.get().intValue(),
                                step.get(),
                                words.title(introduction.get().two()),
                                letter.orElse(null),
                                visit.now());
        if (letter.isPresent()) {
            services.rounds().wake();
        }
        return taken(visit, taken, letter.isPresent() ? "sent" : "step");
    }

    /// The message that goes out with a step: to whoever is asked, or to both who agreed. Empty
    /// where nothing is to be sent, or cannot be.
    private static Optional<Envelope> letter(Visit visit, Step step, Map<PersonId, Person> people) {
        if (visit.field("send").isEmpty()) {
            return Optional.empty();
        }
        return Letter.of(
                visit,
                switch (step) {
                    case Step.Ask(var who) ->
                            people.values().stream()
                                    .filter(person -> person.id().equals(who))
                                    .toList();
                    case Step.Introduce(_, _) -> people.values();
                    case Step.Yes(_), Step.No(_), Step.Hear(_, _), Step.Thank(), Step.Rest() ->
                            List.<Person>of();
                });
    }

    /// `POST /introductions/{id}/back`
    public Reply back(Visit visit) {
        return taken(
                visit,
                visit.net()
                        .introductions()
                        .takeBack(
                                id(visit),
                                visit.number("place").map(Long::intValue).orElse(0),
                                visit.now()),
                "back");
    }

    /// `POST /introductions/{id}/delete`
    public Reply delete(Visit visit) {
        return visit.net().introductions().remove(id(visit))
                ? new Reply.Redirect("/introductions?done=gone")
                : new Reply.Missing();
    }

    private static Reply taken(Visit visit, Taken taken, String done) {
        return switch (taken) {
            case Taken.Done(var introduction) ->
                    new Reply.Redirect("/introductions/" + introduction.id() + "?done=" + done);
            case Taken.NotNow(_) -> page(visit, 409, "", "web.introduction.stale");
            case Taken.Missing() -> new Reply.Missing();
        };
    }

    /// Empty where something is missing or makes no sense.
    private static Optional<Step> read(Visit visit) {
        var who = visit.number("who").map(PersonId::new);
        return switch (visit.field("step")) {
            case "ask" -> who.map(Step.Ask::new);
            case "yes" -> who.map(Step.Yes::new);
            case "no" -> who.map(Step.No::new);
            case "introduce" -> introduce(visit);
            case "hear" -> hear(visit);
            case "thank" -> Optional.of(new Step.Thank());
            case "rest" -> Optional.of(new Step.Rest());
            default -> Optional.empty();
        };
    }

    private static Optional<Step> introduce(Visit visit) {
        var channel =
                Arrays.stream(Channel.values())
                        .filter(it -> it.isContact() && it.name().equals(visit.field("channel")))
                        .findFirst();
        return channel.flatMap(it -> day(visit).map(day -> new Step.Introduce(it, day)));
    }

    private static Optional<LocalDate> day(Visit visit) {
        try {
            return Optional.of(LocalDate.parse(visit.field("day")))
                    .filter(day -> !day.isAfter(visit.today()) && !day.isBefore(EARLIEST));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<Step> hear(Visit visit) {
        var sentence = visit.field("sentence");
        return Arrays.stream(Outcome.values())
                .filter(it -> it.name().equals(visit.field("outcome")))
                .filter(_ -> sentence.length() <= Step.Hear.LONGEST_SENTENCE)
                .findFirst()
                .map(outcome -> new Step.Hear(outcome, sentence));
    }

    private static Reply page(Visit visit, int status, String done, String trouble) {
        var introduction = found(visit);
        if (introduction.isEmpty()) {
            return new Reply.Missing();
        }
        var it = introduction.get();
        var people = people(visit, it);
        var a = people.get(it.two().a());
        var b = people.get(it.two().b());
        if (a == null || b == null) {
            return new Reply.Missing();
        }
        var words = new IntroductionWords(visit.texts(), Names.of(visit, people));
        var nameless = visit.texts().say("web.nameless");
        var view =
                new View(
                        visit.frame(Place.GIVING, words.both(it.two())),
                        it.id().toString(),
                        it.place(),
                        Someone.of(a, nameless),
                        Someone.of(b, nameless),
                        it.why(),
                        words.stage(it),
                        heard(it.stage()),
                        next(visit, it, a, b),
                        log(visit, it, words),
                        visit.today().toString(),
                        visit.net().outbox().account().isPresent(),
                        done,
                        trouble.isEmpty() ? "" : visit.texts().say(trouble));
        return new Reply.Page(status, "introduction", view);
    }

    private static String heard(Stage stage) {
        return switch (stage) {
            case Stage.Heard(_, var sentence) -> sentence;
            case Stage.Thanked(_, var sentence) -> sentence;
            default -> "";
        };
    }

    private static List<Line> log(Visit visit, Introduction introduction, IntroductionWords words) {
        var days = new Days(visit.texts(), visit.today());
        var lines = new ArrayList<Line>();
        lines.add(
                new Line(
                        days.day(visit.owner().day(introduction.begun())),
                        visit.texts().say("introductions.step.begun")));
        for (var entry : introduction.log()) {
            lines.add(new Line(days.day(day(visit, entry)), words.step(entry.step())));
        }
        return lines;
    }

    private static LocalDate day(Visit visit, Entry entry) {
        return entry.step() instanceof Step.Introduce(_, var on)
                ? on
                : visit.owner().day(entry.at());
    }

    private static Next next(Visit visit, Introduction introduction, Person a, Person b) {
        var drafts =
                new IntroductionDrafts(
                        a, b, introduction.why(), visit.owner().name(), visit.texts());
        var writings = new Writings(visit);
        var both = List.of(a, b);
        var stage = introduction.stage();
        var awaited = awaited(stage);
        return new Next(
                both.stream()
                        .filter(it -> mayAsk(introduction, it.id()))
                        .map(it -> writings.ofStep(it, drafts.suggestion(it)))
                        .toList(),
                both.stream()
                        .filter(it -> it.id().equals(awaited))
                        .map(it -> writings.to(it, drafts.suggestion(it)))
                        .findFirst()
                        .orElse(null),
                stage instanceof Stage.BothAgreed ? writings.toBoth(a, b, drafts.together()) : null,
                stage instanceof Stage.Introduced
                        ? both.stream().map(it -> writings.to(it, drafts.news(it))).toList()
                        : List.of(),
                stage instanceof Stage.Heard
                        ? both.stream().map(it -> writings.to(it, drafts.thanks(it))).toList()
                        : List.of(),
                both.stream()
                        .filter(it -> isToHear(introduction, it.id()))
                        .map(it -> writings.to(it, drafts.rest(it)))
                        .toList(),
                stage.after(new Step.Rest(), introduction.two()).isPresent());
    }

    private static boolean mayAsk(Introduction introduction, PersonId who) {
        return introduction.stage().after(new Step.Ask(who), introduction.two()).isPresent();
    }

    private static @Nullable PersonId awaited(Stage stage) {
        return switch (stage) {
            case Stage.FirstAsked(var who) -> who;
            case Stage.SecondAsked(var who) -> who;
            default -> null;
        };
    }

    /// Whoever was asked and did not say no hears that it rests, in the same words whatever the
    /// reason.
    private static boolean isToHear(Introduction introduction, PersonId who) {
        boolean asked =
                introduction.log().stream()
                        .anyMatch(entry -> entry.step().equals(new Step.Ask(who)));
        return switch (introduction.stage()) {
            case Stage.Rested() -> asked;
            case Stage.Declined(var by) -> asked && !by.equals(who);
            default -> false;
        };
    }

    private static Optional<Introduction> found(Visit visit) {
        return visit.net().introductions().find(id(visit));
    }

    private static Map<PersonId, Person> people(Visit visit, Introduction introduction) {
        var two = introduction.two();
        return visit.net().people().find(List.of(two.a(), two.b()));
    }

    private static IntroductionId id(Visit visit) {
        return new IntroductionId(visit.inPath("id").orElse(0L));
    }

    private static String done(Visit visit) {
        return switch (visit.field("done")) {
            case "begun" -> visit.texts().say("web.introduction.done.begun");
            case "underway" -> visit.texts().say("web.introduction.done.underway");
            case "step" -> visit.texts().say("web.introduction.done.step");
            case "sent" -> visit.texts().say("web.introduction.done.sent");
            case "back" -> visit.texts().say("web.introduction.done.back");
            default -> "";
        };
    }
}
