package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import kontaktnetz.graph.TieBuilder;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.DayBucket;
import kontaktnetz.interactions.Interaction;
import kontaktnetz.interactions.InteractionId;
import kontaktnetz.interactions.Interactions;
import kontaktnetz.interactions.Noted;
import kontaktnetz.interactions.Trace.Part;
import kontaktnetz.people.Owner;
import kontaktnetz.people.PersonId;
import kontaktnetz.storage.InteractionRows.Happened;
import kontaktnetz.storage.InteractionRows.Party;
import kontaktnetz.storage.InteractionRows.Standing;

/// Everything that happened between one owner and others.
final class SqlInteractions implements Interactions {

    private final Database database;
    private final Owner owner;

    SqlInteractions(Database database, Owner owner) {
        this.database = database;
        this.owner = owner;
    }

    @Override
    public Optional<Interaction> find(InteractionId id) {
        return database.read(
                "looking for interaction " + id,
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return read(sql, List.of(id.value())).stream().findFirst();
                    }
                });
    }

    @Override
    public Optional<Interaction> note(Noted noted, Instant now) {
        return database.write(
                "writing down what happened",
                owner,
                work -> {
                    work.at(now);
                    if (!PersonRows.allExist(work, noted.with())) {
                        return Optional.empty();
                    }
                    return store(work, work.numbers.next("interaction"), noted);
                });
    }

    @Override
    public Optional<Interaction> change(InteractionId id, Noted noted) {
        return database.write(
                "changing interaction " + id,
                owner,
                work -> {
                    if (!isByHand(work, id) || !PersonRows.allExist(work, noted.with())) {
                        return Optional.empty();
                    }
                    InteractionRows.delete(work, id.value());
                    return store(work, id.value(), noted);
                });
    }

    static boolean isByHand(Work work, InteractionId id) throws SQLException {
        var query =
                """
                select 1 from interaction where owner = ? and id = ? and import = 0
                """;
        return work.sql.any(query, work.owner, id.value());
    }

    private Optional<Interaction> store(Work work, long id, Noted noted) throws SQLException {
        insert(work, id, noted);
        return read(work.sql, List.of(id)).stream().findFirst();
    }

    /// Adds what was noted by hand.
    static void insert(Work work, long id, Noted noted) throws SQLException {
        boolean outgoing = noted.outgoing() || noted.channel() == Channel.MEETING;
        int people = noted.with().size();
        var parties = new ArrayList<Party>();
        for (var person : new TreeSet<>(noted.with())) {
            parties.add(
                    new Party(
                            IdentifierRows.self(work, person.value()),
                            Codes.code(outgoing ? Part.TO : Part.FROM),
                            TieBuilder.share(people)));
        }
        InteractionRows.insert(
                work,
                new Happened(
                        id,
                        Digest.of("by hand " + id),
                        noted.at().toEpochMilli(),
                        Math.toIntExact(work.who.day(noted.at()).toEpochDay()),
                        noted.lasted().toMillis(),
                        noted.channel(),
                        outgoing,
                        Codes.clean(noted.title()),
                        people,
                        CardLine.HAND,
                        Standing.COUNTS),
                parties);
    }

    @Override
    public boolean remove(InteractionId id) {
        var hide =
                """
                update interaction set hidden = 1, title = '', people = 0
                where owner = ? and id = ? and hidden = 0
                """;
        return database.write(
                "removing interaction " + id,
                owner,
                work -> {
                    if (isByHand(work, id)) {
                        InteractionRows.delete(work, id.value());
                        return true;
                    }
                    if (work.sql.update(hide, work.owner, id.value()) == 0) {
                        return false;
                    }
                    InteractionRows.clear(work, id.value());
                    return true;
                });
    }

    /// Parties lie in order of their days, so the latest are found without looking at the others.
    @Override
    public List<Interaction> with(PersonId person, int offset, int limit) {
        var query =
                """
                select i.id from interaction i
                where i.owner = ? and i.id in (
                    select p.interaction from identifier d
                    join party p on p.owner = d.owner and p.identifier = d.id
                    where d.owner = ? and d.person = ? and p.share > 0 and p.day >= ?)
                order by i.at desc, i.id desc limit ? offset ?
                """;
        long me = owner.id().value();
        long who = person.value();
        return database.read(
                "looking what happened with person " + person,
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        long day = firstDay(sql, who, (long) offset + limit);
                        return read(sql, sql.longs(query, me, me, who, day, limit, offset));
                    }
                });
    }

    /// A day on or after which the latest `most` interactions with a person lie. Each stands there
    /// once for each of the person's identifiers at most; and where the owner has moved to another
    /// time zone, days and instants may disagree by two days.
    private long firstDay(Statements sql, long person, long most) throws SQLException {
        var query =
                """
                select p.day - 2 from identifier d
                join party p on p.owner = d.owner and p.identifier = d.id
                where d.owner = ? and d.person = ? and p.share > 0
                order by p.day desc limit 1
                offset ? * (select count(*) from identifier own
                    where own.owner = ? and own.person = ?)
                """;
        long me = owner.id().value();
        var days = sql.longs(query, me, person, most, me, person);
        return days.isEmpty() ? Integer.MIN_VALUE : days.getFirst();
    }

    private record Known(long interaction, long person) {

        static Known of(ResultSet row) throws SQLException {
            return new Known(row.getLong(1), row.getLong(2));
        }
    }

    private List<Interaction> read(Statements sql, List<Long> ids) throws SQLException {
        var parties =
                """
                select p.interaction, d.person from party p
                join identifier d on d.owner = p.owner and d.id = p.identifier
                where p.owner = ? and p.share > 0 and d.person is not null
                    and p.interaction in (<items>)
                """;
        var query =
                """
                select i.*, coalesce(m.format, 'hand') source from interaction i
                left join import m on m.owner = i.owner and m.id = i.import
                where i.owner = ? and i.hidden = 0 and i.id in (<items>)
                """;
        var with = new HashMap<Long, List<Long>>();
        for (var known : sql.listIn(parties, Known::of, ids, owner.id().value())) {
            with.computeIfAbsent(known.interaction, _ -> new ArrayList<>()).add(known.person);
        }
        var found = new HashMap<Long, Interaction>();
        sql.listIn(
                query,
                row -> found.put(row.getLong("id"), interaction(row, with)),
                ids,
                owner.id().value());
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private static Interaction interaction(ResultSet row, Map<Long, List<Long>> with)
            throws SQLException {
        long id = row.getLong("id");
        var people = with.getOrDefault(id, List.of());
        return new Interaction(
                new InteractionId(id),
                Instant.ofEpochMilli(row.getLong("at")),
                LocalDate.ofEpochDay(row.getInt("day")),
                Duration.ofMillis(row.getLong("lasted")),
                Codes.channel(row.getInt("channel")),
                row.getInt("outgoing") == 1,
                row.getString("title"),
                List.copyOf(SqlPeople.people(people)),
                row.getInt("people") - people.size(),
                row.getString("source").toLowerCase(Locale.ROOT));
    }

    @Override
    public List<DayBucket> buckets(PersonId person, LocalDate since, LocalDate until) {
        var query =
                """
                select p.day, p.channel, p.outgoing,
                    sum(p.share >> 22), sum(p.share & 4194303), count(distinct p.interaction)
                from identifier d join party p on p.owner = d.owner and p.identifier = d.id
                where d.owner = ? and d.person = ? and p.share > 0 and p.channel <> 4
                    and p.day between ? and ?
                group by p.day, p.channel, p.outgoing
                order by p.day, p.channel, p.outgoing
                """;
        return database.read(
                "looking when there was contact with person " + person,
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return sql.list(
                                query,
                                SqlInteractions::bucket,
                                owner.id().value(),
                                person.value(),
                                since.toEpochDay(),
                                until.toEpochDay());
                    }
                });
    }

    private static DayBucket bucket(ResultSet row) throws SQLException {
        return new DayBucket(
                LocalDate.ofEpochDay(row.getInt(1)),
                Codes.channel(row.getInt(2)),
                row.getInt(3) == 1,
                (double) TieRows.share(row.getLong(4), row.getLong(5)) / TieBuilder.UNIT,
                row.getInt(6));
    }
}
