package kontaktnetz.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Lets through a handful of wrong passwords, then asks for patience.
///
/// It counts over all callers: an installation has one password, and behind a proxy everybody comes
/// from one address. A link still opens meanwhile, so nobody can lock the owner out.
final class Throttle {

    static final int MOST_FAILURES = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final Deque<Instant> failures = new ArrayDeque<>();

    /// Until when to wait; empty where the next try may come.
    synchronized Optional<Instant> closedUntil(Instant now) {
        while (!failures.isEmpty() && !failures.getFirst().plus(WINDOW).isAfter(now)) {
            failures.removeFirst();
        }
        return failures.size() < MOST_FAILURES
                ? Optional.empty()
                : Optional.of(failures.getFirst().plus(WINDOW));
    }

    synchronized void failed(Instant now) {
        failures.addLast(now);
    }

    synchronized void succeeded() {
        failures.clear();
    }
}
