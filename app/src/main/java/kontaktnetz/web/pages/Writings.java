package kontaktnetz.web.pages;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kontaktnetz.giving.Deed;
import kontaktnetz.people.Person;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.TopicBook;
import kontaktnetz.topics.TopicId;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.pages.AskPage.Message;
import kontaktnetz.web.pages.AskPage.Writing;
import kontaktnetz.wording.Draft;

/// Messages ready to be sent.
final class Writings {

    private final Visit visit;

    Writings(Visit visit) {
        this.visit = visit;
    }

    /// Messages about one topic.
    Topical on(TopicBook topics, TopicId topic) {
        return (purpose, to, about) ->
                of(
                        purpose,
                        to,
                        new Draft.Blanks(
                                called(to),
                                name(to),
                                topics.label(topic, Language.GERMAN),
                                topics.label(topic, Language.ENGLISH),
                                name(about),
                                visit.owner().name()));
    }

    /// A question with a link to answer by.
    Writing withLink(TopicBook topics, TopicId topic, Person to, String link) {
        return of(
                Draft.Purpose.ASK_WITH_LINK,
                to,
                new Draft.Blanks(
                        called(to),
                        name(to),
                        topics.label(topic, Language.GERMAN),
                        topics.label(topic, Language.ENGLISH),
                        link,
                        visit.owner().name()));
    }

    /// Writes about a topic.
    interface Topical {

        /// @param to whom it goes
        /// @param about whom it is about
        Writing of(Draft.Purpose purpose, Person to, Person about);
    }

    /// To whom a way over others begins with; empty where somebody on it is gone.
    ///
    /// @param about to whom it leads
    Optional<Writing> onTheWay(kontaktnetz.network.Way way, Person about) {
        var people = visit.net().people();
        var first = people.find(way.first());
        var next = people.find(way.steps().get(1).to());
        return first.isEmpty() || next.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        of(
                                Draft.Purpose.onTheWay(way.steps().size()),
                                first.get(),
                                Draft.Blanks.onTheWay(
                                        called(first.get()),
                                        name(first.get()),
                                        name(next.get()),
                                        name(about),
                                        visit.owner().name())));
    }

    /// Thanks for one moment of help.
    Writing thanks(Deed deed, Person to) {
        return of(
                Draft.Purpose.THANK_FOR_HELP,
                to,
                Draft.Blanks.thanks(called(to), name(to), deed, visit.owner().name()));
    }

    private Writing of(Draft.Purpose purpose, Person to, Draft.Blanks blanks) {
        return to(to, Draft.of(purpose, blanks, visit.texts()));
    }

    /// A message to one.
    Writing to(Person to, List<Draft> drafts) {
        var mail = Way.mail(to);
        boolean sends = mail.isPresent() && visit.net().outbox().account().isPresent();
        return writing(to, List.of(mail.orElse("")), drafts, sends);
    }

    /// A message to one that goes out with the step it belongs to, or not from here.
    Writing ofStep(Person to, List<Draft> drafts) {
        return writing(to, List.of(Way.mail(to).orElse("")), drafts, false);
    }

    /// The only message that goes to two.
    Writing toBoth(Person a, Person b, List<Draft> drafts) {
        var addresses = Stream.of(a, b).flatMap(it -> Way.mail(it).stream()).toList();
        return writing(a, addresses, drafts, false);
    }

    private Writing writing(Person to, List<String> addresses, List<Draft> drafts, boolean sends) {
        return new Writing(
                someone(to),
                drafts.stream()
                        .map(draft ->
                                new Message(
                                        visit.texts()
                                                .say("recommendations.manner." + draft.manner()),
                                        draft.subject(),
                                        draft.text(),
                                        draft.mailto(addresses)))
                        .toList(),
                sends ? UUID.randomUUID().toString() : "");
    }

    /// By the given name, where the card tells one.
    private String called(Person person) {
        var given = person.card().fullName().given();
        return given.isBlank() ? name(person) : given;
    }

    private String name(Person person) {
        return someone(person).name();
    }

    private Someone someone(Person person) {
        return Someone.of(person, visit.texts().say("web.nameless"));
    }
}
