package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kontaktnetz.giving.Idea;
import kontaktnetz.giving.Idea.By;
import kontaktnetz.giving.IdeaId;
import kontaktnetz.giving.Ideas;
import kontaktnetz.giving.MatterId;
import kontaktnetz.people.Owner;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.ExperienceId;

/// What was proposed to one owner, week by week.
final class SqlIdeas implements Ideas {

    private static final int MY_OFFER = 0;
    private static final int THEIR_OFFER = 1;
    private static final int KNOWN = 2;

    private final Database database;
    private final Owner owner;

    SqlIdeas(Database database, Owner owner) {
        this.database = database;
        this.owner = owner;
    }

    @Override
    public List<Proposed> of(LocalDate monday) {
        return database.read(
                "looking what was proposed",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return of(sql, monday);
                    }
                });
    }

    private List<Proposed> of(Statements sql, LocalDate monday) throws SQLException {
        var query =
                """
                select * from idea where owner = ? and week = ? order by id
                """;
        return sql.list(query, SqlIdeas::proposed, me(), week(monday));
    }

    @Override
    public List<Proposed> propose(LocalDate monday, Collection<Idea> ideas) {
        var forget =
                """
                delete from idea where owner = ? and week < ? and closed = 0
                """;
        var insert =
                """
                insert into idea (owner, id, week, need, shape, key, closed)
                values (?, ?, ?, ?, ?, ?, 0) on conflict do nothing
                """;
        return database.write(
                "proposing ideas",
                owner,
                work -> {
                    work.sql.update(forget, me(), week(monday));
                    for (var idea : ideas) {
                        work.sql.update(
                                insert,
                                me(),
                                work.numbers.next("idea"),
                                week(monday),
                                idea.need().value(),
                                shape(idea.by()),
                                key(idea.by()));
                    }
                    return of(work.sql, monday);
                });
    }

    @Override
    public Set<Idea> closed() {
        var query =
                """
                select * from idea where owner = ? and closed = 1
                """;
        return database.read(
                "looking what was closed",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return new HashSet<>(sql.list(query, row -> proposed(row).idea(), me()));
                    }
                });
    }

    @Override
    public Optional<Proposed> close(IdeaId id) {
        return set(id, 1);
    }

    @Override
    public Optional<Proposed> open(IdeaId id) {
        return set(id, 0);
    }

    private Optional<Proposed> set(IdeaId id, int closed) {
        var change =
                """
                update idea set closed = ? where owner = ? and id = ?
                """;
        var query =
                """
                select * from idea where owner = ? and id = ?
                """;
        return database.write(
                "closing idea " + id,
                owner,
                work -> {
                    work.sql.update(change, closed, me(), id.value());
                    return work.sql.list(query, SqlIdeas::proposed, me(), id.value()).stream()
                            .findFirst();
                });
    }

    private static Proposed proposed(ResultSet row) throws SQLException {
        long key = row.getLong("key");
        var by =
                switch (row.getInt("shape")) {
                    case MY_OFFER -> new By.MyOffer(new MatterId(key));
                    case THEIR_OFFER -> new By.TheirOffer(new MatterId(key));
                    case KNOWN -> new By.Known(new ExperienceId(key));
                    default -> new By.Does(new PersonId(key));
                };
        return new Proposed(
                new IdeaId(row.getLong("id")),
                new Idea(new MatterId(row.getLong("need")), by),
                row.getInt("closed") == 1);
    }

    private static int shape(By by) {
        return switch (by) {
            case By.MyOffer _ -> MY_OFFER;
            case By.TheirOffer _ -> THEIR_OFFER;
            case By.Known _ -> KNOWN;
            case By.Does _ -> 3;
        };
    }

    private static long key(By by) {
        return switch (by) {
            case By.MyOffer(var offer) -> offer.value();
            case By.TheirOffer(var offer) -> offer.value();
            case By.Known(var experience) -> experience.value();
            case By.Does(var person) -> person.value();
        };
    }

    private static int week(LocalDate monday) {
        return Math.toIntExact(monday.toEpochDay());
    }

    private long me() {
        return owner.id().value();
    }
}
