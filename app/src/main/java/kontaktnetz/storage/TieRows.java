package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import kontaktnetz.graph.Calibration;
import kontaktnetz.graph.TieBuilder;
import kontaktnetz.graph.TieState;
import kontaktnetz.people.PersonId;
import kontaktnetz.ties.Cadence;
import kontaktnetz.ties.Kappa;
import kontaktnetz.ties.Suggestion;
import kontaktnetz.ties.Tie;
import kontaktnetz.ties.TieWish;
import org.jspecify.annotations.Nullable;

/// Ties as they follow from the parties. Whoever changes parties marks the ties of those concerned,
/// and what was seen of them with others; whoever reads a tie computes it first where it is marked,
/// or where a planned day has come.
final class TieRows {

    /// No day: a pause that is never due, a state that holds for ever.
    static final int NEVER = Integer.MAX_VALUE;

    private static final int HALF = 22;

    private TieRows() {}

    /// @param today the day it is, or 0
    static void markStale(Work work, Collection<Long> people, int today) throws SQLException {
        var mark =
                """
                update tie set fresh_until = 0, seen_until = 0
                where owner = ? and (fresh_until <> 0 or seen_until <> 0) and person in (<items>)
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
                due_day = ?, worth = ?, next_day = ?, built_day = ?, fresh_until = ?,
                group_days = ?, group_since = ?, group_name = ?,
                level14 = ?, level60 = ?, level365 = ?
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
        return values(
                work,
                new Tie(
                        new PersonId(person),
                        builder.state().orElse(null),
                        wish(work, person),
                        work.groups.of(person).orElse(null),
                        next == null ? null : LocalDate.ofEpochDay(next)),
                today);
    }

    private static @Nullable Object[] values(Work work, Tie tie, int today) {
        var state = tie.state();
        var levels = state == null ? null : state.levels();
        var group = tie.group();
        var next = number(tie.planned());
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
            tie.dueDay().map(TieRows::number).orElse(NEVER),
            state == null ? 0.0 : Suggestion.worth(state, tie.wish().pinned()),
            next,
            today,
            next == null ? NEVER : next,
            group == null ? null : group.days(),
            group == null ? null : number(group.since()),
            group == null ? null : group.group(),
            levels == null ? null : levels.over14(),
            levels == null ? null : levels.over60(),
            levels == null ? null : levels.over365(),
            work.owner,
            tie.person().value()
        };
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
                cadence(number(row, "cadence"), day(row, "since"), ""),
                row.getInt("pinned") == 1,
                day(row, "snoozed_until"),
                row.getInt("quiet") == 1);
    }

    private static @Nullable Cadence cadence(
            @Nullable Integer days, @Nullable LocalDate since, String group) {
        return days == null || since == null ? null : new Cadence(days, since, group);
    }

    /// Reads a whole row of `tie` with its wish.
    static Tie tie(ResultSet row, Calibration calibration) throws SQLException {
        var last = number(row, "last_day");
        return new Tie(
                new PersonId(row.getLong("person")),
                last == null ? null : state(row, last),
                wish(row),
                group(row),
                day(row, "next_day"),
                calibration);
    }

    private static @Nullable Cadence group(ResultSet row) throws SQLException {
        var name = row.getString("group_name");
        return name == null
                ? null
                : cadence(number(row, "group_days"), day(row, "group_since"), name);
    }

    static TieState state(ResultSet row, int last) throws SQLException {
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

    static @Nullable Integer number(@Nullable LocalDate day) {
        return day == null ? null : Math.toIntExact(day.toEpochDay());
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
