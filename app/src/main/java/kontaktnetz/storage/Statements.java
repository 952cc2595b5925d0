package kontaktnetz.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The statements of one transaction, each prepared once: the bulk paths run the same few texts
/// thousands of times, where preparing costs more than running.
final class Statements implements AutoCloseable {

    /// One row of an answer.
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// The most values one `in (…)` takes at once.
    private static final int MOST_IN = 512;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /// Rows that wait to be written together, by text, in the order in which texts came first.
    private final Map<String, List<@Nullable Object[]>> waiting = new LinkedHashMap<>();

    private boolean anyWaits;

    Statements(Connection connection) {
        this.connection = connection;
    }

    /// Runs the text with these values later: before anything else is asked or changed, or at the
    /// end. Meant for rows that refer to none of another text that comes after theirs.
    void later(String sql, @Nullable Object... values) {
        waiting.computeIfAbsent(sql, _ -> new ArrayList<>()).add(values);
        anyWaits = true;
    }

    /// Fixes in which order texts of {@link #later} are run, whichever of them comes first.
    void inOrder(String... texts) {
        for (var text : texts) {
            waiting.computeIfAbsent(text, _ -> new ArrayList<>());
        }
    }

    /// Writes what waits. Texts keep the order in which they first came.
    void catchUp() throws SQLException {
        if (!anyWaits) {
            return;
        }
        anyWaits = false;
        for (var entry : waiting.entrySet()) {
            var rows = new ArrayList<@Nullable Object[]>(entry.getValue());
            entry.getValue().clear();
            batch(entry.getKey(), rows);
        }
    }

    int update(String sql, @Nullable Object... values) throws SQLException {
        var statement = bound(sql, values);
        return statement.executeUpdate();
    }

    boolean any(String sql, @Nullable Object... values) throws SQLException {
        try (var rows = bound(sql, values).executeQuery()) {
            return rows.next();
        }
    }

    <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
        try (var rows = bound(sql, values).executeQuery()) {
            var list = new ArrayList<T>();
            while (rows.next()) {
                list.add(row.read(rows));
            }
            return list;
        }
    }

    /// The numbers in the first column.
    List<Long> longs(String sql, @Nullable Object... values) throws SQLException {
        return list(sql, row -> row.getLong(1), values);
    }

    /// The answer for all of `items`, asked in portions; `<items>` stands last in the text.
    <T> List<T> listIn(String sql, Row<T> row, Collection<?> items, @Nullable Object... values)
            throws SQLException {
        var list = new ArrayList<T>();
        for (var portion : portions(items)) {
            list.addAll(list(spread(sql, portion), row, joined(values, portion)));
        }
        return list;
    }

    int updateIn(String sql, Collection<?> items, @Nullable Object... values) throws SQLException {
        int changed = 0;
        for (var portion : portions(items)) {
            changed += update(spread(sql, portion), joined(values, portion));
        }
        return changed;
    }

    /// Runs the text once for each of `rows`, in one go.
    void batch(String sql, Collection<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        catchUp();
        var statement = statement(sql);
        for (var row : rows) {
            bind(statement, row);
            statement.addBatch();
        }
        statement.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        for (var statement : prepared.values()) {
            statement.close();
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object[] values) throws SQLException {
        catchUp();
        var statement = statement(sql);
        bind(statement, values);
        return statement;
    }

    private PreparedStatement statement(String sql) throws SQLException {
        var known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /// Portions of a few fixed sizes, filled up with their last item, so that few texts arise.
    private static List<List<Object>> portions(Collection<?> items) {
        var all = new ArrayList<Object>(items);
        var portions = new ArrayList<List<Object>>();
        for (int from = 0; from < all.size(); from += MOST_IN) {
            var portion = new ArrayList<>(all.subList(from, Math.min(all.size(), from + MOST_IN)));
            int size = Math.max(1, Integer.highestOneBit(portion.size() * 2 - 1));
            while (portion.size() < size) {
                portion.add(portion.getLast());
            }
            portions.add(portion);
        }
        return portions;
    }

    private static String spread(String sql, List<Object> portion) {
        return sql.replace("<items>", "?" + ", ?".repeat(portion.size() - 1));
    }

    private static @Nullable Object[] joined(@Nullable Object[] values, List<Object> portion) {
        var all = new @Nullable Object[values.length + portion.size()];
        System.arraycopy(values, 0, all, 0, values.length);
        for (int i = 0; i < portion.size(); i++) {
            all[values.length + i] = portion.get(i);
        }
        return all;
    }
}
