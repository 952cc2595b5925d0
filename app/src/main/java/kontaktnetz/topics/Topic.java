package kontaktnetz.topics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a need, an offer or an experience is about.
///
/// @param parent the wider topic this one belongs to; null where there is none
/// @param labels its names, at least one; the first of a language is the one shown
public record Topic(TopicId id, @Nullable TopicId parent, List<Label> labels) {

    public Topic {
        labels = List.copyOf(new LinkedHashSet<>(labels));
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("the topic " + id + " has no name");
        }
        if (id.equals(parent)) {
            throw new IllegalArgumentException("the topic " + id + " is its own parent");
        }
    }

    /// The name to show, in another language where it has none in this one.
    public String label(Language language) {
        return labels.stream()
                .filter(label -> label.language() == language)
                .findFirst()
                .orElse(labels.getFirst())
                .text();
    }

    /// All names in a language, the one shown first.
    public List<String> labels(Language language) {
        return labels.stream()
                .filter(label -> label.language() == language)
                .map(Label::text)
                .toList();
    }

    /// The same topic, found by one more name.
    public Topic with(Label label) {
        var more = new ArrayList<>(labels);
        more.add(label);
        return new Topic(id, parent, more);
    }
}
