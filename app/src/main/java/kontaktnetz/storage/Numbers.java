package kontaktnetz.storage;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// Gives out numbers within one transaction; a number taken back with its transaction comes again.
final class Numbers {

    private final Statements sql;
    private final long owner;
    private final Map<String, Long> next = new HashMap<>();

    Numbers(Statements sql, long owner) {
        this.sql = sql;
        this.owner = owner;
    }

    long next(String name) throws SQLException {
        var known = next.get(name);
        long number = known == null ? read(name) : known;
        next.put(name, number + 1);
        return number;
    }

    private long read(String name) throws SQLException {
        var query =
                """
                select next from counter where owner = ? and name = ?
                """;
        var found = sql.longs(query, owner, name);
        return found.isEmpty() ? 1 : found.getFirst();
    }

    void keep() throws SQLException {
        var query =
                """
                insert into counter (owner, name, next) values (?, ?, ?)
                on conflict (owner, name) do update set next = excluded.next
                """;
        for (var entry : next.entrySet()) {
            sql.update(query, owner, entry.getKey(), entry.getValue());
        }
    }
}
