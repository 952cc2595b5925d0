package kontaktnetz.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/// How connections are made and shared.
///
/// SQLite knows one writer at a time, so its writers' pool holds one connection: whoever writes
/// waits there, in the order of coming. Other processes are waited for by the busy timeout, which
/// works because each transaction that will write says so when it begins.
final class Pools {

    private static final int BUSY_MILLIS = 10_000;
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int READERS = 4;
    private static final int POSTGRESQL_CONNECTIONS = 4;

    /// In KiB, negative as SQLite wants it.
    private static final int CACHE = -32_000;

    private Pools() {}

    static DataSource sqlite(Path file) {
        return sqlite(file, new SQLiteConfig());
    }

    static Database sqliteDatabase(Path file) {
        var readers = sqlite("readers", sqlite(file, new SQLiteConfig()), READERS);
        readers.setConnectionInitSql("pragma query_only = on");
        var writing = new SQLiteConfig();
        writing.setTransactionMode(TransactionMode.IMMEDIATE);
        return new Database(
                Dialect.SQLITE,
                new HikariDataSource(readers),
                new HikariDataSource(sqlite("writer", sqlite(file, writing), 1)));
    }

    private static DataSource sqlite(Path file, SQLiteConfig config) {
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setCacheSize(CACHE);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /// For looking at the schema and changing it, before anything else.
    static HikariDataSource postgresql(String url) {
        return new HikariDataSource(postgresql("schema", url));
    }

    static Database postgresqlDatabase(String url) {
        var readers = postgresql("readers", url);
        readers.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        readers.setReadOnly(true);
        return new Database(
                Dialect.POSTGRESQL,
                new HikariDataSource(readers),
                new HikariDataSource(postgresql("writers", url)));
    }

    private static HikariConfig postgresql(String name, String url) {
        var config = config(name, POSTGRESQL_CONNECTIONS);
        config.setJdbcUrl(url);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return config;
    }

    private static HikariConfig sqlite(String name, DataSource source, int size) {
        var config = config(name, size);
        config.setDataSource(source);
        return config;
    }

    private static HikariConfig config(String name, int size) {
        var config = new HikariConfig();
        config.setPoolName("kontaktnetz-" + name);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        return config;
    }
}
