package kontaktnetz.storage;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import kontaktnetz.network.Alongside;

/// Who was at the same organisation. Only small ones are read; the others say nothing.
final class AlongsideRows {

    private AlongsideRows() {}

    /// Every two of the whole net.
    static List<Alongside> all(Statements sql, long owner, LocalDate today) throws SQLException {
        var query =
                RoleRows.SELECT
                        + """
                        where r.owner = ? and r.organisation in (
                            select organisation from role where owner = ? group by organisation
                            having count(distinct person) between 2 and ?)
                        order by r.id
                        """;
        var roles = sql.list(query, RoleRows::read, owner, owner, Alongside.MOST_PEOPLE);
        return Alongside.among(roles, today);
    }

    /// Those of one person.
    static List<Alongside> of(Statements sql, long owner, long person, LocalDate today)
            throws SQLException {
        var query =
                RoleRows.SELECT
                        + """
                        where r.owner = ? and r.organisation in (
                            select m.organisation from role m where m.owner = ? and m.person = ?
                            and (select count(distinct c.person) from role c
                                where c.owner = m.owner and c.organisation = m.organisation)
                                between 2 and ?)
                        order by r.id
                        """;
        var roles = sql.list(query, RoleRows::read, owner, owner, person, Alongside.MOST_PEOPLE);
        return Alongside.among(roles, today).stream()
                .filter(it -> it.one().value() == person || it.other().value() == person)
                .toList();
    }
}
