package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kontaktnetz.graph.TieBuilder;
import kontaktnetz.graph.Warmth;
import kontaktnetz.network.Together;
import kontaktnetz.people.PersonId;
import kontaktnetz.ties.Kappa;
import org.jspecify.annotations.Nullable;

/// What was seen of pairs of people, as it follows from the parties. Whoever changes parties marks
/// those concerned; whoever reads looks at them anew first, and where a planned day has come.
final class SeenRows {

    /// A letter to more people shows nobody's acquaintance.
    static final int CROWD = 20;

    private SeenRows() {}

    /// Two people, the smaller number first.
    private record Pair(long one, long other) implements Comparable<Pair> {

        static Pair of(long some, long more) {
            return new Pair(Math.min(some, more), Math.max(some, more));
        }

        @Override
        public int compareTo(Pair other) {
            int byOne = Long.compare(one, other.one);
            return byOne != 0 ? byOne : Long.compare(this.other, other.other);
        }
    }

    /// Who wrote: as the query tells it.
    private enum Author {
        BOTH,
        ASKED,
        OTHER,
        NEITHER
    }

    /// What a pair had on one day, through one channel, by one author, among so many.
    private record Bucket(int day, int channel, Author author, int people, int times) {}

    /// Looks at these people anew, as of a day.
    static void refresh(Work work, List<Long> people, int today) throws SQLException {
        var asked = new HashSet<>(people);
        var next = new HashMap<Long, Integer>();
        var pairs = new TreeMap<Pair, Tally>();
        work.sql.listIn(
                CONTACT,
                row -> {
                    long one = row.getLong("asked");
                    long other = row.getLong("other");
                    int day = row.getInt("day");
                    if (day > today) {
                        next.merge(one, day, Math::min);
                        next.merge(other, day, Math::min);
                    } else if (one < other || !asked.contains(other)) {
                        pairs.computeIfAbsent(Pair.of(one, other), _ -> new Tally())
                                .add(bucket(row, day), one < other);
                    }
                    return true;
                },
                people,
                work.owner,
                CROWD);
        for (var side : List.of("one", "other")) {
            var forget = "delete from seen_together where owner = ? and " + side + " in (<items>)";
            work.sql.updateIn(forget, people, work.owner);
        }
        var rows = new ArrayList<@Nullable Object[]>();
        pairs.forEach((pair, tally) -> rows.add(tally.row(work.owner, pair)));
        work.sql.batch(STORE, rows);
        settle(work, people, next);
    }

    private static void settle(Work work, List<Long> people, Map<Long, Integer> next)
            throws SQLException {
        var query =
                """
                update tie set seen_until = ? where owner = ? and person = ?
                """;
        var rows = new ArrayList<@Nullable Object[]>();
        for (var person : people) {
            rows.add(
                    new @Nullable Object[] {
                        next.getOrDefault(person, TieRows.NEVER), work.owner, person
                    });
        }
        work.sql.batch(query, rows);
    }

    /// Who meets or telephones together is in contact; of a letter, its writer with those it went
    /// to.
    private static final String CONTACT =
            """
            select x.person asked, y.person other, q.day, q.channel,
                case when q.channel < 2 then 0 when p.part = 0 then 1 when q.part = 0 then 2
                    else 3 end author,
                i.people, count(distinct i.id) times
            from identifier x
            join party p on p.owner = x.owner and p.identifier = x.id
            join party q on q.owner = p.owner and q.interaction = p.interaction
            join identifier y on y.owner = q.owner and y.id = q.identifier
            join interaction i on i.owner = p.owner and i.id = p.interaction
            where x.owner = ? and q.channel <> 4 and y.person is not null
                and y.person <> x.person and i.people > 1 and (q.channel < 2 or i.people <= ?)
                and x.person in (<items>)
            group by x.person, y.person, q.day, q.channel, author, i.people
            """;

