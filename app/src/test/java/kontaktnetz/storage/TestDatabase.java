package kontaktnetz.storage;

import java.nio.file.Path;

/// Where a contract is tested.
enum TestDatabase {
    SQLITE,
    POSTGRESQL;

    /// A database of our schema in which nothing is told, open.
    ///
    /// @param folder empty, gone after the test
    Storage open(Path folder) {
        return switch (this) {
            case SQLITE -> EmptyDatabase.at(folder.resolve("net.db"));
            case POSTGRESQL -> ready(Storage.open(PostgresServer.emptied()));
        };
    }

    static Storage ready(Opened opened) {
        if (opened instanceof Opened.Ready(var storage)) {
            return storage;
        }
        throw new AssertionError("it did not open: " + opened);
    }
}
