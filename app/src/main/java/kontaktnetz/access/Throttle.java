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

    private final int most;
    private final Duration window;
    private final Deque<Instant> failures = new ArrayDeque<>();

    Throttle() {
        this(MOST_FAILURES, WINDOW);
    }

    /// @param most how many are let through within a window
    Throttle(int most, Duration window) {
        this.most = most;
        this.window = window;
    }

    /// Until when to wait; empty where the next try may come.
    synchronized Optional<Instant> closedUntil(Instant now) {
        while (!failures.isEmpty() && !failures.getFirst().plus(window).isAfter(now)) {
            failures.removeFirst();
        }
        return failures.size() < most
                ? Optional.empty()
                : Optional.of(failures.getFirst().plus(window));
    }

    /// More than the limit are not kept: a flood must not fill the memory.
    synchronized void failed(Instant now) {
        if (failures.size() >= most) {
            failures.removeFirst();
        }
        failures.addLast(now);
    }

    synchronized void succeeded() {
        failures.clear();
    }
}
