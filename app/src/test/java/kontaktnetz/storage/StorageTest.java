package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.ADA;
import static kontaktnetz.storage.Nets.NOW;
import static kontaktnetz.storage.Nets.TODAY;
import static kontaktnetz.storage.Nets.ago;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import kontaktnetz.people.Met;
import kontaktnetz.people.PeopleQuery;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StorageTest {

    /// Our steps, and one more that is far ahead of them.
    private static final Migrations TOMORROW =
            new Migrations(
                    List.of(
                            Migrations.OURS.folders().getFirst(),
                            "classpath:kontaktnetz/storage/future"),
                    1000);

    @TempDir Path folder = Path.of("");

    private Path file() {
        return folder.resolve("new folder").resolve("net.db");
    }

    private static String filled(Storage storage) {
        var owner = storage.keys().only("Europe/Berlin", "DE", NOW);
        var net = storage.net(owner);
        var ada = net.people().add(ADA, Met.UNKNOWN, NOW);
        net.interactions().note(Nets.call(ada.id(), ago(3)), NOW);
        return Dump.of(storage, owner, TODAY);
    }

    @Test
    void the_latest_step_is_the_last_file() throws IOException {
        var resource =
                Storage.class.getResource(
                        Migrations.OURS.folders().getFirst().replace("classpath:", "/"));
        var steps = Pattern.compile("V(\\d+)__.*\\.sql");
        assertThat(resource).isNotNull();

        try (var files = Files.list(Path.of(resource.getPath()))) {
            int last =
                    files.map(file -> steps.matcher(file.getFileName().toString()))
                            .filter(name -> name.matches())
                            .mapToInt(name -> Integer.parseInt(name.group(1)))
                            .max()
                            .orElse(0);
            assertThat(Migrations.OURS.latest()).isEqualTo(last);
        }
    }

    @Test
    void a_net_is_there_when_its_file_is_opened_again() {
        var before = "";
        try (var storage = TestDatabase.ready(Storage.open(file()))) {
            before = filled(storage);
        }

        assertThat(Dump.of(file(), TODAY)).isEqualTo(before);
    }

    @Test
    void a_step_that_is_missing_is_taken_after_the_file_was_copied_aside() {
        var before = "";
        try (var storage = TestDatabase.ready(Storage.open(file()))) {
            before = filled(storage);
        }

        try (var storage = TestDatabase.ready(Storage.open(file(), TOMORROW))) {
            var owner = storage.keys().only("Europe/Berlin", "DE", NOW);
            assertThat(Dump.of(storage, owner, TODAY)).isEqualTo(before);
        }

        var copy = file().resolveSibling("net.db.before-V" + (Migrations.OURS.latest() + 1));
        assertThat(Dump.of(copy, TODAY)).isEqualTo(before);
    }

    @Test
    void a_fresh_file_is_not_copied_aside() throws IOException {
        TestDatabase.ready(Storage.open(file(), TOMORROW)).close();

        try (var files = Files.list(file().getParent())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.contains("before"));
        }
    }

    @Test
    void a_database_from_the_future_is_refused_and_left_alone() throws IOException {
        TestDatabase.ready(Storage.open(file(), TOMORROW)).close();
        var before = Files.readAllBytes(file());

        var opened = Storage.open(file());

        assertThat(opened)
                .isEqualTo(
                        new Opened.FromTheFuture(
                                file().toString(), TOMORROW.latest(), Migrations.OURS.latest()));
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void the_same_holds_on_a_server() {
        var url = PostgresServer.emptySchema();
        var before = "";
        try (var storage = TestDatabase.ready(Storage.open(url))) {
            before = filled(storage);
        }

        try (var storage = TestDatabase.ready(Storage.open(url, TOMORROW))) {
            var owner = storage.keys().only("Europe/Berlin", "DE", NOW);
            assertThat(Dump.of(storage, owner, TODAY)).isEqualTo(before);
        }

        assertThat(Storage.open(url))
                .isEqualTo(
                        new Opened.FromTheFuture(
                                url.replaceFirst("\\?.*", ""),
                                TOMORROW.latest(),
                                Migrations.OURS.latest()));
    }

    @Test
    void something_else_than_a_database_is_told_in_words() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "Liebe Ada, dies ist keine Datenbank. ".repeat(200));

        assertThat(Storage.open(file()))
                .isInstanceOfSatisfying(
                        Opened.OutOfReach.class,
                        out -> assertThat(out.where()).isEqualTo(file().toString()));
        assertThat(Storage.open(file().resolve("net.db"))).isInstanceOf(Opened.OutOfReach.class);
    }

    @Test
    void a_server_nobody_runs_is_told_in_words_and_without_the_password() {
        var opened = Storage.open("jdbc:postgresql://127.0.0.1:1/net?user=ada&password=secret");

        assertThat(opened).isInstanceOf(Opened.OutOfReach.class);
        assertThat(opened.toString()).doesNotContain("secret");
    }

    @Test
    void writes_reach_the_disk_before_they_are_acknowledged() {
        try (var storage = TestDatabase.ready(Storage.open(file()))) {
            assertThat(pragma(storage, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(storage, "synchronous")).isEqualTo("2");
            assertThat(pragma(storage, "foreign_keys")).isEqualTo("1");
        }
    }

    private static String pragma(Storage storage, String name) {
        return storage.database()
                .writePlain(
                        "asking for " + name,
                        handle -> handle.createQuery("pragma " + name).mapTo(String.class).one());
    }

    /// The driver begins the next transaction together with a commit while auto-commit is off.
    @Test
    void nobody_holds_the_write_lock_between_two_writes() throws SQLException {
        try (var storage = TestDatabase.ready(Storage.open(file()))) {
            filled(storage);
            var owner = storage.keys().only("Europe/Berlin", "DE", NOW);
            storage.net(owner).intake().judge(Nets.cards(ADA), Map.of(), NOW);
            assertThatThrownBy(() ->
                            storage.database()
                                    .writePlain(
                                            "failing",
                                            handle -> handle.execute("insert into nothing")))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("failing");

            try (var other = DriverManager.getConnection("jdbc:sqlite:" + file());
                    var statement = other.createStatement()) {
                statement.execute("pragma busy_timeout = 0");
                statement.execute("begin immediate");
                statement.execute("rollback");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void many_writers_and_readers_get_along(TestDatabase kind)
            throws InterruptedException, ExecutionException {
        try (var storage = kind.open(folder);
                var pool = Executors.newFixedThreadPool(8)) {
            var owner = storage.keys().only("Europe/Berlin", "DE", NOW);
            var net = storage.net(owner);
            var ada = net.people().add(ADA, Met.UNKNOWN, NOW).id();
            var deeds = new ArrayList<Callable<Integer>>();
            for (int thread = 0; thread < 4; thread++) {
                deeds.add(() -> {
                    for (int i = 0; i < 40; i++) {
                        net.interactions().note(Nets.call(ada, ago(i)), NOW);
                    }
                    return 40;
                });
                deeds.add(() -> {
                    for (int i = 0; i < 40; i++) {
                        net.people().named(PeopleQuery.named("ad", 10));
                        net.ties().of(List.of(ada), TODAY);
                        net.ties().due(TODAY, 10);
                    }
                    return 0;
                });
            }

            int written = 0;
            for (Future<Integer> done : pool.invokeAll(deeds)) {
                written += done.get();
            }

            assertThat(net.interactions().with(ada, 0, 1000)).hasSize(written);
            var days = Nets.tie(net, ada).state();
            assertThat(days).isNotNull();
        }
    }
}
