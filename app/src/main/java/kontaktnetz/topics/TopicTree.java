package kontaktnetz.topics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How topics lie in one another: illustration in design, design in nothing wider.
///
/// A parent that is not among the topics counts as none, and a ring of parents, which only damaged
/// data can hold, is walked round once. Everything comes in the order of keys, so that the order of
/// the topics given never shows.
public final class TopicTree {

    private final Map<TopicId, TopicId> parents = new HashMap<>();
    private final Map<TopicId, List<TopicId>> children = new HashMap<>();

    private TopicTree() {}

    public static TopicTree of(Collection<Topic> topics) {
        var tree = new TopicTree();
        topics.forEach(topic -> tree.children.put(topic.id(), new ArrayList<>()));
        for (var topic : topics) {
            var parent = topic.parent();
            if (parent != null && tree.children.containsKey(parent)) {
                tree.parents.put(topic.id(), parent);
                tree.children(parent).add(topic.id());
            }
        }
        tree.children.values().forEach(ids -> ids.sort(Comparator.comparing(TopicId::key)));
        return tree;
    }

    public Optional<TopicId> parent(TopicId id) {
        return Optional.ofNullable(parents.get(id));
    }

    /// The wider topics, nearest first.
    public List<TopicId> ancestors(TopicId id) {
        var found = new LinkedHashSet<TopicId>();
        for (var up = parents.get(id);
                up != null && !up.equals(id) && found.add(up);
                up = parents.get(up)) {}
        return List.copyOf(found);
    }

    /// The topics within this one, at any depth, the nearer first; without it.
    public Set<TopicId> descendants(TopicId id) {
        var found = new LinkedHashSet<TopicId>();
        var waiting = new ArrayDeque<>(children(id));
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            if (!next.equals(id) && found.add(next)) {
                waiting.addAll(children(next));
            }
        }
        return found;
    }

    /// Topics whose people may know somebody for this one: those directly within it, the one around
    /// it, and those beside it; without it.
    public Set<TopicId> near(TopicId id) {
        var found = new LinkedHashSet<>(children(id));
        parent(id)
                .ifPresent(parent -> {
                    found.add(parent);
                    found.addAll(children(parent));
                });
        found.remove(id);
        return found;
    }

    /// The topics directly within this one.
    public List<TopicId> children(TopicId id) {
        return children.getOrDefault(id, List.of());
    }
}
