package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kontaktnetz.giving.KnownAsks;
import kontaktnetz.giving.Limits;
import kontaktnetz.giving.Matter;
import kontaktnetz.giving.MomentOfHelp;
import kontaktnetz.network.Whole;
import kontaktnetz.people.Owner;
import kontaktnetz.people.PersonId;
import org.jspecify.annotations.Nullable;

/// Where one owner has set limits, or may want to.
final class SqlLimits implements Limits {

    private static final int KEPT = 0;
    private static final int WAIVED = 1;

    /// With fewer moments nothing can be said of anybody: at least eight others gave.
    private static final int FEW = 9;

    private final Database database;
    private final Owner owner;
    private final SqlTopics topics;

    SqlLimits(Database database, Owner owner, SqlTopics topics) {
        this.database = database;
        this.owner = owner;
        this.topics = topics;
    }

    @Override
    public Look on(LocalDate today, Supplier<Whole> whole) {
        return new Looking(today, whole);
    }

    /// Reads what the owner said once somebody is asked about, and the moments of help once there
    /// are many with somebody; each of them once.
    private final class Looking implements Look {

        private final LocalDate today;
        private final Supplier<Whole> whole;
        private @Nullable Map<PersonId, Stance> said;
        private @Nullable KnownAsks known;

        Looking(LocalDate today, Supplier<Whole> whole) {
            this.today = today;
            this.whole = whole;
        }

        @Override
        public Stance of(PersonId person) {
            var here = said().get(person);
            if (here != null) {
                return here;
            }
            return hasFew(person)
                    ? new Stance.None()
                    : known().noticed(person)
                            .<Stance>map(Stance.Noticed::new)
                            .orElseGet(Stance.None::new);
        }

        private Map<PersonId, Stance> said() {
            var here = said;
            if (here == null) {
                here = SqlLimits.this.said(today);
                said = here;
            }
            return here;
        }

        private KnownAsks known() {
            var here = known;
            if (here == null) {
                here = SqlLimits.this.known(whole.get(), today);
                known = here;
            }
            return here;
        }
    }

    /// What the owner said of anybody, and has not ended.
    private Map<PersonId, Stance> said(LocalDate today) {
        var query =
                """
                select person, kind, day from limit_set where owner = ? and (kind = ? or day > ?)
                """;
        var said = new HashMap<PersonId, Stance>();
        database.read(
                "looking for limits",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return sql.list(
                                query,
                                row -> said.put(new PersonId(row.getLong(1)), stance(row)),
                                me(),
                                KEPT,
                                today.toEpochDay());
                    }
                });
        return said;
    }

    private static Stance stance(ResultSet row) throws SQLException {
        return row.getInt(2) == KEPT
                ? new Stance.Kept(LocalDate.ofEpochDay(row.getInt(3)))
                : new Stance.None();
    }

    private boolean hasFew(PersonId person) {
        var query =
                """
                select moment from moment_person where owner = ? and person = ? limit ?
                """;
        return database.read(
                "looking whether enough is known",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return sql.longs(query, me(), person.value(), FEW).size() < FEW;
                    }
                });
    }

    private KnownAsks known(Whole whole, LocalDate today) {
        var book = topics.book();
        return database.read(
                "looking where limits may be wanted",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        var deeds =
                                MomentRows.all(sql, me()).stream().map(MomentOfHelp::deed).toList();
                        return new KnownAsks(deeds, matters(sql), whole, book, today);
                    }
                });
    }

    private List<Matter> matters(Statements sql) throws SQLException {
        var query =
                """
                select id from matter where owner = ? order by id
                """;
        return MatterRows.read(sql, me(), sql.longs(query, me()));
    }

    @Override
    public boolean set(PersonId person, LocalDate today) {
        return say(person, KEPT, today);
    }

    @Override
    public boolean waive(PersonId person, LocalDate until) {
        return say(person, WAIVED, until);
    }

    private boolean say(PersonId person, int kind, LocalDate day) {
        var query =
                """
                insert into limit_set (owner, person, kind, day) values (?, ?, ?, ?)
                """;
        return database.write(
                "noting limits",
                owner,
                work -> {
                    if (!PersonRows.exists(work, person.value())) {
                        return false;
                    }
                    lift(work, person);
                    work.sql.update(query, me(), person.value(), kind, day.toEpochDay());
                    PersonRows.touch(work, List.of(person.value()));
                    return true;
                });
    }

    @Override
    public void lift(PersonId person) {
        database.write(
                "lifting limits",
                owner,
                work -> {
                    lift(work, person);
                    return true;
                });
    }

    private void lift(Work work, PersonId person) throws SQLException {
        var query =
                """
                delete from limit_set where owner = ? and person = ?
                """;
        work.sql.update(query, me(), person.value());
    }

    private long me() {
        return owner.id().value();
    }
}
