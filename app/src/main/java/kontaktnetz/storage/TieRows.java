package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import kontaktnetz.graph.TieBuilder;
import kontaktnetz.graph.TieState;
import kontaktnetz.people.PersonId;
import kontaktnetz.ties.Kappa;
import kontaktnetz.ties.Suggestion;
import kontaktnetz.ties.Tie;
import kontaktnetz.ties.TieWish;
import org.jspecify.annotations.Nullable;

/// Ties as they follow from the parties. Whoever changes parties marks the ties of those concerned;
/// whoever reads a tie computes it first where it is marked, or where a planned day has come.
final class TieRows {

    /// No day: a pause that is never due, a state that holds for ever.
    static final int NEVER = Integer.MAX_VALUE;

    private static final int HALF = 22;

    private TieRows() {}

    /// @param today the day it is, or 0
    static void markStale(Work work, Collection<Long> people, int today) throws SQLException {
        var mark =
                """
                update tie set fresh_until = 0
                where owner = ? and fresh_until <> 0 and person in (<items>)
                """;
        var begin =
                """
                insert into tie (owner, person, due_day, worth, built_day, fresh_until)
                select p.owner, p.id, 2147483647, 0, cast(? as integer), 0 from person p
                where p.owner = ? and p.id in (<items>)
                on conflict do nothing
                """;
        work.sql.updateIn(mark, people, work.owner);
        work.sql.updateIn(begin, people, today, work.owner);
    }

    /// Computes the ties of these people as of a day.
    static void refresh(Work work, Collection<Long> people, int today) throws SQLException {
        var builder = new TieBuilder();
        var rows = new ArrayList<@Nullable Object[]>();
        for (var person : people) {
            rows.add(row(work, builder, person, today));
        }
        work.sql.batch(STORE, rows);
    }

    private static final String STORE =
            """
            update tie set first_day = ?, last_day = ?, gaps = ?, ever_out = ?,
                out14 = ?, out60 = ?, out365 = ?, in14 = ?, in60 = ?, in365 = ?,
                days14 = ?, days60 = ?, days365 = ?, r0 = ?, r1 = ?, r2 = ?,
                due_day = ?, worth = ?, next_day = ?, built_day = ?, fresh_until = ?
            where owner = ? and person = ?
            """;

    private record Bucket(int day, int channel, boolean outgoing, long share) {

        static Bucket of(ResultSet row) throws SQLException {
            return new Bucket(
                    row.getInt(1),
                    row.getInt(2),
                    row.getInt(3) == 1,
                    TieRows.share(row.getLong(4), row.getLong(5)));
        }
    }

    /// Sums of shares come in two halves, because a flood on one day would overrun the database's
    /// integers; beyond half a million, more are as many.
    static long share(long high, long low) {
        long most = (Long.MAX_VALUE - TieBuilder.UNIT) >> HALF;
        return (Math.min(high, most) << HALF) + low;
    }

    private static @Nullable Object[] row(Work work, TieBuilder builder, long person, int today)
            throws SQLException {
        var query =
                """
                select p.day, p.channel, p.outgoing,
                    sum(p.share >> 22), sum(p.share & 4194303)
                from identifier d join party p on p.owner = d.owner and p.identifier = d.id
                where d.owner = ? and d.person = ? and p.share > 0 and p.channel <> 4
                group by p.day, p.channel, p.outgoing
                order by p.day, p.channel, p.outgoing
                """;
        builder.clear();
        Integer next = null;
        for (var bucket : work.sql.list(query, Bucket::of, work.owner, person)) {
            if (bucket.day > today) {
                next = bucket.day;
                break;
            }
            double kappa = Kappa.of(Codes.channel(bucket.channel));
            builder.add(bucket.day, kappa, bucket.outgoing, bucket.share);
        }
        var state = builder.state().orElse(null);
        return values(work, person, state, wish(work, person), next, today);
    }

    private static @Nullable Object[] values(
            Work work,
            long person,
            @Nullable TieState state,
            TieWish wish,
            @Nullable Integer next,
            int today) {
        return new @Nullable Object[] {
            state == null ? null : state.firstDay(),
            state == null ? null : state.lastDay(),
            state == null ? null : state.gaps(),
            state == null ? null : Codes.code(state.everOut()),
            state == null ? null : state.out14(),
            state == null ? null : state.out60(),
            state == null ? null : state.out365(),
            state == null ? null : state.in14(),
            state == null ? null : state.in60(),
            state == null ? null : state.in365(),
            state == null ? null : state.days14(),
            state == null ? null : state.days60(),
            state == null ? null : state.days365(),
            state == null ? null : state.r0(),
            state == null ? null : state.r1(),
            state == null ? null : state.r2(),
            dueDay(state, wish),
            state == null ? 0.0 : Suggestion.worth(state, wish.pinned()),
            next,
            today,
            next == null ? NEVER : next,
            work.owner,
            person
        };
    }

    /// The day from which a person is to be proposed: never without a rhythm, and never where the
    /// owner neither reached out nor asked to be reminded.
    private static int dueDay(@Nullable TieState state, TieWish wish) {
        var every = wish.cadence();
        int cadence = every == null ? TieState.NO_CADENCE : every;
        if (state == null) {
            var since = wish.since();
            return since == null ? NEVER : Math.toIntExact(since.toEpochDay()) + cadence + 1;
        }
        boolean wanted = state.everOut() || cadence != TieState.NO_CADENCE;
        return wanted && state.hasRhythm(cadence) ? state.dueDay(cadence) : NEVER;
    }

    private static TieWish wish(Work work, long person) throws SQLException {
        var query =
                """
                select cadence, since, pinned, snoozed_until, quiet from tie_wish
                where owner = ? and person = ?
                """;
        var found = work.sql.list(query, TieRows::wish, work.owner, person);
        return found.isEmpty() ? TieWish.NONE : found.getFirst();
    }

    /// Reads `cadence, since, pinned, snoozed_until, quiet`; all null where nothing is wished.
    static TieWish wish(ResultSet row) throws SQLException {
        return new TieWish(
                number(row, "cadence"),
                day(row, "since"),
                row.getInt("pinned") == 1,
                day(row, "snoozed_until"),
                row.getInt("quiet") == 1);
    }

    /// Reads a whole row of `tie` with its wish.
    static Tie tie(ResultSet row) throws SQLException {
        var last = number(row, "last_day");
        return new Tie(
                new PersonId(row.getLong("person")),
                last == null ? null : state(row, last),
                wish(row),
                day(row, "next_day"));
    }

    private static TieState state(ResultSet row, int last) throws SQLException {
        return new TieState(
                row.getInt("first_day"),
                last,
                row.getInt("gaps"),
                row.getInt("ever_out") == 1,
                row.getDouble("out14"),
                row.getDouble("out60"),
                row.getDouble("out365"),
                row.getDouble("in14"),
                row.getDouble("in60"),
                row.getDouble("in365"),
                row.getDouble("days14"),
                row.getDouble("days60"),
                row.getDouble("days365"),
                row.getDouble("r0"),
                row.getDouble("r1"),
                row.getDouble("r2"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        var day = number(row, column);
        return day == null ? null : LocalDate.ofEpochDay(day);
    }
}
