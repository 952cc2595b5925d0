package kontaktnetz.storage;

import java.util.List;
import kontaktnetz.access.Keys;
import kontaktnetz.people.Owner;
import kontaktnetz.people.OwnerId;

/// Works out anew what follows from cards, where a later version follows it by other rules.
final class Deriving {

    /// The rules of this version: 1 finds people by what they do, too; 2 tells where they belong, 3
    /// whom they know.
    static final int LATEST = 3;

    /// How many people are done in one transaction, so that nobody waits long behind it, and what
    /// is cut off goes on at the next start.
    private static final int AT_ONCE = 1_000;

    private Deriving() {}

    static void catchUp(Database database, Keys keys) {
        var query =
                """
                select id from owner where derived < ? order by id
                """;
        var behind =
                database.read(
                        "looking whose cards to read anew",
                        handle -> {
                            try (var sql = new Statements(handle.getConnection())) {
                                return sql.longs(query, LATEST);
                            }
                        });
        for (var id : behind) {
            keys.owner(new OwnerId(id)).ifPresent(owner -> catchUp(database, owner));
        }
    }

    private static void catchUp(Database database, Owner owner) {
        long last = 0;
        while (true) {
            var some = some(database, owner, last);
            if (some.isEmpty()) {
                finish(database, owner);
                return;
            }
            database.write(
                    "reading cards anew",
                    owner,
                    work -> {
                        for (var person : some) {
                            PersonRows.derive(work, person);
                        }
                        return true;
                    });
            last = some.getLast();
        }
    }

    private static List<Long> some(Database database, Owner owner, long after) {
        var query =
                """
                select id from person where owner = ? and id > ? order by id limit ?
                """;
        return database.read(
                "looking for cards to read anew",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return sql.longs(query, owner.id().value(), after, AT_ONCE);
                    }
                });
    }

    private static void finish(Database database, Owner owner) {
        var query =
                """
                update owner set derived = ? where id = ?
                """;
        database.write(
                "remembering that cards were read anew",
                owner,
                work -> work.sql.update(query, LATEST, work.owner));
    }
}
