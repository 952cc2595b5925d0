package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import kontaktnetz.graph.Calibration;
import kontaktnetz.people.Owner;
import kontaktnetz.people.PersonId;
import kontaktnetz.ties.Cadence;
import kontaktnetz.ties.Suggestion;
import kontaktnetz.ties.Tie;
import kontaktnetz.ties.TieWish;
import kontaktnetz.ties.Ties;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/// The ties of one owner.
final class SqlTies implements Ties {

    /// How many ties are computed in one transaction, so that nobody waits long behind it.
    private static final int AT_ONCE = 1_000;

    private final Database database;
    private final Owner owner;
    private final Calibrations calibrations;

    SqlTies(Database database, Owner owner) {
        this.database = database;
        this.owner = owner;
        this.calibrations = new Calibrations(database, owner);
    }

    @Override
    public Map<PersonId, Tie> of(Collection<PersonId> people, LocalDate today) {
        int day = day(today);
        var ids = people.stream().map(PersonId::value).distinct().toList();
        var ties = new HashMap<PersonId, Tie>();
        people.forEach(person -> ties.put(person, Tie.without(person)));
        if (ids.isEmpty()) {
            return ties;
        }
        var calibration = calibrations.on(today);
        var stale = new ArrayList<Long>();
        var reading = new Reading(day, calibration, ties, stale);
        read(ids, reading);
        if (!stale.isEmpty()) {
            refresh(stale, day);
            read(stale, new Reading(day, calibration, ties, new ArrayList<>()));
        }
        return ties;
    }

    /// What ties are read for, and where those found and those to be computed first go.
    private record Reading(
            int today, Calibration calibration, Map<PersonId, Tie> ties, List<Long> stale) {

        boolean take(ResultSet row) throws SQLException {
            if (isStale(row, today)) {
                stale.add(row.getLong("person"));
            } else {
                var tie = TieRows.tie(row, calibration);
                ties.put(tie.person(), tie);
            }
            return true;
        }
    }

