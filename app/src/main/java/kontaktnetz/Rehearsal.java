package kontaktnetz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kontaktnetz.cli.Cli;
import kontaktnetz.cli.ExitCode;
import kontaktnetz.cli.Surroundings;

/// The main job once through, in a folder that is thrown away.
///
/// The launcher runs it after a build, while the Java machine notes which classes the program needs
/// and how they hang together (`-XX:AOTCacheOutput`); from then on it starts with them at hand.
/// What is not rehearsed works all the same and starts a little later.
final class Rehearsal implements Surroundings.Stop {

    private static final int MOST_PAGES = 40;
    private static final Pattern SIGN_IN = Pattern.compile("http://\\S+/sign-in/\\S+");
    private static final Pattern HREF = Pattern.compile("href=\"(/[^\"#]*)\"");

    private final String data;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    private int code = ExitCode.DONE;

    private Rehearsal(Path data) {
        this.data = data.toString();
    }

    /// @param args an empty folder
    public static void main(String[] args) {
        Logs.quiet();
        System.exit(in(Path.of(args[0])));
    }

    /// @param folder an empty one
    /// @return one of {@link ExitCode}
    static int in(Path folder) {
        var rehearsal = new Rehearsal(folder);
        rehearsal.run("demo", "--no-serve");
        rehearsal.run("today");
        rehearsal.run("ask", "Designerin");
        rehearsal.run("serve", "--port=0");
        return rehearsal.code;
    }

    private void run(String... command) {
        var clock = InstantSource.system();
        var settings = Settings.of(System.getenv(), System.getProperties());
        var human = new Terminal(null);
        var around = new Surroundings(out, out, human, Map.of(), clock, this);
        var words = new LinkedHashSet<>(List.of(command));
        words.add("--data=" + data);
        var cli = new Cli(new Assembly(settings, clock), around);
        code = Math.max(code, cli.run(words.toArray(String[]::new)));
    }

    @Override
    public boolean isAskedFor() {
        return false;
    }

    /// Instead of waiting for somebody to end the server, looks at its pages as somebody would.
    @Override
    public void await() throws InterruptedException {
        var link = SIGN_IN.matcher(said.toString(StandardCharsets.UTF_8));
        if (!link.find()) {
            throw new IllegalStateException("the pages are served without a link");
        }
        try (var client =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(Redirect.NORMAL)
                        .build()) {
            look(client, URI.create(link.group()));
        } catch (IOException e) {
            throw new UncheckedIOException("looking at the pages", e);
        }
    }

    private static void look(HttpClient client, URI link) throws IOException, InterruptedException {
        var found = new LinkedHashSet<>(links(page(client, link)));
        for (int i = 0; i < Math.min(found.size(), MOST_PAGES); i++) {
            var path = List.copyOf(found).get(i);
            found.addAll(links(page(client, link.resolve(path))));
        }
    }

    private static String page(HttpClient client, URI address)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).header("Accept-Language", "de").build();
        var reply = client.send(request, BodyHandlers.ofString());
        if (reply.statusCode() != HttpURLConnection.HTTP_OK) {
            throw new IllegalStateException(address.getPath() + " gave " + reply.statusCode());
        }
        return reply.body();
    }

    private static List<String> links(String page) {
        return HREF.matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .toList();
    }
}
