package kontaktnetz.storage;

import java.nio.file.Path;

/// Where a contract is tested.
enum TestDatabase {
    SQLITE,
    POSTGRESQL;

    /// A fresh database, open.
    ///
    /// @param folder empty, gone after the test
    Storage open(Path folder) {
        var opened =
                switch (this) {
                    case SQLITE -> Storage.open(folder.resolve("net.db"));
                    case POSTGRESQL -> Storage.open(PostgresServer.emptySchema());
                };
        return ready(opened);
    }

    static Storage ready(Opened opened) {
        if (opened instanceof Opened.Ready(var storage)) {
            return storage;
        }
        throw new AssertionError("it did not open: " + opened);
    }
}
