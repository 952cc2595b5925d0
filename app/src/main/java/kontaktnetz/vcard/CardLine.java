package kontaktnetz.vcard;

/// One unfolded line of a card's text.
///
/// @param number the line it begins on in its file, from 1
public record CardLine(long number, String text) {}
