package kontaktnetz.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kontaktnetz.graph.Warmth;
import kontaktnetz.network.Acquaintance;
import kontaktnetz.network.Acquaintance.Statement;
import kontaktnetz.network.AcquaintanceId;
import kontaktnetz.network.Acquaintances;
import kontaktnetz.network.Alongside;
import kontaktnetz.network.NamedCluster;
import kontaktnetz.network.Related;
import kontaktnetz.network.Spot;
import kontaktnetz.network.Together;
import kontaktnetz.network.Whole;
import kontaktnetz.people.Owner;
import kontaktnetz.people.PersonId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Who knows whom among the people of one owner: as the parties tell it, and as the owner says.
final class SqlAcquaintances implements Acquaintances {

    /// How many people are looked at in one transaction, so that nobody waits long behind it and
    /// memory stays bounded.
    private static final int AT_ONCE = 256;

    private static final Comparator<Seen> BY_PEOPLE =
            Comparator.comparing(Seen::from).thenComparing(Seen::to);
    private static final Comparator<Together> BY_PAIR =
            Comparator.comparing(Together::one).thenComparing(Together::other);

    private final Database database;
    private final Owner owner;
    private final Wholes wholes;

    /// @param wholes shared by everybody who asks
    SqlAcquaintances(Database database, Owner owner, Wholes wholes) {
        this.database = database;
        this.owner = owner;
        this.wholes = wholes;
    }

