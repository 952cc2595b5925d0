package kontaktnetz.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What is written about a person: the properties of a vCard (RFC 6350), in order.
///
/// A card is data, never strength: it says who somebody is, not how close we are.
///
/// @param properties in the order of the source; the same name, value and label occurs once
public record Card(List<Property> properties) {

    /// A card is bounded, so that a broken file cannot fill the memory.
    public static final int MOST_PROPERTIES = 2_000;

    public Card {
        var kept = new LinkedHashMap<List<String>, Property>();
        for (var property : properties) {
            if (!property.value().isEmpty()) {
                kept.putIfAbsent(
                        List.of(property.name(), property.value(), property.label()), property);
            }
        }
        if (kept.size() > MOST_PROPERTIES) {
            throw new IllegalArgumentException(
                    "a card holds at most " + MOST_PROPERTIES + " properties, not " + kept.size());
        }
        properties = List.copyOf(kept.values());
    }

    public static Card of(Property... properties) {
        return new Card(List.of(properties));
    }

    public static Card named(String name) {
        return of(Property.of("FN", name));
    }

    public List<Property> all(String name) {
        return properties.stream().filter(property -> property.name().equals(name)).toList();
    }

    public Optional<String> first(String name) {
        return all(name).stream().map(Property::value).findFirst();
    }

    /// The name to show: `FN`, else made of `N`, else the organisation, else the first address.
    public String name() {
        return first("FN")
                .or(() -> first("N").map(Card::spoken).filter(name -> !name.isBlank()))
                .or(() -> first("NICKNAME"))
                .or(() ->
                        first("ORG")
                                .map(org -> Components.read(org).getFirst())
                                .filter(org -> !org.isBlank()))
                .or(() -> first("EMAIL"))
                .or(() -> first("TEL"))
                .orElse("");
    }

    /// Family and given name where the card tells them apart, else the last word and the rest.
    public FullName fullName() {
        return first("N")
                .map(n -> FullName.of(Components.read(n)))
                .filter(full -> !full.isEmpty())
                .orElseGet(() -> FullName.guessed(name()));
    }

    /// `TITLE` and `ORG` as one line: "Keramikerin, Atelier am Fluss"; empty where neither is
    /// known.
    public String headline() {
        var parts = new ArrayList<String>();
        first("TITLE").or(() -> first("ROLE")).ifPresent(parts::add);
        first("ORG")
                .map(org -> Components.read(org).getFirst())
                .filter(org -> !org.isBlank())
                .ifPresent(parts::add);
        return String.join(", ", parts);
    }

    /// What the person does, in the card's words (`TITLE`, `ROLE`).
    public List<String> occupations() {
        return Stream.concat(all("TITLE").stream(), all("ROLE").stream())
                .map(Property::value)
                .filter(words -> !words.isBlank())
                .toList();
    }

    /// The owner's labels for this person (`CATEGORIES`).
    public List<String> groups() {
        return all("CATEGORIES").stream().map(Property::value).toList();
    }

    /// Everything by which this person can be recognised elsewhere.
    ///
    /// @param region where a telephone number without a country code is dialled, such as `DE`
    public Set<Identifier> identifiers(String region) {
        var found = new LinkedHashSet<Identifier>();
        for (var property : properties) {
            switch (property.name()) {
                case "UID" -> Identifier.uid(property.value()).ifPresent(found::add);
                case "EMAIL" -> Identifier.email(property.value()).ifPresent(found::add);
                case "TEL" -> Identifier.phone(property.value(), region).ifPresent(found::add);
                case "URL" -> Identifier.profile(property.value()).ifPresent(found::add);
                default -> {
                    // other properties recognise nobody
                }
            }
        }
        return found;
    }

    /// This card with what `other` adds; what both say differently is kept twice, ours first.
    public Card and(Card other) {
        return new Card(Stream.concat(properties.stream(), other.properties.stream()).toList());
    }

    public Card with(Collection<Property> more) {
        return new Card(Stream.concat(properties.stream(), more.stream()).toList());
    }

    /// This card with all properties of that name replaced by `values`.
    public Card replacing(String name, List<Property> values) {
        return new Card(
                Stream.concat(
                                properties.stream()
                                        .filter(property -> !property.name().equals(name)),
                                values.stream())
                        .toList());
    }

    private static String spoken(String n) {
        return FullName.of(Components.read(n)).spoken();
    }
}
