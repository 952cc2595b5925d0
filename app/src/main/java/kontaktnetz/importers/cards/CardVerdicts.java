package kontaktnetz.importers.cards;

import java.util.List;
import java.util.function.Consumer;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.Somebody;
import kontaktnetz.vcard.ReadCard;
import kontaktnetz.vcard.ReadCard.Kind;
import kontaktnetz.vcard.ReadCard.Trouble;

/// What becomes of a card that was read, with hints on what it lost.
final class CardVerdicts {

    private final Groups groups;
    private final Consumer<Found> found;

    CardVerdicts(Groups groups, Consumer<Found> found) {
        this.groups = groups;
        this.found = found;
    }

    void give(Place place, ReadCard read) {
        read.troubles().forEach(trouble -> found.accept(hint(place, trouble)));
        found.accept(verdict(place, read));
    }

    private Found verdict(Place place, ReadCard read) {
        var card = read.card();
        if (read.kind() == Kind.GROUP) {
            return new Found.Passed(place, Reason.GROUP_CARD, List.of(card.name()));
        }
        return Somebody.isTold(card)
                ? new Found.FoundCard(place, groups.labelled(card))
                : new Found.Passed(place, Reason.NO_NAME, List.of());
    }

    private static Found hint(Place place, Trouble trouble) {
        var at =
                new Place(
                        place.file(),
                        place.unit(),
                        place.number(),
                        trouble.line() == 0 ? place.line() : trouble.line());
        return switch (trouble.problem()) {
            case BROKEN_LINE -> new Found.Hint(at, Reason.BROKEN_LINE, List.of(trouble.what()));
            case BROKEN_VALUE -> new Found.Hint(at, Reason.BROKEN_VALUE, List.of(trouble.what()));
            case TOO_LARGE -> new Found.Hint(at, Reason.TOO_LARGE, List.of(trouble.what()));
        };
    }
}
