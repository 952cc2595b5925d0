package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import kontaktnetz.network.Acquaintance;
import kontaktnetz.network.Acquaintance.Statement;
import kontaktnetz.network.AcquaintanceId;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import org.jspecify.annotations.Nullable;

/// What the owner says of who knows whom.
final class AcquaintanceRows {

    private static final String STORE =
            """
            insert into acquaintance (one, other, relation, label, closeness, since, until, told_by,
                noted_at, owner, id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
                id);
        PersonRows.touch(work, statement.people().map(PersonId::value).distinct().toList());
        return true;
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
                        toldBy));
    }
}
