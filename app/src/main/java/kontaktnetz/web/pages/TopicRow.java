package kontaktnetz.web.pages;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.Topic;
import kontaktnetz.topics.TopicBook;
import kontaktnetz.topics.TopicId;
import kontaktnetz.web.http.Visit;

/// A topic as a page names it.
///
/// @param mark what is said of where it came from, or empty where it came with the program
/// @param within the name of what it lies in, or empty
public record TopicRow(String link, String label, String mark, String within) {

    static TopicRow of(Visit visit, TopicBook topics, TopicId id) {
        var language = Language.of(visit.texts().locale());
        var up = topics.upwards(id);
        return new TopicRow(
                link(id),
                topics.label(id, language),
                mark(visit, id),
                up.size() < 2 ? "" : topics.label(up.get(1), language));
    }

    /// By name, at most so many.
    static List<TopicRow> of(Visit visit, TopicBook topics, Collection<Topic> several, int most) {
        var order = order(visit);
        return several.stream()
                .map(topic -> of(visit, topics, topic.id()))
                .sorted(Comparator.comparing(TopicRow::label, order))
                .limit(most)
                .toList();
    }

    static String link(TopicId id) {
        return "/topics/" + id.key();
    }

    /// The order of names in the language spoken.
    static Comparator<String> order(Visit visit) {
        var collator = Collator.getInstance(visit.texts().locale());
        return collator::compare;
    }

    private static String mark(Visit visit, TopicId id) {
        if (id.isBuiltIn()) {
            return "";
        }
        return visit.texts().say(id.isOwn() ? "web.topics.mark.own" : "web.topics.mark.esco");
    }
}
