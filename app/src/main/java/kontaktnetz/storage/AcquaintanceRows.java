package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import kontaktnetz.network.Acquaintance;
import kontaktnetz.network.Acquaintance.Statement;
import kontaktnetz.network.AcquaintanceId;
import kontaktnetz.network.Related;
import kontaktnetz.network.Relation;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import org.jspecify.annotations.Nullable;

/// What the owner says of who knows whom.
final class AcquaintanceRows {

    private static final String STORE =
            """
            insert into acquaintance (one, other, relation, label, closeness, since, until, told_by,
                noted_at, owner, id, by_hand)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private AcquaintanceRows() {}

    /// @return false where one of those in it is not in the net
    static boolean insert(Work work, long id, Statement statement, Instant now)
            throws SQLException {
        if (!PersonRows.allExist(work, statement.people().toList())) {
            return false;
        }
        var closeness = statement.closeness();
        var toldBy = statement.toldBy();
        work.sql.update(
                STORE,
                statement.one().value(),
                statement.other().value(),
                Codes.code(statement.relation()),
                Codes.clean(statement.label()),
                closeness == null ? null : Codes.code(closeness),
                statement.since().iso(),
                statement.until().iso(),
                toldBy == null ? null : toldBy.value(),
                now.toEpochMilli(),
                work.owner,
                id,
                1);
        PersonRows.touch(work, statement.people().map(PersonId::value).distinct().toList());
        return true;
    }

    /// The acquaintance that says what a card tells; where there is none, it is made. That two know
    /// each other is said by any.
    ///
    /// @param one whom the relation is said of
    static long told(Work work, long one, long other, int code, String label) throws SQLException {
        var query =
                """
                select * from acquaintance where owner = ? and one = ? and other = ?
                union select * from acquaintance where owner = ? and one = ? and other = ?
                order by id
                """;
        var relation = Codes.relation(code);
        var same =
                work
                        .sql
                        .list(
                                query,
                                AcquaintanceRows::read,
                                work.owner,
                                one,
                                other,
                                work.owner,
                                other,
                                one)
                        .stream()
                        .filter(it -> says(it.stated(), one, relation, label))
                        .findFirst();
        if (same.isPresent()) {
            return same.get().id().value();
        }
        long id = work.numbers.next("acquaintance");
        work.sql.update(STORE, one, other, code, label, null, "", "", null, 0, work.owner, id, 0);
        return id;
    }

    /// Whether something says already what a card tells: alike, or as seen from the other side. A
    /// word of the owner's own tells nothing of the kind of relation, where a card has no other.
    private static boolean says(Statement said, long one, Relation relation, String label) {
        if (relation == Relation.KNOWS && (label.isEmpty() || label.equals(said.label()))) {
            return true;
        }
        boolean turned = said.one().value() != one;
        return said.relation() == relation
                && (turned
                        ? said.label().equals(Related.otherWay(label))
                                || label.equals(Related.otherWay(said.label()))
                        : said.label().equals(label));
    }

    /// Deletes what no card tells any more and the owner never said.
    static void deleteUntold(Work work, long id) throws SQLException {
        var query =
                """
                delete from acquaintance where owner = ? and id = ? and by_hand = 0
                    and not exists (select 1 from related r where r.owner = acquaintance.owner
                        and r.acquaintance = acquaintance.id)
                """;
        work.sql.update(query, work.owner, id);
    }

    static int delete(Work work, long id) throws SQLException {
        var query =
                """
                delete from acquaintance where owner = ? and id = ?
                """;
        return work.sql.update(query, work.owner, id);
    }

    /// When it was written down; null where there is no such acquaintance.
    static @Nullable Instant notedAt(Work work, long id) throws SQLException {
        var query =
                """
                select noted_at from acquaintance where owner = ? and id = ?
                """;
        var found = work.sql.longs(query, work.owner, id);
        return found.isEmpty() ? null : Instant.ofEpochMilli(found.getFirst());
    }

    /// What somebody told stays when they go: then it is what the owner knows.
    static void forgetTeller(Work work, long person) throws SQLException {
        var query =
                """
                update acquaintance set told_by = null where owner = ? and told_by = ?
                """;
        work.sql.update(query, work.owner, person);
    }

    static Acquaintance read(ResultSet row) throws SQLException {
        int closeness = row.getInt("closeness");
        var close = row.wasNull() ? null : Codes.closeness(closeness);
        long told = row.getLong("told_by");
        var toldBy = row.wasNull() ? null : new PersonId(told);
        return new Acquaintance(
                new AcquaintanceId(row.getLong("id")),
                new Statement(
                        new PersonId(row.getLong("one")),
                        new PersonId(row.getLong("other")),
                        Codes.relation(row.getInt("relation")),
                        row.getString("label"),
                        close,
                        new VagueDay(row.getString("since")),
                        new VagueDay(row.getString("until")),
                        toldBy),
                row.getInt("by_hand") == 1);
    }
}
