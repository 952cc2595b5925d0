package kontaktnetz.storage;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kontaktnetz.people.Card;
import kontaktnetz.people.Components;
import kontaktnetz.people.FullName;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.Property;
import kontaktnetz.people.SearchKeys;
import kontaktnetz.storage.Familiar.Face;

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
        return of(lines, seen, card, identifiers(card, region));
    }

    /// Of somebody who has nothing yet but this card.
    static Profile of(List<CardLine> lines, Face face) {
        return of(lines, "", face.card(), face.identifiers());
    }

    private static Profile of(
            List<CardLine> lines, String seen, Card card, Set<Identifier> identifiers) {
        boolean named = card.properties().stream().anyMatch(Profile::names);
        var name =
                lines.stream()
                        .filter(line -> line.byHand() && line.property().name().equals("FN"))
                        .map(line -> line.property().value())
                        .findFirst()
                        .orElseGet(() -> named || seen.isEmpty() ? card.name() : seen);
        return new Profile(
                name,
                named,
                nameKey(named ? card.fullName() : FullName.guessed(name)),
                SearchKeys.sortKey(name),
                card.headline(),
                searchKeys(card, name),
                identifiers);
    }

    /// By what the card's person is recognised, as both databases can hold it.
    static Set<Identifier> identifiers(Card card, String region) {
        var identifiers = new LinkedHashSet<Identifier>();
        card.identifiers(region).forEach(one -> identifiers.add(Codes.clean(one)));
        return identifiers;
    }

    /// What two cards of one person share; empty where there is no name.
    static String nameKey(FullName name) {
        return SearchKeys.sortKey(name.given() + " " + name.family()).strip();
    }

    /// The search keys, and those of further words.
    Set<String> searchKeysWith(Collection<String> words) {
        var keys = new LinkedHashSet<>(searchKeys);
        for (var text : words) {
            SearchKeys.of(text).forEach(key -> keys.add(Codes.clean(key)));
        }
        return keys;
    }

    private static Set<String> searchKeys(Card card, String name) {
        var text = new StringBuilder(name);
        for (var property : card.properties()) {
            if (isSearched(property.name())) {
                Components.read(property.value()).forEach(part -> text.append(' ').append(part));
            }
        }
        var keys = new LinkedHashSet<String>();
        SearchKeys.of(text.toString()).forEach(key -> keys.add(Codes.clean(key)));
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
