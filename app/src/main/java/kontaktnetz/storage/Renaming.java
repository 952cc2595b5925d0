package kontaktnetz.storage;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import kontaktnetz.people.Role;
import kontaktnetz.people.SearchKeys;

/// What becomes of an organisation: another name, one with another, or gone.
final class Renaming {

    private Renaming() {}

    /// False where there is no such organisation, or the name is another's.
    static boolean rename(Work work, long id, String name) throws SQLException {
        var taken =
                """
                select 1 from organisation_name
                where owner = ? and name_key = ? and organisation <> ?
                """;
        var query =
                """
                update organisation set name = ?, sort_key = ?, by_hand = 1
                where owner = ? and id = ?
                """;
        var key = OrganisationRows.key(name);
        if (work.sql.any(taken, work.owner, key, id)) {
            return false;
        }
        var clean = Codes.clean(name.strip());
        boolean there =
                work.sql.update(query, clean, SearchKeys.sortKey(clean), work.owner, id) > 0;
        if (there) {
            work.sql.update(OrganisationRows.NAME, work.owner, key, id);
            findAnew(work, people(work, id));
        }
        return there;
    }

    /// False where one of them is not there.
    static boolean merge(Work work, long gone, long kept) throws SQLException {
        var both =
                """
                select 1 from organisation where owner = ? and id in (?, ?)
                group by owner having count(*) = 2
                """;
        var names =
                """
                update organisation_name set organisation = ? where owner = ? and organisation = ?
                """;
        var describe =
                """
                update organisation set by_hand = 1,
                    kind = coalesce(kind, (select g.kind from organisation g
                        where g.owner = organisation.owner and g.id = ?)),
                    note = case when note <> '' then note else (select g.note from organisation g
                        where g.owner = organisation.owner and g.id = ?) end
                where owner = ? and id = ?
                """;
        if (!work.sql.any(both, work.owner, gone, kept)) {
            return false;
        }
        var people = people(work, gone);
        move(work, gone, kept);
        work.sql.update(names, kept, work.owner, gone);
        work.sql.update(describe, gone, gone, work.owner, kept);
        delete(work, gone);
        findAnew(work, people);
        return true;
    }

    /// What both said alike of somebody is said once.
    private static void move(Work work, long gone, long kept) throws SQLException {
        var query =
                """
                update role set organisation = ? where owner = ? and organisation = ?
                """;
        var hand =
                """
                update role_told set role = ? where owner = ? and role = ?
                """;
        var there = new HashMap<List<Object>, Long>();
        for (var role : at(work, kept)) {
            there.putIfAbsent(alike(role), role.id().value());
        }
        for (var role : at(work, gone)) {
            var same = there.get(alike(role));
            if (same != null) {
                work.sql.update(hand, same, work.owner, role.id().value());
                RoleRows.delete(work, role.id().value());
            }
        }
        work.sql.update(query, kept, work.owner, gone);
    }

    private static List<Object> alike(Role role) {
        var position = role.position();
        return List.of(
                role.person(),
                SearchKeys.sortKey(position.title()),
                position.since(),
                position.until());
    }

    private static List<Role> at(Work work, long organisation) throws SQLException {
        var query = RoleRows.SELECT + " where r.owner = ? and r.organisation = ? order by r.id";
        return work.sql.list(query, RoleRows::read, work.owner, organisation);
    }

    static boolean remove(Work work, long id) throws SQLException {
        var people = people(work, id);
        for (var role : at(work, id)) {
            RoleRows.delete(work, role.id().value());
        }
        boolean removed = delete(work, id) > 0;
        findAnew(work, people);
        return removed;
    }

    private static int delete(Work work, long id) throws SQLException {
        var query =
                """
                delete from organisation where owner = ? and id = ?
                """;
        return work.sql.update(query, work.owner, id);
    }

    private static List<Long> people(Work work, long organisation) throws SQLException {
        var query =
                """
                select distinct person from role where owner = ? and organisation = ?
                """;
        return work.sql.longs(query, work.owner, organisation);
    }

    /// People are found by where they belong.
    private static void findAnew(Work work, List<Long> people) throws SQLException {
        for (var person : people) {
            PersonRows.derive(work, person);
        }
    }
}
