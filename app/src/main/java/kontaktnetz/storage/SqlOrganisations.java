package kontaktnetz.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import kontaktnetz.people.Organisation;
import kontaktnetz.people.OrganisationId;
import kontaktnetz.people.Organisations;
import kontaktnetz.people.Owner;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Position;
import kontaktnetz.people.Role;
import kontaktnetz.people.RoleId;
import kontaktnetz.people.SearchKeys;
import kontaktnetz.storage.Statements.Row;
import org.jspecify.annotations.Nullable;

/// Where one owner's people belong.
final class SqlOrganisations implements Organisations {

    private static final Row<Organisation> ORGANISATION =
            row -> OrganisationRows.read(row, "id", "name");

    private final Database database;
    private final Owner owner;

    SqlOrganisations(Database database, Owner owner) {
        this.database = database;
        this.owner = owner;
    }

    @Override
    public List<Organisation> named(String words, int offset, int limit) {
        var query =
                """
                select id, name, kind, note from organisation
                where owner = ? and sort_key like ? escape '!'
                order by sort_key, id limit ? offset ?
                """;
        var key = Codes.clean(SearchKeys.sortKey(words)).replaceAll("[!%_]", "!$0");
        return list(
                "listing organisations", ORGANISATION, query, me(), "%" + key + "%", limit, offset);
    }

    @Override
    public Optional<Organisation> find(OrganisationId id) {
        var query =
                """
                select id, name, kind, note from organisation where owner = ? and id = ?
                """;
        return list("looking for organisation " + id, ORGANISATION, query, me(), id.value())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Organisation> called(String name) {
        var query =
                """
                select id, name, kind, note from organisation where owner = ? and id =
                    (select organisation from organisation_name where owner = ? and name_key = ?)
                """;
        return list(
                        "looking for an organisation by name",
                        ORGANISATION,
                        query,
                        me(),
                        me(),
                        OrganisationRows.key(name))
                .stream()
                .findFirst();
    }

    @Override
    public List<Role> of(Collection<PersonId> people) {
        return roles("r.person", people, PersonId::value);
    }

    @Override
    public List<Role> at(Collection<OrganisationId> organisations) {
        return roles("r.organisation", organisations, OrganisationId::value);
    }

    private <T> List<Role> roles(String side, Collection<T> ids, ToLongFunction<T> number) {
        var query = RoleRows.SELECT + " where r.owner = ? and " + side + " in (<items>)";
        var numbers = ids.stream().mapToLong(number).distinct().sorted().boxed().toList();
        return database.read(
                "looking who belongs where",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return sql.listIn(query, RoleRows::read, numbers, me()).stream()
                                .distinct()
                                .toList();
                    }
                });
    }

    @Override
    public Optional<Role> find(RoleId id) {
        var query = RoleRows.SELECT + " where r.owner = ? and r.id = ?";
        return list("looking for role " + id, RoleRows::read, query, me(), id.value()).stream()
                .findFirst();
    }

    private <T> List<T> list(String doing, Row<T> row, String query, @Nullable Object... values) {
        return database.read(
                doing,
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return sql.list(query, row, values);
                    }
                });
    }

    @Override
    public Optional<Role> add(
            PersonId person, String organisation, Position position, Instant now) {
        return database.write(
                "writing down where somebody belongs",
                owner,
                work -> {
                    work.at(now);
                    if (!PersonRows.exists(work, person.value())) {
                        return Optional.<Role>empty();
                    }
                    long at = work.organisations.named(organisation, true, work.sql::update);
                    long id = added(work, person.value(), at, position);
                    return changed(work, person.value(), id);
                });
    }

    /// What is said already stays; what is said without a day takes the days.
    private static long added(Work work, long person, long organisation, Position position)
            throws SQLException {
        for (var role : RoleRows.same(work, person, organisation, position.title())) {
            boolean same =
                    role.position().since().equals(position.since())
                            && role.position().until().equals(position.until());
            if (same || !role.position().isDated()) {
                RoleRows.change(work, role.id().value(), organisation, position);
                return role.id().value();
            }
        }
        return RoleRows.add(work, person, organisation, position);
    }

    private Optional<Role> changed(Work work, long person, long role) throws SQLException {
        PersonRows.touch(work, List.of(person));
        PersonRows.derive(work, person);
        return role(work, role);
    }

    private static Optional<Role> role(Work work, long id) throws SQLException {
        var query = RoleRows.SELECT + " where r.owner = ? and r.id = ?";
        return work.sql.list(query, RoleRows::read, work.owner, id).stream().findFirst();
    }

    @Override
    public Optional<Role> change(RoleId id, String organisation, Position position) {
        return database.write(
                "changing role " + id,
                owner,
                work -> {
                    var before = role(work, id.value());
                    if (before.isEmpty()) {
                        return before;
                    }
                    long at = work.organisations.named(organisation, true, work.sql::update);
                    RoleRows.change(work, id.value(), at, position);
                    work.organisations.left(before.get().organisation().id().value());
                    return changed(work, before.get().person().value(), id.value());
                });
    }

    @Override
    public boolean remove(RoleId id) {
        return database.write(
                "removing role " + id,
                owner,
                work -> {
                    var role = role(work, id.value());
                    if (role.isEmpty()) {
                        return false;
                    }
                    RoleRows.delete(work, id.value());
                    work.organisations.left(role.get().organisation().id().value());
                    changed(work, role.get().person().value(), id.value());
                    return true;
                });
    }

    @Override
    public Optional<Organisation> describe(
            OrganisationId id, Organisation.@Nullable Kind kind, String note) {
        var query =
                """
                update organisation set kind = ?, note = ?, by_hand = 1
                where owner = ? and id = ?
                """;
        return database.write(
                "describing organisation " + id,
                owner,
                work -> {
                    var code = kind == null ? null : Codes.code(kind);
                    var clean = Codes.clean(note.strip());
                    work.sql.update(query, code, clean, work.owner, id.value());
                    return organisation(work, id.value());
                });
    }

    private static Optional<Organisation> organisation(Work work, long id) throws SQLException {
        var query =
                """
                select id, name, kind, note from organisation where owner = ? and id = ?
                """;
        return work.sql.list(query, ORGANISATION, work.owner, id).stream().findFirst();
    }

    @Override
    public Optional<Organisation> rename(OrganisationId id, String name) {
        return database.write(
                "renaming organisation " + id,
                owner,
                work ->
                        Renaming.rename(work, id.value(), name)
                                ? organisation(work, id.value())
                                : Optional.empty());
    }

    @Override
    public Optional<Organisation> merge(OrganisationId gone, OrganisationId kept) {
        return database.write(
                "merging organisation " + gone + " into " + kept,
                owner,
                work ->
                        Renaming.merge(work, gone.value(), kept.value())
                                ? organisation(work, kept.value())
                                : Optional.empty());
    }

    @Override
    public boolean remove(OrganisationId id) {
        return database.write(
                "removing organisation " + id, owner, work -> Renaming.remove(work, id.value()));
    }

    private long me() {
        return owner.id().value();
    }
}
