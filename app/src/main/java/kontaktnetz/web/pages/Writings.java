package kontaktnetz.web.pages;

import kontaktnetz.people.Person;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.TopicBook;
import kontaktnetz.topics.TopicId;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.pages.AskPage.Message;
import kontaktnetz.web.pages.AskPage.Writing;
import kontaktnetz.wording.Draft;

/// Messages about a topic, ready to be sent.
final class Writings {

    private final Visit visit;
    private final TopicBook topics;
    private final TopicId topic;

    Writings(Visit visit, TopicBook topics, TopicId topic) {
        this.visit = visit;
        this.topics = topics;
        this.topic = topic;
    }

    /// @param to whom it goes
    /// @param about whom it is about
    Writing of(Draft.Purpose purpose, Person to, Person about) {
        var nameless = visit.texts().say("web.nameless");
        var receiver = Someone.of(to, nameless);
        var blanks =
                new Draft.Blanks(
                        called(to, receiver.name()),
                        receiver.name(),
                        topics.label(topic, Language.GERMAN),
                        topics.label(topic, Language.ENGLISH),
                        Someone.of(about, nameless).name(),
                        visit.owner().name());
        var address = Way.mail(to).orElse("");
        return new Writing(
                receiver,
                Draft.of(purpose, blanks, visit.texts()).stream()
                        .map(draft ->
                                new Message(
                                        visit.texts()
                                                .say("recommendations.manner." + draft.manner()),
                                        draft.subject(),
                                        draft.text(),
                                        draft.mailto(address)))
                        .toList());
    }

    /// By the given name, where the card tells one.
    private static String called(Person person, String name) {
        var given = person.card().fullName().given();
        return given.isBlank() ? name : given;
    }
}
