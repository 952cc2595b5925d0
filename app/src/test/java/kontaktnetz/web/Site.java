package kontaktnetz.web;

import io.javalin.config.RoutesConfig;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import kontaktnetz.access.InMemoryKeys;
import kontaktnetz.access.SigningIn;
import kontaktnetz.answers.Answered;
import kontaktnetz.answers.Letterbox;
import kontaktnetz.outbox.Rounds;
import kontaktnetz.outbox.Sealing;
import kontaktnetz.people.Owner;
import kontaktnetz.people.OwnerId;
import kontaktnetz.web.http.Assets;
import kontaktnetz.web.http.Net;
import kontaktnetz.web.http.WebServices;
import org.jspecify.annotations.Nullable;

/// A running site over a net in memory, and a visitor's client.
public final class Site implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Assets ASSETS = new Assets();

    public final InMemoryKeys keys = new InMemoryKeys();
    public final SigningIn signingIn = new SigningIn(keys);
    public final Owner owner;
    public final InMemoryNet net;
    public volatile Instant now = Lifelike.NOW;

    /// Nothing is sent unless a test says so.
    public volatile Supplier<String> round = () -> "";

    /// Where answers are dropped in, where a test has such a place.
    public volatile Letterbox dropped = new NobodyAnswered();

    private final Letterbox letterbox =
            new Letterbox() {
                @Override
                public Optional<Question> question(String hash, Instant at) {
                    return dropped.question(hash, at);
                }

                @Override
                public boolean drop(String hash, Answered answered, Instant at) {
                    return dropped.drop(hash, answered, at);
                }
            };

    private final Rounds rounds = new Rounds(() -> round.get(), () -> now);
    private final Map<OwnerId, InMemoryNet> nets = new HashMap<>();
    private final Web web;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private String token = "";

    public Site(Path data) {
        this(data, WebSettings.local(0, data));
    }

    public Site(Path data, WebSettings settings) {
        this(settings, null);
    }

    /// @param nets where the nets are, instead of in memory
    public Site(WebSettings settings, @Nullable Function<Owner, Net> nets) {
        this(settings, nets, _ -> {});
    }

    /// @param more routes beside those of the site
    Site(WebSettings settings, @Nullable Function<Owner, Net> nets, Consumer<RoutesConfig> more) {
        owner = Lifelike.owner(1, "");
        keys.change(owner);
        net = new InMemoryNet(owner);
        this.nets.put(owner.id(), net);
        var services =
                new WebServices(
                        owner,
                        keys,
                        signingIn,
                        nets == null ? this::netOf : nets,
                        (InstantSource) () -> now,
                        ASSETS,
                        letterbox,
                        new Sealing(settings.data().resolve("mail.key")),
                        rounds);
        web = Web.start(settings, services, more);
    }

    private Net netOf(Owner whose) {
        return nets.computeIfAbsent(whose.id(), id -> new InMemoryNet(whose)).net();
    }

    /// Another owner's net on the same site.
    public InMemoryNet neighbour() {
        var other = Lifelike.owner(2, "");
        keys.change(other);
        return nets.computeIfAbsent(other.id(), id -> new InMemoryNet(other));
    }

    /// Where a visitor on this machine reaches it, whatever a proxy would be called.
    public String address() {
        return "http://127.0.0.1:" + web.port();
    }

    public int port() {
        return web.port();
    }

    /// A link that signs in once.
    public String link() {
        return web.link(signingIn.link(owner.id(), now));
    }

    /// Every route of the site.
    List<Web.Route> routes() {
        return web.routes();
    }

    public Site signedIn() throws Exception {
        return signedIn(owner.id());
    }

    public Site signedIn(OwnerId whose) throws Exception {
        get(URI.create(web.link(signingIn.link(whose, now))).getPath());
        var page = get("/settings");
        var matcher = TOKEN.matcher(page.body());
        if (!matcher.find()) {
            throw new AssertionError("no token on " + page.body());
        }
        token = matcher.group(1);
        return this;
    }

    public HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(request(path, headers).GET().build());
    }

    /// Sends a form with the session's token.
    public HttpResponse<String> post(String path, String... fields) throws Exception {
        var all = new ArrayList<>(List.of(fields));
        all.add("csrf");
        all.add(token);
        return bare(path, all.toArray(String[]::new));
    }

    /// Sends a form as it is.
    public HttpResponse<String> bare(String path, String... fields) throws Exception {
        return send(
                request(path, "Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                        .build());
    }

    public HttpRequest.Builder request(String path, String... headers) {
        var builder = HttpRequest.newBuilder(URI.create(address() + path));
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        return builder;
    }

    public HttpResponse<String> send(HttpRequest request) throws Exception {
        return client.send(request, BodyHandlers.ofString());
    }

    /// Sends files, named as given, with the session's token.
    public HttpResponse<String> upload(String path, Map<String, String> files) throws Exception {
        var boundary = "part-" + files.hashCode();
        var body = new StringBuilder();
        body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n%s\r\n"
                        .formatted(boundary, token));
        files.forEach((name, content) ->
                body.append(
                        "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(boundary, name, content)));
        body.append("--").append(boundary).append("--\r\n");
        return send(
                request(path, "Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build());
    }

    public String token() {
        return token;
    }

    private static String form(String... fields) {
        var text = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            text.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    @Override
    public void close() {
        client.close();
        web.close();
        rounds.close();
    }
}
