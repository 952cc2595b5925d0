package kontaktnetz.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kontaktnetz.people.Person;
import kontaktnetz.people.Property;

/// A way to reach somebody.
///
/// @param kind the drawing beside it
/// @param link a `mailto:`, `tel:` or web address, or empty
public record Way(String kind, String text, String link, String label) {

    /// Every way a card names, in its order.
    static List<Way> of(Person person) {
        var ways = new ArrayList<Way>();
        for (var property : person.card().properties()) {
            switch (property.name()) {
                case "EMAIL" -> ways.add(way(property, "mail", "mailto:"));
                case "TEL" -> ways.add(way(property, "call", "tel:"));
                case "URL" -> ways.add(page(property));
                case "ADR" -> ways.add(address(property));
                default -> {
                    // other properties reach nobody
                }
            }
        }
        return ways;
    }

    /// Where a letter to somebody goes; empty where no address is known.
    static Optional<String> mail(Person person) {
        return person.card()
                .first("EMAIL")
                .map(value -> value.replaceFirst("(?i)^mailto:", ""))
                .filter(value -> !value.isBlank());
    }

    private static Way way(Property property, String kind, String scheme) {
        var value = property.value().replaceFirst("(?i)^(mailto|tel):", "");
        var target = kind.equals("call") ? value.replaceAll("[^0-9+*#]", "") : value;
        return new Way(kind, value, target.isEmpty() ? "" : scheme + target, property.label());
    }

    /// Only web addresses become links: a card may hold `javascript:` as well.
    private static Way page(Property property) {
        var value = property.value();
        boolean web = value.matches("(?i)https?://.+");
        boolean bare = value.matches("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)+(/\\S*)?");
        var link = web ? value : bare ? "https://" + value : "";
        return new Way("web", value.replaceFirst("(?i)^https?://", ""), link, property.label());
    }

    private static Way address(Property property) {
        var parts = new ArrayList<>(property.components());
        while (parts.size() < 7) {
            parts.add("");
        }
        var place = (parts.get(5) + " " + parts.get(3)).strip();
        var lines =
                List.of(parts.get(2), place, parts.get(6)).stream()
                        .filter(part -> !part.isBlank())
                        .toList();
        return new Way("place", String.join(", ", lines), "", property.label());
    }
}
