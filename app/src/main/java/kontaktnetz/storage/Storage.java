package kontaktnetz.storage;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kontaktnetz.access.Keys;
import kontaktnetz.answers.Letterbox;
import kontaktnetz.people.Owner;

/// One database, open: everything that is kept, owner by owner.
///
/// What a method of its parts wrote is durable once it returns.
public final class Storage implements AutoCloseable {

    /// Libraries that tell of their own doings, kept quiet; held here so that they stay so.
    private static final List<Logger> QUIET =
            Stream.of("org.flywaydb", "com.zaxxer.hikari").map(Logger::getLogger).toList();

    private final Database database;
    private final Keys keys;
    private final TopicBooks books = new TopicBooks();
    private final Wholes wholes = new Wholes();

    private Storage(Database database) {
        this.database = database;
        this.keys = new SqlKeys(database);
    }

    /// Ready, with everything that follows from the cards as the latest rules have it; a database
    /// held at an earlier step has no place to remember by which rules.
    private static Opened ready(Database database, Migrations migrations) {
        var storage = new Storage(database);
        if (migrations.latest() >= Migrations.OURS.latest()) {
            Deriving.catchUp(database, storage.keys);
        }
        return new Opened.Ready(storage);
    }

    /// Opens a file, or makes it. Missing steps of the schema are taken, after the file was copied
    /// aside as `….before-V2`.
    public static Opened open(Path file) {
        return open(file, Migrations.OURS);
    }

    static Opened open(Path file, Migrations migrations) {
        quieten();
        var path = file.toAbsolutePath();
        try {
            Files.createDirectories(path.getParent());
            var plain = Pools.sqlite(path);
            var version = version(plain, migrations);
            if (version.orElse(0) > migrations.latest()) {
                return future(path.toString(), version, migrations);
            }
            if (version.orElse(0) < migrations.latest()) {
                if (version.isPresent()) {
                    copyAside(plain, path, version.getAsInt() + 1);
                }
                migrations.run(Dialect.SQLITE, plain);
            }
            return ready(Pools.sqliteDatabase(path), migrations);
        } catch (SQLException | IOException failure) {
            return new Opened.OutOfReach(path.toString(), String.valueOf(failure.getMessage()));
        }
    }

    /// Opens a database on a server: `jdbc:postgresql://…`.
    public static Opened open(String url) {
        return open(url, Migrations.OURS);
    }

    static Opened open(String url, Migrations migrations) {
        quieten();
        var where = url.replaceFirst("\\?.*$", "");
        try (var plain = Pools.postgresql(url)) {
            var version = version(plain, migrations);
            if (version.orElse(0) > migrations.latest()) {
                return future(where, version, migrations);
            }
            if (version.orElse(0) < migrations.latest()) {
                migrations.run(Dialect.POSTGRESQL, plain);
            }
            return ready(Pools.postgresqlDatabase(url), migrations);
        } catch (SQLException | PoolInitializationException failure) {
            return new Opened.OutOfReach(where, String.valueOf(failure.getMessage()));
        }
    }

    /// What sign-in remembers.
    public Keys keys() {
        return keys;
    }

    /// Where answers without an account are dropped in.
    public Letterbox letterbox() {
        return new SqlLetterbox(database);
    }

    /// Everything of one owner, and of nobody else. Ask anew when the owner's settings changed.
    public Net net(Owner owner) {
        return new Net(database, owner, books, wholes);
    }

    @Override
    public void close() {
        database.close();
    }

    Database database() {
        return database;
    }

    private static void quieten() {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    private static OptionalInt version(DataSource plain, Migrations migrations)
            throws SQLException {
        try (var connection = plain.getConnection()) {
            return migrations.version(connection);
        }
    }

    private static Opened future(String where, OptionalInt found, Migrations migrations) {
        return new Opened.FromTheFuture(where, found.getAsInt(), migrations.latest());
    }

    private static void copyAside(DataSource plain, Path file, int next)
            throws SQLException, IOException {
        var copy = file.resolveSibling(file.getFileName() + ".before-V" + next);
        if (Files.exists(copy)) {
            return;
        }
        var unfinished = file.resolveSibling(file.getFileName() + ".copying");
        Files.deleteIfExists(unfinished);
        try (var connection = plain.getConnection();
                var statement = connection.prepareStatement("vacuum into ?")) {
            statement.setString(1, unfinished.toString());
            statement.execute();
        }
        Files.move(unfinished, copy);
    }
}
