package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kontaktnetz.people.Owner;
import kontaktnetz.topics.BuiltInTopics;
import kontaktnetz.topics.Label;
import kontaktnetz.topics.Topic;
import kontaktnetz.topics.TopicBook;
import kontaktnetz.topics.TopicId;
import kontaktnetz.topics.Topics;
import org.jspecify.annotations.Nullable;

/// The topics of one owner: those that come with the program, and what the owner added.
final class SqlTopics implements Topics {

    private final Database database;
    private final Owner owner;
    private final TopicBooks books;

    /// @param books shared by everybody who asks
    SqlTopics(Database database, Owner owner, TopicBooks books) {
        this.database = database;
        this.owner = owner;
        this.books = books;
    }

    private record Name(String topic, Label label) {

        static Name of(ResultSet row) throws SQLException {
            return new Name(
                    row.getString(1), new Label(Codes.language(row.getInt(2)), row.getString(3)));
        }
    }

    private record Stored(String id, @Nullable String parent) {}

    @Override
    public List<Topic> all() {
        return database.read(
                "reading the topics",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return List.copyOf(read(sql, me()).values());
                    }
                });
    }

    @Override
    public Optional<Topic> find(TopicId id) {
        return book().find(id);
    }

    @Override
    public TopicBook book() {
        return books.of(owner, version(), this::all);
    }

    /// Moves on with every change, in this process or in another.
    private long version() {
        var query =
                """
                select next from counter where owner = ? and name = 'topic change'
                """;
        var found =
                database.read(
                        "looking whether topics changed",
                        handle -> {
                            try (var sql = new Statements(handle.getConnection())) {
                                return sql.longs(query, me());
                            }
                        });
        return found.isEmpty() ? 0 : found.getFirst();
    }

    private static void changed(Work work) throws SQLException {
        work.numbers.next("topic change");
    }

    /// All topics by key.
    private static Map<TopicId, Topic> read(Statements sql, long owner) throws SQLException {
        var rows =
                """
                select id, parent from topic where owner = ?
                """;
        var labels =
                """
                select topic, language, text from topic_label where owner = ?
                order by topic, position
                """;
        var names = new LinkedHashMap<String, List<Label>>();
        for (var name : sql.list(labels, Name::of, owner)) {
            names.computeIfAbsent(name.topic, _ -> new ArrayList<>()).add(name.label);
        }
        var topics = new TreeMap<String, Topic>();
        for (var topic : BuiltInTopics.all()) {
            topics.put(topic.id().key(), named(topic, names.remove(topic.id().key())));
        }
        var stored = sql.list(rows, row -> new Stored(row.getString(1), row.getString(2)), owner);
        for (var row : stored) {
            var known = names.get(row.id);
            if (known != null) {
                var parent = row.parent == null ? null : new TopicId(row.parent);
                topics.put(row.id, new Topic(new TopicId(row.id), parent, known));
            }
        }
        var byId = new LinkedHashMap<TopicId, Topic>();
        topics.values().forEach(topic -> byId.put(topic.id(), topic));
        return byId;
    }

    private static Topic named(Topic topic, @Nullable List<Label> further) {
        var named = topic;
        for (var label : further == null ? List.<Label>of() : further) {
            named = named.with(label);
        }
        return named;
    }

    @Override
    public Topic add(Label name, @Nullable TopicId parent) {
        return database.write(
                "adding a topic",
                owner,
                work -> {
                    if (parent != null && !read(work.sql, me()).containsKey(parent)) {
                        throw new IllegalArgumentException("there is no topic " + parent);
                    }
                    var id = TopicId.own(work.numbers.next("topic"));
                    insert(work, id, parent);
                    label(work, id, 0, name, true);
                    changed(work);
                    return new Topic(id, parent, List.of(name));
                });
    }

    @Override
    public Optional<Topic> addLabel(TopicId id, Label name) {
        return database.write(
                "giving topic " + id + " another name",
                owner,
                work -> {
                    var topic = Optional.ofNullable(read(work.sql, me()).get(id));
                    if (topic.isPresent() && !topic.get().labels().contains(name)) {
                        label(work, id, nextPosition(work, id), name, true);
                        changed(work);
                    }
                    return topic.map(it -> it.with(name));
                });
    }

    private static int nextPosition(Work work, TopicId id) throws SQLException {
        var query =
                """
                select coalesce(max(position), -1) + 1 from topic_label
                where owner = ? and topic = ?
                """;
        return work.sql.longs(query, work.owner, id.key()).getFirst().intValue();
    }

    @Override
    public Set<Label> ownNames(TopicId id) {
        return database.read(
                "looking for the owner's names of topic " + id,
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return ownNames(sql, me(), id);
                    }
                });
    }

    @Override
    public void take(Collection<Topic> imported) {
        for (var topic : imported) {
            if (!topic.id().isImported()) {
                throw new IllegalArgumentException("not an imported topic: " + topic.id());
            }
        }
        database.write(
                "taking topics in",
                owner,
                work -> {
                    var known = new LinkedHashSet<>(read(work.sql, me()).keySet());
                    imported.forEach(topic -> known.add(topic.id()));
                    for (var topic : imported) {
                        take(work, topic, known);
                    }
                    changed(work);
                    return true;
                });
    }

    private static void take(Work work, Topic topic, Set<TopicId> known) throws SQLException {
        var own = ownNames(work.sql, work.owner, topic.id());
        var parent = topic.parent();
        for (var table :
                List.of("topic_label where owner = ? and topic", "topic where owner = ? and id")) {
            work.sql.update("delete from " + table + " = ?", work.owner, topic.id().key());
        }
        insert(work, topic.id(), parent != null && known.contains(parent) ? parent : null);
        var names = new LinkedHashSet<>(topic.labels());
        int position = 0;
        for (var name : names) {
            label(work, topic.id(), position++, name, own.contains(name));
        }
        for (var name : own) {
            if (!names.contains(name)) {
                label(work, topic.id(), position++, name, true);
            }
        }
    }

    private static Set<Label> ownNames(Statements sql, long owner, TopicId id) throws SQLException {
        var query =
                """
                select topic, language, text from topic_label
                where owner = ? and topic = ? and by_hand = 1 order by position
                """;
        return sql.list(query, Name::of, owner, id.key()).stream()
                .map(Name::label)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void insert(Work work, TopicId id, @Nullable TopicId parent)
            throws SQLException {
        var query =
                """
                insert into topic (owner, id, parent) values (?, ?, ?)
                """;
        work.sql.later(query, work.owner, id.key(), parent == null ? null : parent.key());
    }

    private static void label(Work work, TopicId id, int position, Label name, boolean byHand)
            throws SQLException {
        var query =
                """
                insert into topic_label (owner, topic, position, language, text, by_hand)
                values (?, ?, ?, ?, ?, ?)
                """;
        work.sql.later(
                query,
                work.owner,
                id.key(),
                position,
                Codes.code(name.language()),
                name.text(),
                Codes.code(byHand));
    }

    private long me() {
        return owner.id().value();
    }
}
