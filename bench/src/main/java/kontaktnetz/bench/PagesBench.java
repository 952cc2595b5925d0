package kontaktnetz.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kontaktnetz.people.Identifier;
import kontaktnetz.sample.SampleNet;
import kontaktnetz.sample.SampleNet.Size;

/// How long pages take where the net is large: 10,000 people and a million interactions, over real
/// HTTP on this machine, one request after another, after some to warm up. Then how long a fresh
/// virtual machine takes to the first page, and what it holds when nothing happens.
///
/// Arguments: a folder for the net; where it holds none, the large sample is written and imported,
/// which takes some minutes. Beside each page stands one that touches no data, so that one sees
/// what HTTP, session and template cost alone.
public final class PagesBench {

    private static final long SEED = 20_261_123;
    private static final int STARTS = 5;
    private static final int WARM_UP = 500;
    private static final int TIMED = 300;
    private static final Pattern PERSON = Pattern.compile("href=\"(/people/\\d+)\"");
    private static final List<String> NAMES =
            List.of(
                    "Beck",
                    "Anna",
                    "Horvat",
                    "Miriam",
                    "Nowak",
                    "Judith",
                    "Steiner",
                    "Paul",
                    "Zollinger",
                    "Emre",
                    "Ferber",
                    "Sofia",
                    "Hartmann",
                    "Clara",
                    "Winter",
                    "Leonie");
    private static final List<String> UMLAUTS =
            List.of("Kö", "Müller", "Öztürk", "Rüegg", "Jürgen", "Schürmann", "Şahin", "Hölzl");

    private final Path folder;
    private final Path data;

    private PagesBench(Path folder) {
        this.folder = folder;
        this.data = folder.resolve("data");
    }

