package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import kontaktnetz.giving.Deed;
import kontaktnetz.giving.MomentId;
import kontaktnetz.giving.MomentOfHelp;
import kontaktnetz.giving.Side;
import kontaktnetz.people.PersonId;

/// Moments of help as rows: one sealed text each, and who was part of it.
final class MomentRows {

    private static final String APART = "\t";
    private static final String ME = "me";
    private static final String NOBODY = "";
    private static final String THANKED = "thanked";

    private MomentRows() {}

    static void insert(Work work, MomentOfHelp moment, Instant now) throws SQLException {
        var what =
                """
                insert into moment_of_help (owner, id, told, noted_at) values (?, ?, ?, ?)
                """;
        var who =
                """
                insert into moment_person (owner, person, happened, moment) values (?, ?, ?, ?)
                """;
        long id = moment.id().value();
        work.sql.update(
                what, work.owner, id, Sealed.of(work.owner, id, text(moment)), now.toEpochMilli());
        for (var person : new TreeSet<>(moment.deed().people())) {
            work.sql.update(who, work.owner, person.value(), moment.deed().day().toEpochDay(), id);
        }
    }

    static void seal(Work work, MomentOfHelp moment) throws SQLException {
        var query =
                """
                update moment_of_help set told = ? where owner = ? and id = ?
                """;
        long id = moment.id().value();
        work.sql.update(query, Sealed.of(work.owner, id, text(moment)), work.owner, id);
    }

    /// What somebody was part of goes with them: half a memory is none.
    static void forget(Work work, long person) throws SQLException {
        var query =
                """
                delete from moment_of_help where owner = ? and id in
                    (select moment from moment_person where owner = ? and person = ?)
                """;
        work.sql.update(query, work.owner, work.owner, person);
    }

    /// Every moment, in no order.
    static List<MomentOfHelp> all(Statements sql, long owner) throws SQLException {
        var query =
                """
                select id, told from moment_of_help where owner = ?
                """;
        var sealed = new Sealed();
        return sql.list(query, row -> moment(row, sealed, owner), owner);
    }

    /// The moments of these numbers, latest first.
    static List<MomentOfHelp> read(Statements sql, long owner, Collection<Long> ids)
            throws SQLException {
        var query =
                """
                select id, told from moment_of_help where owner = ? and id in (<items>)
                """;
        var latest = Comparator.comparing((MomentOfHelp moment) -> moment.deed().day());
        var sealed = new Sealed();
        return sql
                .listIn(query, row -> moment(row, sealed, owner), new TreeSet<>(ids), owner)
                .stream()
                .distinct()
                .sorted(latest.thenComparing(MomentOfHelp::id).reversed())
                .toList();
    }

    private static MomentOfHelp moment(ResultSet row, Sealed sealed, long owner)
            throws SQLException {
        long id = row.getLong(1);
        var parts = sealed.read(owner, id, row.getBytes(2)).split(APART, 7);
        var about = parts[3];
        return new MomentOfHelp(
                new MomentId(id),
                new Deed(
                        Deed.Kind.valueOf(parts[0]),
                        side(parts[1]),
                        side(parts[2]),
                        about.equals(NOBODY) ? null : new PersonId(Long.parseLong(about)),
                        LocalDate.parse(parts[4]),
                        parts[6]),
                parts[5].equals(THANKED));
    }

    /// The sentence comes last: it alone may hold what parts the others.
    private static String text(MomentOfHelp moment) {
        var deed = moment.deed();
        var about = deed.about();
        return String.join(
                APART,
                deed.kind().name(),
                side(deed.by()),
                side(deed.to()),
                about == null ? NOBODY : about.toString(),
                deed.day().toString(),
                moment.thanked() ? THANKED : "",
                Codes.clean(deed.sentence()));
    }

    private static String side(Side side) {
        return switch (side) {
            case Side.Me() -> ME;
            case Side.Somebody(var person) -> person.toString();
        };
    }

    private static Side side(String text) {
        return text.equals(ME) ? Side.ME : Side.of(new PersonId(Long.parseLong(text)));
    }
}