    private static final String STORE =
            """
            insert into seen_together (owner, one, other, first_day, last_day, wrote, answered,
                copied, met, people, warm_day, warmth_one, warmth_other)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static Bucket bucket(ResultSet row, int day) throws SQLException {
        return new Bucket(
                day,
                row.getInt("channel"),
                Author.values()[row.getInt("author")],
                row.getInt("people"),
                row.getInt("times"));
    }

    /// A day through one channel in one direction: what a tie is built of.
    private record Day(int day, int channel, boolean outgoing) implements Comparable<Day> {

        @Override
        public int compareTo(Day other) {
            int byDay = Integer.compare(day, other.day);
            int byChannel = Integer.compare(channel, other.channel);
            return byDay != 0
                    ? byDay
                    : byChannel != 0 ? byChannel : Boolean.compare(outgoing, other.outgoing);
        }
    }

    /// Everything of one pair.
    private static final class Tally {

        private int first = Integer.MAX_VALUE;
        private int last = Integer.MIN_VALUE;
        private int wrote;
        private int answered;
        private int copied;
        private int met;
        private long people;
        private final Map<Day, Long> ofOne = new TreeMap<>();
        private final Map<Day, Long> ofOther = new TreeMap<>();

        /// @param asOne whether who was asked for is the first of the pair
        void add(Bucket bucket, boolean asOne) {
            first = Math.min(first, bucket.day);
            last = Math.max(last, bucket.day);
            people += (long) bucket.people * bucket.times;
            switch (bucket.author) {
                case BOTH -> {
                    met += bucket.times;
                    share(ofOne, bucket, true);
                    share(ofOther, bucket, true);
                }
                case ASKED -> letters(bucket, asOne);
                case OTHER -> letters(bucket, !asOne);
                case NEITHER -> copied += bucket.times;
            }
        }

        private void letters(Bucket bucket, boolean byOne) {
            if (byOne) {
                wrote += bucket.times;
            } else {
                answered += bucket.times;
            }
            share(ofOne, bucket, byOne);
            share(ofOther, bucket, !byOne);
        }

        private static void share(Map<Day, Long> days, Bucket bucket, boolean outgoing) {
            days.merge(
                    new Day(bucket.day, bucket.channel, outgoing),
                    TieBuilder.share(bucket.people) * bucket.times,
                    Long::sum);
        }

        @Nullable Object[] row(long owner, Pair pair) {
            var one = warmth(ofOne);
            var other = warmth(ofOther);
            return new @Nullable Object[] {
                owner,
                pair.one,
                pair.other,
                first,
                last,
                wrote,
                answered,
                copied,
                met,
                people,
                one == null ? null : one.day(),
                one == null ? 0.0 : one.mass(),
                other == null ? 0.0 : other.mass()
            };
        }

        private static @Nullable Warmth warmth(Map<Day, Long> days) {
            var builder = new TieBuilder();
            days.forEach((day, share) ->
                    builder.add(
                            day.day, Kappa.of(Codes.channel(day.channel)), day.outgoing, share));
            return builder.state().map(it -> it.warmth()).orElse(null);
        }
    }

    /// Reads a whole row. Where the clock was set back, what lies ahead of it is told as of today.
    static Together together(ResultSet row, int today) throws SQLException {
        int events =
                row.getInt("wrote")
                        + row.getInt("answered")
                        + row.getInt("copied")
                        + row.getInt("met");
        int warm = row.getInt("warm_day");
        boolean never = row.wasNull();
        int day = Math.min(warm, today);
        return new Together(
                new PersonId(row.getLong("one")),
                new PersonId(row.getLong("other")),
                LocalDate.ofEpochDay(row.getInt("first_day")),
                LocalDate.ofEpochDay(row.getInt("last_day")),
                row.getInt("wrote"),
                row.getInt("answered"),
                row.getInt("copied"),
                row.getInt("met"),
                row.getLong("people") / (double) events,
                never ? null : new Warmth(day, row.getDouble("warmth_one")),
                never ? null : new Warmth(day, row.getDouble("warmth_other")));
    }
}
