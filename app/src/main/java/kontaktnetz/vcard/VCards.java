package kontaktnetz.vcard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kontaktnetz.people.Card;

/// Cards as vCard text, and back.
///
/// Read and write agree: what a {@link Card} holds is the same after both, in every version. A
/// client's own text is not: parameters other than types go, and pictures are left out.
public final class VCards {

    private static final Pattern BEGIN = Pattern.compile("(?i)BEGIN\\s*:\\s*VCARD\\s*");
    private static final Pattern END = Pattern.compile("(?i)END\\s*:\\s*VCARD\\s*");

    private VCards() {}

    /// The cards of a text that is all in memory.
    public static List<ReadCard> read(String text) {
        var cards = new ArrayList<ReadCard>();
        var lines = new ArrayList<CardLine>();
        for (var line : unfolded(text)) {
            if (END.matcher(line.text()).matches()) {
                cards.add(TextReading.read(lines));
                lines.clear();
            } else if (BEGIN.matcher(line.text()).matches()) {
                lines.clear();
            } else {
                lines.add(line);
            }
        }
        return List.copyOf(cards);
    }

    /// One card from its unfolded lines, those of BEGIN and END left out.
    public static ReadCard read(List<CardLine> lines) {
        return TextReading.read(lines);
    }

    /// One card from properties that another format has told apart.
    public static ReadCard of(List<RawProperty> properties) {
        return new CardBuilding(properties).build(List.of());
    }

    /// A card as text, its lines folded and ended by CR LF.
    public static String write(Card card, VCardVersion version) {
        return write(card, version, Map.of());
    }

    /// @param names what those are called whom the card names by an address, by that address
    public static String write(Card card, VCardVersion version, Map<String, String> names) {
        return TextWriting.write(card, version, names);
    }

    private static List<CardLine> unfolded(String text) {
        var lines = new ArrayList<CardLine>();
        long number = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            number++;
            var last = lines.isEmpty() ? null : lines.getLast();
            if (last != null && isSoftBreak(last.text())) {
                var start = last.text().substring(0, last.text().length() - 1);
                lines.set(lines.size() - 1, new CardLine(last.number(), start + line));
            } else if (last != null && (line.startsWith(" ") || line.startsWith("\t"))) {
                lines.set(
                        lines.size() - 1,
                        new CardLine(last.number(), last.text() + line.substring(1)));
            } else {
                lines.add(new CardLine(number, line));
            }
        }
        return lines;
    }

    /// Whether a quoted-printable line goes on in the next one.
    public static boolean isSoftBreak(String line) {
        return line.endsWith("=") && line.toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE");
    }
}
