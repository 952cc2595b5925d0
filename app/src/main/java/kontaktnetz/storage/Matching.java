package kontaktnetz.storage;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.Identifier.Kind;
import kontaktnetz.people.Owner;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.RoleAddress;
import kontaktnetz.storage.Familiar.Face;

/// Who of the net a card is about: by an exact address, never by a likeness of names alone.
final class Matching {

    /// Who it is, or who it might be.
    ///
    /// @param certain whom an exact address and a fitting name point at
    /// @param possible whom only one of the two points at; a human decides
    record Match(Optional<PersonId> certain, Set<PersonId> possible) {

        static Match of(PersonId person) {
            return new Match(Optional.of(person), Set.of());
        }
    }

    private Matching() {}

    /// Whoever carries one of these.
    static Map<Identifier, Set<PersonId>> claimants(
            Statements sql, Owner owner, Collection<Identifier> identifiers) throws SQLException {
        var query =
                """
                select d.value, c.person from identifier d
                join claim c on c.owner = d.owner and c.identifier = d.id
                where d.owner = ? and d.kind = ? and d.value in (<items>)
                """;
        var found = new HashMap<Identifier, Set<PersonId>>();
        for (var kind : Kind.values()) {
            var values =
                    identifiers.stream()
                            .filter(identifier -> identifier.kind() == kind)
                            .map(Identifier::value)
                            .toList();
            sql.listIn(
                    query,
                    row ->
                            found.computeIfAbsent(
                                            new Identifier(kind, row.getString(1)),
                                            _ -> new TreeSet<>())
                                    .add(new PersonId(row.getLong(2))),
                    values,
                    owner.id().value(),
                    Codes.code(kind));
        }
        return found;
    }

    static Match of(Work work, Face face, Familiar familiar) throws SQLException {
        var claimants = familiar.claimants(face);
        var fitting = new HashSet<PersonId>();
        var possible = new LinkedHashSet<PersonId>();
        for (var kind : Kind.values()) {
            for (var person : telling(claimants, kind)) {
                var known = CardLine.card(CardRows.of(work, person.value()));
                possible.add(person);
                if (Names.fit(face.card(), known, kind == Kind.UID)) {
                    fitting.add(person);
                }
            }
            if (kind == Kind.UID && fitting.size() == 1) {
                break;
            }
        }
        if (fitting.size() == 1) {
            return Match.of(fitting.iterator().next());
        }
        if (possible.isEmpty()) {
            possible.addAll(familiar.namesakes(face));
        }
        return new Match(Optional.empty(), possible);
    }

    /// Those whom an address of this kind points at. A desk's address and a number several people
    /// share point at nobody.
    private static Set<PersonId> telling(Map<Identifier, Set<PersonId>> claimants, Kind kind) {
        var people = new TreeSet<PersonId>();
        claimants.forEach((identifier, claiming) -> {
            boolean shared =
                    switch (kind) {
                        case UID, URL -> false;
                        case EMAIL -> RoleAddress.isRole(identifier);
                        case PHONE -> claiming.size() > 1;
                    };
            if (identifier.kind() == kind && !shared) {
                people.addAll(claiming);
            }
        });
        return people;
    }
}
