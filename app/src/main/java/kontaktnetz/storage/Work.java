package kontaktnetz.storage;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import kontaktnetz.people.Owner;

/// One transaction that changes one owner's net, and what must follow before it ends.
final class Work {

    final Statements sql;
    final Numbers numbers;
    final Owner who;

    /// The owner's number, first value of every statement.
    final long owner;

    private final Set<Long> staleTies = new HashSet<>();

    Work(Statements sql, Owner who) {
        this.sql = sql;
        this.who = who;
        this.owner = who.id().value();
        this.numbers = new Numbers(sql, owner);
    }

    /// The tie of a person must be computed anew.
    void stale(long person) {
        staleTies.add(person);
    }

    /// The person is gone, and the tie with them.
    void gone(long person) {
        staleTies.remove(person);
    }

    /// Numbers of identifiers or people are no longer what a running import may remember.
    void forgetNumbers() throws SQLException {
        var query =
                """
                update owner set epoch = epoch + 1 where id = ?
                """;
        sql.update(query, owner);
    }

    void finish() throws SQLException {
        numbers.keep();
        TieRows.markStale(this, staleTies);
    }
}
