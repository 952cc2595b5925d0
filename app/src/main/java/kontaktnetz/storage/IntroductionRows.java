package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kontaktnetz.introductions.Introduction;
import kontaktnetz.introductions.Introduction.Entry;
import kontaktnetz.introductions.IntroductionId;
import kontaktnetz.introductions.Step;
import kontaktnetz.introductions.Two;
import kontaktnetz.people.PersonId;
import org.jspecify.annotations.Nullable;

/// Introductions and the steps they went.
final class IntroductionRows {

    private static final int ASKED = 0;
    private static final int YES = 1;
    private static final int NO = 2;
    private static final int INTRODUCED = 3;
    private static final int HEARD = 4;
    private static final int THANKED = 5;
    private static final int RESTED = 6;

    private IntroductionRows() {}

    static long begin(Work work, Two two, String why, Instant now) throws SQLException {
        var query =
                """
                insert into introduction (owner, id, one, other, why, begun_at)
                values (?, ?, ?, ?, ?, ?)
                """;
        long id = work.numbers.next("introduction");
        work.sql.update(
                query,
                work.owner,
                id,
                two.a().value(),
                two.b().value(),
                Codes.clean(why),
                now.toEpochMilli());
        return id;
    }

    static void add(Work work, long introduction, int place, Step step, Instant now)
            throws SQLException {
        var query =
                """
                insert into introduction_step (step, person, channel, on_day, outcome, sentence,
                    owner, introduction, place, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        var row = new ArrayList<@Nullable Object>(columns(step));
        row.addAll(List.of(work.owner, introduction, place, now.toEpochMilli()));
        work.sql.update(query, row.toArray());
    }

    /// Step, person, channel, day, outcome and sentence.
    private static List<@Nullable Object> columns(Step step) {
        return switch (step) {
            case Step.Ask(var who) -> columns(ASKED, who);
            case Step.Yes(var who) -> columns(YES, who);
            case Step.No(var who) -> columns(NO, who);
            case Step.Introduce(var channel, var on) ->
                    columns(INTRODUCED, null, Codes.code(channel), on.toEpochDay(), null, "");
            case Step.Hear(var outcome, var sentence) ->
                    columns(HEARD, null, null, null, Codes.code(outcome), Codes.clean(sentence));
            case Step.Thank() -> columns(THANKED, null);
            case Step.Rest() -> columns(RESTED, null);
        };
    }

    private static List<@Nullable Object> columns(int step, @Nullable PersonId who) {
        return columns(step, who == null ? null : who.value(), null, null, null, "");
    }

    private static List<@Nullable Object> columns(@Nullable Object... values) {
        var list = new ArrayList<@Nullable Object>();
        for (var value : values) {
            list.add(value);
        }
        return list;
    }

    static void takeAway(Work work, long introduction, int place) throws SQLException {
        var query =
                """
                delete from introduction_step where owner = ? and introduction = ? and place = ?
                """;
        work.sql.update(query, work.owner, introduction, place);
    }

    /// Notes since when nothing more has to happen.
    static void close(Work work, long introduction, boolean over, Instant now) throws SQLException {
        var query =
                """
                update introduction set closed_at = ? where owner = ? and id = ?
                """;
        work.sql.update(query, over ? now.toEpochMilli() : null, work.owner, introduction);
    }

    /// The introductions of these numbers, in that order.
    static List<Introduction> read(Statements sql, long owner, Collection<Long> ids)
            throws SQLException {
        var steps =
                """
                select * from introduction_step where owner = ? and introduction in (<items>)
                order by introduction, place
                """;
        var query =
                """
                select * from introduction where owner = ? and id in (<items>)
                """;
        var logs = new HashMap<Long, List<Entry>>();
        sql.listIn(
                steps,
                row ->
                        logs.computeIfAbsent(row.getLong("introduction"), _ -> new ArrayList<>())
                                .add(entry(row)),
                ids,
                owner);
        var found = new LinkedHashMap<Long, Introduction>();
        sql.listIn(query, row -> found.put(row.getLong("id"), introduction(row, logs)), ids, owner);
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private static Introduction introduction(ResultSet row, Map<Long, List<Entry>> logs)
            throws SQLException {
        long id = row.getLong("id");
        return new Introduction(
                new IntroductionId(id),
                new Two(new PersonId(row.getLong("one")), new PersonId(row.getLong("other"))),
                row.getString("why"),
                Instant.ofEpochMilli(row.getLong("begun_at")),
                logs.getOrDefault(id, List.of()));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(step(row), Instant.ofEpochMilli(row.getLong("at")));
    }

    private static Step step(ResultSet row) throws SQLException {
        int step = row.getInt("step");
        var who = new PersonId(row.getLong("person"));
        return switch (step) {
            case ASKED -> new Step.Ask(who);
            case YES -> new Step.Yes(who);
            case NO -> new Step.No(who);
            case INTRODUCED ->
                    new Step.Introduce(
                            Codes.channel(row.getInt("channel")),
                            LocalDate.ofEpochDay(row.getInt("on_day")));
            case HEARD ->
                    new Step.Hear(Codes.outcome(row.getInt("outcome")), row.getString("sentence"));
            case THANKED -> new Step.Thank();
            case RESTED -> new Step.Rest();
            default -> throw new IllegalStateException("no step has the number " + step);
        };
    }
}
