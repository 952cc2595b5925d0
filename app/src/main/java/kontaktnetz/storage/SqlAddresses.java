package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kontaktnetz.interactions.Addresses;
import kontaktnetz.interactions.Stranger;
import kontaktnetz.people.Card;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.Identifier.Kind;
import kontaktnetz.people.Met;
import kontaktnetz.people.Owner;
import kontaktnetz.people.Person;
import kontaktnetz.people.Property;

/// The addresses of one owner's net that are mine, and those that are still nobody's.
final class SqlAddresses implements Addresses {

    private final Database database;
    private final Owner owner;

    SqlAddresses(Database database, Owner owner) {
        this.database = database;
        this.owner = owner;
    }

    @Override
    public Set<Identifier> mine() {
        return database.read(
                "looking which addresses are mine",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return mine(sql, owner);
                    }
                });
    }

    static Set<Identifier> mine(Statements sql, Owner owner) throws SQLException {
        var query =
                """
                select kind, value from identifier where owner = ? and standing = 2
                order by kind, value
                """;
        return new LinkedHashSet<>(
                sql.list(
                        query,
                        row -> new Identifier(Codes.kind(row.getInt(1)), row.getString(2)),
                        owner.id().value()));
    }

    @Override
    public void claim(Collection<Identifier> mine) {
        database.write(
                "taking down my own addresses",
                owner,
                work -> {
                    OwnAddresses.claim(work, mine);
                    return true;
                });
    }

    @Override
    public List<Stranger> waiting(int offset, int limit) {
        var query =
                """
                select value, name, written, received, last_day from identifier
                where owner = :owner and kind = 1 and standing = 0 and role = 0
                    and person is null and written + received > 0
                order by written desc, received desc, value limit :limit offset :offset
                """;
        return database.read(
                "listing people met only in mail",
                handle ->
                        handle.createQuery(query)
                                .bind("owner", owner.id().value())
                                .bind("limit", limit)
                                .bind("offset", offset)
                                .map((row, _) -> stranger(row))
                                .list());
    }

    private static Stranger stranger(ResultSet row) throws SQLException {
        return new Stranger(
                new Identifier(Kind.EMAIL, row.getString("value")),
                row.getString("name"),
                row.getInt("written"),
                row.getInt("received"),
                LocalDate.ofEpochDay(row.getInt("last_day")));
    }

    @Override
    public int waitingCount() {
        var query =
                """
                select count(*) from identifier
                where owner = :owner and kind = 1 and standing = 0 and role = 0
                    and person is null and written + received > 0
                """;
        return database.read(
                "counting people met only in mail",
                handle ->
                        handle.createQuery(query)
                                .bind("owner", owner.id().value())
                                .mapTo(Integer.class)
                                .one());
    }

    @Override
    public Optional<Person> accept(Identifier stranger, Instant now) {
        return database.write(
                "taking in " + stranger.value(),
                owner,
                work -> {
                    work.at(now);
                    var name = waitingName(work, stranger);
                    if (name.isEmpty()) {
                        return Optional.empty();
                    }
                    var properties = new ArrayList<Property>();
                    properties.add(Property.of("FN", name.get()));
                    properties.add(Property.of("EMAIL", stranger.value()));
                    var card = new Card(properties);
                    long id = PersonRows.add(work, card, Met.UNKNOWN, CardLine.HAND, now);
                    return SqlPeople.written(work, id);
                });
    }

    private static Optional<String> waitingName(Work work, Identifier stranger)
            throws SQLException {
        var query =
                """
                select name from identifier
                where owner = ? and kind = 1 and standing = 0 and role = 0
                    and person is null and written + received > 0 and value = ?
                """;
        if (stranger.kind() != Kind.EMAIL) {
            return Optional.empty();
        }
        return work.sql.list(query, row -> row.getString(1), work.owner, stranger.value()).stream()
                .findFirst();
    }

    @Override
    public boolean ignore(Identifier stranger) {
        var query =
                """
                update identifier set standing = 1
                where owner = ? and kind = 1 and standing = 0 and role = 0
                    and person is null and written + received > 0 and value = ?
                """;
        return stranger.kind() == Kind.EMAIL
                && database.write(
                        "ignoring " + stranger.value(),
                        owner,
                        work -> work.sql.update(query, work.owner, stranger.value()) > 0);
    }
}
