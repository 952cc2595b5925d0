package kontaktnetz.storage;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import kontaktnetz.network.Whole;
import kontaktnetz.people.Owner;
import kontaktnetz.people.OwnerId;

/// The net of each owner as it was last drawn: read from every pair, and asked several times in a
/// row.
final class Wholes {

    private record Drawn(long version, LocalDate day, Whole whole) {}

    private final Map<OwnerId, Drawn> drawn = new ConcurrentHashMap<>();

    /// @param version of the owner's net, as it is in the database
    /// @param drawing reads it
    Whole of(Owner owner, long version, LocalDate today, Supplier<Whole> drawing) {
        var known = drawn.get(owner.id());
        if (known != null && known.version == version && known.day.equals(today)) {
            return known.whole;
        }
        var whole = drawing.get();
        drawn.put(owner.id(), new Drawn(version, today, whole));
        return whole;
    }
}
