package kontaktnetz.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Property;
import kontaktnetz.storage.Familiar.Face;

/// People an address book brings, most of them new and none of them known by what they carry: their
/// rows are written together, some thousand at a time, and nothing is read for them.
final class Newcomers {

    private final Work work;
    private final Familiar familiar;
    private final long origin;
    private final Instant now;

    Newcomers(Work work, Familiar familiar, long origin, Instant now) {
        this.work = work;
        this.familiar = familiar;
        this.origin = origin;
        this.now = now;
    }

    PersonId add(Face face) throws SQLException {
        long id = work.numbers.next("person");
        var lines = new ArrayList<CardLine>();
        for (var property : face.card().properties()) {
            lines.add(new CardLine(work.numbers.next("property"), property, origin));
        }
        var profile = Profile.of(lines, face);
        person(id, profile);
        lines(id, lines);
        keys(id, profile);
        RoleRows.begin(work, id, lines);
        RelatedRows.begin(work, id, lines);
        work.cardChanged();
        var known = claims(id, profile.identifiers());
        IdentifierRows.attribute(work, known);
        var person = new PersonId(id);
        familiar.taken(face, person);
        if (!profile.named() && !known.isEmpty()) {
            PersonRows.derive(work, id);
        }
        if (work.groups.concern(lines)) {
            work.stale(id);
        }
        return person;
    }

    private void person(long id, Profile profile) {
        var query =
                """
                insert into person
                    (owner, id, name, named, name_key, sort_key, headline,
                    met_when, met_how, met_through, added_at, by_hand)
                values (?, ?, ?, ?, ?, ?, ?, '', '', null, ?, 0)
                """;
        work.sql.later(
                query,
                work.owner,
                id,
                profile.name(),
                Codes.code(profile.named()),
                profile.nameKey(),
                profile.sortKey(),
                profile.headline(),
                now.toEpochMilli());
    }

    private void lines(long id, List<CardLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Property property = lines.get(i).property();
            work.sql.later(
                    CardRows.INSERT,
                    work.owner,
                    id,
                    lines.get(i).id(),
                    property.name(),
                    property.value(),
                    String.join(",", property.types()),
                    property.label(),
                    i,
                    origin,
                    work.today());
        }
    }

    private void keys(long id, Profile profile) {
        for (var key : profile.searchKeys()) {
            work.sql.later(PersonRows.FIND_BY, work.owner, key, id);
        }
    }

    /// @return the numbers of those addresses that were known before
    private Set<Long> claims(long id, Set<Identifier> identifiers) throws SQLException {
        var known = new LinkedHashSet<Long>();
        for (var identifier : identifiers) {
            var number = familiar.number(identifier);
            if (number == null) {
                number = work.numbers.next("identifier");
                familiar.numbered(identifier, number);
                IdentifierRows.insertLater(work, identifier, number, id);
            } else {
                known.add(number);
            }
            work.sql.later(IdentifierRows.CLAIM, work.owner, number, id);
        }
        return known;
    }
}
