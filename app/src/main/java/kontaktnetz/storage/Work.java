package kontaktnetz.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import kontaktnetz.people.Owner;
import org.jspecify.annotations.Nullable;

/// One transaction that changes one owner's net, and what must follow before it ends.
final class Work {

    final Statements sql;
    final Numbers numbers;
    final GroupCadences groups;
    final OrganisationRows organisations;
    final Owner who;

    /// The owner's number, first value of every statement.
    final long owner;

    /// The owner's day, as far as anybody told; 0 where nobody did.
    private int today;

    /// Whether a card changed, on which others may have waited.
    private boolean cardsChanged;

    private final Set<Long> staleTies = new HashSet<>();

    Work(Statements sql, Owner who) {
        this.sql = sql;
        this.who = who;
        this.owner = who.id().value();
        this.numbers = new Numbers(sql, owner);
        this.groups = new GroupCadences(sql, owner);
        this.organisations = new OrganisationRows(sql, numbers, owner);
    }

    /// When this happens.
    void at(Instant now) {
        today = Math.toIntExact(who.day(now).toEpochDay());
    }

    /// The day it is; null where nobody told.
    @Nullable Integer today() {
        return today == 0 ? null : today;
    }

    /// A card is there, or reads another way.
    void cardChanged() {
        cardsChanged = true;
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
        if (cardsChanged) {
            RelatedRows.resolve(this);
        }
        organisations.tidy();
        numbers.next("change");
        numbers.keep();
        TieRows.markStale(this, staleTies, today);
        sql.catchUp();
    }
}
