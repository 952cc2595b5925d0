package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.Identifier.Kind;
import kontaktnetz.people.RoleAddress;
import org.jspecify.annotations.Nullable;

/// Every address that was ever on a card or on an interaction, with what was seen of it.
final class IdentifierRows {

    private IdentifierRows() {}

    /// The numbers of `wanted`, where they have one.
    static Map<Identifier, Long> find(Work work, Collection<Identifier> wanted)
            throws SQLException {
        var byKind = new HashMap<Kind, List<String>>();
        for (var identifier : wanted) {
            byKind.computeIfAbsent(identifier.kind(), _ -> new ArrayList<>())
                    .add(identifier.value());
        }
        var query =
                """
                select id, value from identifier
                where owner = ? and kind = ? and value in (<items>)
                """;
        var found = new HashMap<Identifier, Long>();
        for (var entry : byKind.entrySet()) {
            var kind = entry.getKey();
            work.sql.listIn(
                    query,
                    row ->
                            found.put(
                                    new Identifier(kind, row.getString("value")),
                                    row.getLong("id")),
                    entry.getValue(),
                    work.owner,
                    Codes.code(kind));
        }
        return found;
    }

    /// The numbers of `wanted`; whoever has none gets one.
    static Map<Identifier, Long> ids(Work work, Collection<Identifier> wanted) throws SQLException {
        var known = find(work, wanted);
        var fresh = new LinkedHashMap<Identifier, Long>();
        for (var identifier : wanted) {
            if (!known.containsKey(identifier) && !fresh.containsKey(identifier)) {
                fresh.put(identifier, work.numbers.next("identifier"));
            }
        }
        insert(work, fresh);
        known.putAll(fresh);
        return known;
    }

