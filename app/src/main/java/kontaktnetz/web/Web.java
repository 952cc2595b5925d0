package kontaktnetz.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import kontaktnetz.web.http.Hosts;
import kontaktnetz.web.http.WebServices;
import kontaktnetz.web.imports.Shipments;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// The running server.
///
/// Requests run on platform threads: SQLite's calls into C would pin a virtual thread to its
/// carrier, and with two cores two slow queries would stop every page.
public final class Web implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Web.class.getName());
    private static final int THREADS = 40;
    private static final int SPARE_THREADS = 4;
    private static final int IDLE_MILLIS = 60_000;

    /// A form without files; forms with files have their own bound.
    private static final long FORM_BYTES = 1L << 20;

    private final Javalin server;
    private final Shipments shipments;
    private final URI address;

    private Web(Javalin server, Shipments shipments, URI address) {
        this.server = server;
        this.shipments = shipments;
        this.address = address;
    }

    /// A route that answers.
    ///
    /// @param path with its variables, such as `/people/{id}`
    record Route(String method, String path) {}

    /// Starts serving; returns once requests are answered.
    public static Web start(WebSettings settings, WebServices services) {
        return start(settings, services, _ -> {});
    }

    /// @param more adds routes of one's own
    static Web start(WebSettings settings, WebServices services, Consumer<RoutesConfig> more) {
        var shipments = new Shipments(settings.data().resolve("uploads"));
        var hosts = new Hosts(settings.publicAddress());
        var routes = new Routes(services, hosts, shipments, settings);
        var server =
                Javalin.create(config -> {
                    configure(config);
                    routes.register(config.routes);
                    more.accept(config.routes);
                });
        server.start(settings.bind(), settings.port());
        var address = settings.publicAddress();
        return new Web(
                server,
                shipments,
                address != null ? address : URI.create("http://127.0.0.1:" + server.port()));
    }

    private static void configure(JavalinConfig config) {
        config.concurrency.useVirtualThreads = false;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = FORM_BYTES;
        config.http.generateEtags = false;
        config.router.javaLangErrorHandler((response, failure) -> {
            LOG.log(Level.SEVERE, "answering a request", failure);
            response.setStatus(500);
        });
        config.jetty.threadPool = new QueuedThreadPool(THREADS, SPARE_THREADS, IDLE_MILLIS);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
        });
    }

    /// Every route that answers, as registered.
    List<Route> routes() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> new Route(endpoint.method.name(), endpoint.path))
                .toList();
    }

    public int port() {
        return server.port();
    }

    /// Where the pages are to be found, without a closing slash.
    public String address() {
        return address.toString().replaceFirst("/+$", "");
    }

    /// The link that signs in once.
    ///
    /// @param token as {@link kontaktnetz.access.SigningIn#link} gave it
    public String link(String token) {
        return address() + "/sign-in/" + token;
    }

    @Override
    public void close() {
        server.stop();
        shipments.close();
    }
}
