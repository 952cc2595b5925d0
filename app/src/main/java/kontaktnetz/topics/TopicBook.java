package kontaktnetz.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All topics of one owner at one moment: how they lie in one another, and which one a typed word
/// means.
///
/// An instance does not change, so any number of threads may read it. What a word means is worked
/// out of all names when it is first asked for.
public final class TopicBook {

    private final Map<TopicId, Topic> topics = new LinkedHashMap<>();
    private final TopicTree tree;
    private volatile @Nullable TopicMatcher matcher;

    public TopicBook(Collection<Topic> all) {
        all.forEach(topic -> topics.put(topic.id(), topic));
        this.tree = TopicTree.of(all);
    }

    public Optional<Topic> find(TopicId id) {
        return Optional.ofNullable(topics.get(id));
    }

    public Collection<Topic> all() {
        return topics.values();
    }

    /// Those that fit what was typed, best first.
    public List<Match> match(String typed, int limit) {
        return matcher().match(typed, limit);
    }

    /// Two threads that ask first at once build the same.
    private TopicMatcher matcher() {
        var known = matcher;
        if (known == null) {
            known = TopicMatcher.of(topics.values());
            matcher = known;
        }
        return known;
    }

    /// The name to show; the key where the topic is gone.
    public String label(TopicId id, Language language) {
        return find(id).map(topic -> topic.label(language)).orElse(id.key());
    }

    /// The topic that bears a name in its language, in capitals or not.
    public Optional<Topic> bearer(Label name) {
        return topics.values().stream()
                .filter(topic ->
                        topic.labels(name.language()).stream()
                                .anyMatch(name.text()::equalsIgnoreCase))
                .findFirst();
    }

    /// Those that lie in nothing wider.
    public List<Topic> widest() {
        return topics.values().stream().filter(topic -> tree.parent(topic.id()).isEmpty()).toList();
    }

    /// What lies directly in it.
    public List<Topic> directlyWithin(TopicId id) {
        return tree.children(id).stream().flatMap(child -> find(child).stream()).toList();
    }

    /// The topic and all that lies in it.
    public List<TopicId> within(TopicId id) {
        return with(id, tree.descendants(id));
    }

    /// The topic, all that lies in it, and what it lies in directly.
    public List<TopicId> around(TopicId id) {
        var around = within(id);
        tree.parent(id).ifPresent(around::add);
        return around;
    }

    /// Topics beside it, whose people may know somebody.
    public Collection<TopicId> near(TopicId id) {
        return tree.near(id);
    }

    /// The topic and what it lies in, nearest first.
    public List<TopicId> upwards(TopicId id) {
        return with(id, tree.ancestors(id));
    }

    private static List<TopicId> with(TopicId id, Collection<TopicId> others) {
        var all = new ArrayList<TopicId>();
        all.add(id);
        all.addAll(others);
        return all;
    }
}
