package kontaktnetz.web.pages;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kontaktnetz.access.AnswerTokens;
import kontaktnetz.answers.AnswerLink;
import kontaktnetz.answers.AnswerLinkId;
import kontaktnetz.answers.AnswerLinks.Asked;
import kontaktnetz.answers.Answered;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import kontaktnetz.recommendations.Experience.Story;
import kontaktnetz.recommendations.Grade;
import kontaktnetz.recommendations.Origin;
import kontaktnetz.recommendations.Recording;
import kontaktnetz.recommendations.Recording.Recorded;
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
    private static final int NAMESAKES = 20;

    private final @Nullable URI publicAddress;

    /// @param publicAddress where others reach these pages; null where nobody does, and no links
    ///   are made
    public AnswersPage(@Nullable URI publicAddress) {
        this.publicAddress = publicAddress;
    }

    /// @param away whether links can be made at all
    public record View(
            Frame frame,
            List<Waiting> waiting,
            List<Open> open,
            boolean away,
            String done,
            String trouble) {

        public List<Grade> grades() {
            return Arrays.asList(Grade.values());
        }
    }

    /// @param said how they know, in words
    /// @param passes whether there is nothing to accept
    public record Waiting(
            String id,
            Someone who,
            String topic,
            String said,
            String whom,
            String sentence,
            boolean passes) {}

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
        var person = visit.number("person").map(PersonId::new).flatMap(visit.net().people()::find);
        if (publicAddress == null) {
            return page(visit, "web.answers.away");
        }
        if (topic.isEmpty() || person.isEmpty()) {
            return new Reply.Missing();
        }
        var asked =
                new Asked(
                        topic.get(),
                        topics.label(topic.get(), Language.GERMAN),
                        topics.label(topic.get(), Language.ENGLISH));
        var token = AnswerTokens.fresh();
        var made =
                visit.net()
                        .answers()
                        .make(person.get().id(), asked, AnswerTokens.hash(token), visit.now());
        if (made.isEmpty()) {
            return new Reply.Missing();
        }
        var link = publicAddress.toString().replaceFirst("/+$", "") + "/answer/" + token;
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
        var link =
                visit.net()
                        .answers()
                        .find(id(visit))
                        .filter(it -> it.standing() == AnswerLink.Standing.ANSWERED);
        var answered = link.map(AnswerLink::answered).orElse(null);
        if (link.isEmpty() || answered == null || answered.kind() == Answered.Kind.PASS) {
            return new Reply.Missing();
        }
        var grade =
                Arrays.stream(Grade.values())
                        .filter(it -> it.name().equals(visit.field("grade")))
                        .findFirst();
        if (grade.isEmpty()) {
            return page(visit, "web.inquiry.grade.missing");
        }
        var name = visit.field("name");
        if (name.isEmpty() || name.length() > Answered.LONGEST_NAME) {
            return page(visit, "web.experience.fault.nobody");
        }
        boolean own = answered.kind() == Answered.Kind.OWN;
        var teller = link.get().to();
        var story =
                new Story(
                        own ? Origin.of(teller) : Origin.UNKNOWN,
                        with(visit, name),
                        link.get().topic(),
                        grade.get(),
                        VagueDay.UNKNOWN,
                        answered.sentence());
        Set<PersonId> toldBy = own ? Set.of() : Set.of(teller);
        var recorded =
                new Recording(visit.net().experiences())
                        .record(story, toldBy, visit.today(), visit.now());
        return switch (recorded) {
            case Recorded.Noted(_), Recorded.PerhapsKnown(_) ->
                    done(visit.net().answers().settle(link.get().id()), "accepted");
            case Recorded.Refused(var fault) -> page(visit, "web.experience.fault." + fault);
            case Recorded.Missing() -> new Reply.Missing();
        };
    }

    /// Whoever is called exactly so, else somebody new.
    private static PersonId with(Visit visit, String name) {
        return visit.net().people().named(PeopleQuery.named(name, NAMESAKES)).stream()
                .filter(person -> person.name().equalsIgnoreCase(name))
                .map(Person::id)
                .findFirst()
                .orElseGet(() ->
                        visit.net().people().add(Card.named(name), Met.UNKNOWN, visit.now()).id());
    }

    private static AnswerLinkId id(Visit visit) {
        return new AnswerLinkId(visit.inPath("id").orElse(0L));
    }

    private Reply page(Visit visit, String trouble) {
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
                                        row(visit, it, topics.label(it.topic(), language)).stream())
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
                        done(visit),
                        trouble.isEmpty() ? "" : visit.texts().say(trouble)));
    }

    private static Optional<Waiting> row(Visit visit, AnswerLink link, String topic) {
        var answered = link.answered();
        return answered == null
                ? Optional.empty()
                : visit.net()
                        .people()
                        .find(link.to())
                        .map(who ->
                                new Waiting(
                                        link.id().toString(),
                                        someone(visit, who),
                                        topic,
                                        visit.texts().say("web.answers.kind." + answered.kind()),
                                        answered.whom(),
                                        answered.sentence(),
                                        answered.kind() == Answered.Kind.PASS));
    }

    private static Someone someone(Visit visit, Person person) {
        return Someone.of(person, visit.texts().say("web.nameless"));
    }

    private static String done(Visit visit) {
        return switch (visit.field("done")) {
            case "revoked" -> visit.texts().say("web.answers.done.revoked");
            case "discarded" -> visit.texts().say("web.answers.done.discarded");
            case "accepted" -> visit.texts().say("web.answers.done.accepted");
            default -> "";
        };
    }
}
