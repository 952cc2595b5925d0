package kontaktnetz.importers;

import kontaktnetz.people.Card;

/// Whether a card tells of anybody at all.
public final class Somebody {

    private Somebody() {}

    /// A card without name, address, number and organisation is nobody's.
    public static boolean isTold(Card card) {
        return !card.name().isBlank();
    }
}