    private void read(List<Long> ids, Reading reading) {
        var query =
                """
                select t.*, w.cadence, w.since, w.pinned, w.snoozed_until, w.quiet
                from tie t left join tie_wish w on w.owner = t.owner and w.person = t.person
                where t.owner = ? and t.person in (<items>)
                """;
        database.read(
                "reading ties",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        sql.listIn(query, reading::take, ids, owner.id().value());
                    }
                    return true;
                });
    }

    private static boolean isStale(ResultSet row, int today) throws SQLException {
        return row.getInt("fresh_until") <= today || row.getInt("last_day") > today;
    }

    private void refresh(List<Long> people, int today) {
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            var some = people.subList(from, Math.min(people.size(), from + AT_ONCE));
            database.write(
                    "computing ties",
                    owner,
                    work -> {
                        TieRows.refresh(work, some, today);
                        return true;
                    });
        }
    }

    /// Computes every tie that is marked, or where a planned day has come.
    void refreshAll(LocalDate today) {
        int day = day(today);
        var query =
                """
                select person from tie where owner = :owner and fresh_until <= :today
                order by person
                """;
        refresh(
                database.read(
                        "looking for ties to compute",
                        handle ->
                                handle.createQuery(query)
                                        .bind("owner", owner.id().value())
                                        .bind("today", day)
                                        .mapTo(Long.class)
                                        .list()),
                day);
    }

    /// What an import brought is computed, and learnt from where too little was known before.
    void afterImport(LocalDate today) {
        refreshAll(today);
        calibrations.afterImport(today);
    }

    /// Computes the marked ties as of the latest day on record: for those who need no more than
    /// whether and when there was contact.
    void settle() {
        var stale =
                """
                select 1 from tie where owner = :owner and fresh_until = 0 limit 1
                """;
        var query =
                """
                select max(built_day) from tie where owner = :owner
                """;
        var built =
                database.read(
                        "looking for ties to compute",
                        handle ->
                                number(handle, stale).isPresent()
                                        ? number(handle, query)
                                        : Optional.<Integer>empty());
        built.ifPresent(day -> refreshAll(LocalDate.ofEpochDay(day)));
    }

    private Optional<Integer> number(Handle handle, String query) {
        return handle.createQuery(query)
                .bind("owner", owner.id().value())
                .mapTo(Integer.class)
                .findOne();
    }

    private static int day(LocalDate today) {
        return Math.toIntExact(today.toEpochDay());
    }

    /// A priority is at most the tie's worth, and ties are read in order of worth: once the worth
    /// falls below the last of the best so far, nobody better can follow.
    ///
    /// Source: R. Fagin, A. Lotem, M. Naor, "Optimal aggregation algorithms for middleware",
    /// Journal of Computer and System Sciences 66(4), 2003: the threshold algorithm, with one list.
    @Override
    public List<Suggestion> due(LocalDate today, int limit) {
        refreshAll(today);
        var calibration = calibrations.on(today);
        int day = day(today);
        return database.read(
                "looking whom to get back to", handle -> best(handle, day, limit, calibration));
    }

    @Override
    public List<PersonId> closest(int limit) {
        var query =
                """
                select person from tie where owner = :owner and worth > 0
                order by worth desc, due_day, person limit :limit
                """;
        settle();
        return database.read(
                "looking for the closest ties",
                handle ->
                        handle.createQuery(query)
                                .bind("owner", owner.id().value())
                                .bind("limit", limit)
                                .map((row, _) -> new PersonId(row.getLong("person")))
                                .list());
    }

    @Override
    public int ahead(Tie tie, LocalDate today, int most) {
        double strength = tie.on(today).strength();
        refreshAll(today);
        return database.read(
                "looking who is closer",
                handle ->
                        new Ahead(tie.person(), strength, day(today))
                                .count(handle, owner.id().value(), most));
    }

    private List<Suggestion> best(Handle handle, int today, int limit, Calibration calibration) {
        var query =
                """
                select t.*, w.cadence, w.since, w.pinned, w.snoozed_until, w.quiet
                from tie t left join tie_wish w on w.owner = t.owner and w.person = t.person
                where t.owner = :owner and t.due_day <= :today and t.next_day is null
                    and coalesce(w.quiet, 0) = 0 and coalesce(w.snoozed_until, 0) <= :today
                order by t.worth desc
                """;
        var best = new PriorityQueue<Suggestion>((one, other) -> other.compareTo(one));
        try (ResultIterator<Suggestion> candidates =
                handle.createQuery(query)
                        .bind("owner", owner.id().value())
                        .bind("today", today)
                        .setFetchSize(64)
                        .map((row, _) -> Suggestion.of(TieRows.tie(row, calibration), today))
                        .iterator()) {
            while (candidates.hasNext()) {
                var candidate = candidates.next();
                var last = best.size() < limit ? null : best.peek();
                if (last != null && worth(candidate.tie()) < last.priority()) {
                    break;
                }
                best.add(candidate);
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }
        return best.stream().sorted().toList();
    }

    private static double worth(Tie tie) {
        var state = tie.state();
        return state == null ? 0 : Suggestion.worth(state, tie.wish().pinned());
    }

    @Override
    public void wish(PersonId person, TieWish wish) {
        database.write(
                "writing down what is wished of tie " + person,
                owner,
                work -> {
                    if (PersonRows.exists(work, person.value())) {
                        store(work, person.value(), wish);
                        work.stale(person.value());
                    }
                    return true;
                });
    }

    private static void store(Work work, long person, TieWish wish) throws SQLException {
        var delete =
                """
                delete from tie_wish where owner = ? and person = ?
                """;
        var insert =
                """
                insert into tie_wish
                    (owner, person, cadence, since, pinned, snoozed_until, quiet)
                values (?, ?, ?, ?, ?, ?, ?)
                """;
        var cadence = wish.cadence();
        work.sql.update(delete, work.owner, person);
        if (!wish.equals(TieWish.NONE)) {
            work.sql.update(
                    insert,
                    work.owner,
                    person,
                    cadence == null ? null : cadence.days(),
                    cadence == null ? null : TieRows.number(cadence.since()),
                    Codes.code(wish.pinned()),
                    TieRows.number(wish.snoozedUntil()),
                    Codes.code(wish.quiet()));
        }
    }

    @Override
    public List<Cadence> cadences() {
        return database
                .read(
                        "looking which groups have a cadence",
                        handle -> {
                            try (var sql = new Statements(handle.getConnection())) {
                                return GroupCadences.all(sql, owner.id().value());
                            }
                        })
                .stream()
                .sorted(Comparator.comparing(Cadence::group, SqlPeople.BY_NAME))
                .toList();
    }

    @Override
    public void every(String group, int days, LocalDate today) {
        database.write(
                "setting the cadence of group " + group,
                owner,
                work -> {
                    var before = work.groups.find(group);
                    if (before.isEmpty() || before.get().days() != days) {
                        work.groups.put(new Cadence(days, today, group));
                        work.groups.members(group).forEach(work::stale);
                    }
                    return true;
                });
    }

    @Override
    public boolean withoutCadence(String group) {
        return database.write(
                "dropping the cadence of group " + group,
                owner,
                work -> {
                    if (work.groups.find(group).isEmpty()) {
                        return false;
                    }
                    work.groups.remove(group);
                    work.groups.members(group).forEach(work::stale);
                    return true;
                });
    }

    @Override
    public void answered(PersonId person, Answer answer, Instant now) {
        var query =
                """
                insert into suggestion_answer (owner, id, person, answer, at)
                values (?, ?, ?, ?, ?)
                """;
        database.write(
                "remembering the answer about " + person,
                owner,
                work ->
                        PersonRows.exists(work, person.value())
                                ? work.sql.update(
                                        query,
                                        work.owner,
                                        work.numbers.next("answer"),
                                        person.value(),
                                        answer.name(),
                                        now.toEpochMilli())
                                : 0);
    }
}
