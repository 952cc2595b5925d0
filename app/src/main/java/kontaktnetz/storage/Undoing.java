package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kontaktnetz.people.Property;

/// Takes an import back as a whole: what came with it and with no other goes, what another import
/// brought as well stays as that import's.
final class Undoing {

    private final Work work;
    private final long gone;

    /// Addresses of which something was taken back.
    private final Set<Long> addresses = new LinkedHashSet<>();

    private Undoing(Work work, long gone) {
        this.work = work;
        this.gone = gone;
    }

    /// False where there is no such import.
    static boolean undo(Work work, long id) throws SQLException {
        var query =
                """
                select 1 from import where owner = ? and id = ?
                """;
        if (!work.sql.any(query, work.owner, id)) {
            return false;
        }
        var undoing = new Undoing(work, id);
        undoing.interactions();
        undoing.names();
        undoing.cards();
        undoing.addresses();
        forget(work, id);
        work.forgetNumbers();
        return true;
    }

    /// Forgets an import that brought nothing, or nothing any more.
    static void forget(Work work, long id) throws SQLException {
        for (var table : List.of("interaction_also", "property_also", "card_taken", "name_seen")) {
            var query = "delete from " + table + " where owner = ? and import = ?";
            work.sql.update(query, work.owner, id);
        }
        var query =
                """
                delete from import where owner = ? and id = ?
                """;
        work.sql.update(query, work.owner, id);
    }

    private void interactions() throws SQLException {
        handOver();
        var touched =
                """
                select distinct identifier from party where owner = ? and interaction in
                    (select id from interaction where owner = ? and import = ?)
                """;
        var absent =
                """
                select distinct identifier from absentee where owner = ? and interaction in
                    (select id from interaction where owner = ? and import = ?)
                """;
        var parties =
                """
                delete from party where owner = ? and interaction in
                    (select id from interaction where owner = ? and import = ?)
                """;
        var query =
                """
                delete from interaction where owner = ? and import = ?
                """;
        var events = EventRows.toldBy(work, gone);
        addresses.addAll(work.sql.longs(touched, work.owner, work.owner, gone));
        addresses.addAll(work.sql.longs(absent, work.owner, work.owner, gone));
        work.sql.update(parties, work.owner, work.owner, gone);
        work.sql.update(query, work.owner, gone);
        EventRows.settle(work, events);
    }

    /// Interactions another import brought as well are that one's from now on, and so are the names
    /// seen on them.
    private void handOver() throws SQLException {
        var names =
                """
                select distinct p.identifier, (select min(b.import) from interaction_also b
                    where b.owner = i.owner and b.interaction = i.id and b.import <> i.import)
                from interaction i join party p on p.owner = i.owner and p.interaction = i.id
                where i.owner = ? and i.import = ? and exists (select 1 from interaction_also a
                    where a.owner = i.owner and a.interaction = i.id and a.import <> i.import)
                """;
        var handNames =
                """
                insert into name_seen (owner, identifier, import, name, day)
                select n.owner, n.identifier, cast(? as bigint), n.name, n.day from name_seen n
                where n.owner = ? and n.identifier = ? and n.import = ?
                on conflict do nothing
                """;
        var hand =
                """
                update interaction set import = (select min(a.import) from interaction_also a
                    where a.owner = interaction.owner and a.interaction = interaction.id
                        and a.import <> interaction.import)
                where owner = ? and import = ? and exists (select 1 from interaction_also a
                    where a.owner = interaction.owner and a.interaction = interaction.id
                        and a.import <> interaction.import)
                """;
        var tidy =
                """
                delete from interaction_also where owner = ? and exists (select 1 from interaction i
                    where i.owner = interaction_also.owner and i.id = interaction_also.interaction
                        and i.import = interaction_also.import)
                """;
        for (var heir : work.sql.list(names, Heir::of, work.owner, gone)) {
            work.sql.update(handNames, heir.origin, work.owner, heir.identifier, gone);
            addresses.add(heir.identifier);
        }
        if (work.sql.update(hand, work.owner, gone) > 0) {
            work.sql.update(tidy, work.owner);
        }
    }

    private record Heir(long identifier, long origin) {

        static Heir of(ResultSet row) throws SQLException {
            return new Heir(row.getLong(1), row.getLong(2));
        }
    }

    private void names() throws SQLException {
        var query =
                """
                select identifier from name_seen where owner = ? and import = ?
                """;
        var delete =
                """
                delete from name_seen where owner = ? and import = ?
                """;
        addresses.addAll(work.sql.longs(query, work.owner, gone));
        work.sql.update(delete, work.owner, gone);
    }

    private void cards() throws SQLException {
        var touched =
                """
                select distinct person from property where owner = ? and import = ?
                """;
        var people = work.sql.longs(touched, work.owner, gone);
        handOverLines();
        for (var person : people) {
            takeBack(person);
        }
    }

    private void handOverLines() throws SQLException {
        var hand =
                """
                update property set import = (select min(a.import) from property_also a
                    where a.owner = property.owner and a.person = property.person
                        and a.property = property.id and a.import <> property.import)
                where owner = ? and import = ? and exists (select 1 from property_also a
                    where a.owner = property.owner and a.person = property.person
                        and a.property = property.id and a.import <> property.import)
                """;
        var tidy =
                """
                delete from property_also where owner = ? and exists (select 1 from property p
                    where p.owner = property_also.owner and p.person = property_also.person
                        and p.id = property_also.property and p.import = property_also.import)
                """;
        if (work.sql.update(hand, work.owner, gone) > 0) {
            work.sql.update(tidy, work.owner);
        }
    }

    private void takeBack(long person) throws SQLException {
        var name =
                """
                select name from person where owner = ? and id = ?
                """;
        var delete =
                """
                delete from property where owner = ? and person = ? and import = ?
                """;
        var shown = work.sql.list(name, row -> row.getString(1), work.owner, person).getFirst();
        work.sql.update(delete, work.owner, person, gone);
        var left = CardRows.of(work, person);
        boolean held = left.stream().anyMatch(CardLine::byHand) || isTouched(person);
        if (left.isEmpty() && !held) {
            addresses.addAll(PersonRows.delete(work, person));
            return;
        }
        if (held && left.stream().noneMatch(line -> Profile.names(line.property()))) {
            var fn = List.of(Property.of("FN", shown));
            CardRows.insert(work, person, fn, CardLine.HAND, left.size());
        }
        PersonRows.derive(work, person);
    }

    /// Whether the owner did anything about a person by hand: then they stay, and keep their name.
    private boolean isTouched(long person) throws SQLException {
        var query =
                """
                select 1 from person p where p.owner = ? and p.id = ? and (
                    p.by_hand = 1
                    or exists (select 1 from tie_wish w
                        where w.owner = p.owner and w.person = p.id)
                    or exists (select 1 from person t
                        where t.owner = p.owner and t.met_through = p.id)
                    or exists (select 1 from identifier d
                        join party h on h.owner = d.owner and h.identifier = d.id
                        where d.owner = p.owner and d.person = p.id and d.kind = 9))
                """;
        return work.sql.any(query, work.owner, person);
    }

    private void addresses() throws SQLException {
        IdentifierRows.recount(work, addresses);
        IdentifierRows.rename(work, addresses);
        IdentifierRows.tidy(work, addresses);
    }
}
