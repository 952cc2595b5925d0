package kontaktnetz.importers.cards;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import kontaktnetz.importers.ByteLines;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.ImportException;
import kontaktnetz.importers.Input;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.Place.Unit;
import kontaktnetz.importers.Reader;
import kontaktnetz.importers.ReadingContext;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.TextBytes;
import kontaktnetz.importers.cards.CardSplitter.RawCard;
import kontaktnetz.importers.cards.CardSplitter.RawLine;
import kontaktnetz.vcard.CardLine;
import kontaktnetz.vcard.VCards;

/// Reads vCard 2.1, 3.0 and 4.0, any number of cards to a file.
///
/// Groups may stand before or behind their members, so the file is looked through once for them and
/// then read.
public final class VCardReader implements Reader {

    private static final Pattern GROUP =
            Pattern.compile("(?i)([\\w-]+\\.)?(X-ADDRESSBOOKSERVER-)?KIND[^:]*:\\s*group\\s*");
    private static final Pattern CHARSET =
            Pattern.compile("(?i)[^:]*;\\s*CHARSET\\s*=\\s*\"?([\\w.:-]+)\"?.*", Pattern.DOTALL);
    private static final int HEADER = 256;

    @Override
    public void read(Input input, ReadingContext context, Consumer<Found> found) {
        try {
            var groups = groups(input);
            try (var in = input.open()) {
                var cards = splitter(in);
                var reading = new OneFile(input.name(), groups, found);
                for (var card = cards.next(); card.isPresent(); card = cards.next()) {
                    reading.take(card.get(), cards);
                }
            }
        } catch (IOException e) {
            throw new ImportException("reading " + input.name(), e);
        }
    }

    private static CardSplitter splitter(java.io.InputStream in) throws IOException {
        return new CardSplitter(new ByteLines(TextBytes.of(in), CardSplitter.LARGEST_CARD));
    }

    private static Groups groups(Input input) throws IOException {
        var groups = new Groups();
        try (var in = input.peek()) {
            var cards = splitter(in);
            for (var card = cards.next(); card.isPresent(); card = cards.next()) {
                if (isGroup(card.get())) {
                    groups.add(VCards.read(decoded(card.get()).lines()));
                }
            }
        }
        return groups;
    }

    private static boolean isGroup(RawCard card) {
        return card.lines().stream()
                .anyMatch(line ->
                        line.bytes().length < HEADER
                                && endsLikeGroup(line.bytes())
                                && GROUP.matcher(ascii(line.bytes())).matches());
    }

    /// Quick to see for nearly every line that it is none.
    private static boolean endsLikeGroup(byte[] line) {
        int last = line.length - 1;
        while (last > 0 && line[last] == ' ') {
            last--;
        }
        return last > 0 && (line[last] | 0x20) == 'p';
    }

    /// A card's lines as text.
    ///
    /// @param guessed whether no encoding was declared that fits
    private record Decoded(List<CardLine> lines, boolean guessed) {}

    /// Each line in strict UTF-8, else in the encoding it declares, else in the one another line of
    /// its card declares, else in windows-1252.
    private static Decoded decoded(RawCard card) {
        var lines = new ArrayList<CardLine>();
        boolean guessed = false;
        for (var line : card.lines()) {
            var text =
                    TextBytes.utf8(line.bytes())
                            .or(() -> declared(line, line))
                            .or(() -> declaredElsewhere(card, line));
            guessed |= text.isEmpty();
            lines.add(
                    new CardLine(
                            line.number(),
                            text.orElseGet(
                                    () -> new String(line.bytes(), TextBytes.WINDOWS_1252))));
        }
        return new Decoded(lines, guessed);
    }

    private static Optional<String> declaredElsewhere(RawCard card, RawLine line) {
        return card.lines().stream()
                .map(other -> declared(other, line))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> declared(RawLine by, RawLine line) {
        var header = ascii(by.bytes());
        int colon = header.indexOf(':');
        var charset = CHARSET.matcher(colon < 0 ? header : header.substring(0, colon));
        if (!charset.matches()) {
            return Optional.empty();
        }
        try {
            return TextBytes.decoded(line.bytes(), Charset.forName(charset.group(1)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static String ascii(byte[] line) {
        return new String(line, 0, Math.min(HEADER, line.length), StandardCharsets.ISO_8859_1);
    }

    /// One file while it is being read.
    private static final class OneFile {

        private final String name;
        private final CardVerdicts verdicts;
        private final Consumer<Found> found;
        private boolean guessed;

        OneFile(String name, Groups groups, Consumer<Found> found) {
            this.name = name;
            this.verdicts = new CardVerdicts(groups, found);
            this.found = found;
        }

        void take(RawCard raw, CardSplitter cards) {
            var place = new Place(name, Unit.CARD, raw.number(), raw.line());
            if (raw.tooLarge()) {
                found.accept(new Found.Passed(place, Reason.TOO_LARGE, List.of()));
                return;
            }
            var decoded = decoded(raw);
            if (decoded.guessed() && !guessed) {
                guessed = true;
                found.accept(
                        new Found.Hint(place, Reason.ENCODING_GUESSED, List.of("windows-1252")));
            }
            if (!raw.ended()) {
                found.accept(new Found.Hint(place, Reason.CARD_WITHOUT_END, List.of()));
            }
            var card = VCards.read(decoded.lines());
            verdicts.give(place, card);
            for (var agent : card.agents()) {
                for (var within : VCards.read(agent)) {
                    verdicts.give(
                            new Place(name, Unit.CARD, cards.nextNumber(), raw.line()), within);
                }
            }
        }
    }
}
