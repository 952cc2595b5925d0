package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Position;
import kontaktnetz.people.Role;
import kontaktnetz.people.RoleId;
import kontaktnetz.people.SearchKeys;
import kontaktnetz.people.VagueDay;
import kontaktnetz.storage.OrganisationRows.Putting;
import kontaktnetz.storage.ToldRoles.Told;

/// Where people belong, kept in step with what their cards tell.
final class RoleRows {

    private static final String INSERT =
            """
            insert into role (owner, id, person, organisation, title, since, until, by_hand)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String TOLD =
            """
            insert into role_told (owner, person, told, role) values (?, ?, ?, ?)
            """;

    private RoleRows() {}

    /// Roles as {@link #read} reads them.
    static final String SELECT =
            """
            select r.id, r.person, r.organisation, r.title, r.since, r.until, r.by_hand,
                o.name, o.kind, o.note
            from role r join organisation o on o.owner = r.owner and o.id = r.organisation
            """;

    static Role read(ResultSet row) throws SQLException {
        return new Role(
                new RoleId(row.getLong("id")),
                new PersonId(row.getLong("person")),
                OrganisationRows.read(row, "organisation", "name"),
                new Position(
                        row.getString("title"),
                        new VagueDay(row.getString("since")),
                        new VagueDay(row.getString("until"))),
                row.getInt("by_hand") == 1);
    }

    /// The roles of somebody who has none yet, written later together with others.
    static void begin(Work work, long person, List<CardLine> lines) throws SQLException {
        work.sql.inOrder(OrganisationRows.INSERT, OrganisationRows.NAME, INSERT, TOLD);
        for (var told : ToldRoles.of(lines, Map.of()).values()) {
            stand(work, person, told, work.sql::later);
        }
    }

    /// Brings the roles into step with a card: what it tells stands, what it tells no more goes,
    /// unless the owner said so. What the owner took away stays away.
    static void settle(Work work, long person, List<CardLine> lines) throws SQLException {
        var told = ToldRoles.of(lines, origins(work, person, lines));
        var before = standing(work, person);
        for (var one : told.entrySet()) {
            if (!before.containsKey(one.getKey()) && !adopted(work, person, one.getValue())) {
                stand(work, person, one.getValue(), work.sql::update);
            }
        }
        var gone = new HashMap<>(before);
        gone.keySet().removeAll(told.keySet());
        for (var one : gone.entrySet()) {
            forget(work, person, one.getKey(), one.getValue());
        }
    }

    /// Further imports that brought a line; asked only where it matters.
    private static Map<Long, Set<Long>> origins(Work work, long person, List<CardLine> lines)
            throws SQLException {
        var origins = new HashMap<Long, Set<Long>>();
        if (lines.stream().filter(line -> line.property().name().equals("ORG")).count() < 2) {
            return origins;
        }
        var query =
                """
                select property, import from property_also where owner = ? and person = ?
                """;
        work.sql.list(
                query,
                row ->
                        origins.computeIfAbsent(row.getLong(1), _ -> new HashSet<>())
                                .add(row.getLong(2)),
                work.owner,
                person);
        return origins;
    }

    /// The roles that stand for what was told; 0 where none does any more.
    private static Map<String, Long> standing(Work work, long person) throws SQLException {
        var query =
                """
                select told, role from role_told where owner = ? and person = ?
                """;
        var standing = new HashMap<String, Long>();
        work.sql.list(
                query, row -> standing.put(row.getString(1), row.getLong(2)), work.owner, person);
        return standing;
    }

    private static void stand(Work work, long person, Told told, Putting rows) throws SQLException {
        long organisation = work.organisations.named(told.organisation(), false, rows);
        long id = work.numbers.next("role");
        rows.put(
                INSERT,
                work.owner,
                id,
                person,
                organisation,
                Codes.clean(told.position().title()),
                told.position().since().iso(),
                told.position().until().iso(),
                0);
        rows.put(TOLD, work.owner, person, told.key(), id);
    }

    /// A role that says the same already stands for it.
    private static boolean adopted(Work work, long person, Told told) throws SQLException {
        long organisation = work.organisations.named(told.organisation(), false, work.sql::update);
        var same =
                same(work, person, organisation, told.position().title()).stream()
                        .filter(role -> agree(role.position(), told.position()))
                        .findFirst();
        if (same.isEmpty()) {
            return false;
        }
        long id = same.get().id().value();
        work.sql.update(TOLD, work.owner, person, told.key(), id);
        if (!same.get().position().isDated()) {
            date(work, id, told.position());
        }
        return true;
    }

    /// Whether one says no other days than the other.
    private static boolean agree(Position one, Position other) {
        return !one.isDated()
                || !other.isDated()
                || (one.since().equals(other.since()) && one.until().equals(other.until()));
    }

    private static void date(Work work, long role, Position position) throws SQLException {
        var query =
                """
                update role set since = ?, until = ? where owner = ? and id = ?
                """;
        work.sql.update(query, position.since().iso(), position.until().iso(), work.owner, role);
    }

    /// Those of somebody at one organisation under one title, whenever.
    static List<Role> same(Work work, long person, long organisation, String title)
            throws SQLException {
        var query =
                SELECT
                        + " where r.owner = ? and r.person = ? and r.organisation = ?"
                        + " order by r.id";
        var key = SearchKeys.sortKey(title);
        return work.sql.list(query, RoleRows::read, work.owner, person, organisation).stream()
                .filter(role -> SearchKeys.sortKey(role.position().title()).equals(key))
                .toList();
    }

    private static void forget(Work work, long person, String told, long role) throws SQLException {
        var untold =
                """
                delete from role_told where owner = ? and person = ? and told = ?
                """;
        var other =
                """
                select 1 from role_told where owner = ? and role = ?
                """;
        var organisation =
                """
                select organisation from role where owner = ? and id = ? and by_hand = 0
                """;
        work.sql.update(untold, work.owner, person, told);
        if (role == 0 || work.sql.any(other, work.owner, role)) {
            return;
        }
        for (long left : work.sql.longs(organisation, work.owner, role)) {
            delete(work, role);
            work.organisations.left(left);
        }
    }

    static void delete(Work work, long role) throws SQLException {
        var untold =
                """
                update role_told set role = null where owner = ? and role = ?
                """;
        var query =
                """
                delete from role where owner = ? and id = ?
                """;
        work.sql.update(untold, work.owner, role);
        work.sql.update(query, work.owner, role);
    }

    /// The owner says so.
    static long add(Work work, long person, long organisation, Position position)
            throws SQLException {
        long id = work.numbers.next("role");
        work.sql.update(
                INSERT,
                work.owner,
                id,
                person,
                organisation,
                Codes.clean(position.title()),
                position.since().iso(),
                position.until().iso(),
                1);
        return id;
    }

    static void change(Work work, long role, long organisation, Position position)
            throws SQLException {
        var query =
                """
                update role set organisation = ?, title = ?, since = ?, until = ?, by_hand = 1
                where owner = ? and id = ?
                """;
        work.sql.update(
                query,
                organisation,
                Codes.clean(position.title()),
                position.since().iso(),
                position.until().iso(),
                work.owner,
                role);
    }

    /// A person is about to go: where they belong may be left with nobody.
    static void leave(Work work, long person) throws SQLException {
        var query =
                """
                select distinct organisation from role where owner = ? and person = ?
                """;
        work.sql.longs(query, work.owner, person).forEach(work.organisations::left);
    }

    /// The words by which somebody is found beside their card.
    static Collection<String> words(Work work, long person) throws SQLException {
        var query =
                """
                select o.name, r.title from role r
                join organisation o on o.owner = r.owner and o.id = r.organisation
                where r.owner = ? and r.person = ?
                """;
        return work.sql.list(
                query, row -> row.getString(1) + " " + row.getString(2), work.owner, person);
    }
}
