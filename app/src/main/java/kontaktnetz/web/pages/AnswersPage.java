package kontaktnetz.web.pages;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kontaktnetz.access.AnswerTokens;
import kontaktnetz.answers.Accepting;
import kontaktnetz.answers.Accepting.Accepted;
import kontaktnetz.answers.Accepting.Decision;
import kontaktnetz.answers.Accepting.Whom;
import kontaktnetz.answers.AnswerLink;
import kontaktnetz.answers.AnswerLinkId;
import kontaktnetz.answers.AnswerLinks.Asked;
import kontaktnetz.answers.Answered;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Grade;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.TopicId;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.pages.AskPage.Writing;
import org.jspecify.annotations.Nullable;

/// What people answered by a link and waits for me, and the links that still open.
public final class AnswersPage {

    private static final int MOST = 50;

    /// Somebody new, although others are called so.
    private static final String NOBODY_YET = "new";

    private final @Nullable URI publicAddress;

    /// @param publicAddress where others reach these pages; null where nobody does, and no links
    ///   are made
    public AnswersPage(@Nullable URI publicAddress) {
        this.publicAddress = publicAddress;
    }

    /// @param away whether links can be made at all
    /// @param help what can be remembered after an answer was accepted; null where nothing was
    public record View(
            Frame frame,
            List<Waiting> waiting,
            List<Open> open,
            boolean away,
            @Nullable Help help,
            String done,
            String trouble) {

        public List<Grade> grades() {
            return Arrays.asList(Grade.values());
        }
    }

    /// @param said how they know, in words
    /// @param passes whether there is nothing to accept
    /// @param name whom the form names
    /// @param grade the one the form has chosen
    /// @param namesakes whom to choose among where several are called so
    public record Waiting(
            String id,
            Someone who,
            String topic,
            String said,
            String whom,
            String sentence,
            boolean passes,
            String name,
            Grade grade,
            List<Namesake> namesakes) {}

    /// @param text the name, and what tells them apart
    public record Namesake(String id, String text) {}

    /// A form that came back with a mistake.
    private record Posted(AnswerLinkId id, String name, Grade grade) {}

    /// Somebody recommended somebody to the owner.
    public record Help(Someone by, Someone about) {}

    public record Open(String id, Someone who, String topic, String until) {}

    /// A link that was just made; it is shown this once.
    public record Fresh(Frame frame, Someone who, String topic, String link, Writing ask) {}

    /// `GET /answers`
    public Reply show(Visit visit) {
        return page(visit, "");
    }

    /// `POST /answers/new`
    public Reply make(Visit visit) {
        var topics = visit.net().topics().book();
        var topic = TopicId.find(visit.field("topic")).filter(id -> topics.find(id).isPresent());
        var person = named(visit, "person");
        if (publicAddress == null) {
            return page(visit, "web.answers.away");
        }
        if (topic.isEmpty() || person.isEmpty()) {
            return new Reply.Missing();
        }
        var asked = Asked.of(topics, topic.get());
        var token = AnswerTokens.fresh();
        var made =
                visit.net()
                        .answers()
                        .make(person.get().id(), asked, AnswerTokens.hash(token), visit.now());
        if (made.isEmpty()) {
            return new Reply.Missing();
        }
        var link = AnswerTokens.link(publicAddress.toString(), token);
        return Reply.page(
                "answerLink",
                new Fresh(
                        visit.frame(Place.ASK, visit.texts().say("web.answers.link")),
                        someone(visit, person.get()),
                        topics.label(topic.get(), Language.of(visit.texts().locale())),
                        link,
                        new Writings(visit).withLink(topics, topic.get(), person.get(), link)));
    }

    /// `POST /answers/{id}/revoke`
    public Reply revoke(Visit visit) {
        return done(visit.net().answers().revoke(id(visit)), "revoked");
    }

    /// `POST /answers/{id}/discard`
    public Reply discard(Visit visit) {
        return done(visit.net().answers().settle(id(visit)), "discarded");
    }

    private static Reply done(boolean done, String what) {
        return done ? new Reply.Redirect("/answers?done=" + what) : new Reply.Missing();
    }

    /// `POST /answers/{id}/accept`: what was entered becomes an experience, told by whoever
    /// answered.
    public Reply accept(Visit visit) {
        var grade = grade(visit);
        if (grade.isEmpty()) {
            return page(visit, "web.inquiry.grade.missing", posted(visit));
        }
        var decision = new Decision(whom(visit), grade.get());
        return switch (accepting(visit).accept(id(visit), decision, visit.today(), visit.now())) {
            case Accepted.Noted(var link, var experience) ->
                    new Reply.Redirect(
                            "/answers?done=accepted&by=%s&about=%s"
                                    .formatted(link.to(), experience.told().with()));
            case Accepted.Several(_) -> page(visit, "web.answers.several", posted(visit));
            case Accepted.Nameless() -> page(visit, "web.experience.fault.nobody", posted(visit));
            case Accepted.Refused(var fault) ->
                    page(visit, "web.experience.fault." + fault, posted(visit));
            case Accepted.Missing() -> new Reply.Missing();
        };
    }