    /// Prepares, measures and prints.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var bench = new PagesBench(Path.of(arguments[0]).toAbsolutePath());
        System.out.print(Machine.described("PagesBench", new String[] {"FOLDER"}));
        Program.prepare();
        bench.prepare();
        bench.pages();
        bench.starts();
    }

    private void prepare() throws IOException {
        Files.createDirectories(folder);
        if (Files.exists(data)) {
            System.out.println("data         the net of an earlier run");
            return;
        }
        var day = LocalDate.now(ZoneId.systemDefault()).minusDays(1);
        var sample = SampleNet.write(folder.resolve("sample"), day, SEED, Size.LARGE);
        var arguments = new ArrayList<>(List.of("--data", data.toString(), "import"));
        sample.paths().forEach(path -> arguments.add(path.toString()));
        for (Identifier mine : sample.mine()) {
            arguments.addAll(List.of("--me", mine.value()));
        }
        var run = Program.kontaktnetz("", arguments.toArray(String[]::new));
        System.out.println(run.said());
        System.out.printf(
                Locale.ROOT,
                "data         SampleNet LARGE of %s, seed %d, imported in %s (%s of processor)%n",
                day,
                SEED,
                Samples.seconds(run.clock()),
                Samples.seconds(run.cores()));
    }

    private void pages() throws IOException, InterruptedException {
        try (var server = Program.serve(data)) {
            var browser = new Browser(server);
            var people = browser.people();
            System.out.printf(
                    Locale.ROOT,
                    "timed        %d requests after %d to warm up, one at a time%n%n",
                    TIMED,
                    WARM_UP);
            browser.measure("(no data: the settings)", List.of("/settings"));
            browser.measure("Today", List.of("/"));
            browser.measure("People, all", List.of("/people"));
            browser.measure("search, 2 letters", searches(NAMES, 2));
            browser.measure("search, 4 letters", searches(NAMES, 4));
            browser.measure("search, two words", twoWords());
            browser.measure("search, umlauts", searches(UMLAUTS, 8));
            browser.measure("palette, 2 letters", palette());
            browser.measure("a person", people);
            browser.measure("the way to one", followed(people, "/path"));
            browser.measure("whom one knows", followed(people, "/acquaintances"));
            browser.measure("the net", List.of("/net"));
            System.out.printf(
                    Locale.ROOT, "%nmemory       %d MB resident after that%n", server.megabytes());
        }
    }

    private void starts() throws IOException, InterruptedException {
        var seconds = new double[STARTS];
        var memory = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            try (var server = Program.serve(data)) {
                var browser = new Browser(server);
                seconds[i] = (System.nanoTime() - server.begun()) / 1e9;
                browser.get("/people");
                Thread.sleep(Duration.ofSeconds(10));
                memory[i] = server.megabytes();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "start        %s from the command to the first page (Today, signed in), median of"
                        + " %d; from %s%n",
                Samples.seconds(new Samples(seconds).median()),
                STARTS,
                Samples.seconds(new Samples(seconds).quantile(0)));
        System.out.printf(
                Locale.ROOT,
                "idle         %.0f MB resident, 10 s after two pages, median of %d%n",
                new Samples(memory).median(),
                STARTS);
    }

    private static List<String> searches(List<String> words, int letters) {
        return words.stream()
                .map(word -> word.substring(0, Math.min(letters, word.length())))
                .map(PagesBench::search)
                .toList();
    }

    private static List<String> followed(List<String> people, String by) {
        return people.stream().map(person -> person + by).toList();
    }

    private static List<String> twoWords() {
        var searches = new ArrayList<String>();
        for (int i = 0; i < NAMES.size(); i++) {
            var next = NAMES.get((i + 1) % NAMES.size());
            searches.add(search(NAMES.get(i).substring(0, 3) + " " + next.substring(0, 2)));
        }
        return searches;
    }

    private static List<String> palette() {
        return NAMES.stream().map(word -> "/find?q=" + encoded(word.substring(0, 2))).toList();
    }

    private static String search(String words) {
        return "/people?q=" + encoded(words);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /// Somebody signed in.
    private static final class Browser {

        private final HttpClient client =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(Redirect.NORMAL)
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
        private final Program.Running server;
        private final URI home;

        /// Signs in; the first page is there when this returns.
        Browser(Program.Running server) throws IOException, InterruptedException {
            this.server = server;
            var link = server.link();
            home = URI.create(link).resolve("/");
            var first =
                    client.send(
                            HttpRequest.newBuilder(URI.create(link)).build(),
                            BodyHandlers.ofString());
            if (first.statusCode() != 200) {
                throw new IllegalStateException("the first page answers " + first.statusCode());
            }
        }

        String get(String path) throws IOException, InterruptedException {
            var reply =
                    client.send(
                            HttpRequest.newBuilder(home.resolve(path)).build(),
                            BodyHandlers.ofString());
            if (reply.statusCode() != 200) {
                throw new IllegalStateException(path + " answers " + reply.statusCode());
            }
            return reply.body();
        }

        /// The pages of those who were found by the names above.
        List<String> people() throws IOException, InterruptedException {
            var found = new LinkedHashSet<String>();
            for (var name : NAMES) {
                PERSON.matcher(get(search(name))).results().forEach(one -> found.add(one.group(1)));
            }
            return List.copyOf(found);
        }

        void measure(String what, List<String> paths) throws IOException, InterruptedException {
            for (int i = 0; i < WARM_UP; i++) {
                get(paths.get(i % paths.size()));
            }
            var millis = new double[TIMED];
            long bytes = 0;
            long before = server.processorMillis();
            for (int i = 0; i < TIMED; i++) {
                var path = paths.get(i % paths.size());
                long begun = System.nanoTime();
                bytes += get(path).length();
                millis[i] = (System.nanoTime() - begun) / 1e6;
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %s   processor %5.1f ms each   mean size %,d%n",
                    what,
                    new Samples(millis).told("ms"),
                    (server.processorMillis() - before) / (double) TIMED,
                    bytes / TIMED);
        }
    }
}
