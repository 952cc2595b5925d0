package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kontaktnetz.network.NamedCluster;
import kontaktnetz.network.Span;
import kontaktnetz.network.Spot;
import kontaktnetz.people.PersonId;
import org.jspecify.annotations.Nullable;

/// The picture of the net as it was left: where everybody stands, and what clusters are called.
final class PictureRows {

    private PictureRows() {}

    static Map<PersonId, Spot> spots(Statements sql, long owner) throws SQLException {
        var query =
                """
                select person, x, y from net_spot where owner = ?
                """;
        var spots = new HashMap<PersonId, Spot>();
        sql.list(
                query,
                row -> spots.put(person(row), new Spot(row.getDouble("x"), row.getDouble("y"))),
                owner);
        return spots;
    }

    /// Whoever is not in the net any more is passed over.
    static void settle(Work work, Map<PersonId, Spot> spots) throws SQLException {
        var query =
                """
                insert into net_spot (owner, person, x, y) values (?, ?, ?, ?)
                on conflict (owner, person) do update set x = excluded.x, y = excluded.y
                """;
        var there = everybody(work);
        var rows = new ArrayList<@Nullable Object[]>();
        spots.forEach((person, spot) -> {
            if (there.contains(person)) {
                rows.add(new @Nullable Object[] {work.owner, person.value(), spot.x(), spot.y()});
            }
        });
        work.sql.batch(query, rows);
    }

    /// Over which days the owner was in contact with each.
    static Map<PersonId, Span> contact(Statements sql, long owner) throws SQLException {
        var query =
                """
                select person, first_day, last_day from tie
                where owner = ? and first_day is not null and last_day is not null
                """;
        var spans = new HashMap<PersonId, Span>();
        sql.list(
                query,
                row ->
                        spans.put(
                                person(row), new Span(day(row, "first_day"), day(row, "last_day"))),
                owner);
        return spans;
    }

    static List<NamedCluster> named(Statements sql, long owner) throws SQLException {
        var people = new LinkedHashMap<Long, Set<PersonId>>();
        var names = new HashMap<Long, String>();
        for (var row : rows(sql, owner)) {
            people.computeIfAbsent(row.cluster, _ -> new HashSet<>()).add(row.person);
            names.put(row.cluster, row.name);
        }
        var named = new ArrayList<NamedCluster>();
        people.forEach((id, who) -> named.add(new NamedCluster(names.getOrDefault(id, ""), who)));
        return named;
    }

    private record Named(long cluster, String name, PersonId person) {}

    private static List<Named> rows(Statements sql, long owner) throws SQLException {
        var query =
                """
                select c.id, c.name, p.person from net_cluster c
                join net_cluster_person p on p.owner = c.owner and p.cluster = c.id
                where c.owner = ?
                order by c.id, p.person
                """;
        return sql.list(
                query,
                row -> new Named(row.getLong("id"), row.getString("name"), person(row)),
                owner);
    }

    /// Puts a name in the place of those given to most of the same people.
    static void call(Work work, NamedCluster cluster) throws SQLException {
        var there = everybody(work);
        var people = cluster.people().stream().filter(there::contains).sorted().toList();
        forgetNames(work, cluster);
        if (cluster.name().isEmpty() || people.isEmpty()) {
            return;
        }
        var name =
                """
                insert into net_cluster (owner, id, name) values (?, ?, ?)
                """;
        var member =
                """
                insert into net_cluster_person (owner, cluster, person) values (?, ?, ?)
                """;
        long id = work.numbers.next("net_cluster");
        work.sql.update(name, work.owner, id, Codes.clean(cluster.name()));
        var rows = new ArrayList<@Nullable Object[]>();
        people.forEach(it -> rows.add(new @Nullable Object[] {work.owner, id, it.value()}));
        work.sql.batch(member, rows);
    }

    private static void forgetNames(Work work, NamedCluster cluster) throws SQLException {
        var query =
                """
                delete from net_cluster where owner = ? and id = ?
                """;
        var people = new HashMap<Long, Set<PersonId>>();
        for (var row : rows(work.sql, work.owner)) {
            people.computeIfAbsent(row.cluster, _ -> new HashSet<>()).add(row.person);
        }
        for (var known : people.entrySet()) {
            if (cluster.fits(known.getValue())) {
                work.sql.update(query, work.owner, known.getKey());
            }
        }
    }

    private static Set<PersonId> everybody(Work work) throws SQLException {
        var query =
                """
                select id from person where owner = ?
                """;
        var people = new HashSet<PersonId>();
        work.sql.longs(query, work.owner).forEach(id -> people.add(new PersonId(id)));
        return people;
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return LocalDate.ofEpochDay(row.getLong(column));
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getLong("person"));
    }
}
