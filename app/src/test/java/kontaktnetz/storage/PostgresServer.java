package kontaktnetz.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kontaktnetz.Demand;
import org.jspecify.annotations.Nullable;

/// The PostgreSQL installed on this machine, run for the tests alone: on loopback, in a folder of
/// its own, until the tests end.
final class PostgresServer {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static @Nullable PostgresServer running;
    private static boolean tried;

    /// Deletes what is in all tables, in any order, and leaves the steps the schema took.
    private static final String EMPTY =
            """
            do $$
            declare
                name text;
            begin
                set local session_replication_role = replica;
                for name in select quote_ident(table_name) from information_schema.tables
                    where table_schema = current_schema() and table_name <> 'flyway_schema_history'
                loop
                    execute 'delete from ' || name;
                end loop;
            end $$
            """;

    private final int port;
    private @Nullable String used;

    private PostgresServer(int port) {
        this.port = port;
    }

    /// The address of an empty schema; aborts the test with a sentence where there is no server,
    /// and fails it where one was demanded.
    static synchronized String emptySchema() {
        return server().newSchema();
    }

    /// The address of the one schema of ours that tests use one after another: what was told in it
    /// is forgotten, and the steps to it are taken once.
    static synchronized String emptied() {
        var server = server();
        if (server.used == null) {
            server.used = server.newSchema();
        }
        var url = server.used;
        server.empty(url);
        return url;
    }

    private static PostgresServer server() {
        if (!tried) {
            tried = true;
            running = programs().map(PostgresServer::start).orElse(null);
        }
        var server = running;
        Demand.orLeaveOut(
                "postgresql",
                server != null,
                "no PostgreSQL server (initdb) is installed on this machine");
        if (server == null) {
            throw new IllegalStateException("a test went on without its server");
        }
        return server;
    }

    private void empty(String url) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(EMPTY);
        } catch (SQLException failure) {
            throw new IllegalStateException("the schema could not be emptied", failure);
        }
    }

    private String newSchema() {
        var schema = "test" + SCHEMAS.incrementAndGet();
        try (var connection = DriverManager.getConnection(url("public"));
                var statement = connection.createStatement()) {
            statement.execute("create schema " + schema);
        } catch (SQLException failure) {
            throw new IllegalStateException("no schema could be made", failure);
        }
        return url(schema);
    }

    private String url(String schema) {
        return "jdbc:postgresql://127.0.0.1:"
                + port
                + "/postgres?user=postgres&currentSchema="
                + schema;
    }

    /// The folder with initdb: the newest Debian keeps, else one on the path that has both.
    private static Optional<Path> programs() {
        var folders = new ArrayList<Path>();
        if (Files.isDirectory(DEBIAN)) {
            try (var versions = Files.list(DEBIAN)) {
                versions.sorted(Comparator.<Path>naturalOrder().reversed())
                        .forEach(version -> folders.add(version.resolve("bin")));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        for (var folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            folders.add(Path.of(folder));
        }
        return folders.stream()
                .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                .filter(folder -> Files.isExecutable(folder.resolve("postgres")))
                .findFirst();
    }

    private static PostgresServer start(Path programs) {
        try {
            var home = Files.createTempDirectory("kontaktnetz-postgresql");
            boolean root = "root".equals(System.getProperty("user.name"));
            if (root) {
                run(List.of("chown", "postgres", home.toString()));
            }
            int port = freePort();
            var data = home.resolve("data").toString();
            var initdb = new ArrayList<>(as(root));
            initdb.addAll(
                    List.of(
                            programs.resolve("initdb").toString(),
                            "--pgdata=" + data,
                            "--username=postgres",
                            "--auth=trust",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--no-sync"));
            run(initdb);
            var postgres = new ArrayList<>(as(root));
            postgres.addAll(
                    List.of(
                            programs.resolve("postgres").toString(),
                            "-D",
                            data,
                            "-p",
                            Integer.toString(port),
                            "-c",
                            "listen_addresses=127.0.0.1",
                            "-c",
                            "unix_socket_directories=",
                            "-c",
                            "fsync=off"));
            var log = home.resolve("log").toFile();
            var process =
                    new ProcessBuilder(postgres)
                            .redirectErrorStream(true)
                            .redirectOutput(log)
                            .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, home)));
            var server = new PostgresServer(port);
            server.await(process);
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The server refuses to run as root.
    private static List<String> as(boolean root) {
        return root
                ? List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups")
                : List.of();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void await(Process process) {
        for (int left = 300; left > 0 && process.isAlive(); left--) {
            try (var connection = DriverManager.getConnection(url("public"))) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException notYet) {
                pause();
            }
        }
        throw new IllegalStateException("PostgreSQL did not come up");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(List<String> command) throws IOException {
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("this did not work: " + command);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(Process process, Path home) {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException left) {
            System.err.println("left behind: " + home);
        }
    }
}
