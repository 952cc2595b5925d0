package kontaktnetz.importers.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.Found.Passed;
import kontaktnetz.importers.ImportException;
import kontaktnetz.importers.Input;
import kontaktnetz.importers.Input.Messages;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.Place.Unit;
import kontaktnetz.importers.Reader;
import kontaktnetz.importers.ReadingContext;
import kontaktnetz.importers.Reason;

/// Reads files of one message each: a Maildir, any tree or archive of messages.
///
/// They come in the order of their names, so that a second reading finds the same numbers. A
/// message that was thrown away (flag `T`) has still been written; a draft (`D`) has not.
///
/// Source: D. J. Bernstein, "Using maildir format".
public final class MaildirReader implements Reader {

    @Override
    public void read(Input input, ReadingContext context, Consumer<Found> found) {
        try {
            input.messages(new Reading(input.name(), context, found));
        } catch (IOException failed) {
            throw new ImportException("reading the messages in " + input.name(), failed);
        }
    }

    /// One pass over one tree.
    private static final class Reading implements Messages {

        private final String name;
        private final ReadingContext context;
        private final Consumer<Found> found;
        private final SingleMessage messages;
        private long number;
        private long read;

        Reading(String name, ReadingContext context, Consumer<Found> found) {
            this.name = name;
            this.context = context;
            this.found = found;
            this.messages = new SingleMessage(context);
        }

        @Override
        public void message(String path, long stored, InputStream content) {
            number++;
            read += stored;
            var place = new Place(shown(path), Unit.MESSAGE, number, 1);
            var around = new Circumstances(folder(path), isFlagged(path, 'D'), "");
            try {
                messages.read(content, place, around, found);
            } catch (IOException unreadable) {
                found.accept(new Passed(place, Reason.UNREADABLE_FILE, List.of()));
            }
            context.progress().accept(read);
        }

        @Override
        public void unreadable(String path) {
            found.accept(new Passed(Place.file(shown(path)), Reason.UNREADABLE_FILE, List.of()));
        }

        private String shown(String path) {
            return name + "/" + path;
        }

        /// The folder as its owner knows it, without a Maildir's `cur` and `new`.
        private String folder(String path) {
            var parts = shown(path).split("/");
            int at = parts.length - 2;
            boolean inside = parts[at].equals("cur") || parts[at].equals("new");
            return at > 0 && inside ? parts[at - 1] : parts[at];
        }

        /// The flags stand behind `:2,`; a `;` or `!` stands for the colon where files may not have
        /// one.
        private static boolean isFlagged(String path, char flag) {
            int flags = path.lastIndexOf("2,");
            return flags > 0
                    && ":;!".indexOf(path.charAt(flags - 1)) >= 0
                    && path.indexOf(flag, flags) >= 0;
        }
    }
}
