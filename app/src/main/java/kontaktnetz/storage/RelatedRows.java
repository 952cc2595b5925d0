package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kontaktnetz.network.Related;
import kontaktnetz.network.Related.By;
import kontaktnetz.people.Components;
import kontaktnetz.people.FullName;
import kontaktnetz.storage.OrganisationRows.Putting;

/// Whom cards name as related, and the acquaintances that come of it once a name leads to one
/// person and no other: by UID, by an address that one person alone carries, or by full name.
final class RelatedRows {

    /// A name, folded, beside the kinds of identifiers.
    private static final int NAME = 8;

    private static final String INSERT =
            """
            insert into related
                (owner, person, told, relation, label, kind, value, named, acquaintance, dropped)
            values (?, ?, ?, ?, ?, ?, ?, ?, null, 0)
            """;

    private RelatedRows() {}

    /// What a new person's card tells, written later together with others.
    static void begin(Work work, long person, List<CardLine> lines) throws SQLException {
        for (var one : told(lines).entrySet()) {
            insert(work, person, one.getKey(), one.getValue(), work.sql::later);
        }
    }

    /// Brings what is told into step with a card. What it tells no more goes, and the acquaintance
    /// with it, unless the owner or another card says so too.
    static void settle(Work work, long person, List<CardLine> lines) throws SQLException {
        var query =
                """
                select told, acquaintance from related where owner = ? and person = ?
                """;
        var forget =
                """
                delete from related where owner = ? and person = ? and told = ?
                """;
        var told = told(lines);
        var before = new HashMap<String, Long>();
        work.sql.list(
                query, row -> before.put(row.getString(1), row.getLong(2)), work.owner, person);
        for (var one : told.entrySet()) {
            if (!before.containsKey(one.getKey())) {
                insert(work, person, one.getKey(), one.getValue(), work.sql::update);
            }
        }
        before.keySet().removeAll(told.keySet());
        for (var one : before.entrySet()) {
            work.sql.update(forget, work.owner, person, one.getKey());
            AcquaintanceRows.deleteUntold(work, one.getValue());
        }
    }

    private static Map<String, Related> told(List<CardLine> lines) {
        var told = new LinkedHashMap<String, Related>();
        for (var line : lines) {
            Related.of(line.property()).ifPresent(one -> told.putIfAbsent(key(one), one));
        }
        return told;
    }

    private static String key(Related related) {
        return Codes.clean(
                Components.write(
                        List.of(
                                related.relation().name(),
                                related.label(),
                                related.by().name(),
                                related.named())));
    }

    private static void insert(Work work, long person, String key, Related related, Putting rows)
            throws SQLException {
        rows.put(
                INSERT,
                work.owner,
                person,
                key,
                Codes.code(related.relation()),
                Codes.clean(related.label()),
                kind(related.by()),
                value(related),
                Codes.clean(related.named()));
    }

    private static int kind(By by) {
        return switch (by) {
            case UID -> 0;
            case EMAIL -> 1;
            case NAME -> NAME;
        };
    }

    private static String value(Related related) {
        return Codes.clean(
                related.by() == By.NAME
                        ? Profile.nameKey(FullName.guessed(related.named()))
                        : related.named());
    }

    /// One that leads to somebody.
    private record Led(long person, String told, int relation, String label, long other) {

        static Led of(ResultSet row) throws SQLException {
            return new Led(
                    row.getLong("person"),
                    row.getString("told"),
                    row.getInt("relation"),
                    row.getString("label"),
                    row.getLong("other"));
        }
    }

    /// Lets everything that now leads to somebody become an acquaintance.
    static void resolve(Work work) throws SQLException {
        var byAddress =
                """
                select r.person, r.told, r.relation, r.label, d.person other
                from related r join identifier d
                    on d.owner = r.owner and d.kind = r.kind and d.value = r.value
                where r.owner = ? and r.acquaintance is null and r.dropped = 0
                    and d.person is not null and d.role = 0
                    and (select count(*) from claim c
                        where c.owner = d.owner and c.identifier = d.id) = 1
                order by r.person, r.told
                """;
        var byName =
                """
                select r.person, r.told, r.relation, r.label, min(p.id) other
                from related r join person p on p.owner = r.owner and p.name_key = r.value
                where r.owner = ? and r.acquaintance is null and r.dropped = 0
                    and r.kind = 8 and r.value like '% %'
                group by r.person, r.told, r.relation, r.label having count(*) = 1
                order by r.person, r.told
                """;
        var open =
                """
                select 1 from related where owner = ? and acquaintance is null and dropped = 0
                """;
        if (!work.sql.any(open, work.owner)) {
            return;
        }
        var led = new ArrayList<>(work.sql.list(byAddress, Led::of, work.owner));
        led.addAll(work.sql.list(byName, Led::of, work.owner));
        for (var one : led) {
            if (one.other != one.person) {
                stand(work, one);
            }
        }
    }

    private static void stand(Work work, Led led) throws SQLException {
        var query =
                """
                update related set acquaintance = ? where owner = ? and person = ? and told = ?
                """;
        long id = AcquaintanceRows.told(work, led.other, led.person, led.relation, led.label);
        work.sql.update(query, id, work.owner, led.person, led.told);
    }

    /// The owner took an acquaintance away: no card brings it back.
    static void drop(Work work, long acquaintance) throws SQLException {
        var query =
                """
                update related set acquaintance = null, dropped = 1
                where owner = ? and acquaintance = ?
                """;
        work.sql.update(query, work.owner, acquaintance);
    }

    /// Somebody is about to go: what leads to them leads to nobody for now.
    static void leave(Work work, long person) throws SQLException {
        var query =
                """
                update related set acquaintance = null where owner = ? and acquaintance in (
                    select id from acquaintance where owner = ? and one = ?
                    union select id from acquaintance where owner = ? and other = ?)
                """;
        work.sql.update(query, work.owner, work.owner, person, work.owner, person);
    }

    /// What is told of relations and leads to nobody of the net; a UID tells a human nothing.
    static List<Related> open(Statements sql, long owner, long person) throws SQLException {
        var query =
                """
                select relation, label, kind, named from related
                where owner = ? and person = ? and acquaintance is null and dropped = 0
                    and kind <> 0
                order by named, told
                """;
        return sql.list(
                query,
                row ->
                        new Related(
                                Codes.relation(row.getInt("relation")),
                                row.getString("label"),
                                row.getInt("kind") == NAME ? By.NAME : By.EMAIL,
                                row.getString("named")),
                owner,
                person);
    }
}
