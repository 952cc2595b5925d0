package kontaktnetz.importers;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.zip.GZIPInputStream;

/// A decompressed stream that stops where its content outgrows what was stored, or where the stored
/// bytes are broken: what was readable until then stays read.
final class Unpacked extends InputStream {

    /// How one stream is made of another.
    interface Unpacking {
        InputStream unpack(InputStream stored) throws IOException;
    }

    private final Counted counted;
    private final Unpacking unpacking;
    private final LongPredicate covered;
    private InputStream in = InputStream.nullInputStream();
    private boolean begun;
    private long unpacked;
    private Optional<Reason> stopped = Optional.empty();

    Unpacked(InputStream stored, Unpacking unpacking, LongPredicate covered) {
        this.counted = new Counted(stored);
        this.unpacking = unpacking;
        this.covered = covered;
    }

    static Unpacked gzip(InputStream stored) {
        return new Unpacked(stored, in -> new GZIPInputStream(in, 1 << 16), _ -> true);
    }

    /// An entry of an archive, already inflated.
    ///
    /// @param stored how many bytes it takes in the archive; -1 where nobody knows
    /// @param covered whether so many bytes are within what the archive may unpack to
    static Unpacked entry(InputStream inflated, long stored, LongPredicate covered) {
        var entry = new Unpacked(inflated, in -> in, covered);
        entry.counted.known = Math.max(0, stored);
        return entry;
    }

    /// How many bytes as stored have been read.
    long stored() {
        return counted.known < 0 ? counted.count : Math.min(counted.known, unpacked);
    }

    /// Why it ended before its end, where it did.
    Optional<Reason> stopped() {
        return stopped;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (stopped.isPresent()) {
            return -1;
        }
        try {
            if (!begun) {
                begun = true;
                in = unpacking.unpack(counted);
            }
            int read = in.read(into, offset, length);
            unpacked += Math.max(0, read);
            if (unpacked > Allowance.HARMLESS && unpacked / Allowance.RATIO > counted.soFar()) {
                stopped = Optional.of(Reason.COMPRESSION_BOMB);
                return -1;
            }
            if (!covered.test(unpacked)) {
                stopped = Optional.of(Reason.ARCHIVE_BOMB);
                return -1;
            }
            return read;
        } catch (IOException broken) {
            if (counted.failed) {
                throw broken;
            }
            stopped = Optional.of(unpacked == 0 ? Reason.UNREADABLE_FILE : Reason.TRUNCATED);
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
        counted.close();
    }

    /// Counts what passes, and tells a failing disk from a broken archive.
    private static final class Counted extends FilterInputStream {

        private long count;
        private long known = -1;
        private boolean failed;

        Counted(InputStream in) {
            super(in);
        }

        long soFar() {
            return known < 0 ? count : known;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                int read = super.read(into, offset, length);
                count += Math.max(0, read);
                return read;
            } catch (IOException e) {
                // an inflated entry fails in its own content, a file on its disk
                failed = known < 0;
                throw e;
            }
        }
    }
}
