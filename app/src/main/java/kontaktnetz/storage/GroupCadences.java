package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kontaktnetz.people.Property;
import kontaktnetz.ties.Cadence;
import org.jspecify.annotations.Nullable;

/// The cadences of groups as one transaction needs them: read once, and mostly there are none.
final class GroupCadences {

    private final Statements sql;
    private final long owner;
    private @Nullable Map<String, Cadence> known;

    GroupCadences(Statements sql, long owner) {
        this.sql = sql;
        this.owner = owner;
    }

    /// Whether any group has one: else nothing follows from who is in which.
    boolean any() throws SQLException {
        return !known().isEmpty();
    }

    Optional<Cadence> find(String group) throws SQLException {
        return Optional.ofNullable(known().get(group));
    }

    /// Whether any of these lines puts somebody into a group that has one.
    boolean concern(Collection<CardLine> lines) throws SQLException {
        if (!any()) {
            return false;
        }
        for (var line : lines) {
            if (isGroup(line.property()) && find(line.property().value()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGroup(Property property) {
        return property.name().equals("CATEGORIES");
    }

    /// The cadence that the groups of a person give, the shortest of several.
    Optional<Cadence> of(long person) throws SQLException {
        if (!any()) {
            return Optional.empty();
        }
        var query =
                """
                select value, since from property
                where owner = ? and person = ? and name = 'CATEGORIES'
                """;
        var cadences = new ArrayList<Cadence>();
        for (var joined : sql.list(query, Joined::of, owner, person)) {
            find(joined.group).map(it -> it.joined(joined.since)).ifPresent(cadences::add);
        }
        return Cadence.shortest(cadences);
    }

    /// @param since the earliest of days where nobody noted it
    private record Joined(String group, LocalDate since) {

        static Joined of(ResultSet row) throws SQLException {
            return new Joined(row.getString(1), LocalDate.ofEpochDay(row.getInt(2)));
        }
    }

    void put(Cadence cadence) throws SQLException {
        var query =
                """
                insert into group_cadence (owner, name, days, since) values (?, ?, ?, ?)
                on conflict (owner, name) do update set days = excluded.days, since = excluded.since
                """;
        sql.update(query, owner, cadence.group(), cadence.days(), cadence.since().toEpochDay());
        known = null;
    }

    void remove(String group) throws SQLException {
        var query =
                """
                delete from group_cadence where owner = ? and name = ?
                """;
        sql.update(query, owner, group);
        known = null;
    }

    /// The numbers of those in a group.
    List<Long> members(String group) throws SQLException {
        var query =
                """
                select distinct person from property
                where owner = ? and value = ? and name = 'CATEGORIES'
                """;
        return sql.longs(query, owner, group);
    }

    private Map<String, Cadence> known() throws SQLException {
        var before = known;
        if (before != null) {
            return before;
        }
        var read = new HashMap<String, Cadence>();
        for (var cadence : all(sql, owner)) {
            read.put(cadence.group(), cadence);
        }
        known = read;
        return read;
    }

    static List<Cadence> all(Statements sql, long owner) throws SQLException {
        var query =
                """
                select days, since, name from group_cadence where owner = ?
                """;
        return sql.list(query, GroupCadences::cadence, owner);
    }

    private static Cadence cadence(ResultSet row) throws SQLException {
        return new Cadence(row.getInt(1), LocalDate.ofEpochDay(row.getInt(2)), row.getString(3));
    }
}
