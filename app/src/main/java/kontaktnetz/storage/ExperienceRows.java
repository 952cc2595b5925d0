package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import kontaktnetz.recommendations.Experience;
import kontaktnetz.recommendations.Experience.Story;
import kontaktnetz.recommendations.ExperienceId;
import kontaktnetz.recommendations.Origin;
import kontaktnetz.topics.TopicId;
import org.jspecify.annotations.Nullable;

/// Experiences and who told them.
final class ExperienceRows {

    private static final int MINE = 0;
    private static final int SOMEBODY = 1;
    private static final int UNKNOWN = 2;

    private ExperienceRows() {}

    /// Writes a story under a number, in the place of what stood there.
    ///
    /// @return false where one of the people in it is not in the net
    static boolean store(Work work, long id, Story story, Set<PersonId> toldBy, Instant now)
            throws SQLException {
        var people = new TreeSet<>(toldBy);
        people.add(story.with());
        if (story.origin() instanceof Origin.Somebody(var person)) {
            people.add(person);
        }
        if (!PersonRows.allExist(work, people)) {
            return false;
        }
        delete(work, id);
        insert(work, id, story, now);
        tell(work, id, toldBy);
        PersonRows.touch(work, people.stream().map(PersonId::value).toList());
        return true;
    }

    private static void insert(Work work, long id, Story story, Instant now) throws SQLException {
        var query =
                """
                insert into experience (owner, id, origin, source, had_with, topic, grade,
                    happened, day, sentence, noted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        work.sql.update(
                query,
                work.owner,
                id,
                origin(story.origin()),
                source(story.origin()),
                story.with().value(),
                story.topic().key(),
                Codes.code(story.grade()),
                story.when().iso(),
                story.when().around(work.who.day(now)).toEpochDay(),
                Codes.clean(story.sentence()),
                now.toEpochMilli());
    }

    private static void tell(Work work, long id, Set<PersonId> toldBy) throws SQLException {
        var query =
                """
                insert into experience_told (owner, experience, person) values (?, ?, ?)
                """;
        var rows = new ArrayList<@Nullable Object[]>();
        for (var person : new TreeSet<>(toldBy)) {
            rows.add(new @Nullable Object[] {work.owner, id, person.value()});
        }
        work.sql.batch(query, rows);
    }

    static int delete(Work work, long id) throws SQLException {
        var query =
                """
                delete from experience where owner = ? and id = ?
                """;
        return work.sql.update(query, work.owner, id);
    }

    /// What nobody else told, of nobody knows whom, goes with its last teller.
    static void forgetTeller(Work work, long person) throws SQLException {
        var query =
                """
                delete from experience where owner = ? and origin = 2
                    and id in (select t.experience from experience_told t
                        where t.owner = ? and t.person = ?)
                    and not exists (select 1 from experience_told o
                        where o.owner = experience.owner and o.experience = experience.id
                            and o.person <> ?)
                """;
        work.sql.update(query, work.owner, work.owner, person, person);
    }

    /// When a story was written down, for whoever puts another in its place.
    static @Nullable Instant notedAt(Work work, long id) throws SQLException {
        var query =
                """
                select noted_at from experience where owner = ? and id = ?
                """;
        var found = work.sql.longs(query, work.owner, id);
        return found.isEmpty() ? null : Instant.ofEpochMilli(found.getFirst());
    }

    /// The experiences of these numbers, latest first.
    static List<Experience> read(Statements sql, long owner, Collection<Long> ids)
            throws SQLException {
        var tellers =
                """
                select experience, person from experience_told
                where owner = ? and experience in (<items>)
                """;
        var query =
                """
                select * from experience where owner = ? and id in (<items>)
                """;
        var numbers = new TreeSet<>(ids);
        var toldBy = new HashMap<Long, Set<PersonId>>();
        sql.listIn(
                tellers,
                row ->
                        toldBy.computeIfAbsent(row.getLong(1), _ -> new HashSet<>())
                                .add(new PersonId(row.getLong(2))),
                numbers,
                owner);
        var found = sql.listIn(query, row -> experience(row, toldBy), numbers, owner);
        return found.stream().distinct().sorted(ExperienceRows::latestFirst).toList();
    }

    private static int latestFirst(Experience one, Experience other) {
        int byDay = other.day().compareTo(one.day());
        return byDay != 0 ? byDay : other.id().compareTo(one.id());
    }

    private static Experience experience(ResultSet row, Map<Long, Set<PersonId>> toldBy)
            throws SQLException {
        long id = row.getLong("id");
        var story =
                new Story(
                        origin(row.getInt("origin"), row.getLong("source")),
                        new PersonId(row.getLong("had_with")),
                        new TopicId(row.getString("topic")),
                        Codes.grade(row.getInt("grade")),
                        new VagueDay(row.getString("happened")),
                        row.getString("sentence"));
        return new Experience(
                new ExperienceId(id),
                story,
                toldBy.getOrDefault(id, Set.of()),
                LocalDate.ofEpochDay(row.getInt("day")));
    }

    private static int origin(Origin origin) {
        return switch (origin) {
            case Origin.Mine() -> MINE;
            case Origin.Somebody(_) -> SOMEBODY;
            case Origin.Unknown() -> UNKNOWN;
        };
    }

    private static @Nullable Long source(Origin origin) {
        return origin instanceof Origin.Somebody(var person) ? person.value() : null;
    }

    private static Origin origin(int code, long source) {
        return switch (code) {
            case MINE -> Origin.MINE;
            case SOMEBODY -> Origin.of(new PersonId(source));
            default -> Origin.UNKNOWN;
        };
    }
}
