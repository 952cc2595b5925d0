package kontaktnetz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import kontaktnetz.network.Relation;
import kontaktnetz.storage.Opened;
import kontaktnetz.storage.Storage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No orders, no downline (law 7): nobody in the net is anybody's subordinate, and nobody is given
/// anything to do. That a no leaves no trace is held by `YouCouldHelpTest`.
@DisplayNameGeneration(ReplaceUnderscores.class)
class Law7Test {

    private static final Set<String> ORDERS =
            Set.of(
                    "assignee",
                    "assigned",
                    "assignment",
                    "boss",
                    "commission",
                    "deadline",
                    "delegate",
                    "downline",
                    "manager",
                    "order",
                    "quota",
                    "sponsor",
                    "subordinate",
                    "superior",
                    "target",
                    "task",
                    "team",
                    "tier",
                    "upline");
    private static final Pattern WORDS = Pattern.compile("[^a-z]+");

    @TempDir private Path folder;

    @Test
    void no_table_and_no_column_gives_orders() throws SQLException {
        assertThat(orders(columns(List.of()))).isEmpty();
    }

    @Test
    void a_planted_order_is_found() throws SQLException {
        assertThat(
                        orders(
                                columns(
                                        List.of(
                                                "create table task (id integer, assigned_to"
                                                        + " integer)",
                                                "alter table person add column upline integer"))))
                .containsExactlyInAnyOrder("task id", "task assigned_to", "person upline");
    }

    @Test
    void nobody_is_above_anybody_in_what_is_said_of_two_people() {
        assertThat(Relation.values())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(
                        "KNOWS", "COLLEAGUE", "FRIEND", "FAMILY", "CLIENT", "INTRODUCED");
    }

    private static List<String> orders(List<String> columns) {
        return columns.stream()
                .filter(column ->
                        Arrays.stream(WORDS.split(column.toLowerCase(Locale.ROOT)))
                                .anyMatch(ORDERS::contains))
                .toList();
    }

    /// Every table with each of its columns.
    private List<String> columns(List<String> planted) throws SQLException {
        var file = folder.resolve("net.db");
        ((Opened.Ready) Storage.open(file)).storage().close();
        var columns = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (var sql : planted) {
                statement.executeUpdate(sql);
            }
            var query =
                    """
                    select m.name || ' ' || c.name from sqlite_master m
                    join pragma_table_info(m.name) c where m.type = 'table'
                    """;
            try (var rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        assertThat(columns).hasSizeGreaterThan(100);
        return columns;
    }
}
