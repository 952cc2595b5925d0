package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import kontaktnetz.people.Organisation;
import kontaktnetz.people.OrganisationId;
import kontaktnetz.people.SearchKeys;
import org.jspecify.annotations.Nullable;

/// The organisations of one transaction, by the names they go by.
final class OrganisationRows {

    private final Statements sql;
    private final Numbers numbers;
    private final long owner;
    private final Map<String, Long> known = new HashMap<>();

    /// Names that were looked for, and stand for nothing.
    private final Set<String> strange = new LinkedHashSet<>();

    private final Set<Long> perhapsEmpty = new LinkedHashSet<>();

    OrganisationRows(Statements sql, Numbers numbers, long owner) {
        this.sql = sql;
        this.numbers = numbers;
        this.owner = owner;
    }

    /// How rows are written: now, or later together with others.
    interface Putting {
        void put(String sql, @Nullable Object... values) throws SQLException;
    }

    /// Asks once for all of them.
    void lookFor(Collection<String> names) throws SQLException {
        var query =
                """
                select name_key, organisation from organisation_name
                where owner = ? and name_key in (<items>)
                """;
        var keys = new LinkedHashSet<String>();
        names.forEach(name -> keys.add(key(name)));
        keys.removeAll(known.keySet());
        keys.removeAll(strange);
        strange.addAll(keys);
        sql.listIn(
                query,
                row -> {
                    strange.remove(row.getString(1));
                    return known.put(row.getString(1), row.getLong(2));
                },
                keys,
                owner);
    }

    /// The number of the organisation that goes by that name; it is made where none does.
    long named(String name, boolean byHand, Putting rows) throws SQLException {
        lookFor(Set.of(name));
        var number = known.get(key(name));
        if (number != null) {
            return number;
        }
        long id = numbers.next("organisation");
        var clean = Codes.clean(name.strip());
        rows.put(INSERT, owner, id, clean, SearchKeys.sortKey(clean), Codes.code(byHand));
        rows.put(NAME, owner, key(name), id);
        known.put(key(name), id);
        return id;
    }

    static final String INSERT =
            """
            insert into organisation (owner, id, name, sort_key, kind, note, by_hand)
            values (?, ?, ?, ?, null, '', ?)
            """;

    static final String NAME =
            """
            insert into organisation_name (owner, name_key, organisation) values (?, ?, ?)
            on conflict do nothing
            """;

    static String key(String name) {
        return Codes.clean(Organisation.key(name));
    }

    /// A role at it went.
    void left(long organisation) {
        perhapsEmpty.add(organisation);
    }

    /// Forgets those that came with a card and with nobody left.
    void tidy() throws SQLException {
        if (perhapsEmpty.isEmpty()) {
            return;
        }
        var query =
                """
                delete from organisation where owner = ? and by_hand = 0
                    and not exists (select 1 from role r where r.owner = organisation.owner
                        and r.organisation = organisation.id)
                    and id in (<items>)
                """;
        sql.updateIn(query, perhapsEmpty, owner);
        perhapsEmpty.clear();
        known.clear();
        strange.clear();
    }

    static Organisation read(ResultSet row, String id, String name) throws SQLException {
        int code = row.getInt("kind");
        var kind = row.wasNull() ? null : Codes.organisationKind(code);
        return new Organisation(
                new OrganisationId(row.getLong(id)),
                row.getString(name),
                kind,
                row.getString("note"));
    }
}