    private static Accepting accepting(Visit visit) {
        var net = visit.net();
        return new Accepting(net.answers(), net.experiences(), net.people());
    }

    private static Optional<Grade> grade(Visit visit) {
        return Arrays.stream(Grade.values())
                .filter(it -> it.name().equals(visit.field("grade")))
                .findFirst();
    }

    /// What was chosen among namesakes holds for the name they were listed for, and no other.
    private static Whom whom(Visit visit) {
        var name = visit.field("name");
        if (!name.equals(visit.field("listed"))) {
            return new Whom.Called(name);
        }
        return visit.field("who").equals(NOBODY_YET)
                ? new Whom.Fresh(name)
                : visit.number("who")
                        .<Whom>map(who -> new Whom.Known(new PersonId(who)))
                        .orElseGet(() -> new Whom.Called(name));
    }

    private static Posted posted(Visit visit) {
        return new Posted(id(visit), visit.field("name"), grade(visit).orElse(Grade.GOOD));
    }

    private static AnswerLinkId id(Visit visit) {
        return new AnswerLinkId(visit.inPath("id").orElse(0L));
    }

    private Reply page(Visit visit, String trouble) {
        return page(visit, trouble, null);
    }

    private Reply page(Visit visit, String trouble, @Nullable Posted posted) {
        var waiting = visit.net().answers().waiting(MOST);
        var open = visit.net().answers().open(visit.now(), MOST);
        var topics = visit.net().topics().book();
        var language = Language.of(visit.texts().locale());
        var days = new Days(visit.texts(), visit.today());
        return new Reply.Page(
                trouble.isEmpty() ? 200 : 422,
                "answers",
                new View(
                        visit.frame(Place.ASK, visit.texts().say("web.answers")),
                        waiting.stream()
                                .flatMap(it ->
                                        row(visit, it, topics.label(it.topic(), language), posted)
                                                .stream())
                                .toList(),
                        open.stream()
                                .flatMap(it ->
                                        visit.net().people().find(it.to()).stream()
                                                .map(who ->
                                                        new Open(
                                                                it.id().toString(),
                                                                someone(visit, who),
                                                                topics.label(it.topic(), language),
                                                                days.day(
                                                                        visit.owner()
                                                                                .day(it.until())))))
                                .toList(),
                        publicAddress != null,
                        help(visit),
                        done(visit),
                        trouble.isEmpty() ? "" : visit.texts().say(trouble)));
    }

    private static Optional<Waiting> row(
            Visit visit, AnswerLink link, String topic, @Nullable Posted posted) {
        var answered = link.answered();
        var who = visit.net().people().find(link.to());
        if (answered == null || who.isEmpty()) {
            return Optional.empty();
        }
        var form =
                posted != null && posted.id().equals(link.id())
                        ? posted
                        : new Posted(link.id(), answered.whom(), Grade.GOOD);
        return Optional.of(
                new Waiting(
                        link.id().toString(),
                        someone(visit, who.get()),
                        topic,
                        visit.texts().say("answers.kind." + answered.kind()),
                        answered.whom(),
                        answered.sentence(),
                        answered.kind() == Answered.Kind.PASS,
                        form.name(),
                        form.grade(),
                        namesakes(visit, form.name())));
    }

    /// Those to choose among: none where the name leads to one person, or to nobody.
    private static List<Namesake> namesakes(Visit visit, String name) {
        var namesakes = accepting(visit).namesakes(name);
        return namesakes.size() < 2
                ? List.of()
                : namesakes.stream().map(it -> namesake(visit, it)).toList();
    }

    private static Namesake namesake(Visit visit, Person person) {
        var about =
                Stream.concat(
                                Stream.of(person.card().headline()),
                                person.card().first("EMAIL").stream())
                        .filter(text -> !text.isEmpty());
        var name = someone(visit, person).name();
        return new Namesake(
                person.id().toString(),
                Stream.concat(Stream.of(name), about).collect(Collectors.joining(", ")));
    }

    private static @Nullable Help help(Visit visit) {
        var by = named(visit, "by");
        var about = named(visit, "about");
        return visit.field("done").equals("accepted") && by.isPresent() && about.isPresent()
                ? new Help(someone(visit, by.get()), someone(visit, about.get()))
                : null;
    }

    private static Optional<Person> named(Visit visit, String field) {
        return visit.number(field).map(PersonId::new).flatMap(visit.net().people()::find);
    }

    private static Someone someone(Visit visit, Person person) {
        return Someone.of(person, visit.texts().say("web.nameless"));
    }

    private static String done(Visit visit) {
        return switch (visit.field("done")) {
            case "revoked" -> visit.texts().say("answers.revoked");
            case "discarded" -> visit.texts().say("answers.discarded");
            case "accepted" -> visit.texts().say("web.answers.done.accepted");
            default -> "";
        };
    }
}