    private static void insert(Work work, Map<Identifier, Long> fresh) throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        fresh.forEach((identifier, id) -> rows.add(row(work, identifier, id, null)));
        work.sql.batch(INSERT, rows);
    }

    /// Adds one that nobody else carries, together with others.
    static void insertLater(Work work, Identifier identifier, long id, long person) {
        work.sql.later(INSERT, row(work, identifier, id, person));
    }

    private static @Nullable Object[] row(
            Work work, Identifier identifier, long id, @Nullable Long person) {
        boolean role = identifier.kind() == Kind.EMAIL && RoleAddress.isRole(identifier);
        return new @Nullable Object[] {
            work.owner,
            id,
            Codes.code(identifier.kind()),
            identifier.value(),
            person,
            Codes.code(role)
        };
    }

    private static final String INSERT =
            """
            insert into identifier
                (owner, id, kind, value, person, standing, role,
                name, name_day, written, received, last_day)
            values (?, ?, ?, ?, ?, 0, ?, '', 0, 0, 0, 0)
            """;

    /// The identifier by which what the owner writes down points at a person.
    static long self(Work work, long person) throws SQLException {
        var query =
                """
                select id from identifier where owner = ? and kind = 9 and value = ?
                """;
        var value = Long.toString(person);
        var known = work.sql.longs(query, work.owner, value);
        if (!known.isEmpty()) {
            return known.getFirst();
        }
        long id = work.numbers.next("identifier");
        work.sql.update(INSERT, work.owner, id, Codes.SELF, value, person, 0);
        return id;
    }

    /// Makes `wanted` the identifiers on a person's card, and what follows from it.
    static void claim(Work work, long person, Collection<Identifier> wanted) throws SQLException {
        var ids = new LinkedHashSet<>(ids(work, wanted).values());
        var query =
                """
                select identifier from claim where owner = ? and person = ?
                """;
        var before = new LinkedHashSet<>(work.sql.longs(query, work.owner, person));
        var fresh = new LinkedHashSet<>(ids);
        fresh.removeAll(before);
        addClaims(work, person, fresh);
        var gone = new LinkedHashSet<>(before);
        gone.removeAll(ids);
        dropClaims(work, person, gone);
        fresh.addAll(gone);
        attribute(work, fresh);
        tidy(work, gone);
    }

    static final String CLAIM =
            """
            insert into claim (owner, identifier, person) values (?, ?, ?)
            """;

    private static void addClaims(Work work, long person, Collection<Long> ids)
            throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var id : ids) {
            rows.add(new @Nullable Object[] {work.owner, id, person});
        }
        work.sql.batch(CLAIM, rows);
    }

    private static void dropClaims(Work work, long person, Collection<Long> ids)
            throws SQLException {
        var query =
                """
                delete from claim where owner = ? and person = ? and identifier in (<items>)
                """;
        work.sql.updateIn(query, ids, work.owner, person);
    }

    private record Belonging(long id, long before, long after, boolean contact) {

        static Belonging of(ResultSet row) throws SQLException {
            return new Belonging(
                    row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4) > 0);
        }
    }

    /// Lets each belong to the first of those whose card carries it; what happened goes with it.
    static void attribute(Work work, Collection<Long> ids) throws SQLException {
        var query =
                """
                select d.id, coalesce(d.person, 0),
                    coalesce((select min(c.person) from claim c
                        where c.owner = d.owner and c.identifier = d.id), 0),
                    d.written + d.received
                from identifier d where d.owner = ? and d.kind <> 9 and d.id in (<items>)
                """;
        var change =
                """
                update identifier set person = ? where owner = ? and id = ?
                """;
        for (var one :
                new LinkedHashSet<>(work.sql.listIn(query, Belonging::of, ids, work.owner))) {
            if (one.before == one.after) {
                continue;
            }
            work.sql.update(change, one.after == 0 ? null : one.after, work.owner, one.id);
            if (one.contact && one.before != 0) {
                work.stale(one.before);
            }
            if (one.contact && one.after != 0) {
                work.stale(one.after);
            }
        }
    }

    /// Forgets those nothing refers to any more.
    static void tidy(Work work, Collection<Long> ids) throws SQLException {
        var query =
                """
                delete from identifier where owner = ? and standing = 0 and person is null
                    and not exists (select 1 from claim c
                        where c.owner = identifier.owner and c.identifier = identifier.id)
                    and not exists (select 1 from party p
                        where p.owner = identifier.owner and p.identifier = identifier.id)
                    and not exists (select 1 from absentee a
                        where a.owner = identifier.owner and a.identifier = identifier.id)
                    and not exists (select 1 from name_seen n
                        where n.owner = identifier.owner and n.identifier = identifier.id)
                    and id in (<items>)
                """;
        if (work.sql.updateIn(query, ids, work.owner) > 0) {
            work.forgetNumbers();
        }
    }

    /// Counts anew what went to each and what came from each, and marks the ties of their people.
    static void recount(Work work, Collection<Long> ids) throws SQLException {
        var query =
                """
                update identifier set
                    written = (select count(*) from party p where p.owner = identifier.owner
                        and p.identifier = identifier.id and p.share > 0
                        and p.channel <> 4 and p.outgoing = 1),
                    received = (select count(*) from party p where p.owner = identifier.owner
                        and p.identifier = identifier.id and p.share > 0
                        and p.channel <> 4 and p.outgoing = 0),
                    last_day = coalesce((select max(p.day) from party p
                        where p.owner = identifier.owner and p.identifier = identifier.id
                        and p.share > 0 and p.channel <> 4), 0)
                where owner = ? and id in (<items>)
                """;
        work.sql.updateIn(query, ids, work.owner);
        stale(work, ids);
    }

    /// Marks the ties of whoever these belong to.
    static void stale(Work work, Collection<Long> ids) throws SQLException {
        var query =
                """
                select distinct person from identifier
                where owner = ? and person is not null and id in (<items>)
                """;
        work.sql.listIn(query, row -> row.getLong(1), ids, work.owner).forEach(work::stale);
    }

    /// Takes the name seen last from what is still on record, and names those after it who have no
    /// other name.
    static void rename(Work work, Collection<Long> ids) throws SQLException {
        var query =
                """
                update identifier set
                    name = coalesce((select n.name from name_seen n
                        where n.owner = identifier.owner and n.identifier = identifier.id
                        order by n.day desc, n.name desc limit 1), ''),
                    name_day = coalesce((select max(n.day) from name_seen n
                        where n.owner = identifier.owner and n.identifier = identifier.id), 0)
                where owner = ? and id in (<items>)
                """;
        work.sql.updateIn(query, ids, work.owner);
        PersonRows.nameAfter(work, ids);
    }
}
