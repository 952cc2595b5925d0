package kontaktnetz.web.pages;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kontaktnetz.people.Person;
import kontaktnetz.recommendations.Declared;
import kontaktnetz.recommendations.TrustWord;
import kontaktnetz.recommendations.Trusting;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.TopicBook;
import kontaktnetz.topics.TopicId;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import kontaktnetz.wording.RecommendationWords;

/// How much a person's word counts: what contact concludes, and what the owner says.
///
/// @param concluded what the system concludes from contact, in sentences
/// @param words what may be said in general
/// @param byTopic what was said of single topics
public record TrustPart(List<String> concluded, List<Option> words, List<ByTopic> byTopic) {

    private static final int MOST_MEANINGS = 1;

    /// @param text in words
    public record Option(String value, String text, boolean chosen) {}

    /// @param word what was said of it
    public record ByTopic(String key, String topic, String word) {}

    static TrustPart of(Visit visit, Person person) {
        var net = visit.net();
        var declared =
                net.trusts()
                        .declared(List.of(person.id()))
                        .getOrDefault(person.id(), Declared.NOTHING);
        var reading =
                new Trusting(net.ties(), net.trusts())
                        .of(List.of(person.id()), visit.today())
                        .get(person.id());
        var words = new RecommendationWords(visit.texts(), Map.of());
        var topics = net.topics().book();
        var concluded =
                Optional.ofNullable(reading)
                        .map(it -> List.of(words.fromContact(it), words.followed(it)))
                        .orElse(List.of());
        return new TrustPart(
                concluded.stream().filter(line -> !line.isEmpty()).toList(),
                options(words, declared.general()),
                byTopic(visit, declared, topics, words));
    }

    private static List<Option> options(RecommendationWords words, TrustWord chosen) {
        return Arrays.stream(TrustWord.values())
                .map(word -> new Option(word.name(), words.word(word), word == chosen))
                .toList();
    }

    private static List<ByTopic> byTopic(
            Visit visit, Declared declared, TopicBook topics, RecommendationWords words) {
        var language = Language.of(visit.texts().locale());
        return declared.byTopic().entrySet().stream()
                .map(entry ->
                        new ByTopic(
                                entry.getKey().key(),
                                topics.label(entry.getKey(), language),
                                words.word(entry.getValue())))
                .sorted(Comparator.comparing(ByTopic::topic))
                .toList();
    }

    /// `POST /people/{id}/trust`
    static Reply declare(Visit visit) {
        var person = visit.person().flatMap(visit.net().people()::find);
        var word =
                Arrays.stream(TrustWord.values())
                        .filter(it -> it.name().equals(visit.field("word")))
                        .findFirst();
        if (person.isEmpty() || word.isEmpty()) {
            return new Reply.Missing();
        }
        var typed = visit.field("topic-words");
        var topic = topic(visit, typed);
        if (!typed.isEmpty() && topic.isEmpty()) {
            return new Reply.Redirect("/people/" + person.get().id() + "?done=topic-unknown#trust");
        }
        visit.net().trusts().declare(person.get().id(), topic.orElse(null), word.get());
        return new Reply.Redirect("/people/" + person.get().id() + "?done=trust#trust");
    }

    /// A topic by its key, or by what was typed.
    private static Optional<TopicId> topic(Visit visit, String typed) {
        var topics = visit.net().topics().book();
        return TopicId.find(visit.field("topic"))
                .filter(id -> topics.find(id).isPresent())
                .or(() ->
                        typed.isEmpty()
                                ? Optional.empty()
                                : topics.match(typed, MOST_MEANINGS).stream()
                                        .map(match -> match.topic())
                                        .findFirst());
    }
}
