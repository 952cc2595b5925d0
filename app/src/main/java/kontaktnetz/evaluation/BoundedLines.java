package kontaktnetz.evaluation;

import java.io.IOException;
import java.io.Reader;

/// Lines of text, however long the text or a line may be.
final class BoundedLines {

    static final int LONGEST = 4_096;

    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int end;
    private boolean cut;

    BoundedLines(Reader reader) {
        this.reader = reader;
    }

    /// The next line without its end, of a longer one the first {@link #LONGEST} characters; false
    /// where the text is over.
    boolean next(StringBuilder line) throws IOException {
        line.setLength(0);
        cut = false;
        boolean any = false;
        while (at < end || fill()) {
            any = true;
            char c = buffer[at++];
            if (c == '\n') {
                return true;
            }
            if (line.length() < LONGEST) {
                line.append(c);
            } else {
                cut = true;
            }
        }
        return any;
    }

    /// Whether the line was longer than what was given.
    boolean wasCut() {
        return cut;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, reader.read(buffer));
        return end > 0;
    }
}
