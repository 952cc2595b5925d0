package kontaktnetz.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kontaktnetz.people.Card;
import kontaktnetz.people.Property;
import org.jspecify.annotations.Nullable;

/// The lines of people's cards, each with its origins, so that an import can be taken back line by
/// line.
final class CardRows {

    private static final int MOST_LINES = Card.MOST_PROPERTIES;

    private CardRows() {}

    static List<CardLine> of(Work work, long person) throws SQLException {
        var query =
                """
                select id, name, value, types, label, import from property
                where owner = ? and person = ? order by position, id
                """;
        return work.sql.list(query, CardLine::of, work.owner, person);
    }

    /// Adds what the card says beyond what is known, and returns that.
    ///
    /// @param origin the import that brings it
    static List<Property> join(Work work, long person, Card card, long origin) throws SQLException {
        var lines = of(work, person);
        var known = byMeaning(work, lines);
        var added = new LinkedHashMap<List<String>, Property>();
        for (var property : card.properties()) {
            var key = CardLine.sameness(property, work.who.region());
            if (!known.containsKey(key)) {
                added.putIfAbsent(key, property);
            }
        }
        alsoFrom(work, person, known, card, origin);
        var taken = added.values().stream().limit(Math.max(0, MOST_LINES - lines.size())).toList();
        insert(work, person, taken, origin, lines.size());
        return taken;
    }

    /// Notes that the lines known already came from there as well.
    static void alsoFrom(Work work, long person, Card card, long origin) throws SQLException {
        alsoFrom(work, person, byMeaning(work, of(work, person)), card, origin);
    }

    private static Map<List<String>, CardLine> byMeaning(Work work, List<CardLine> lines) {
        var known = new HashMap<List<String>, CardLine>();
        for (var line : lines) {
            known.putIfAbsent(CardLine.sameness(line.property(), work.who.region()), line);
        }
        return known;
    }

    private static void alsoFrom(
            Work work, long person, Map<List<String>, CardLine> known, Card card, long origin)
            throws SQLException {
        var query =
                """
                insert into property_also (owner, person, property, import) values (?, ?, ?, ?)
                on conflict do nothing
                """;
        var rows = new ArrayList<@Nullable Object[]>();
        for (var property : card.properties()) {
            var line = known.get(CardLine.sameness(property, work.who.region()));
            if (line != null && !line.byHand() && line.origin() != origin) {
                rows.add(new @Nullable Object[] {work.owner, person, line.id(), origin});
            }
        }
        work.sql.batch(query, rows);
    }

    static final String INSERT =
            """
            insert into property
                (owner, person, id, name, value, types, label, position, import, since)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    static void insert(
            Work work, long person, Collection<Property> properties, long origin, int position)
            throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var property : properties) {
            rows.add(
                    new @Nullable Object[] {
                        work.owner,
                        person,
                        work.numbers.next("property"),
                        property.name(),
                        property.value(),
                        String.join(",", property.types()),
                        property.label(),
                        position + rows.size(),
                        origin,
                        work.today()
                    });
        }
        work.sql.batch(INSERT, rows);
    }

    /// Puts the card in the place of what was there. Lines that stay keep their origin; new ones
    /// are the owner's own.
    static void replace(Work work, long person, Card card) throws SQLException {
        var known = new HashMap<List<String>, CardLine>();
        for (var line : of(work, person)) {
            known.put(exact(line.property()), line);
        }
        var kept = new HashSet<Long>();
        int position = 0;
        for (var property : card.properties()) {
            var line = known.get(exact(property));
            if (line == null) {
                insert(work, person, List.of(property), CardLine.HAND, position);
            } else {
                kept.add(line.id());
                move(work, person, line.id(), property, position);
            }
            position++;
        }
        for (var line : known.values()) {
            if (!kept.contains(line.id())) {
                delete(work, person, line.id());
            }
        }
    }

    private static List<String> exact(Property property) {
        return List.of(property.name(), property.value(), property.label());
    }

    private static void move(Work work, long person, long line, Property property, int position)
            throws SQLException {
        var query =
                """
                update property set position = ?, types = ?
                where owner = ? and person = ? and id = ?
                """;
        var types = String.join(",", property.types());
        work.sql.update(query, position, types, work.owner, person, line);
    }

    private static void delete(Work work, long person, long line) throws SQLException {
        var query =
                """
                delete from property where owner = ? and person = ? and id = ?
                """;
        work.sql.update(query, work.owner, person, line);
    }
}
