package kontaktnetz.storage;

import java.util.LinkedHashMap;
import java.util.Map;
import kontaktnetz.people.Identifier;
import org.jspecify.annotations.Nullable;

/// The addresses a running import met lately, with their numbers and the names it gave them: most
/// mail is with the same few people. Holds for as long as the owner's epoch does.
final class SeenIdentifiers {

    private static final int MOST = 20_000;

    /// One address.
    static final class Seen {
        final long id;

        /// The latest name this import gave it, as far as we remember; day 0 where it gave none.
        String name = "";

        int nameDay;

        Seen(long id) {
            this.id = id;
        }
    }

    private final long origin;
    private long epoch = -1;

    private final Map<Identifier, Seen> known =
            new LinkedHashMap<>(1024, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Identifier, Seen> eldest) {
                    return size() > MOST;
                }
            };

    SeenIdentifiers(long origin) {
        this.origin = origin;
    }

    /// The import that remembers.
    long origin() {
        return origin;
    }

    /// Forgets everything where numbers may have been taken back since.
    void asOf(long now) {
        if (epoch != now) {
            known.clear();
            epoch = now;
        }
    }

    @Nullable Seen get(Identifier identifier) {
        return known.get(identifier);
    }

    Seen put(Identifier identifier, long id) {
        var seen = new Seen(id);
        known.put(identifier, seen);
        return seen;
    }
}