    @Override
    public List<Seen> around(Collection<PersonId> people, LocalDate today) {
        var numbers = people.stream().map(PersonId::value).distinct().sorted().toList();
        refreshAll(today);
        int day = day(today);
        var seen = new ArrayList<Seen>();
        database.read(
                "looking who knows whom",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        for (var together : among(sql, "other", numbers, day)) {
                            add(seen, together.one(), together.other(), together.ofOne());
                        }
                        for (var together : among(sql, "one", numbers, day)) {
                            add(seen, together.other(), together.one(), together.ofOther());
                        }
                    }
                    return true;
                });
        return seen.stream().sorted(BY_PEOPLE).toList();
    }

    private static void add(List<Seen> seen, PersonId from, PersonId to, @Nullable Warmth warmth) {
        if (warmth != null) {
            seen.add(new Seen(from, to, warmth));
        }
    }

    private List<Together> among(Statements sql, String side, List<Long> people, int today)
            throws SQLException {
        var query = "select * from seen_together where owner = ? and " + side + " in (<items>)";
        return sql
                .listIn(query, row -> SeenRows.together(row, today), people, owner.id().value())
                .stream()
                .distinct()
                .toList();
    }

    @Override
    public List<Together> seen(PersonId person, LocalDate today) {
        refreshAll(today);
        int day = day(today);
        return database.read(
                "looking whom " + person + " was seen with",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        var all = new ArrayList<Together>();
                        for (var side : List.of("one", "other")) {
                            all.addAll(among(sql, side, List.of(person.value()), day));
                        }
                        return all.stream().sorted(BY_PAIR).toList();
                    }
                });
    }

    @Override
    public Optional<Together> seen(PersonId one, PersonId other, LocalDate today) {
        var query =
                """
                select * from seen_together where owner = ? and one = ? and other = ?
                """;
        long first = Math.min(one.value(), other.value());
        long second = Math.max(one.value(), other.value());
        refreshAll(today);
        int day = day(today);
        return database
                .read(
                        "looking whether " + one + " was seen with " + other,
                        handle -> {
                            try (var sql = new Statements(handle.getConnection())) {
                                return sql.list(
                                        query,
                                        row -> SeenRows.together(row, day),
                                        me(),
                                        first,
                                        second);
                            }
                        })
                .stream()
                .findFirst();
    }

    /// Looks at everybody anew who is marked, or for whom a planned day has come.
    void refreshAll(LocalDate today) {
        int day = day(today);
        var query =
                """
                select person from tie where owner = :owner and seen_until <= :today
                order by person
                """;
        var stale =
                database.read(
                        "looking whose acquaintances are to be looked at",
                        handle ->
                                handle.createQuery(query)
                                        .bind("owner", owner.id().value())
                                        .bind("today", day)
                                        .mapTo(Long.class)
                                        .list());
        for (int from = 0; from < stale.size(); from += AT_ONCE) {
            var some = stale.subList(from, Math.min(stale.size(), from + AT_ONCE));
            database.write(
                    "looking who knows whom",
                    owner,
                    work -> {
                        SeenRows.refresh(work, some, day);
                        return true;
                    });
        }
    }

    @Override
    public List<Alongside> alongside(PersonId person, LocalDate today) {
        return database.read(
                "looking who was where " + person + " was",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return AlongsideRows.of(sql, me(), person.value(), today);
                    }
                });
    }

    @Override
    public List<Acquaintance> stated(PersonId person) {
        var query =
                """
                select * from acquaintance where owner = ? and one = ?
                union
                select * from acquaintance where owner = ? and other = ?
                order by id desc
                """;
        long who = person.value();
        return read("looking whom " + person + " knows", query, me(), who, me(), who);
    }

    @Override
    public List<Related> open(PersonId person) {
        return database.read(
                "looking whom the card of " + person + " names",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return RelatedRows.open(sql, me(), person.value());
                    }
                });
    }

    @Override
    public Optional<Acquaintance> find(AcquaintanceId id) {
        var query =
                """
                select * from acquaintance where owner = ? and id = ?
                """;
        return read("looking for acquaintance " + id, query, me(), id.value()).stream().findFirst();
    }

    private List<Acquaintance> read(String doing, String query, @Nullable Object... values) {
        return database.read(
                doing,
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return sql.list(query, AcquaintanceRows::read, values);
                    }
                });
    }

    @Override
    public Optional<Acquaintance> add(Statement statement, Instant now) {
        return database.write(
                "writing down an acquaintance",
                owner,
                work -> {
                    var id = new AcquaintanceId(work.numbers.next("acquaintance"));
                    return AcquaintanceRows.insert(work, id.value(), statement, now)
                            ? Optional.of(new Acquaintance(id, statement, true))
                            : Optional.<Acquaintance>empty();
                });
    }

    @Override
    public Optional<Acquaintance> change(AcquaintanceId id, Statement statement) {
        return database.write(
                "changing acquaintance " + id,
                owner,
                work -> {
                    var noted = AcquaintanceRows.notedAt(work, id.value());
                    if (noted == null || !PersonRows.allExist(work, statement.people().toList())) {
                        return Optional.<Acquaintance>empty();
                    }
                    AcquaintanceRows.delete(work, id.value());
                    AcquaintanceRows.insert(work, id.value(), statement, noted);
                    return Optional.of(new Acquaintance(id, statement, true));
                });
    }

    @Override
    public boolean remove(AcquaintanceId id) {
        return database.write(
                "removing acquaintance " + id,
                owner,
                work -> {
                    RelatedRows.drop(work, id.value());
                    return AcquaintanceRows.delete(work, id.value()) > 0;
                });
    }

    @Override
    public void settle(Map<PersonId, Spot> spots) {
        database.write(
                "keeping where people stand",
                owner,
                work -> {
                    PictureRows.settle(work, spots);
                    return true;
                });
    }

    @Override
    public void call(NamedCluster cluster) {
        database.write(
                "naming those who belong together",
                owner,
                work -> {
                    PictureRows.call(work, cluster);
                    return true;
                });
    }

    @Override
    public Whole whole(LocalDate today, Trusted trust) {
        refreshAll(today);
        return wholes.of(owner, version(), today, () -> drawn(today, trust));
    }

    /// Moves on with everything that is written, in this process or in another.
    private long version() {
        var query =
                """
                select next from counter where owner = ? and name = 'change'
                """;
        var found =
                database.read(
                        "looking whether the net changed",
                        handle -> {
                            try (var sql = new Statements(handle.getConnection())) {
                                return sql.longs(query, me());
                            }
                        });
        return found.isEmpty() ? 0 : found.getFirst();
    }

    private Whole drawn(LocalDate today, Trusted trust) {
        var people = everybody();
        var mine = trust.of(people);
        return database.read("drawing the whole net", handle -> drawn(handle, people, mine, today));
    }

    private List<PersonId> everybody() {
        var query =
                """
                select id from person where owner = ? order by id
                """;
        return database.read(
                "counting up everybody",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return sql.list(query, row -> new PersonId(row.getLong(1)), me());
                    }
                });
    }

    private Whole drawn(
            Handle handle, List<PersonId> people, Map<PersonId, Double> mine, LocalDate today)
            throws SQLException {
        var seen =
                """
                select * from seen_together where owner = ? and warm_day is not null
                """;
        var stated =
                """
                select * from acquaintance where owner = ? order by id
                """;
        int day = day(today);
        try (var sql = new Statements(handle.getConnection())) {
            var pairs = sql.list(seen, row -> SeenRows.together(row, day), me());
            var said = sql.list(stated, AcquaintanceRows::read, me());
            var known =
                    new Whole.Known(
                            people,
                            mine,
                            PictureRows.contact(sql, me()),
                            pairs,
                            said,
                            AlongsideRows.all(sql, me(), today),
                            PictureRows.spots(sql, me()),
                            PictureRows.named(sql, me()),
                            groups(sql));
            return Whole.of(known, today);
        }
    }

    private Map<String, Set<PersonId>> groups(Statements sql) throws SQLException {
        var query =
                """
                select value, person from property where owner = ? and name = 'CATEGORIES'
                """;
        var groups = new TreeMap<String, Set<PersonId>>();
        sql.list(
                query,
                row ->
                        groups.computeIfAbsent(row.getString(1), _ -> new HashSet<>())
                                .add(new PersonId(row.getLong(2))),
                me());
        return groups;
    }

    private static int day(LocalDate today) {
        return Math.toIntExact(today.toEpochDay());
    }

    private long me() {
        return owner.id().value();
    }
}
