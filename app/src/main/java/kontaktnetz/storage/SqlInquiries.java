package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kontaktnetz.people.Owner;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Experience.Story;
import kontaktnetz.recommendations.ExperienceId;
import kontaktnetz.recommendations.Inquiries;
import kontaktnetz.recommendations.Inquiry;
import kontaktnetz.recommendations.Inquiry.Ending;
import kontaktnetz.recommendations.Inquiry.Voice;
import kontaktnetz.recommendations.InquiryId;
import kontaktnetz.topics.TopicId;
import org.jspecify.annotations.Nullable;

/// The inquiries of one owner.
final class SqlInquiries implements Inquiries {

    private final Database database;
    private final Owner owner;

    SqlInquiries(Database database, Owner owner) {
        this.database = database;
        this.owner = owner;
    }

    @Override
    public Optional<Inquiry> find(InquiryId id) {
        return database
                .read(
                        "looking for inquiry " + id,
                        handle -> {
                            try (var sql = new Statements(handle.getConnection())) {
                                return read(sql, List.of(id.value()));
                            }
                        })
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Inquiry> begin(
            TopicId topic, String asked, PersonId with, List<Voice> voices, Instant now) {
        var there =
                """
                select id from inquiry
                where owner = ? and person = ? and topic = ? and ended is null
                """;
        return database.write(
                "beginning an inquiry",
                owner,
                work -> {
                    if (!PersonRows.exists(work, with.value())) {
                        return Optional.empty();
                    }
                    var open = work.sql.longs(there, me(), with.value(), topic.key());
                    long id =
                            open.isEmpty()
                                    ? insert(work, topic, asked, with, voices, now)
                                    : open.getFirst();
                    return read(work.sql, List.of(id)).stream().findFirst();
                });
    }

    private static long insert(
            Work work, TopicId topic, String asked, PersonId with, List<Voice> voices, Instant now)
            throws SQLException {
        var inquiry =
                """
                insert into inquiry
                    (owner, id, topic, asked, person, since, ended, experience)
                values (?, ?, ?, ?, ?, ?, null, null)
                """;
        var voice =
                """
                insert into inquiry_voice (owner, inquiry, person, part)
                select ?, cast(? as bigint), p.id, cast(? as smallint) from person p
                where p.owner = ? and p.id = ?
                on conflict do nothing
                """;
        long id = work.numbers.next("inquiry");
        long day = work.who.day(now).toEpochDay();
        work.sql.update(
                inquiry, work.owner, id, topic.key(), Codes.clean(asked), with.value(), day);
        for (var one : voices) {
            work.sql.update(
                    voice,
                    work.owner,
                    id,
                    Codes.code(one.part()),
                    work.owner,
                    one.person().value());
        }
        PersonRows.touch(work, List.of(with.value()));
        return id;
    }

    @Override
    public Optional<Inquiry> end(InquiryId id, Story experienced, Instant now) {
        return database.write(
                "ending inquiry " + id,
                owner,
                work -> {
                    if (!isOpen(work, id)) {
                        return Optional.empty();
                    }
                    long experience = work.numbers.next("experience");
                    if (!ExperienceRows.store(work, experience, experienced, Set.of(), now)) {
                        return Optional.empty();
                    }
                    end(work, id, experience, now);
                    return read(work.sql, List.of(id.value())).stream().findFirst();
                });
    }

    @Override
    public Optional<Inquiry> drop(InquiryId id, Instant now) {
        return database.write(
                "ending inquiry " + id + " with nothing",
                owner,
                work -> {
                    if (!isOpen(work, id)) {
                        return Optional.empty();
                    }
                    end(work, id, null, now);
                    return read(work.sql, List.of(id.value())).stream().findFirst();
                });
    }

    private static boolean isOpen(Work work, InquiryId id) throws SQLException {
        var query =
                """
                select 1 from inquiry where owner = ? and id = ? and ended is null
                """;
        return work.sql.any(query, work.owner, id.value());
    }

    private static void end(Work work, InquiryId id, @Nullable Long experience, Instant now)
            throws SQLException {
        var query =
                """
                update inquiry set ended = ?, experience = ? where owner = ? and id = ?
                """;
        long day = work.who.day(now).toEpochDay();
        work.sql.update(query, day, experience, work.owner, id.value());
    }

    @Override
    public Optional<Inquiry> reopen(InquiryId id) {
        var brought =
                """
                select experience from inquiry
                where owner = ? and id = ? and experience is not null
                """;
        var query =
                """
                update inquiry set ended = null, experience = null
                where owner = ? and id = ? and ended is not null
                """;
        return database.write(
                "taking the end of inquiry " + id + " back",
                owner,
                work -> {
                    var experiences = work.sql.longs(brought, me(), id.value());
                    if (work.sql.update(query, me(), id.value()) == 0) {
                        return Optional.empty();
                    }
                    for (var experience : experiences) {
                        ExperienceRows.delete(work, experience);
                    }
                    return read(work.sql, List.of(id.value())).stream().findFirst();
                });
    }

    @Override
    public boolean remove(InquiryId id) {
        var query =
                """
                delete from inquiry where owner = ? and id = ?
                """;
        return database.write(
                "removing inquiry " + id,
                owner,
                work -> work.sql.update(query, me(), id.value()) > 0);
    }

    @Override
    public List<Inquiry> open(int limit) {
        var query =
                """
                select id from inquiry where owner = ? and ended is null
                order by since, id limit ?
                """;
        return some("looking for open inquiries", query, limit);
    }

    @Override
    public List<Inquiry> ended(int limit) {
        var query =
                """
                select id from inquiry where owner = ? and ended is not null
                order by ended desc, id desc limit ?
                """;
        return some("looking for inquiries that ended", query, limit);
    }

    private List<Inquiry> some(String doing, String query, int limit) {
        return database.read(
                doing,
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return read(sql, sql.longs(query, me(), limit));
                    }
                });
    }

    /// The inquiries of these numbers, in that order.
    private List<Inquiry> read(Statements sql, Collection<Long> ids) throws SQLException {
        var behind =
                """
                select inquiry, person, part from inquiry_voice
                where owner = ? and inquiry in (<items>) order by part, person
                """;
        var query =
                """
                select i.*, e.id known from inquiry i
                left join experience e on e.owner = i.owner and e.id = i.experience
                where i.owner = ? and i.id in (<items>)
                """;
        var voices = new HashMap<Long, List<Voice>>();
        sql.listIn(
                behind,
                row ->
                        voices.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                                .add(voice(row)),
                ids,
                me());
        var found = new LinkedHashMap<Long, Inquiry>();
        sql.listIn(query, row -> found.put(row.getLong("id"), inquiry(row, voices)), ids, me());
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private static Voice voice(ResultSet row) throws SQLException {
        return new Voice(new PersonId(row.getLong(2)), Codes.inquiryPart(row.getInt(3)));
    }

    private static Inquiry inquiry(ResultSet row, Map<Long, List<Voice>> voices)
            throws SQLException {
        long id = row.getLong("id");
        return new Inquiry(
                new InquiryId(id),
                new TopicId(row.getString("topic")),
                row.getString("asked"),
                new PersonId(row.getLong("person")),
                voices.getOrDefault(id, List.of()),
                LocalDate.ofEpochDay(row.getInt("since")),
                ending(row));
    }

    private static @Nullable Ending ending(ResultSet row) throws SQLException {
        int ended = row.getInt("ended");
        if (row.wasNull()) {
            return null;
        }
        long experience = row.getLong("known");
        return new Ending(
                LocalDate.ofEpochDay(ended), row.wasNull() ? null : new ExperienceId(experience));
    }

    private long me() {
        return owner.id().value();
    }
}
