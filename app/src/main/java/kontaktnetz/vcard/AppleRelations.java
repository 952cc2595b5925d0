package kontaktnetz.vcard;

import java.util.List;
import java.util.Set;

/// How Apple's address book says who is what to whom: `X-ABRELATEDNAMES` with a name, and in the
/// same group an `X-ABLabel`, which is one of its own words in a wrapper that it translates, or the
/// owner's.
///
/// It keeps to vCard 3 and does not read `RELATED`. So there both stand in one group, and whoever
/// knows `RELATED` leaves the other aside.
final class AppleRelations {

    static final String NAMES = "X-ABRELATEDNAMES";

    private static final String WRAP = "_$!<";

    private static final Set<String> WORDS =
            Set.of(
                    "assistant",
                    "brother",
                    "child",
                    "colleague",
                    "father",
                    "friend",
                    "manager",
                    "mother",
                    "parent",
                    "partner",
                    "sibling",
                    "sister",
                    "spouse");

    /// Those that say no more than that there is something.
    private static final Set<String> OTHER = Set.of("contact", "acquaintance", "met", "pref");

    private AppleRelations() {}

    /// The label that says what the types of a `RELATED` say.
    static String label(List<String> types) {
        return types.stream()
                .filter(WORDS::contains)
                .map(AppleRelations::wrapped)
                .findFirst()
                .or(() -> types.stream().filter(type -> !OTHER.contains(type)).findFirst())
                .orElse(wrapped("other"));
    }

    private static String wrapped(String word) {
        return WRAP + Character.toUpperCase(word.charAt(0)) + word.substring(1) + ">!$_";
    }

    /// Whether a label beside a `RELATED` says no more than its types.
    static boolean isSaid(String label, List<String> types) {
        return label.startsWith(WRAP) || types.stream().anyMatch(label::equalsIgnoreCase);
    }
}
