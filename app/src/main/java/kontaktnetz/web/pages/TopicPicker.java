package kontaktnetz.web.pages;

import java.util.ArrayList;
import kontaktnetz.topics.Label;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.TopicBook;
import kontaktnetz.topics.TopicId;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.pages.ExperiencePage.Choice;
import kontaktnetz.web.pages.ExperiencePage.Topics;

/// Chooses a topic of a form by typing a word, or makes a new one of it.
final class TopicPicker {

    private static final int MOST = 6;
    private static final String NEW = "new";

    private TopicPicker() {}

    /// What was chosen: the key of a topic, `new` for what was typed, or empty. Where nothing was
    /// chosen, the very name of a topic is chosen by being typed.
    static String key(Visit visit) {
        var chosen = visit.field("topic");
        var words = visit.field("topic-words");
        return !chosen.isEmpty() || words.isEmpty()
                ? chosen
                : visit.net().topics().book().match(words, 1).stream()
                        .filter(match -> match.label().equalsIgnoreCase(words))
                        .map(match -> match.topic().key())
                        .findFirst()
                        .orElse("");
    }

    /// Whether what was chosen is a topic, or can become one.
    static boolean isTopic(Visit visit, String key, String words) {
        return key.equals(NEW)
                ? Label.problem(words).isEmpty()
                : TopicId.find(key).flatMap(visit.net().topics().book()::find).isPresent();
    }

    /// The topic chosen; a new one is written down.
    static TopicId chosen(Visit visit, String key, String words) {
        return key.equals(NEW)
                ? visit.net()
                        .topics()
                        .add(new Label(Language.of(visit.texts().locale()), words), null)
                        .id()
                : new TopicId(key);
    }

    static Topics choices(Visit visit, TopicBook topics, String words, String chosen) {
        var language = Language.of(visit.texts().locale());
        var choices = new ArrayList<Choice>();
        TopicId.find(chosen)
                .flatMap(topics::find)
                .ifPresent(topic ->
                        choices.add(new Choice(topic.id().key(), topic.label(language), true)));
        if (!words.isEmpty()) {
            topics.match(words, MOST).stream()
                    .filter(match -> !match.topic().key().equals(chosen))
                    .forEach(match ->
                            choices.add(
                                    new Choice(
                                            match.topic().key(),
                                            topics.label(match.topic(), language),
                                            false)));
        }
        return new Topics(
                visit.frame(Place.ASK, ""),
                words,
                choices,
                !words.isEmpty() && Label.problem(words).isEmpty());
    }
}
