package kontaktnetz.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.PersonId;
import org.jspecify.annotations.Nullable;

/// People, and what is derived from their cards: the name shown, the search, whose an address is.
final class PersonRows {

    private PersonRows() {}

    /// A new person.
    ///
    /// @param origin the import that brings them, or {@link CardLine#HAND}
    static long add(Work work, Card card, Met met, long origin, Instant now) throws SQLException {
        long id = work.numbers.next("person");
        var query =
                """
                insert into person
                    (owner, id, name, named, name_key, sort_key, headline,
                    met_when, met_how, met_through, added_at, by_hand)
                values (?, ?, '', 0, '', '', '', ?, ?, ?, ?, ?)
                """;
        work.sql.update(
                query,
                work.owner,
                id,
                met.when(),
                met.how(),
                number(met.through()),
                now.toEpochMilli(),
                Codes.code(origin == CardLine.HAND));
        CardRows.insert(work, id, card.properties(), origin, 0);
        derive(work, id);
        return id;
    }

    static boolean exists(Work work, long person) throws SQLException {
        var query =
                """
                select 1 from person where owner = ? and id = ?
                """;
        return work.sql.any(query, work.owner, person);
    }

    /// Brings everything that follows from a person's card up to date.
    static void derive(Work work, long person) throws SQLException {
        var lines = CardRows.of(work, person);
        var profile = Profile.of(lines, "", work.who.region());
        IdentifierRows.claim(work, person, profile.identifiers());
        if (!profile.named()) {
            profile = Profile.of(lines, seenName(work, person), work.who.region());
        }
        var query =
                """
                update person
                set name = ?, named = ?, name_key = ?, sort_key = ?, headline = ?
                where owner = ? and id = ?
                """;
        work.sql.update(
                query,
                profile.name(),
                Codes.code(profile.named()),
                profile.nameKey(),
                profile.sortKey(),
                profile.headline(),
                work.owner,
                person);
        RoleRows.settle(work, person, lines);
        RelatedRows.settle(work, person, lines);
        work.cardChanged();
        findBy(work, person, profile.searchKeysWith(RoleRows.words(work, person)));
        if (work.groups.any()) {
            work.stale(person);
        }
    }

    private static String seenName(Work work, long person) throws SQLException {
        var query =
                """
                select name from identifier where owner = ? and person = ? and name <> ''
                order by name_day desc, name desc limit 1
                """;
        var names = work.sql.list(query, row -> row.getString(1), work.owner, person);
        return names.isEmpty() ? "" : names.getFirst();
    }

    static final String FIND_BY =
            """
            insert into search_key (owner, key, person) values (?, ?, ?)
            """;

    private static void findBy(Work work, long person, Set<String> keys) throws SQLException {
        var query =
                """
                select key from search_key where owner = ? and person = ?
                """;
        var before =
                new LinkedHashSet<>(
                        work.sql.list(query, row -> row.getString(1), work.owner, person));
        var delete =
                """
                delete from search_key where owner = ? and key = ? and person = ?
                """;
        var gone = new LinkedHashSet<>(before);
        gone.removeAll(keys);
        var fresh = new LinkedHashSet<>(keys);
        fresh.removeAll(before);
        work.sql.batch(delete, rows(work, gone, person));
        work.sql.batch(FIND_BY, rows(work, fresh, person));
    }

    private static List<@Nullable Object[]> rows(Work work, Set<String> keys, long person) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var key : keys) {
            rows.add(new @Nullable Object[] {work.owner, key, person});
        }
        return rows;
    }

    /// Names people after what was seen in mail, where no card names them.
    static void nameAfter(Work work, Collection<Long> identifiers) throws SQLException {
        var query =
                """
                select distinct d.person from identifier d
                join person p on p.owner = d.owner and p.id = d.person
                where p.named = 0 and d.owner = ? and d.id in (<items>)
                """;
        var people =
                new LinkedHashSet<>(
                        work.sql.listIn(query, row -> row.getLong(1), identifiers, work.owner));
        for (var person : people) {
            derive(work, person);
        }
    }

    /// The owner did something about a person by hand: they stay, whatever is undone.
    static void touch(Work work, Collection<Long> people) throws SQLException {
        var query =
                """
                update person set by_hand = 1 where owner = ? and by_hand = 0 and id in (<items>)
                """;
        work.sql.updateIn(query, people, work.owner);
    }

    /// Whether all of them are in the net.
    static boolean allExist(Work work, Collection<PersonId> people) throws SQLException {
        for (var person : people) {
            if (!exists(work, person.value())) {
                return false;
            }
        }
        return true;
    }

    static void meet(Work work, long person, Met met) throws SQLException {
        var query =
                """
                update person set met_when = ?, met_how = ?, met_through = ?, by_hand = 1
                where owner = ? and id = ?
                """;
        work.sql.update(query, met.when(), met.how(), number(met.through()), work.owner, person);
    }

    /// Takes a person out with all that hangs on them; the addresses stay, belonging to whoever
    /// else carries them.
    ///
    /// @return the numbers of the addresses the person carried
    static Set<Long> delete(Work work, long person) throws SQLException {
        var carried =
                """
                select identifier from claim where owner = ? and person = ?
                """;
        var addresses = new LinkedHashSet<>(work.sql.longs(carried, work.owner, person));
        var self =
                """
                update identifier set person = null where owner = ? and person = ? and kind = 9
                """;
        var through =
                """
                update person set met_through = null where owner = ? and met_through = ?
                """;
        work.sql.update(self, work.owner, person);
        work.sql.update(through, work.owner, person);
        for (var table : List.of("claim", "property")) {
            var query = "delete from " + table + " where owner = ? and person = ?";
            work.sql.update(query, work.owner, person);
        }
        RoleRows.leave(work, person);
        RelatedRows.leave(work, person);
        IdentifierRows.attribute(work, addresses);
        ExperienceRows.forgetTeller(work, person);
        AcquaintanceRows.forgetTeller(work, person);
        MomentRows.forget(work, person);
        MatterRows.forgetTeller(work, person);
        var query =
                """
                delete from person where owner = ? and id = ?
                """;
        work.sql.update(query, work.owner, person);
        work.gone(person);
        return addresses;
    }

    private static @Nullable Long number(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
