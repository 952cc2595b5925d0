package kontaktnetz.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kontaktnetz.people.Owner;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Experience;
import kontaktnetz.recommendations.Experience.Story;
import kontaktnetz.recommendations.ExperienceId;
import kontaktnetz.recommendations.Experiences;
import kontaktnetz.topics.TopicId;
import org.jspecify.annotations.Nullable;

/// What one owner knows of who worked with whom.
final class SqlExperiences implements Experiences {

    private final Database database;
    private final Owner owner;

    SqlExperiences(Database database, Owner owner) {
        this.database = database;
        this.owner = owner;
    }

    @Override
    public Optional<Experience> find(ExperienceId id) {
        return database
                .read(
                        "looking for experience " + id,
                        handle -> {
                            try (var sql = new Statements(handle.getConnection())) {
                                return ExperienceRows.read(sql, me(), List.of(id.value()));
                            }
                        })
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Experience> add(Story story, Set<PersonId> toldBy, Instant now) {
        return database.write(
                "writing down an experience",
                owner,
                work -> {
                    long id = work.numbers.next("experience");
                    return ExperienceRows.store(work, id, story, toldBy, now)
                            ? ExperienceRows.read(work.sql, me(), List.of(id)).stream().findFirst()
                            : Optional.<Experience>empty();
                });
    }

    @Override
    public Optional<Experience> change(ExperienceId id, Story story, Set<PersonId> toldBy) {
        return database.write(
                "changing experience " + id,
                owner,
                work -> {
                    var noted = ExperienceRows.notedAt(work, id.value());
                    return noted != null
                                    && ExperienceRows.store(work, id.value(), story, toldBy, noted)
                            ? ExperienceRows.read(work.sql, me(), List.of(id.value())).stream()
                                    .findFirst()
                            : Optional.<Experience>empty();
                });
    }

    @Override
    public boolean remove(ExperienceId id) {
        return database.write(
                "removing experience " + id,
                owner,
                work -> ExperienceRows.delete(work, id.value()) > 0);
    }

    @Override
    public List<Experience> with(PersonId person) {
        var query =
                """
                select id from experience where owner = ? and had_with = ?
                """;
        return read("looking for experiences with " + person, query, me(), person.value());
    }

    @Override
    public List<Experience> by(PersonId person) {
        var query =
                """
                select id from experience where owner = ? and source = ?
                union
                select experience from experience_told where owner = ? and person = ?
                """;
        long who = person.value();
        return read("looking for experiences of " + person, query, me(), who, me(), who);
    }

    @Override
    public List<Experience> latest(int limit) {
        var query =
                """
                select id from experience where owner = ? order by day desc, id desc limit ?
                """;
        return read("looking for the latest experiences", query, me(), limit);
    }

    @Override
    public List<Experience> on(Collection<TopicId> topics) {
        var query =
                """
                select id from experience where owner = ? and topic in (<items>)
                """;
        var keys = topics.stream().map(TopicId::key).sorted().distinct().toList();
        return database.read(
                "looking for experiences on a topic",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        var ids = sql.listIn(query, row -> row.getLong(1), keys, me());
                        return ExperienceRows.read(sql, me(), ids);
                    }
                });
    }

    @Override
    public Map<TopicId, Integer> halfLives() {
        var query =
                """
                select topic, half_life from topic_fading where owner = ?
                """;
        var days = new HashMap<TopicId, Integer>();
        database.read(
                "looking how fast experiences fade",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return sql.list(
                                query,
                                row -> days.put(new TopicId(row.getString(1)), row.getInt(2)),
                                me());
                    }
                });
        return days;
    }

    @Override
    public void fade(TopicId topic, @Nullable Integer halfLifeDays) {
        var delete =
                """
                delete from topic_fading where owner = ? and topic = ?
                """;
        var insert =
                """
                insert into topic_fading (owner, topic, half_life) values (?, ?, ?)
                """;
        database.write(
                "saying how fast experiences on " + topic + " fade",
                owner,
                work -> {
                    work.sql.update(delete, me(), topic.key());
                    return halfLifeDays == null
                            ? 0
                            : work.sql.update(insert, me(), topic.key(), halfLifeDays);
                });
    }

    private List<Experience> read(String doing, String query, @Nullable Object... values) {
        return database.read(
                doing,
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return ExperienceRows.read(sql, me(), sql.longs(query, values));
                    }
                });
    }

    private long me() {
        return owner.id().value();
    }
}
