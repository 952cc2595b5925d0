package kontaktnetz.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kontaktnetz.giving.Matter;
import kontaktnetz.giving.Matter.Ending;
import kontaktnetz.giving.Matter.Kind;
import kontaktnetz.giving.Matter.Said;
import kontaktnetz.giving.MatterId;
import kontaktnetz.giving.Matters;
import kontaktnetz.giving.Side;
import kontaktnetz.people.Owner;
import kontaktnetz.topics.TopicId;
import org.jspecify.annotations.Nullable;

/// The needs and offers one owner knows of.
final class SqlMatters implements Matters {

    private final Database database;
    private final Owner owner;

    SqlMatters(Database database, Owner owner) {
        this.database = database;
        this.owner = owner;
    }

    @Override
    public Optional<Matter> find(MatterId id) {
        return database
                .read(
                        "looking for need or offer " + id,
                        handle -> {
                            try (var sql = new Statements(handle.getConnection())) {
                                return MatterRows.read(sql, me(), List.of(id.value()));
                            }
                        })
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Matter> add(Said said, LocalDate today) {
        return database.write(
                "noting a need or an offer",
                owner,
                work -> {
                    if (!PersonRows.allExist(work, said.people().toList())) {
                        return Optional.<Matter>empty();
                    }
                    long id = work.numbers.next("matter");
                    MatterRows.insert(work, id, said, today);
                    return MatterRows.read(work.sql, me(), List.of(id)).stream().findFirst();
                });
    }

    @Override
    public Optional<Matter> change(MatterId id, Said said) {
        return database.write(
                "changing need or offer " + id,
                owner,
                work -> {
                    if (!PersonRows.allExist(work, said.people().toList())) {
                        return Optional.<Matter>empty();
                    }
                    MatterRows.change(work, id.value(), said);
                    return MatterRows.read(work.sql, me(), List.of(id.value())).stream()
                            .findFirst();
                });
    }

    @Override
    public Optional<Matter> end(MatterId id, @Nullable Ending ending) {
        return database.write(
                "ending need or offer " + id,
                owner,
                work -> {
                    MatterRows.end(work, id.value(), ending);
                    return MatterRows.read(work.sql, me(), List.of(id.value())).stream()
                            .findFirst();
                });
    }

    @Override
    public boolean remove(MatterId id) {
        var query =
                """
                delete from matter where owner = ? and id = ?
                """;
        return database.write(
                "removing need or offer " + id,
                owner,
                work -> work.sql.update(query, me(), id.value()) > 0);
    }

    @Override
    public List<Matter> of(Side whose, LocalDate today, int limit) {
        var open =
                """
                case when ended is null and (until is null or until >= ?) then 0 else 1 end
                """;
        var mine =
                "select id from matter where owner = ? and person is null order by "
                        + open
                        + ", id desc limit ?";
        var theirs =
                "select id from matter where owner = ? and person = ? order by "
                        + open
                        + ", id desc limit ?";
        var person = MatterRows.person(whose);
        int day = day(today);
        return person == null
                ? some("looking for one's own needs and offers", mine, me(), day, limit)
                : some(
                        "looking for needs and offers of " + person,
                        theirs,
                        me(),
                        person,
                        day,
                        limit);
    }

    @Override
    public List<Matter> open(Kind kind, LocalDate today, int limit) {
        var query =
                """
                select id from matter
                where owner = ? and kind = ? and ended is null and (until is null or until >= ?)
                order by id desc limit ?
                """;
        return some(
                "looking for what holds", query, me(), MatterRows.code(kind), day(today), limit);
    }

    @Override
    public List<Matter> offers(Collection<TopicId> topics, LocalDate today, int limit) {
        var query =
                """
                select id from matter
                where owner = ? and kind = 1 and ended is null and (until is null or until >= ?)
                    and topic in (<items>)
                """;
        var keys = topics.stream().map(TopicId::key).sorted().distinct().toList();
        return database.read(
                "looking for offers",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        var ids =
                                sql
                                        .listIn(
                                                query,
                                                row -> row.getLong(1),
                                                keys,
                                                me(),
                                                day(today))
                                        .stream()
                                        .distinct()
                                        .sorted(Comparator.reverseOrder())
                                        .limit(limit)
                                        .toList();
                        return MatterRows.read(sql, me(), ids);
                    }
                });
    }

    @Override
    public List<MatterId> needsOfOthers(LocalDate today) {
        var query =
                """
                select id from matter
                where owner = ? and kind = 0 and ended is null and until >= ?
                    and person is not null
                order by id
                """;
        return database
                .read(
                        "looking who needs something",
                        handle -> {
                            try (var sql = new Statements(handle.getConnection())) {
                                return sql.longs(query, me(), day(today));
                            }
                        })
                .stream()
                .map(MatterId::new)
                .toList();
    }

    @Override
    public List<Matter> needsSince(LocalDate day, int limit) {
        var query =
                """
                select id from matter where owner = ? and kind = 0 and since >= ?
                order by id desc limit ?
                """;
        return some("looking what was needed", query, me(), day(day), limit);
    }

    private List<Matter> some(String doing, String query, @Nullable Object... values) {
        return database.read(
                doing,
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return MatterRows.read(sql, me(), sql.longs(query, values));
                    }
                });
    }

    private static int day(LocalDate today) {
        return Math.toIntExact(today.toEpochDay());
    }

    private long me() {
        return owner.id().value();
    }
}
