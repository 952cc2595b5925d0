package kontaktnetz.storage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kontaktnetz.people.Card;
import kontaktnetz.people.Components;
import kontaktnetz.people.FullName;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.Property;
import kontaktnetz.people.SearchKeys;

/// What follows from a person's card, kept beside it to be found by.
///
/// @param named whether the card gives the name, rather than an address or what mail showed
/// @param nameKey given and family name, folded
record Profile(
        String name,
        boolean named,
        String nameKey,
        String sortKey,
        String headline,
        Set<String> searchKeys,
        Set<Identifier> identifiers) {

    /// @param lines the card, line by line, with their origins
    /// @param seen the name seen last in mail, or empty
    static Profile of(List<CardLine> lines, String seen, String region) {
        var card = CardLine.card(lines);
        boolean named = card.properties().stream().anyMatch(Profile::names);
        var name =
                lines.stream()
                        .filter(line -> line.byHand() && line.property().name().equals("FN"))
                        .map(line -> line.property().value())
                        .findFirst()
                        .orElseGet(() -> named || seen.isEmpty() ? card.name() : seen);
        var identifiers = new LinkedHashSet<Identifier>();
        card.identifiers(region).forEach(identifier -> identifiers.add(Codes.clean(identifier)));
        return new Profile(
                name,
                named,
                nameKey(named ? card.fullName() : FullName.guessed(name)),
                SearchKeys.sortKey(name),
                card.headline(),
                searchKeys(card, name),
                identifiers);
    }

    /// What two cards of one person share; empty where there is no name.
    static String nameKey(FullName name) {
        return SearchKeys.sortKey(name.given() + " " + name.family()).strip();
    }

    private static Set<String> searchKeys(Card card, String name) {
        var text =
                card.properties().stream()
                        .filter(property -> isSearched(property.name()))
                        .flatMap(property -> Components.read(property.value()).stream())
                        .collect(Collectors.joining(" "));
        var keys = new LinkedHashSet<String>();
        SearchKeys.of(name + " " + text).forEach(key -> keys.add(Codes.clean(key)));
        return keys;
    }

    static boolean names(Property property) {
        return switch (property.name()) {
            case "FN", "N", "NICKNAME" -> true;
            default -> false;
        };
    }

    private static boolean isSearched(String property) {
        return switch (property) {
            case "FN", "N", "NICKNAME", "ORG", "TITLE", "ROLE", "EMAIL" -> true;
            default -> false;
        };
    }
}
