package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kontaktnetz.people.Card;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.Met;
import kontaktnetz.people.Owner;
import kontaktnetz.people.People;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.SearchKeys;
import kontaktnetz.people.Source;
import org.jdbi.v3.core.Handle;

/// Everyone one owner knows.
final class SqlPeople implements People {

    /// Names as a list of them is sorted.
    static final Comparator<String> BY_NAME =
            Comparator.comparing(SearchKeys::sortKey).thenComparing(Comparator.naturalOrder());

    private final Database database;
    private final Owner owner;
    private final SqlTies ties;

    SqlPeople(Database database, Owner owner, SqlTies ties) {
        this.database = database;
        this.owner = owner;
        this.ties = ties;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    @Override
    public Map<PersonId, Person> find(Collection<PersonId> ids) {
        return database.read("looking for people", handle -> read(handle, owner, ids));
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        var query =
                """
                select id, name from person where owner = ? and id in (<items>)
                """;
        var numbers = ids.stream().map(PersonId::value).distinct().toList();
        var names = new HashMap<PersonId, String>();
        database.read(
                "looking what people are called",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return sql.listIn(
                                query,
                                row -> names.put(new PersonId(row.getLong(1)), row.getString(2)),
                                numbers,
                                owner.id().value());
                    }
                });
        return names;
    }

    /// The people of these numbers, in the order of the numbers given.
    static Map<PersonId, Person> read(Handle handle, Owner owner, Collection<PersonId> ids)
            throws SQLException {
        try (var sql = new Statements(handle.getConnection())) {
            return read(sql, owner, ids);
        }
    }

    static Map<PersonId, Person> read(Statements sql, Owner owner, Collection<PersonId> ids)
            throws SQLException {
        var query =
                """
                select id, name, met_when, met_how, met_through, added_at from person
                where owner = ? and id in (<items>)
                """;
        var numbers = ids.stream().map(PersonId::value).distinct().toList();
        var cards = cards(sql, owner, numbers);
        var found = new HashMap<PersonId, Person>();
        sql.listIn(
                query,
                row -> {
                    var person = person(row, cards);
                    return found.put(person.id(), person);
                },
                numbers,
                owner.id().value());
        var ordered = new LinkedHashMap<PersonId, Person>();
        for (var id : ids) {
            var person = found.get(id);
            if (person != null) {
                ordered.put(id, person);
            }
        }
        return ordered;
    }

    private static Map<Long, List<CardLine>> cards(Statements sql, Owner owner, List<Long> people)
            throws SQLException {
        var query =
                """
                select person, id, name, value, types, label, import from property
                where owner = ? and person in (<items>) order by person, position, id
                """;
        var cards = new HashMap<Long, List<CardLine>>();
        sql.listIn(
                query,
                row ->
                        cards.computeIfAbsent(row.getLong("person"), _ -> new ArrayList<>())
                                .add(CardLine.of(row)),
                people,
                owner.id().value());
        return cards;
    }

    private static Person person(ResultSet row, Map<Long, List<CardLine>> cards)
            throws SQLException {
        long id = row.getLong("id");
        long through = row.getLong("met_through");
        return new Person(
                new PersonId(id),
                row.getString("name"),
                CardLine.card(cards.getOrDefault(id, List.of())),
                new Met(
                        row.getString("met_when"),
                        row.getString("met_how"),
                        through == 0 ? null : new PersonId(through)),
                Instant.ofEpochMilli(row.getLong("added_at")));
    }

    @Override
    public List<Person> named(PeopleQuery query) {
        if (PeopleSearch.needsTies(query)) {
            ties.settle();
        }
        return database.read(
                "looking for people named " + query.words(),
                handle -> {
                    var ids = PeopleSearch.ids(handle, owner, query);
                    return List.copyOf(read(handle, owner, ids).values());
                });
    }

    @Override
    public Map<Identifier, Set<PersonId>> knownBy(Collection<Identifier> identifiers) {
        return database.read(
                "looking who carries an address",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return Matching.claimants(sql, owner, identifiers);
                    }
                });
    }

    @Override
    public List<String> groups() {
        var query =
                """
                select distinct value from property where owner = :owner and name = 'CATEGORIES'
                """;
        return database.read(
                "listing the groups",
                handle ->
                        handle
                                .createQuery(query)
                                .bind("owner", owner.id().value())
                                .mapTo(String.class)
                                .stream()
                                .sorted(BY_NAME)
                                .toList());
    }

    @Override
    public Person add(Card card, Met met, Instant now) {
        return database.write(
                "adding " + card.name(),
                owner,
                work -> {
                    work.at(now);
                    var sound = sound(work, met);
                    long id = PersonRows.add(work, card, sound, CardLine.HAND, now);
                    return written(work, id).orElseThrow();
                });
    }

    @Override
    public Optional<Person> change(PersonId id, Card card, Met met, Instant now) {
        return database.write(
                "changing person " + id,
                owner,
                work -> {
                    work.at(now);
                    if (!PersonRows.exists(work, id.value())) {
                        return Optional.empty();
                    }
                    CardRows.replace(work, id.value(), card);
                    PersonRows.meet(work, id.value(), sound(work, met));
                    PersonRows.derive(work, id.value());
                    return written(work, id.value());
                });
    }

    /// Without a go-between whom this net does not know.
    private static Met sound(Work work, Met met) throws SQLException {
        var through = met.through();
        return through == null || PersonRows.exists(work, through.value())
                ? met
                : new Met(met.when(), met.how(), null);
    }

    static Optional<Person> written(Work work, long id) throws SQLException {
        var ids = List.of(new PersonId(id));
        return read(work.sql, work.who, ids).values().stream().findFirst();
    }

    @Override
    public boolean remove(PersonId id) {
        return database.write(
                "removing person " + id,
                owner,
                work -> {
                    if (!PersonRows.exists(work, id.value())) {
                        return false;
                    }
                    var addresses = PersonRows.delete(work, id.value());
                    ignore(work, addresses);
                    IdentifierRows.tidy(work, addresses);
                    return true;
                });
    }

    /// Without a name, and for ever, unless somebody else carries the address.
    private static void ignore(Work work, Set<Long> addresses) throws SQLException {
        var forget =
                """
                delete from name_seen where owner = ? and identifier in
                    (select id from identifier where owner = ? and person is null
                        and standing = 0 and id in (<items>))
                """;
        var ignore =
                """
                update identifier set standing = 1, name = '', name_day = 0
                where owner = ? and person is null and standing = 0 and id in (<items>)
                """;
        work.sql.updateIn(forget, addresses, work.owner, work.owner);
        work.sql.updateIn(ignore, addresses, work.owner);
    }

    @Override
    public List<Source> sources(PersonId id) {
        var imports =
                """
                select i.id, i.format, i.name, i.begun_at from import i
                where i.owner = :owner and i.id in (
                    select import from property where owner = :owner and person = :person
                    union
                    select import from property_also where owner = :owner and person = :person
                    union
                    select n.import from name_seen n join identifier d
                        on d.owner = n.owner and d.id = n.identifier
                        where d.owner = :owner and d.person = :person)
                order by i.begun_at, i.id
                """;
        var hand =
                """
                select added_at from person p where owner = :owner and id = :person
                    and (by_hand = 1 or exists (select 1 from property l
                        where l.owner = p.owner and l.person = p.id and l.import = 0))
                """;
        return database.read(
                "looking where person " + id + " came from",
                handle -> {
                    var sources = new ArrayList<Source>();
                    handle.createQuery(hand)
                            .bind("owner", owner.id().value())
                            .bind("person", id.value())
                            .map((row, _) -> source("hand", "", row.getLong("added_at")))
                            .forEach(sources::add);
                    handle.createQuery(imports)
                            .bind("owner", owner.id().value())
                            .bind("person", id.value())
                            .map((row, _) -> imported(row))
                            .forEach(sources::add);
                    return List.copyOf(sources);
                });
    }

    private static Source imported(ResultSet row) throws SQLException {
        return source(
                row.getString("format").toLowerCase(Locale.ROOT),
                row.getString("name"),
                row.getLong("begun_at"));
    }

    private static Source source(String kind, String name, long at) {
        return new Source(kind, name, Instant.ofEpochMilli(at));
    }

    /// Numbers in order, for answers that name several.
    static Set<PersonId> people(Collection<Long> numbers) {
        var people = new TreeSet<PersonId>();
        numbers.forEach(number -> people.add(new PersonId(number)));
        return people;
    }
}
