package kontaktnetz.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A Chromium without a window or a graphics card, spoken to by the protocol of its developer
/// tools.
final class Chromium implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<Path> PLACES =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

    private final Process process;
    private final WebSocket socket;
    private final Messages messages;
    private int last;

    private Chromium(Process process, WebSocket socket, Messages messages) {
        this.process = process;
        this.socket = socket;
        this.messages = messages;
    }

    /// @param folder for its profile
    static Chromium start(Path folder) throws IOException, InterruptedException {
        var program =
                PLACES.stream()
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseThrow(() -> new IOException("Chromium is not installed"));
        var process =
                new ProcessBuilder(
                                program.toString(),
                                "--headless=new",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run",
                                "--window-size=1280,1000",
                                "--remote-debugging-port=0",
                                "--user-data-dir=" + folder,
                                "about:blank")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        var messages = new Messages();
        var socket =
                HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .buildAsync(page(port(folder)), messages)
                        .join();
        return new Chromium(process, socket, messages);
    }

    private static int port(Path folder) throws IOException, InterruptedException {
        var file = folder.resolve("DevToolsActivePort");
        for (int tries = 0; tries < 300; tries++) {
            if (Files.exists(file) && Files.size(file) > 0) {
                return Integer.parseInt(Files.readAllLines(file).getFirst());
            }
            Thread.sleep(100);
        }
        throw new IOException("Chromium opened no port");
    }

    private static URI page(int port) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                        .build();
        var list =
                HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        for (var target : JSON.readTree(list.body())) {
            if (target.path("type").asText().equals("page")) {
                return URI.create(target.path("webSocketDebuggerUrl").asText());
            }
        }
        throw new IOException("Chromium shows no page");
    }

    void at(String address) throws IOException, InterruptedException {
        ask("Page.navigate", Map.of("url", address));
    }

    /// What a script comes to, waited for where it is a promise.
    JsonNode evaluate(String script) throws IOException, InterruptedException {
        var answer =
                ask(
                        "Runtime.evaluate",
                        Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IOException(answer.path("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    /// Waits until a script comes to true.
    void await(String script) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (evaluate("document.readyState !== 'loading' && (" + script + ")").asBoolean()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IOException("never came true: " + script);
    }

    JsonNode ask(String method, Map<String, ?> parameters)
            throws IOException, InterruptedException {
        int id = ++last;
        socket.sendText(
                        JSON.writeValueAsString(
                                Map.of("id", id, "method", method, "params", parameters)),
                        true)
                .join();
        while (true) {
            var text = messages.whole.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (text == null) {
                throw new IOException("Chromium does not answer " + method);
            }
            var message = JSON.readTree(text);
            if (message.path("id").asInt() == id) {
                return message.path("result");
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
    }

    /// Puts together what comes in pieces.
    private static final class Messages implements WebSocket.Listener {

        private final BlockingQueue<String> whole = new LinkedBlockingQueue<>();
        private final StringBuilder begun = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            begun.append(data);
            if (last) {
                whole.add(begun.toString());
                begun.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
