package kontaktnetz.storage;

import java.util.Map;

/// The two databases, where they differ.
enum Dialect {
    SQLITE,
    POSTGRESQL;

    /// What the migrations leave open.
    Map<String, String> words() {
        return switch (this) {
            case SQLITE ->
                    Map.of(
                            "blob", "blob",
                            "clustered", " without rowid",
                            "binary", "collate binary",
                            "sqlite", "");
            case POSTGRESQL ->
                    Map.of(
                            "blob", "bytea",
                            "clustered", "",
                            "binary", "collate \"C\"",
                            "sqlite", "-- ");
        };
    }
}
