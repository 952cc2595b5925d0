/// Address books as cards: vCard text of every version, jCard and xCard, card by card, so that a
/// broken one never costs the others.
@NullMarked
package kontaktnetz.importers.cards;

import org.jspecify.annotations.NullMarked;
