package kontaktnetz.importers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A source as batches: one thread reads it while another takes in what was read before.
///
/// Shapes: a batch ends at `most` things found or at `HEAVIEST` characters, and few batches wait,
/// so memory stays bounded however long the source and however fat its cards.
final class Feed implements AutoCloseable {

    private static final int HEAVIEST = 4_000_000;
    private static final int WAITING = 2;

    private final BlockingQueue<List<Found>> queue = new ArrayBlockingQueue<>(WAITING);
    private final Source source;
    private final int most;
    private final Thread thread;
    private List<Found> batch = new ArrayList<>();
    private long weight;
    private volatile boolean closed;
    private volatile long read;
    private volatile @Nullable ImportException failure;

    /// Thrown through the reader when nobody wants any more.
    private static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Closed() {
            super("nobody reads on", null, false, false);
        }
    }

    /// Begins to read at once.
    ///
    /// @param most how many things a batch holds
    Feed(Source source, ImportTerms terms, int most) {
        this.source = source;
        this.most = most;
        var context =
                new ReadingContext(
                        terms.now(), terms.zone(), terms.region(), bytes -> read = bytes);
        this.thread = Thread.ofPlatform().daemon().name("reading").unstarted(() -> read(context));
        thread.start();
    }

    /// The next batch; empty where the source is at its end or could not be read any further, and
    /// then not to be asked for again.
    Optional<List<Found>> next() {
        try {
            return Optional.of(queue.take()).filter(batch -> !batch.isEmpty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportException("reading " + source.input().name(), e);
        }
    }

    /// Why the source could not be read to its end; empty where it could, or while it is read.
    Optional<ImportException> failure() {
        return Optional.ofNullable(failure);
    }

    long read() {
        return read;
    }

    @Override
    public void close() {
        closed = true;
        queue.clear();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(ReadingContext context) {
        try {
            Readers.read(source.reader(), source.input(), context, this::found);
            hand();
        } catch (Closed nobodyWantsMore) {
            // what was read is thrown away
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            failure = e instanceof ImportException known ? known : unexpected(e);
            handLast();
        } finally {
            handEnd();
        }
    }

    /// An empty batch says that none follows.
    private void handEnd() {
        try {
            offer(List.of());
        } catch (Closed nobodyWaits) {
            // nobody asks for it
        }
    }

    private ImportException unexpected(Throwable e) {
        return new ImportException("reading " + source.input().name(), e);
    }

    private void handLast() {
        try {
            hand();
        } catch (Closed nobodyWantsMore) {
            // what was read is thrown away
        }
    }

    private void found(Found found) {
        if (closed) {
            throw new Closed();
        }
        batch.add(found);
        weight += weight(found);
        if (batch.size() >= most || weight > HEAVIEST) {
            hand();
        }
    }

    private void hand() {
        var full = batch;
        batch = new ArrayList<>();
        weight = 0;
        if (!full.isEmpty()) {
            offer(full);
        }
    }

    private void offer(List<Found> full) {
        try {
            while (!queue.offer(full, 50, TimeUnit.MILLISECONDS)) {
                if (closed) {
                    throw new Closed();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportException("reading " + source.input().name(), e);
        }
    }

    private static long weight(Found found) {
        return switch (found) {
            case Found.FoundCard(_, var card) ->
                    card.properties().stream()
                            .mapToLong(property -> 60L + property.value().length())
                            .sum();
            case Found.FoundTrace(_, var trace) -> weight(trace.present().size());
            case Found.FoundEvent(_, _, var traces) ->
                    traces.stream().mapToLong(trace -> weight(trace.present().size())).sum();
            case Found.CalledOff _, Found.Passed _, Found.Hint _ -> 200;
        };
    }

    private static long weight(int present) {
        return 200 + 100L * present;
    }
}
