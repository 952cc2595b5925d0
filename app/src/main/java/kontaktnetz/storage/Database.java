package kontaktnetz.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import kontaktnetz.people.Owner;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// Connections and transactions. Readers see one moment of the database; writers of one owner come
/// one after another, in this process and in others.
final class Database implements AutoCloseable {

    /// What happens within a transaction.
    interface Deed<W, T> {
        T in(W work) throws SQLException;
    }

    private final Dialect dialect;
    private final HikariDataSource readers;
    private final HikariDataSource writers;
    private final Jdbi reading;
    private final Jdbi writing;

    Database(Dialect dialect, HikariDataSource readers, HikariDataSource writers) {
        this.dialect = dialect;
        this.readers = readers;
        this.writers = writers;
        this.reading = Jdbi.create(readers);
        this.writing = Jdbi.create(writers);
    }

    /// @param doing what is being read, for whoever reads the error
    <T> T read(String doing, Deed<Handle, T> deed) {
        return within(reading, doing, true, deed);
    }

    /// Writes what belongs to no owner's net.
    <T> T writePlain(String doing, Deed<Handle, T> deed) {
        return within(writing, doing, true, deed);
    }

    <T> T write(String doing, Owner owner, Deed<Work, T> deed) {
        return within(writing, doing, true, handle -> work(handle, owner, deed));
    }

    /// Does it all and takes it back.
    <T> T rehearse(String doing, Owner owner, Deed<Work, T> deed) {
        return within(writing, doing, false, handle -> work(handle, owner, deed));
    }

    private <T> T work(Handle handle, Owner owner, Deed<Work, T> deed) throws SQLException {
        try (var sql = new Statements(handle.getConnection())) {
            if (dialect == Dialect.POSTGRESQL) {
                var query =
                        """
                        select id from owner where id = ? for update
                        """;
                sql.longs(query, owner.id().value());
            }
            var work = new Work(sql, owner);
            var result = deed.in(work);
            work.finish();
            return result;
        }
    }

    /// JDBI puts auto-commit back as it was when a transaction ends. SQLite depends on it: while
    /// auto-commit is off, the driver begins the next transaction together with the commit, and an
    /// idle connection would keep the write lock.
    private <T> T within(Jdbi jdbi, String doing, boolean keep, Deed<Handle, T> deed) {
        try (var handle = jdbi.open()) {
            handle.begin();
            try {
                var result = deed.in(handle);
                if (keep) {
                    handle.commit();
                } else {
                    handle.rollback();
                }
                return result;
            } catch (SQLException | RuntimeException | Error failure) {
                if (handle.isInTransaction()) {
                    handle.rollback();
                }
                throw failure;
            }
        } catch (SQLException | JdbiException failure) {
            throw new StorageException("the database failed while " + doing, failure);
        }
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
