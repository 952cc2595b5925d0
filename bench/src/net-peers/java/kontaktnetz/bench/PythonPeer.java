package kontaktnetz.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/// igraph or NetworkX, as Debian packs them, in a process of its own on the same net.
final class PythonPeer {

    private static final Path SCRIPT = Path.of("bench/src/net-peers/python/net_peer.py");
    private static final List<String> DEBIAN = List.of("/usr/bin/python3", SCRIPT.toString());

    final String name;
    private final Path folder;

    /// @param megabytes what the net takes of memory
    /// @param divisions in the order in which they were asked for; fewer where time ran out
    record Told(
            String version,
            Took loading,
            long megabytes,
            List<NetAnswer> paths,
            List<Division> divisions) {}

    @SuppressWarnings("ArrayRecordComponent")
    record Division(Took took, int rounds, int[] members) {}

    PythonPeer(String name, Path folder) {
        this.name = name;
        this.folder = folder;
    }

    /// Writes the net and the pairs that are asked for.
    static void write(InventedLinks invented, int[] asked, Path folder) throws IOException {
        Files.createDirectories(folder);
        longs(folder.resolve("people"), 1, i -> invented.people);
        longs(folder.resolve("one"), invented.size(), i -> invented.one[i]);
        longs(folder.resolve("other"), invented.size(), i -> invented.other[i]);
        longs(folder.resolve("asked"), asked.length, i -> asked[i]);
        doubles(folder.resolve("trust"), invented.size(), i -> invented.trust[i]);
    }

    /// Null where it is not installed.
    @Nullable Told ask(List<Integer> rounds, long mostSeconds) throws IOException {
        var command = new ArrayList<>(DEBIAN);
        command.addAll(List.of(name, folder.toString()));
        rounds.forEach(number -> command.add(String.valueOf(number)));
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Thread.ofVirtual().start(() -> end(process, mostSeconds));
        @Nullable String version = null;
        var loading = new Took(0, 0);
        long megabytes = 0;
        var paths = new ArrayList<NetAnswer>();
        var divisions = new ArrayList<Division>();
        try (var lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var words = line.split(" ");
                switch (words[0]) {
                    case "load" -> {
                        loading = took(words);
                        megabytes = Long.parseLong(words[3]);
                        version = words[4];
                    }
                    case "path" -> paths.add(answer(words));
                    case "communities" ->
                            divisions.add(
                                    new Division(
                                            took(words),
                                            Integer.parseInt(words[3]),
                                            members()));
                    default -> throw new IllegalStateException(name + " says " + line);
                }
            }
        }
        return version == null ? null : new Told(version, loading, megabytes, paths, divisions);
    }

    private static NetAnswer answer(String[] words) {
        return new NetAnswer(
                took(words), Double.parseDouble(words[3]), Integer.parseInt(words[4]));
    }

    private static Took took(String[] words) {
        return new Took(Double.parseDouble(words[1]), Double.parseDouble(words[2]));
    }

    private static void end(Process process, long mostSeconds) {
        try {
            if (!process.waitFor(mostSeconds, TimeUnit.SECONDS)) {
                process.destroy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }

    private int[] members() throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("members")));
        var longs = new long[bytes.capacity() / Long.BYTES];
        bytes.order(ByteOrder.nativeOrder()).asLongBuffer().get(longs);
        return Arrays.stream(longs).mapToInt(Math::toIntExact).toArray();
    }

    private static void longs(Path file, int size, IntToLongFunction value) throws IOException {
        write(file, size, (buffer, i) -> buffer.putLong(value.applyAsLong(i)));
    }

    private static void doubles(Path file, int size, IntToDoubleFunction value)
            throws IOException {
        write(file, size, (buffer, i) -> buffer.putDouble(value.applyAsDouble(i)));
    }

    private interface Put {
        void put(ByteBuffer buffer, int index);
    }

    private static void write(Path file, int size, Put put) throws IOException {
        var buffer = ByteBuffer.allocate(size * Long.BYTES).order(ByteOrder.nativeOrder());
        for (int i = 0; i < size; i++) {
            put.put(buffer, i);
        }
        Files.write(file, buffer.array());
    }
}
