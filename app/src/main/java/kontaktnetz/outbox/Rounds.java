package kontaktnetz.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Sends every half minute while the pages are served, one round after another.
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Rounds.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final Supplier<String> round;
    private final InstantSource clock;
    private final BlockingQueue<Boolean> wakes = new ArrayBlockingQueue<>(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("outbox").unstarted(this::goAround);
    private volatile boolean isEnding;
    private volatile Status status = new Status(null, null, "");

    /// How the rounds go.
    ///
    /// @param last when the latest ended; null before the first
    /// @param next when the next begins; null while none is planned
    /// @param trouble what went wrong in the latest, or empty
    public record Status(@Nullable Instant last, @Nullable Instant next, String trouble) {}

    /// @param round sends what is due, and tells what went wrong
    public Rounds(Supplier<String> round, InstantSource clock) {
        this.round = round;
        this.clock = clock;
    }

    public Rounds started() {
        status = new Status(null, clock.instant().plus(EVERY), "");
        thread.start();
        return this;
    }

    /// Sends now rather than in half a minute.
    public void wake() {
        if (!wakes.offer(true)) {
            LOG.fine("the next round is on its way already");
        }
    }

    public Status status() {
        return status;
    }

    private void goAround() {
        try {
            while (!isEnding) {
                wakes.poll(EVERY.toSeconds(), TimeUnit.SECONDS);
                if (!isEnding) {
                    once();
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void once() {
        String trouble;
        try {
            trouble = round.get();
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, failure, () -> "sending what waits in the outbox");
            trouble = String.valueOf(failure.getMessage());
        }
        var now = clock.instant();
        status = new Status(now, now.plus(EVERY), trouble);
    }

    /// Lets the message in hand be handed over.
    @Override
    public void close() {
        isEnding = true;
        wake();
        try {
            if (thread.isAlive()) {
                thread.join(EVERY);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
