package kontaktnetz.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// The numbered steps of the schema. They are only ever added at the end.
///
/// Looking up the version takes a millisecond where Flyway takes 400, so Flyway runs only where a
/// step is missing.
///
/// @param folders where the steps lie
/// @param latest the number of the last of them
record Migrations(List<String> folders, int latest) {

    static final Migrations OURS =
            new Migrations(List.of("classpath:kontaktnetz/storage/migrations"), 17);

    private static final String HISTORY = "flyway_schema_history";
    private static final int TRIES = 20;

    /// The version of the schema that is there; empty where there is none yet.
    OptionalInt version(Connection connection) throws SQLException {
        try (var tables =
                connection
                        .getMetaData()
                        .getTables(null, connection.getSchema(), HISTORY, new String[] {"TABLE"})) {
            if (!tables.next()) {
                return OptionalInt.empty();
            }
        }
        var query =
                """
                select version from flyway_schema_history
                where success and version is not null order by installed_rank desc limit 1
                """;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next()
                    ? OptionalInt.of(Integer.parseInt(rows.getString(1)))
                    : OptionalInt.empty();
        }
    }

    /// Takes the missing steps. Where another process takes them at the same time, one of the two
    /// fails; it waits for the other to be done.
    void run(Dialect dialect, DataSource database) throws SQLException {
        for (int left = TRIES; ; left--) {
            try {
                flyway(dialect, database).migrate();
                if (!isDone(database)) {
                    throw new IllegalStateException("no step leads to version " + latest);
                }
                return;
            } catch (FlywayException failure) {
                if (isDone(database)) {
                    return;
                }
                if (left == 0) {
                    throw new StorageException(
                            "the database failed while its schema was being brought to version "
                                    + latest,
                            failure);
                }
                pause();
            }
        }
    }

    private Flyway flyway(Dialect dialect, DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .locations(folders.toArray(String[]::new))
                .placeholders(dialect.words())
                .target(Integer.toString(latest))
                .table(HISTORY)
                .load();
    }

    private boolean isDone(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            return version(connection).orElse(0) == latest;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
