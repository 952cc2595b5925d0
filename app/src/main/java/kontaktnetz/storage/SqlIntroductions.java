package kontaktnetz.storage;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kontaktnetz.interactions.InteractionId;
import kontaktnetz.interactions.Noted;
import kontaktnetz.introductions.Introduction;
import kontaktnetz.introductions.IntroductionId;
import kontaktnetz.introductions.Introductions;
import kontaktnetz.introductions.Step;
import kontaktnetz.introductions.Two;
import kontaktnetz.network.Acquaintance.Statement;
import kontaktnetz.network.Closeness;
import kontaktnetz.network.Relation;
import kontaktnetz.outbox.Envelope;
import kontaktnetz.people.Owner;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import org.jspecify.annotations.Nullable;

/// The introductions of one owner.
final class SqlIntroductions implements Introductions {

    private final Database database;
    private final Owner owner;

    SqlIntroductions(Database database, Owner owner) {
        this.database = database;
        this.owner = owner;
    }

    @Override
    public Optional<Introduction> find(IntroductionId id) {
        return database.read(
                "looking for introduction " + id,
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return read(sql, id.value());
                    }
                });
    }

    @Override
    public Optional<Introduction> open(Two two) {
        return database.read(
                "looking for the introduction of " + two,
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return open(sql, two);
                    }
                });
    }

    private Optional<Introduction> open(Statements sql, Two two) throws SQLException {
        var query =
                """
                select id from introduction
                where owner = ? and one in (?, ?) and other in (?, ?) and closed_at is null
                """;
        long a = two.a().value();
        long b = two.b().value();
        return IntroductionRows.read(sql, me(), sql.longs(query, me(), a, b, a, b)).stream()
                .findFirst();
    }

    @Override
    public Optional<Introduction> begin(Two two, String why, Instant now) {
        return database.write(
                "beginning an introduction",
                owner,
                work -> {
                    var both = Set.of(two.a(), two.b());
                    if (!PersonRows.allExist(work, both)) {
                        return Optional.empty();
                    }
                    var open = open(work.sql, two);
                    if (open.isPresent()) {
                        return open;
                    }
                    long id = IntroductionRows.begin(work, two, why, now);
                    PersonRows.touch(work, both.stream().map(PersonId::value).toList());
                    return read(work.sql, id);
                });
    }

    @Override
    public Taken take(
            IntroductionId id,
            int place,
            Step step,
            String title,
            @Nullable Envelope letter,
            Instant now) {
        return database.write(
                "taking a step of introduction " + id,
                owner,
                work -> {
                    work.at(now);
                    var found = read(work.sql, id.value());
                    if (found.isEmpty()) {
                        return new Taken.Missing();
                    }
                    var before = found.get();
                    if (isTaken(before, place, step)) {
                        return new Taken.Done(before);
                    }
                    var stage = before.stage().after(step, before.two());
                    if (place != before.place() || stage.isEmpty()) {
                        return new Taken.NotNow(before);
                    }
                    IntroductionRows.add(work, id.value(), place, step, now);
                    IntroductionRows.close(work, id.value(), stage.get().isOver(), now);
                    if (step instanceof Step.Introduce introduce) {
                        bring(work, before, introduce, title, now);
                    }
                    if (letter != null) {
                        SqlOutbox.queue(work, letter, UUID.randomUUID(), now);
                    }
                    return new Taken.Done(read(work.sql, id.value()).orElseThrow());
                });
    }

    /// The same form was sent before.
    private static boolean isTaken(Introduction introduction, int place, Step step) {
        return place == introduction.place() - 1
                && introduction.log().get(place).step().equals(step);
    }

    @Override
    public Taken takeBack(IntroductionId id, int place, Instant now) {
        return database.write(
                "taking a step of introduction " + id + " back",
                owner,
                work -> {
                    work.at(now);
                    var found = read(work.sql, id.value());
                    if (found.isEmpty()) {
                        return new Taken.Missing();
                    }
                    var before = found.get();
                    if (place == 0 || place != before.place() || isInTheWay(work.sql, before)) {
                        return new Taken.NotNow(before);
                    }
                    if (before.log().getLast().step() instanceof Step.Introduce) {
                        undo(work, before);
                    }
                    IntroductionRows.takeAway(work, id.value(), place - 1);
                    var after = read(work.sql, id.value()).orElseThrow();
                    IntroductionRows.close(work, id.value(), after.stage().isOver(), now);
                    return new Taken.Done(after);
                });
    }

    /// An introduction that is over does not come back beside another one of the same two.
    private boolean isInTheWay(Statements sql, Introduction introduction) throws SQLException {
        return introduction.stage().isOver() && open(sql, introduction.two()).isPresent();
    }

    /// What being introduced brings: contact among all three, and that the two know each other.
    private void bring(
            Work work, Introduction of, Step.Introduce introduce, String title, Instant now)
            throws SQLException {
        var query =
                """
                update introduction set interaction = ?, acquaintance = ?
                where owner = ? and id = ?
                """;
        long interaction = work.numbers.next("interaction");
        var both = Set.of(of.two().a(), of.two().b());
        var at = at(introduce.on(), now);
        SqlInteractions.insert(
                work,
                interaction,
                new Noted(both, introduce.channel(), at, Duration.ZERO, true, title));
        work.sql.update(
                query,
                interaction,
                acquaintance(work, of.two(), introduce.on(), now),
                work.owner,
                of.id().value());
    }

    /// In the middle of a day that is over already.
    private Instant at(LocalDate on, Instant now) {
        var today = owner.day(now);
        if (on.isAfter(today)) {
            throw new IllegalArgumentException("nobody was introduced on %s yet".formatted(on));
        }
        return on.equals(today) ? now : on.atTime(12, 0).atZone(owner.zone()).toInstant();
    }

    /// @return null where it is said already that the two know each other
    private static @Nullable Long acquaintance(Work work, Two two, LocalDate on, Instant now)
            throws SQLException {
        var known =
                """
                select 1 from acquaintance where owner = ? and one in (?, ?) and other in (?, ?)
                """;
        long a = two.a().value();
        long b = two.b().value();
        if (work.sql.any(known, work.owner, a, b, a, b)) {
            return null;
        }
        long id = work.numbers.next("acquaintance");
        var statement =
                new Statement(
                        two.a(),
                        two.b(),
                        Relation.KNOWS,
                        "",
                        Closeness.SLIGHT,
                        VagueDay.of(on),
                        VagueDay.UNKNOWN,
                        null);
        return AcquaintanceRows.insert(work, id, statement, now) ? id : null;
    }

    /// What the owner deleted in the meantime is gone already.
    private static void undo(Work work, Introduction introduction) throws SQLException {
        var contact =
                """
                select interaction from introduction
                where owner = ? and id = ? and interaction is not null
                """;
        var acquaintance =
                """
                select acquaintance from introduction
                where owner = ? and id = ? and acquaintance is not null
                """;
        var query =
                """
                update introduction set interaction = null, acquaintance = null
                where owner = ? and id = ?
                """;
        long id = introduction.id().value();
        for (var one : work.sql.longs(contact, work.owner, id)) {
            if (SqlInteractions.isByHand(work, new InteractionId(one))) {
                InteractionRows.delete(work, one);
            }
        }
        for (var one : work.sql.longs(acquaintance, work.owner, id)) {
            AcquaintanceRows.delete(work, one);
        }
        work.sql.update(query, work.owner, id);
    }

    @Override
    public boolean remove(IntroductionId id) {
        var query =
                """
                delete from introduction where owner = ? and id = ?
                """;
        return database.write(
                "removing introduction " + id,
                owner,
                work -> work.sql.update(query, me(), id.value()) > 0);
    }

    @Override
    public Set<Two> tried() {
        var query =
                """
                select one, other from introduction where owner = ?
                """;
        return database.read(
                "looking whom one thought of bringing together",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return Set.copyOf(
                                sql.list(
                                        query,
                                        row ->
                                                new Two(
                                                        new PersonId(row.getLong(1)),
                                                        new PersonId(row.getLong(2))),
                                        me()));
                    }
                });
    }

    @Override
    public List<Introduction> open(int limit) {
        var query =
                """
                select id from introduction where owner = ? and closed_at is null
                order by begun_at, id limit ?
                """;
        return some("looking for introductions under way", query, limit);
    }

    @Override
    public List<Introduction> over(int limit) {
        var query =
                """
                select id from introduction where owner = ? and closed_at is not null
                order by closed_at desc, id desc limit ?
                """;
        return some("looking for introductions that are over", query, limit);
    }

    private List<Introduction> some(String doing, String query, int limit) {
        return database.read(
                doing,
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return IntroductionRows.read(sql, me(), sql.longs(query, me(), limit));
                    }
                });
    }

    private Optional<Introduction> read(Statements sql, long id) throws SQLException {
        return IntroductionRows.read(sql, me(), List.of(id)).stream().findFirst();
    }

    private long me() {
        return owner.id().value();
    }
}
