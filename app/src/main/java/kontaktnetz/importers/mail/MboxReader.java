package kontaktnetz.importers.mail;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.Found.Hint;
import kontaktnetz.importers.Found.Passed;
import kontaktnetz.importers.ImportException;
import kontaktnetz.importers.Input;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.Place.Unit;
import kontaktnetz.importers.Reader;
import kontaktnetz.importers.ReadingContext;
import kontaktnetz.importers.Reason;

/// Reads an mbox: many messages in one file, each behind a line that begins with "From ".
///
/// A message ends where a separator follows a blank line, and a header or nothing follows the
/// separator. `Content-Length` is not believed: it lies in every file that was ever edited. Lines
/// quoted with `>` (mboxo, mboxrd) lie in bodies, which are passed over.
public final class MboxReader implements Reader {

    private static final int BUFFER = 64 * 1024;
    private static final int LINES_BETWEEN_PROGRESS = 10_000;

    @Override
    public void read(Input input, ReadingContext context, Consumer<Found> found) {
        new Reading(input, context, found).read();
    }

    /// One pass over one file.
    private static final class Reading {

        private final Input input;
        private final ReadingContext context;
        private final Consumer<Found> found;
        private final MailRules rules;
        private final MessageHeaders headers = new MessageHeaders();

        private long number;
        private long firstLine;
        private String envelope = "";
        private boolean inside;
        private boolean inHeader;
        private boolean afterBlank = true;

        /// A separator in a body waits for the line behind it, which says whether it is one.
        private String candidate = "";

        private long firstLineOfCandidate;
        private long read;

        Reading(Input input, ReadingContext context, Consumer<Found> found) {
            this.input = input;
            this.context = context;
            this.found = found;
            this.rules = new MailRules(context);
        }

        void read() {
            boolean whole;
            try (var in = input.open()) {
                whole = lines(new Lines(in, BUFFER));
            } catch (EOFException archiveStopsShort) {
                whole = false;
            } catch (IOException failed) {
                end(false);
                throw new ImportException("reading " + input.name(), failed);
            }
            if (!candidate.isEmpty()) {
                begin(firstLineOfCandidate);
            }
            end(whole);
            if (number == 0) {
                var reason = read == 0 ? Reason.EMPTY_FILE : Reason.NOT_A_MESSAGE;
                found.accept(new Passed(Place.file(input.name()), reason, List.of()));
            }
        }

        /// Whether the source ends with the end of a line.
        private boolean lines(Lines line) throws IOException {
            boolean whole = true;
            while (line.next()) {
                take(line);
                whole = line.ends();
                if (line.number() % LINES_BETWEEN_PROGRESS == 0) {
                    context.progress().accept(line.read());
                }
            }
            read = line.read();
            context.progress().accept(read);
            return whole;
        }

        private void take(Lines line) {
            if (!candidate.isEmpty() && line.begins()) {
                settle(line);
            }
            if ((afterBlank || inHeader) && MboxSeparator.is(line)) {
                candidate = MboxSeparator.text(line);
                firstLineOfCandidate = line.number();
            } else if (inHeader) {
                header(line);
            }
            afterBlank = line.isBlank();
        }

        private void settle(Lines line) {
            boolean first = !inside && number == 0;
            if (first || inHeader || line.isBlank() || MessageHeaders.isField(line)) {
                begin(firstLineOfCandidate);
            }
            candidate = "";
        }

        private void begin(long line) {
            end(true);
            number++;
            firstLine = line;
            envelope = candidate;
            inside = true;
            inHeader = true;
            candidate = "";
            headers.clear();
        }

        private void header(Lines line) {
            if (line.isBlank()) {
                inHeader = false;
            } else {
                headers.add(line);
            }
        }

        /// Gives the verdict on the message that ends here.
        private void end(boolean whole) {
            if (!inside) {
                return;
            }
            inside = false;
            var place = new Place(input.name(), Unit.MESSAGE, number, firstLine);
            var around = new Circumstances(input.name(), false, envelope);
            found.accept(rules.judge(place, headers, around));
            if (headers.isCut()) {
                found.accept(new Hint(place, Reason.TOO_LARGE, List.of()));
            }
            if (!whole || (inHeader && headers.isMessage())) {
                found.accept(new Hint(place, Reason.TRUNCATED, List.of()));
            }
            inHeader = false;
        }
    }
}
