package kontaktnetz.importers;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import kontaktnetz.importers.Recognition.Recognised;
import kontaktnetz.importers.calendar.IcsReader;
import kontaktnetz.importers.cards.JCardReader;
import kontaktnetz.importers.cards.VCardReader;
import kontaktnetz.importers.cards.XCardReader;
import kontaktnetz.importers.csv.CsvReader;
import kontaktnetz.importers.mail.EmlReader;
import kontaktnetz.importers.mail.MaildirReader;
import kontaktnetz.importers.mail.MboxReader;

/// The reader of each format, and the reading of a source with all that is common to them: progress
/// in bytes as stored, and a word where a packed source ended before its end.
public final class Readers {

    private Readers() {}

    /// The reader of a format; a table's columns mean what their titles say.
    public static Reader of(Format format) {
        return switch (format) {
            case VCARD -> new VCardReader();
            case JCARD -> new JCardReader();
            case XCARD -> new XCardReader();
            case CSV -> new CsvReader();
            case MBOX -> new MboxReader();
            case EML -> new EmlReader();
            case MAILDIR -> new MaildirReader();
            case ICS -> new IcsReader();
        };
    }

    /// Reads a source to its end with the reader of its format.
    ///
    /// @throws ImportException where it cannot be read any further; what was found before stays
    ///   found
    public static void read(Recognised source, ReadingContext context, Consumer<Found> found) {
        read(of(source.format()), source.input(), context, found);
    }

    /// Reads a source with a reader of one's own, such as a table with a mapping.
    public static void read(
            Reader reader, Input input, ReadingContext context, Consumer<Found> found) {
        var watched = new Watched(input, context.progress());
        reader.read(watched, watched.quiet(context), found);
        for (var reason : watched.stops()) {
            found.accept(new Found.Hint(Place.file(input.name()), reason, List.of()));
        }
    }

    /// A source that tells how far it has been read.
    private static final class Watched implements Input {

        private static final long STEP = 1 << 16;

        private final Input input;
        private final LongConsumer progress;
        private final EnumSet<Reason> stops = EnumSet.noneOf(Reason.class);
        private boolean wasOpened;

        Watched(Input input, LongConsumer progress) {
            this.input = input;
            this.progress = progress;
        }

        /// A folder's reader tells its own progress, for it alone knows the files.
        ReadingContext quiet(ReadingContext context) {
            return new ReadingContext(
                    context.now(),
                    context.zone(),
                    context.region(),
                    done -> {
                        if (!wasOpened) {
                            progress.accept(done);
                        }
                    });
        }

        /// Why packed sources ended early, where they did.
        EnumSet<Reason> stops() {
            return stops;
        }

        @Override
        public String name() {
            return input.name();
        }

        @Override
        public long size() {
            return input.size();
        }

        @Override
        public void messages(Messages into) throws IOException {
            input.messages(
                    new Messages() {
                        @Override
                        public void message(String path, long stored, InputStream content)
                                throws IOException {
                            into.message(path, stored, content);
                            noteStop(content);
                        }

                        @Override
                        public void unreadable(String path) {
                            into.unreadable(path);
                        }
                    });
        }

        private void noteStop(InputStream in) {
            if (in instanceof Unpacked unpacked) {
                unpacked.stopped().ifPresent(stops::add);
            }
        }

        @Override
        public InputStream peek() throws IOException {
            return input.peek();
        }

        @Override
        public InputStream open() throws IOException {
            wasOpened = true;
            var in = input.open();
            return new Telling(in, progress) {
                @Override
                public void close() throws IOException {
                    noteStop(in);
                    super.close();
                }
            };
        }

        /// A stream that tells its position now and then.
        private static class Telling extends FilterInputStream {

            private final LongConsumer progress;
            private long read;
            private long told;

            Telling(InputStream in, LongConsumer progress) {
                super(in);
                this.progress = progress;
            }

            @Override
            public int read() throws IOException {
                int one = super.read();
                tell(one < 0 ? -1 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int count = super.read(into, offset, length);
                tell(count);
                return count;
            }

            private void tell(int count) {
                read += Math.max(0, count);
                long stored = in instanceof Unpacked unpacked ? unpacked.stored() : read;
                if (stored - told >= STEP || (count < 0 && stored > told)) {
                    told = stored;
                    progress.accept(stored);
                }
            }
        }
    }
}
