package kontaktnetz.importers.cards;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kontaktnetz.importers.ByteLines;

/// Cuts a stream into cards and unfolds their lines, as bytes: a line may be folded in the middle
/// of a character.
///
/// Memory holds the cards that are open: one, and those it stands within as their agent.
final class CardSplitter {

    /// A card with its picture; address books write pictures of a few hundred KB.
    static final int LARGEST_CARD = 10 << 20;

    /// Five times what a card may hold; each costs memory beyond its bytes.
    private static final int MOST_LINES = 10_000;

    private static final int DEEPEST = 8;
    private static final Pattern BEGIN = Pattern.compile("(?i)\\s*BEGIN\\s*:\\s*VCARD\\s*");
    private static final Pattern END = Pattern.compile("(?i)\\s*END\\s*:\\s*VCARD\\s*");
    private static final Pattern BASE64 = Pattern.compile("=\\s*B\\s*(;|$)");
    private static final int HEADER = 512;

    /// One unfolded line.
    @SuppressWarnings("ArrayRecordComponent") // nobody compares lines
    record RawLine(long number, byte[] bytes) {}

    /// One card as it stands in the file.
    ///
    /// @param number the card's number in the file, by where it begins, from 1
    /// @param line the line it begins on
    /// @param ended false where the file or the next card begins before its END
    /// @param tooLarge it outgrew the bound, and its lines are not kept
    record RawCard(long number, long line, List<RawLine> lines, boolean ended, boolean tooLarge) {}

    private final ByteLines lines;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<RawCard> ready = new ArrayDeque<>();
    private long numbers;
    private boolean over;

    CardSplitter(ByteLines lines) {
        this.lines = lines;
    }

    /// The next card that is complete, as far as it will be.
    Optional<RawCard> next() throws IOException {
        while (ready.isEmpty() && !over) {
            if (lines.next()) {
                take(lines.bytes());
            } else {
                over = true;
                closeAll();
            }
        }
        return Optional.ofNullable(ready.poll());
    }

    /// A number for a card that was found within another one's text.
    long nextNumber() {
        return ++numbers;
    }

    private void take(byte[] line) {
        var card = open.peekLast();
        if (isMark(line, 'B') && BEGIN.matcher(ascii(line, HEADER)).matches()) {
            boolean agent = card != null && card.awaitsAgent() && open.size() < DEEPEST;
            if (!agent) {
                closeAll();
            }
            open.addLast(new Open(nextNumber(), lines.number()));
        } else if (isMark(line, 'E') && END.matcher(ascii(line, HEADER)).matches()) {
            if (card != null) {
                open.removeLast();
                ready.add(card.closed(true));
            }
        } else if (card != null) {
            card.take(line, lines.number(), lines.isCut());
        }
    }

    private void closeAll() {
        while (!open.isEmpty()) {
            ready.addFirst(open.removeLast().closed(false));
        }
    }

    /// Quick to see for nearly every line that it is no mark.
    private static boolean isMark(byte[] line, char letter) {
        for (byte b : line) {
            if (b != ' ' && b != '\t') {
                return (b & ~0x20) == letter;
            }
        }
        return false;
    }

    private static String ascii(byte[] line, int most) {
        return new String(line, 0, Math.min(most, line.length), StandardCharsets.ISO_8859_1);
    }

    /// A card that has begun.
    private static final class Open {

        private final long number;
        private final long line;
        private final List<RawLine> kept = new ArrayList<>();
        private final Growing current = new Growing();
        private long currentNumber;
        private boolean any;
        private boolean quotedPrintable;
        private boolean base64;
        private int size;
        private boolean tooLarge;

        Open(long number, long line) {
            this.number = number;
            this.line = line;
        }

        void take(byte[] bytes, long at, boolean cut) {
            size += bytes.length + 2;
            tooLarge |= cut || size > LARGEST_CARD || kept.size() > MOST_LINES;
            if (tooLarge) {
                kept.clear();
                current.reset();
                any = false;
                size = LARGEST_CARD;
                return;
            }
            if (bytes.length == 0) {
                // some phones end each line twice, within a picture as well
                return;
            }
            if (any && quotedPrintable && current.endsSoft()) {
                current.dropLast();
                current.write(bytes, 0, bytes.length);
            } else if (any && (bytes[0] == ' ' || bytes[0] == '\t')) {
                current.write(bytes, 1, bytes.length - 1);
            } else if (any && base64 && isBase64(bytes)) {
                current.write(bytes, 0, bytes.length);
            } else {
                flush();
                begin(bytes, at);
            }
        }

        private void begin(byte[] bytes, long at) {
            any = true;
            currentNumber = at;
            current.write(bytes, 0, bytes.length);
            var header = header(bytes);
            quotedPrintable = header.contains("QUOTED-PRINTABLE");
            base64 = header.contains("BASE64") || BASE64.matcher(header).find();
        }

        /// What stands before the colon, in capitals; most lines have a short one.
        private static String header(byte[] bytes) {
            int colon = 0;
            while (colon < Math.min(HEADER, bytes.length) && bytes[colon] != ':') {
                colon++;
            }
            return ascii(bytes, colon).toUpperCase(Locale.ROOT);
        }

        private void flush() {
            if (any) {
                kept.add(new RawLine(currentNumber, current.toByteArray()));
            }
            current.reset();
            any = false;
        }

        /// Some programs do not indent the lines of a picture.
        private static boolean isBase64(byte[] bytes) {
            for (byte b : bytes) {
                boolean letter = (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
                if (!letter && !(b >= '0' && b <= '9') && b != '+' && b != '/' && b != '=') {
                    return false;
                }
            }
            return true;
        }

        /// Its last line is an AGENT whose card begins on the next one.
        boolean awaitsAgent() {
            return any && ascii(current.toByteArray(), HEADER).matches("(?i)AGENT[^:]*:\\s*");
        }

        RawCard closed(boolean ended) {
            flush();
            return new RawCard(number, line, List.copyOf(kept), ended, tooLarge);
        }
    }

    /// Bytes to which more can be added, and the last taken off.
    private static final class Growing extends ByteArrayOutputStream {

        boolean endsSoft() {
            return count > 0 && buf[count - 1] == '=';
        }

        void dropLast() {
            count--;
        }
    }
}
