package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kontaktnetz.importers.Decision;
import kontaktnetz.importers.Format;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.ImportId;
import kontaktnetz.importers.ImportRecord;
import kontaktnetz.importers.Intake;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.Totals;
import kontaktnetz.importers.Verdict;
import kontaktnetz.people.Owner;
import org.jspecify.annotations.Nullable;

/// Takes in what importers read, for one owner.
final class SqlIntake implements Intake {

    /// Origin of what is only tried out: no import has this number.
    private static final long TRIAL = -1;

    private final Database database;
    private final Owner owner;
    private final SqlTies ties;
    private final SqlAcquaintances acquaintances;

    /// Guarded by this; belongs to the import that ran last.
    private SeenIdentifiers seen = new SeenIdentifiers(TRIAL);

    SqlIntake(Database database, Owner owner, SqlTies ties, SqlAcquaintances acquaintances) {
        this.database = database;
        this.owner = owner;
        this.ties = ties;
        this.acquaintances = acquaintances;
    }

    @Override
    public ImportId begin(String name, Format format, String fingerprint, Instant now) {
        return database.write(
                "beginning to import " + name,
                owner,
                work -> {
                    var query =
                            """
                            select id from import
                            where owner = ? and fingerprint = ? and ended_at is null
                            order by id limit 1
                            """;
                    var interrupted = work.sql.longs(query, work.owner, fingerprint);
                    return new ImportId(
                            interrupted.isEmpty()
                                    ? insert(work, name, format, fingerprint, now)
                                    : interrupted.getFirst());
                });
    }

    private static long insert(
            Work work, String name, Format format, String fingerprint, Instant now)
            throws SQLException {
        var query =
                """
                insert into import
                    (owner, id, name, format, fingerprint, begun_at, ended_at,
                    changed, fresh, updated, same, unsure, counted)
                values (?, ?, ?, ?, ?, ?, null, 0, 0, 0, 0, 0, 0)
                """;
        long id = work.numbers.next("import");
        work.sql.update(
                query,
                work.owner,
                id,
                Codes.clean(name),
                format.name(),
                fingerprint,
                now.toEpochMilli());
        return id;
    }

    @Override
    public synchronized List<Verdict> take(
            ImportId id, List<Found> batch, Map<Long, Decision> decisions, Instant now) {
        if (seen.origin() != id.value()) {
            seen = new SeenIdentifiers(id.value());
        }
        boolean taken = false;
        try {
            var verdicts =
                    database.write(
                            "taking in what was found",
                            owner,
                            work -> {
                                work.at(now);
                                require(work, id);
                                return new Batch(work, seen, decisions, now).take(batch);
                            });
            taken = true;
            return verdicts;
        } finally {
            if (!taken) {
                seen = new SeenIdentifiers(TRIAL);
            }
        }
    }

    private static void require(Work work, ImportId id) throws SQLException {
        var query =
                """
                select 1 from import where owner = ? and id = ?
                """;
        if (!work.sql.any(query, work.owner, id.value())) {
            throw new IllegalArgumentException("no import has the number " + id);
        }
    }

    @Override
    public List<Verdict> judge(List<Found> batch, Map<Long, Decision> decisions, Instant now) {
        return database
                .rehearse(
                        "trying out what was found",
                        owner,
                        work ->
                                new Batch(work, new SeenIdentifiers(TRIAL), decisions, now)
                                        .take(batch))
                .stream()
                .map(SqlIntake::unwritten)
                .toList();
    }

    /// Whoever was new in a trial has no number.
    private static Verdict unwritten(Verdict verdict) {
        return verdict instanceof Verdict.New(var place, var name, _)
                ? new Verdict.New(place, name, null)
                : verdict;
    }

    @Override
    public void end(ImportId id, Totals totals, Instant now) {
        database.write(
                "ending import " + id,
                owner,
                work -> {
                    if (changedNothing(work, id.value())) {
                        Undoing.forget(work, id.value());
                    } else {
                        close(work, id.value(), totals, now);
                    }
                    return true;
                });
        ties.afterImport(owner.day(now));
        acquaintances.refreshAll(owner.day(now));
    }

    private static boolean changedNothing(Work work, long id) throws SQLException {
        var query =
                """
                select 1 from import where owner = ? and id = ? and changed = 0
                """;
        return work.sql.any(query, work.owner, id);
    }

    private static void close(Work work, long id, Totals totals, Instant now) throws SQLException {
        var query =
                """
                update import set ended_at = ?, fresh = ?, updated = ?, same = ?, unsure = ?,
                    counted = ? where owner = ? and id = ?
                """;
        var clear =
                """
                delete from import_skipped where owner = ? and import = ?
                """;
        var skipped =
                """
                insert into import_skipped (owner, import, reason, count) values (?, ?, ?, ?)
                """;
        work.sql.update(
                query,
                now.toEpochMilli(),
                totals.fresh(),
                totals.updated(),
                totals.same(),
                totals.unsure(),
                totals.counted(),
                work.owner,
                id);
        work.sql.update(clear, work.owner, id);
        var rows = new ArrayList<@Nullable Object[]>();
        totals.skipped()
                .forEach((reason, count) ->
                        rows.add(new @Nullable Object[] {work.owner, id, reason.name(), count}));
        work.sql.batch(skipped, rows);
    }

    @Override
    public List<ImportRecord> all() {
        var query =
                """
                select * from import where owner = ? order by begun_at desc, id desc
                """;
        return read(query);
    }

    @Override
    public Optional<ImportRecord> find(ImportId id) {
        var query =
                """
                select * from import where owner = ? and id = ?
                """;
        return read(query, id.value()).stream().findFirst();
    }

    private List<ImportRecord> read(String query, Object... more) {
        var reasons =
                """
                select import, reason, count from import_skipped where owner = ?
                """;
        return database.read(
                "listing the imports",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        long me = owner.id().value();
                        var skipped = new HashMap<Long, Map<Reason, Long>>();
                        sql.list(
                                reasons,
                                row ->
                                        skipped.computeIfAbsent(
                                                        row.getLong(1),
                                                        _ -> new EnumMap<>(Reason.class))
                                                .put(
                                                        Reason.valueOf(row.getString(2)),
                                                        row.getLong(3)),
                                me);
                        var values = new ArrayList<@Nullable Object>();
                        values.add(me);
                        values.addAll(List.of(more));
                        return sql.list(query, row -> record(row, skipped), values.toArray());
                    }
                });
    }

    private static ImportRecord record(ResultSet row, Map<Long, Map<Reason, Long>> skipped)
            throws SQLException {
        long id = row.getLong("id");
        long ended = row.getLong("ended_at");
        return new ImportRecord(
                new ImportId(id),
                row.getString("name"),
                Format.valueOf(row.getString("format")),
                Instant.ofEpochMilli(row.getLong("begun_at")),
                ended == 0 ? null : Instant.ofEpochMilli(ended),
                new Totals(
                        row.getLong("fresh"),
                        row.getLong("updated"),
                        row.getLong("same"),
                        row.getLong("unsure"),
                        row.getLong("counted"),
                        skipped.getOrDefault(id, Map.of())));
    }

    @Override
    public boolean undo(ImportId id) {
        return database.write(
                "taking back import " + id, owner, work -> Undoing.undo(work, id.value()));
    }
}
