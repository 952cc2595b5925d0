package kontaktnetz.network;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.Property;

/// Whom a card names as related, and how: `RELATED` of RFC 6350, section 6.6.6, and what programs
/// write in its place where they keep to vCard 3.
///
/// @param relation of whoever is named, to whoever's card it is
/// @param label the relation more exactly: a word of {@link #WORDS}, or the owner's own; or empty
/// @param named by what, as the card has it, without `urn:uuid:` and `mailto:`
public record Related(Relation relation, String label, By by, String named) {

    /// A longer name is none.
    public static final int LONGEST = 200;

    /// By what somebody is named.
    public enum By {
        UID,
        EMAIL,
        NAME
    }

    /// What the words of RFC 6350 and of address books mean, in lower case. Those that say no more
    /// than their relation leave no label.
    private static final Map<String, Relation> WORDS =
            Map.ofEntries(
                    Map.entry("contact", Relation.KNOWS),
                    Map.entry("acquaintance", Relation.KNOWS),
                    Map.entry("met", Relation.KNOWS),
                    Map.entry("other", Relation.KNOWS),
                    Map.entry("neighbor", Relation.KNOWS),
                    Map.entry("co-resident", Relation.KNOWS),
                    Map.entry("emergency", Relation.KNOWS),
                    Map.entry("friend", Relation.FRIEND),
                    Map.entry("colleague", Relation.COLLEAGUE),
                    Map.entry("co-worker", Relation.COLLEAGUE),
                    Map.entry("manager", Relation.COLLEAGUE),
                    Map.entry("assistant", Relation.COLLEAGUE),
                    Map.entry("kin", Relation.FAMILY),
                    Map.entry("spouse", Relation.FAMILY),
                    Map.entry("partner", Relation.FAMILY),
                    Map.entry("parent", Relation.FAMILY),
                    Map.entry("mother", Relation.FAMILY),
                    Map.entry("father", Relation.FAMILY),
                    Map.entry("child", Relation.FAMILY),
                    Map.entry("sibling", Relation.FAMILY),
                    Map.entry("brother", Relation.FAMILY),
                    Map.entry("sister", Relation.FAMILY));

    private static final Map<Relation, String> PLAIN =
            Map.of(
                    Relation.KNOWS, "contact acquaintance met other",
                    Relation.FRIEND, "friend",
                    Relation.COLLEAGUE, "colleague co-worker",
                    Relation.FAMILY, "kin");

    /// What is somebody's own, and names nobody else.
    private static final String ME = "me";

    /// Empty where the property names nobody.
    public static Optional<Related> of(Property property) {
        return switch (property.name()) {
            case "RELATED" -> related(property, property.types());
            case "X-ABRELATEDNAMES" -> related(property, List.of());
            case "X-SPOUSE", "X-EVOLUTION-SPOUSE", "X-MS-SPOUSE", "X-KADDRESSBOOK-X-SPOUSESNAME" ->
                    named(property.value(), "spouse");
            case "X-MANAGER",
                    "X-EVOLUTION-MANAGER",
                    "X-MS-MANAGER",
                    "X-KADDRESSBOOK-X-MANAGERSNAME" ->
                    named(property.value(), "manager");
            case "X-ASSISTANT",
                    "X-EVOLUTION-ASSISTANT",
                    "X-MS-ASSISTANT",
                    "X-KADDRESSBOOK-X-ASSISTANTSNAME" ->
                    named(property.value(), "assistant");
            default -> Optional.empty();
        };
    }

    private static Optional<Related> related(Property property, List<String> types) {
        if (types.contains(ME)) {
            return Optional.empty();
        }
        var word = types.stream().filter(WORDS::containsKey).sorted().findFirst().orElse("");
        var label = property.label();
        if (word.isEmpty()
                || label.isEmpty()
                || label.length() > Acquaintance.LONGEST_LABEL
                || label.equalsIgnoreCase(word)) {
            return named(property.value(), word.isEmpty() ? label : word);
        }
        return by(WORDS.getOrDefault(word, Relation.KNOWS), label, property.value().strip());
    }

    private static Optional<Related> named(String value, String word) {
        var lower = word.strip().toLowerCase(Locale.ROOT);
        var relation = WORDS.getOrDefault(lower, Relation.KNOWS);
        var known = WORDS.containsKey(lower);
        boolean plain =
                known && (" " + PLAIN.getOrDefault(relation, "") + " ").contains(" " + lower + " ");
        var label = plain ? "" : known ? lower : word.strip();
        return label.length() > Acquaintance.LONGEST_LABEL
                ? named(value, "")
                : by(relation, label, value.strip());
    }

    private static Optional<Related> by(Relation relation, String label, String value) {
        var lower = value.toLowerCase(Locale.ROOT);
        if (lower.startsWith("urn:")) {
            return Identifier.uid(value)
                    .map(uid -> new Related(relation, label, By.UID, uid.value()));
        }
        var mail = lower.startsWith("mailto:") ? value.substring("mailto:".length()) : value;
        var email = Identifier.email(mail);
        if (email.isPresent()) {
            return Optional.of(new Related(relation, label, By.EMAIL, email.get().value()));
        }
        boolean name = !value.isEmpty() && value.length() <= LONGEST && !lower.contains("://");
        return name ? Optional.of(new Related(relation, label, By.NAME, value)) : Optional.empty();
    }

    /// The word by which a card says it: that of the label, or the relation's own.
    static String word(Relation relation, String label) {
        if (WORDS.containsKey(label)) {
            return label;
        }
        return switch (relation) {
            case FRIEND -> "friend";
            case COLLEAGUE -> "colleague";
            case FAMILY -> "kin";
            case KNOWS, CLIENT, INTRODUCED -> "contact";
        };
    }

    /// What the other is where one is this: a child has a parent.
    public static String otherWay(String word) {
        return switch (word) {
            case "child" -> "parent";
            case "parent", "mother", "father" -> "child";
            case "manager" -> "assistant";
            case "assistant" -> "manager";
            case "brother", "sister" -> "sibling";
            default -> word;
        };
    }
}
