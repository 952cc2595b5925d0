package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kontaktnetz.people.Card;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.Property;

/// One line of a person's card, and where it came from.
///
/// @param origin the number of an import, or 0 for the owner's hand
record CardLine(long id, Property property, long origin) {

    static final long HAND = 0;

    /// Reads `id, name, value, types, label, import`.
    static CardLine of(ResultSet row) throws SQLException {
        return new CardLine(row.getLong("id"), property(row), row.getLong("import"));
    }

    static Property property(ResultSet row) throws SQLException {
        return new Property(
                row.getString("name"),
                row.getString("value"),
                List.of(row.getString("types").split(",")),
                row.getString("label"));
    }

    static Card card(List<CardLine> lines) {
        return new Card(lines.stream().map(CardLine::property).toList());
    }

    boolean byHand() {
        return origin == HAND;
    }

    /// What makes two lines one: for addresses what they mean, else how they read.
    ///
    /// @param region where a telephone number without a country code is dialled
    static List<String> sameness(Property property, String region) {
        var meaning =
                switch (property.name()) {
                    case "EMAIL" -> Identifier.email(property.value());
                    case "TEL" -> Identifier.phone(property.value(), region);
                    case "URL" -> Identifier.profile(property.value());
                    default -> Optional.<Identifier>empty();
                };
        return meaning.map(identifier -> List.of(property.name(), identifier.value()))
                .orElseGet(() -> List.of(property.name(), property.value(), property.label()));
    }
}
