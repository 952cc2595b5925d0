package kontaktnetz.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kontaktnetz.giving.Deed;
import kontaktnetz.giving.Flow;
import kontaktnetz.giving.MomentId;
import kontaktnetz.giving.MomentOfHelp;
import kontaktnetz.giving.MomentsOfHelp;
import kontaktnetz.people.Owner;
import kontaktnetz.people.PersonId;

/// The moments of help one owner remembers.
final class SqlMomentsOfHelp implements MomentsOfHelp {

    private final Database database;
    private final Owner owner;

    SqlMomentsOfHelp(Database database, Owner owner) {
        this.database = database;
        this.owner = owner;
    }

    @Override
    public Optional<MomentOfHelp> find(MomentId id) {
        return database
                .read(
                        "looking for moment of help " + id,
                        handle -> {
                            try (var sql = new Statements(handle.getConnection())) {
                                return MomentRows.read(sql, me(), List.of(id.value()));
                            }
                        })
                .stream()
                .findFirst();
    }

    @Override
    public Optional<MomentOfHelp> note(Deed deed, Instant now) {
        return database.write(
                "remembering a moment of help",
                owner,
                work -> {
                    var people = deed.people();
                    if (people.isEmpty() || !PersonRows.allExist(work, people)) {
                        return Optional.<MomentOfHelp>empty();
                    }
                    var somebody = people.iterator().next();
                    for (var there :
                            within(work.sql, somebody, deed.day(), deed.day().plusDays(1))) {
                        if (there.deed().equals(deed)) {
                            return Optional.of(there);
                        }
                    }
                    var id = new MomentId(work.numbers.next("moment_of_help"));
                    var moment = new MomentOfHelp(id, deed, false);
                    MomentRows.insert(work, moment, now);
                    PersonRows.touch(work, people.stream().map(PersonId::value).toList());
                    return Optional.of(moment);
                });
    }

    @Override
    public Optional<MomentOfHelp> thanked(MomentId id, boolean thanked) {
        return database.write(
                "noting thanks for moment of help " + id,
                owner,
                work -> {
                    var found = MomentRows.read(work.sql, me(), List.of(id.value()));
                    if (found.isEmpty()) {
                        return Optional.<MomentOfHelp>empty();
                    }
                    var moment = new MomentOfHelp(id, found.getFirst().deed(), thanked);
                    MomentRows.seal(work, moment);
                    return Optional.of(moment);
                });
    }

    @Override
    public boolean remove(MomentId id) {
        var query =
                """
                delete from moment_of_help where owner = ? and id = ?
                """;
        return database.write(
                "forgetting moment of help " + id,
                owner,
                work -> work.sql.update(query, me(), id.value()) > 0);
    }

    @Override
    public List<MomentOfHelp> with(PersonId person, LocalDate from, LocalDate before) {
        return database.read(
                "remembering help with person " + person,
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return within(sql, person, from, before);
                    }
                });
    }

    /// The moments are opened one after another; what is summed up stays in memory.
    @Override
    public Flow flow(LocalDate today) {
        var query =
                """
                select id from moment_of_help where owner = ? and id in
                    (select moment from moment_person where owner = ? and happened >= ?)
                """;
        return database.read(
                "looking whether help is flowing",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        var since = day(today.minusYears(2));
                        var ids = sql.longs(query, me(), me(), since);
                        var moments = MomentRows.read(sql, me(), ids);
                        return Flow.of(moments.stream().map(MomentOfHelp::deed).toList(), today);
                    }
                });
    }

    private List<MomentOfHelp> within(
            Statements sql, PersonId person, LocalDate from, LocalDate before) throws SQLException {
        var query =
                """
                select moment from moment_person
                where owner = ? and person = ? and happened >= ? and happened < ?
                """;
        var ids = sql.longs(query, me(), person.value(), day(from), day(before));
        return MomentRows.read(sql, me(), ids);
    }

    /// Days beyond what the column holds stand for its ends.
    private static int day(LocalDate day) {
        return Math.clamp(day.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private long me() {
        return owner.id().value();
    }
}
