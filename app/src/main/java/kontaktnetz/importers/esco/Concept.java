package kontaktnetz.importers.esco;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kontaktnetz.topics.Label;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.Topic;
import kontaktnetz.topics.TopicId;
import org.jspecify.annotations.Nullable;

/// A concept of ESCO as it is put together from several files.
final class Concept {

    private final TopicId id;
    private final Map<Language, Set<Label>> names = new EnumMap<>(Language.class);
    private final Set<TopicId> wider = new TreeSet<>(Comparator.comparing(TopicId::key));
    private @Nullable TopicId group;

    Concept(TopicId id) {
        this.id = id;
    }

    /// The first name in a language is the one shown.
    void isCalled(Label name) {
        names.computeIfAbsent(name.language(), _ -> new LinkedHashSet<>()).add(name);
    }

    void isWithin(TopicId parent) {
        if (!parent.equals(id)) {
            wider.add(parent);
        }
    }

    /// Where nothing wider is told, it is within this.
    void belongsTo(TopicId isco) {
        if (!isco.equals(id)) {
            group = isco;
        }
    }

    /// Empty where only its relations are known.
    Optional<Topic> topic() {
        var labels = names.values().stream().flatMap(Set::stream).toList();
        return labels.isEmpty() ? Optional.empty() : Optional.of(new Topic(id, parent(), labels));
    }

    private @Nullable TopicId parent() {
        return wider.stream().findFirst().orElse(group);
    }
}
