package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import kontaktnetz.giving.Matter;
import kontaktnetz.giving.Matter.Ending;
import kontaktnetz.giving.Matter.Kind;
import kontaktnetz.giving.Matter.Outcome;
import kontaktnetz.giving.Matter.Said;
import kontaktnetz.giving.MatterId;
import kontaktnetz.giving.Side;
import kontaktnetz.people.PersonId;
import kontaktnetz.topics.TopicId;
import org.jspecify.annotations.Nullable;

/// Needs and offers as rows.
final class MatterRows {

    static final int NEED = 0;
    private static final int OFFER = 1;
    private static final int MET = 0;
    private static final int GONE = 1;

    private MatterRows() {}

    static void insert(Work work, long id, Said said, LocalDate today) throws SQLException {
        var query =
                """
                insert into matter (kind, person, topic, sentence, until, told_by, may_pass,
                    since, ended, outcome, owner, id)
                values (?, ?, ?, ?, ?, ?, ?, ?, null, null, ?, ?)
                """;
        var until = said.until();
        var teller = said.toldBy();
        var mayPass = said.mayPass();
        work.sql.update(
                query,
                code(said.kind()),
                person(said.whose()),
                said.topic().key(),
                Codes.clean(said.sentence()),
                until == null ? null : Math.toIntExact(until.toEpochDay()),
                teller == null ? null : teller.value(),
                mayPass == null ? null : Codes.code(mayPass),
                today.toEpochDay(),
                work.owner,
                id);
        PersonRows.touch(work, said.people().map(PersonId::value).distinct().toList());
    }

    static void change(Work work, long id, Said said) throws SQLException {
        var query =
                """
                update matter set kind = ?, person = ?, topic = ?, sentence = ?, until = ?,
                    told_by = ?, may_pass = ?
                where owner = ? and id = ?
                """;
        var until = said.until();
        var teller = said.toldBy();
        var mayPass = said.mayPass();
        work.sql.update(
                query,
                code(said.kind()),
                person(said.whose()),
                said.topic().key(),
                Codes.clean(said.sentence()),
                until == null ? null : Math.toIntExact(until.toEpochDay()),
                teller == null ? null : teller.value(),
                mayPass == null ? null : Codes.code(mayPass),
                work.owner,
                id);
        PersonRows.touch(work, said.people().map(PersonId::value).distinct().toList());
    }

    static void end(Work work, long id, @Nullable Ending ending) throws SQLException {
        var query =
                """
                update matter set ended = ?, outcome = ? where owner = ? and id = ?
                """;
        work.sql.update(
                query,
                ending == null ? null : Math.toIntExact(ending.day().toEpochDay()),
                ending == null ? null : code(ending.outcome()),
                work.owner,
                id);
    }

    /// What somebody told stays when they go.
    static void forgetTeller(Work work, long person) throws SQLException {
        var query =
                """
                update matter set told_by = null where owner = ? and told_by = ?
                """;
        work.sql.update(query, work.owner, person);
    }

    /// The matters of these numbers, in that order.
    static List<Matter> read(Statements sql, long owner, Collection<Long> ids) throws SQLException {
        var query =
                """
                select * from matter where owner = ? and id in (<items>)
                """;
        var found = new HashMap<Long, Matter>();
        sql.listIn(query, row -> found.put(row.getLong("id"), matter(row)), ids, owner);
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private static Matter matter(ResultSet row) throws SQLException {
        long person = row.getLong("person");
        var whose = row.wasNull() ? Side.ME : Side.of(new PersonId(person));
        long teller = row.getLong("told_by");
        var toldBy = row.wasNull() ? null : new PersonId(teller);
        int pass = row.getInt("may_pass");
        var mayPass = row.wasNull() ? null : Boolean.valueOf(pass == 1);
        return new Matter(
                new MatterId(row.getLong("id")),
                new Said(
                        row.getInt("kind") == NEED ? Kind.NEED : Kind.OFFER,
                        whose,
                        new TopicId(row.getString("topic")),
                        row.getString("sentence"),
                        day(row, "until"),
                        toldBy,
                        mayPass),
                LocalDate.ofEpochDay(row.getInt("since")),
                ending(row));
    }

    private static @Nullable Ending ending(ResultSet row) throws SQLException {
        var ended = day(row, "ended");
        return ended == null
                ? null
                : new Ending(ended, row.getInt("outcome") == MET ? Outcome.MET : Outcome.GONE);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        int day = row.getInt(column);
        return row.wasNull() ? null : LocalDate.ofEpochDay(day);
    }

    static int code(Kind kind) {
        return switch (kind) {
            case NEED -> NEED;
            case OFFER -> OFFER;
        };
    }

    private static int code(Outcome outcome) {
        return switch (outcome) {
            case MET -> MET;
            case GONE -> GONE;
        };
    }

    /// Null is the owner.
    static @Nullable Long person(Side side) {
        return switch (side) {
            case Side.Me() -> null;
            case Side.Somebody(var person) -> person.value();
        };
    }
}
