package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import kontaktnetz.graph.Calibration;
import kontaktnetz.people.Owner;
import kontaktnetz.ties.Experienced;
import kontaktnetz.ties.Hindsight;

/// How the owner's own experience bends the chances: learnt once a month, then two numbers to read.
final class Calibrations {

    private final Database database;
    private final Owner owner;

    Calibrations(Database database, Owner owner) {
        this.database = database;
        this.owner = owner;
    }

    /// As it holds today; whoever asks first in a month has it learnt.
    Calibration on(LocalDate today) {
        return known().filter(it -> it.holds(today)).orElseGet(() -> learn(today)).calibration();
    }

    /// An import may have brought the months from which too little was known.
    void afterImport(LocalDate today) {
        if (known().filter(it -> it.holds(today) && it.isEnough()).isEmpty()) {
            learn(today);
        }
    }

    private Optional<Experienced> known() {
        var query =
                """
                select learnt_day, examples, a, b from calibration where owner = ?
                """;
        return database
                .read(
                        "looking how the chances bend",
                        handle -> {
                            try (var sql = new Statements(handle.getConnection())) {
                                return sql.list(
                                        query, Calibrations::experienced, owner.id().value());
                            }
                        })
                .stream()
                .findFirst();
    }

    private static Experienced experienced(ResultSet row) throws SQLException {
        return new Experienced(
                LocalDate.ofEpochDay(row.getInt(1)),
                row.getInt(2),
                new Calibration(row.getDouble(3), row.getDouble(4)));
    }

    private Experienced learn(LocalDate today) {
        var learnt = hindsight(today).learnt();
        var query =
                """
                insert into calibration (owner, learnt_day, examples, a, b) values (?, ?, ?, ?, ?)
                on conflict (owner) do update set learnt_day = excluded.learnt_day,
                    examples = excluded.examples, a = excluded.a, b = excluded.b
                """;
        database.write(
                "remembering how the chances bend",
                owner,
                work ->
                        work.sql.update(
                                query,
                                work.owner,
                                TieRows.number(learnt.on()),
                                learnt.examples(),
                                learnt.calibration().a(),
                                learnt.calibration().b()));
        return learnt;
    }

    /// One pass over all contact-days.
    private Hindsight hindsight(LocalDate today) {
        var query =
                """
                select d.person, p.day
                from identifier d join party p on p.owner = d.owner and p.identifier = d.id
                where d.owner = :owner and d.person is not null and p.share > 0 and p.channel <> 4
                    and p.day < :today
                group by d.person, p.day
                order by d.person, p.day
                """;
        var hindsight = new Hindsight(today);
        return database.read(
                "learning how the chances bend",
                handle -> {
                    try (var rows =
                            handle.createQuery(query)
                                    .bind("owner", owner.id().value())
                                    .bind("today", TieRows.number(today))
                                    .setFetchSize(1_000)
                                    .map((row, _) -> new ContactDay(row.getLong(1), row.getInt(2)))
                                    .iterator()) {
                        long before = 0;
                        while (rows.hasNext()) {
                            var row = rows.next();
                            if (row.person != before) {
                                hindsight.next();
                                before = row.person;
                            }
                            hindsight.contact(row.day);
                        }
                        hindsight.next();
                    }
                    return hindsight;
                });
    }

    private record ContactDay(long person, int day) {}
}
