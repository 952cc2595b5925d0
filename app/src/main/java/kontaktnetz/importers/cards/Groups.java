package kontaktnetz.importers.cards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kontaktnetz.people.Card;
import kontaktnetz.people.Property;
import kontaktnetz.vcard.ReadCard;
import kontaktnetz.vcard.ReadCard.Kind;

/// The group cards of a file: whose UID belongs to which groups.
final class Groups {

    /// A file of more is no address book.
    private static final int MOST = 200_000;

    private final Map<String, List<String>> names = new HashMap<>();
    private int memberships;

    void add(ReadCard card) {
        var name = card.card().name();
        if (card.kind() != Kind.GROUP || name.isBlank()) {
            return;
        }
        for (var member : card.members()) {
            if (memberships++ < MOST) {
                names.computeIfAbsent(member, _ -> new ArrayList<>()).add(name);
            }
        }
    }

    /// The card with the groups it belongs to.
    Card labelled(Card card) {
        if (names.isEmpty()) {
            return card;
        }
        var uid = card.first("UID").orElse("").replaceFirst("(?i)^urn:uuid:", "");
        var groups =
                names.getOrDefault(uid, List.of()).stream()
                        .map(group -> Property.of("CATEGORIES", group))
                        .toList();
        return groups.isEmpty() || card.properties().size() + groups.size() > Card.MOST_PROPERTIES
                ? card
                : card.with(groups);
    }
}
