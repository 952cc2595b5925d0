package kontaktnetz.storage;

import java.time.ZoneId;
import kontaktnetz.people.Owner;
import kontaktnetz.people.OwnerId;

/// Somebody else whose net is in the same database.
public final class Neighbour {

    public static final Owner OWNER =
            new Owner(new OwnerId(2), "", "", "DE", ZoneId.of("Europe/Berlin"));

    private Neighbour() {}

    /// Moves in.
    public static Owner in(Storage storage) {
        var query =
                """
                insert into owner (id, name, language, region, zone, made_at, epoch)
                values (2, '', '', 'DE', 'Europe/Berlin', 0, 0)
                """;
        storage.database().writePlain("adding a neighbour", handle -> handle.execute(query));
        return OWNER;
    }
}
