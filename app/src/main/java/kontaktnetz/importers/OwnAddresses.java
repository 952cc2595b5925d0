package kontaktnetz.importers;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Trace;
import kontaktnetz.interactions.Trace.Part;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.Identifier.Kind;
import kontaktnetz.people.RoleAddress;

/// Guesses from mail which address is the owner's: it stands on most of it, as sender and as
/// recipient. A guess is proposed, never taken.
///
/// Shapes: at most `MOST` addresses are counted at once. Error: when a new one needs room, all
/// counts fall by the least, so an address on more than one message in `MOST` is always among them.
///
/// Source: J. Misra, D. Gries, "Finding repeated elements", Science of Computer Programming 2(2),
/// 1982, [doi:10.1016/0167-6423(82)90012-0](https://doi.org/10.1016/0167-6423(82)90012-0).
public final class OwnAddresses {

    private static final int MOST = 5_000;
    private static final int ENOUGH = 20_000;
    private static final int MUCH_LESS = 5;

    private final Map<Identifier, Count> counts = new HashMap<>();
    private long seen;

    /// An address that may be the owner's.
    ///
    /// @param sent how many messages came from it
    /// @param received how many went to it
    public record Proposal(Identifier address, long sent, long received) {

        /// An address that writes and is written to says more than one that does either alone.
        private long likelihood() {
            return sent + received + 2 * Math.min(sent, received);
        }
    }

    private static final class Count {
        private long sent;
        private long received;
    }

    /// Counts the addresses of a message; anything else tells nothing about them.
    public void see(Found found) {
        if (found instanceof Found.FoundTrace(_, var trace) && trace.channel() == Channel.MAIL) {
            see(trace);
        }
    }

    private void see(Trace trace) {
        seen++;
        for (var present : trace.present()) {
            var address = present.identifier();
            if (address.kind() == Kind.EMAIL && !RoleAddress.isAutomatic(address)) {
                var count = counts.get(address);
                if (count == null) {
                    makeRoom();
                    count = new Count();
                    counts.put(address, count);
                }
                if (present.part() == Part.FROM) {
                    count.sent++;
                } else {
                    count.received++;
                }
            }
        }
    }

    /// Whether so much mail was seen that more of it would not change the guess.
    public boolean isSure() {
        return seen >= ENOUGH;
    }

    public boolean isEmpty() {
        return seen == 0;
    }

    /// The most likely addresses, likeliest first; none that is much less likely than the first.
    public List<Proposal> proposals(int limit) {
        var all = all();
        return all.stream()
                .limit(limit)
                .filter(one -> one.likelihood() * MUCH_LESS >= all.getFirst().likelihood())
                .toList();
    }

    private List<Proposal> all() {
        return counts.entrySet().stream()
                .map(e -> new Proposal(e.getKey(), e.getValue().sent, e.getValue().received))
                .sorted(
                        Comparator.comparingLong(Proposal::likelihood)
                                .reversed()
                                .thenComparing(proposal -> proposal.address().value()))
                .toList();
    }

    private void makeRoom() {
        while (counts.size() >= MOST) {
            counts.values()
                    .removeIf(count -> {
                        if (count.received > 0) {
                            count.received--;
                        } else {
                            count.sent--;
                        }
                        return count.sent + count.received <= 0;
                    });
        }
    }
}
