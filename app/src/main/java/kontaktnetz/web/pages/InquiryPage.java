package kontaktnetz.web.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Experience;
import kontaktnetz.recommendations.Grade;
import kontaktnetz.recommendations.Inquiring;
import kontaktnetz.recommendations.Inquiry;
import kontaktnetz.recommendations.Inquiry.Voice;
import kontaktnetz.recommendations.InquiryId;
import kontaktnetz.topics.Language;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.pages.AskPage.Told;
import kontaktnetz.web.pages.AskPage.Writing;
import kontaktnetz.wording.Draft;
import org.jspecify.annotations.Nullable;

/// What came of turning to somebody, and thanks to everybody who helped.
public final class InquiryPage {

    /// @param since the day it began, in words
    /// @param voices who stood behind it
    /// @param came what the owner experienced; null while open, or where nothing came of it
    /// @param thanks messages to everybody in the chain; empty while open
    /// @param done what was just done, or empty
    public record View(
            Frame frame,
            String id,
            Someone who,
            String topic,
            String since,
            List<Someone> voices,
            boolean open,
            @Nullable Told came,
            List<Writing> thanks,
            List<Way> ways,
            String done,
            String trouble) {

        public List<Grade> grades() {
            return Arrays.asList(Grade.values());
        }
    }

    /// `GET /inquiries/{id}`
    public Reply show(Visit visit) {
        return page(visit, "");
    }

    /// `POST /inquiries/{id}/end`
    public Reply end(Visit visit) {
        var grade =
                Arrays.stream(Grade.values())
                        .filter(it -> it.name().equals(visit.field("grade")))
                        .findFirst();
        if (grade.isEmpty()) {
            return page(visit, "web.inquiry.grade.missing");
        }
        if (visit.field("sentence").length() > Experience.LONGEST_SENTENCE) {
            return page(visit, "web.experience.long");
        }
        return id(visit)
                .flatMap(id ->
                        new Inquiring(visit.net().inquiries())
                                .end(
                                        id,
                                        grade.get(),
                                        visit.field("sentence"),
                                        visit.today(),
                                        visit.now()))
                .map(it -> to(it, "ended"))
                .orElseGet(Reply.Missing::new);
    }

    /// `POST /inquiries/{id}/drop`
    public Reply drop(Visit visit) {
        return id(visit)
                .flatMap(id -> visit.net().inquiries().drop(id, visit.now()))
                .map(it -> to(it, "dropped"))
                .orElseGet(Reply.Missing::new);
    }

    /// `POST /inquiries/{id}/reopen`
    public Reply reopen(Visit visit) {
        return id(visit)
                .flatMap(id -> visit.net().inquiries().reopen(id))
                .map(it -> to(it, "reopened"))
                .orElseGet(Reply.Missing::new);
    }

    /// `POST /inquiries/{id}/delete`
    public Reply delete(Visit visit) {
        var id = id(visit);
        return id.isPresent() && visit.net().inquiries().remove(id.get())
                ? new Reply.Redirect("/ask")
                : new Reply.Missing();
    }

    private static Reply to(Inquiry inquiry, String done) {
        return new Reply.Redirect("/inquiries/" + inquiry.id() + "?done=" + done);
    }

    private static Reply page(Visit visit, String trouble) {
        var inquiry = id(visit).flatMap(visit.net().inquiries()::find);
        var person = inquiry.map(Inquiry::with).flatMap(visit.net().people()::find);
        if (inquiry.isEmpty() || person.isEmpty()) {
            return new Reply.Missing();
        }
        return new Reply.Page(
                trouble.isEmpty() ? 200 : 422,
                "inquiry",
                view(visit, inquiry.get(), person.get(), trouble));
    }

    private static View view(Visit visit, Inquiry inquiry, Person person, String trouble) {
        var topics = visit.net().topics().book();
        var language = Language.of(visit.texts().locale());
        var nameless = visit.texts().say("web.nameless");
        var who = Someone.of(person, nameless);
        var chain = visit.net().people().find(chain(inquiry));
        var writing = new Writings(visit).on(topics, inquiry.topic());
        var ending = inquiry.ending();
        var experience =
                Optional.ofNullable(ending)
                        .flatMap(it -> Optional.ofNullable(it.experience()))
                        .flatMap(visit.net().experiences()::find);
        boolean thankful = experience.isPresent();
        return new View(
                visit.frame(Place.ASK, visit.texts().say("web.inquiry.title", who.name())),
                inquiry.id().toString(),
                who,
                topics.label(inquiry.topic(), language),
                new Days(visit.texts(), visit.today()).day(inquiry.since()),
                chain.values().stream().map(it -> Someone.of(it, nameless)).toList(),
                inquiry.isOpen(),
                experience
                        .map(it ->
                                Experienced.rows(visit, List.of(it), topics, language).getFirst())
                        .orElse(null),
                thankful
                        ? chain.values().stream()
                                .map(it -> writing.of(Draft.Purpose.THANK, it, person))
                                .toList()
                        : List.of(),
                Way.of(person),
                done(visit),
                trouble.isEmpty() ? "" : visit.texts().say(trouble));
    }

    private static List<PersonId> chain(Inquiry inquiry) {
        return inquiry.voices().stream().map(Voice::person).toList();
    }

    private static String done(Visit visit) {
        return switch (visit.field("done")) {
            case "begun" -> visit.texts().say("web.inquiry.done.begun");
            case "ended" -> visit.texts().say("web.inquiry.done.ended");
            case "dropped" -> visit.texts().say("web.inquiry.done.dropped");
            case "reopened" -> visit.texts().say("web.inquiry.done.reopened");
            default -> "";
        };
    }

    private static Optional<InquiryId> id(Visit visit) {
        return visit.inPath("id").map(InquiryId::new);
    }
}
