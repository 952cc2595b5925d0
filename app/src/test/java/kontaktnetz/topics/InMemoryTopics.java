package kontaktnetz.topics;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// Topics that forget everything when the test ends.
public final class InMemoryTopics implements Topics {

    private final Map<String, Topic> topics = new ConcurrentSkipListMap<>();
    private final Map<String, Set<Label>> further = new ConcurrentSkipListMap<>();
    private long numbers;

    public InMemoryTopics() {
        this(BuiltInTopics.all());
    }

    public InMemoryTopics(Collection<Topic> builtIn) {
        builtIn.forEach(topic -> topics.put(topic.id().key(), topic));
    }

    @Override
    public Optional<Topic> find(TopicId id) {
        return Optional.ofNullable(topics.get(id.key())).map(this::named);
    }

    @Override
    public List<Topic> all() {
        return topics.values().stream().map(this::named).toList();
    }

    @Override
    public TopicBook book() {
        return new TopicBook(all());
    }

    @Override
    public synchronized Topic add(Label name, @Nullable TopicId parent) {
        if (parent != null && !topics.containsKey(parent.key())) {
            throw new IllegalArgumentException("no topic " + parent);
        }
        var topic = new Topic(TopicId.own(++numbers), parent, List.of(name));
        topics.put(topic.id().key(), topic);
        return topic;
    }

    @Override
    public synchronized Optional<Topic> addLabel(TopicId id, Label name) {
        if (topics.containsKey(id.key())) {
            further.computeIfAbsent(id.key(), _ -> new LinkedHashSet<>()).add(name);
        }
        return find(id);
    }

    @Override
    public Set<Label> ownNames(TopicId id) {
        var names = new LinkedHashSet<Label>();
        if (id.isOwn()) {
            find(id).ifPresent(topic -> names.addAll(topic.labels()));
        }
        names.addAll(further.getOrDefault(id.key(), Set.of()));
        return names;
    }

    @Override
    public synchronized void take(Collection<Topic> imported) {
        for (var topic : imported) {
            if (!topic.id().isImported()) {
                throw new IllegalArgumentException(topic.id() + " was not imported");
            }
        }
        imported.forEach(topic -> topics.put(topic.id().key(), topic));
        imported.forEach(topic -> topics.put(topic.id().key(), rooted(topic)));
    }

    private Topic rooted(Topic topic) {
        var parent = topic.parent();
        return parent == null || topics.containsKey(parent.key())
                ? topic
                : new Topic(topic.id(), null, topic.labels());
    }

    private Topic named(Topic topic) {
        return further.getOrDefault(topic.id().key(), Set.of()).stream()
                .reduce(topic, Topic::with, (one, _) -> one);
    }
}
