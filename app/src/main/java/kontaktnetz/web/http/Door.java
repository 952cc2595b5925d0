package kontaktnetz.web.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import kontaktnetz.access.Session;
import kontaktnetz.access.SigningIn;
import kontaktnetz.wording.Texts;
import org.jspecify.annotations.Nullable;

/// Lets in who may come in, and turns away changes that no page of ours sent.
public final class Door {

    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                            + " font-src 'self'; connect-src 'self'; form-action 'self';"
                            + " base-uri 'none'; frame-ancestors 'none'",
                    "X-Content-Type-Options",
                    "nosniff",
                    "X-Frame-Options",
                    "DENY",
                    "Referrer-Policy",
                    "same-origin",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cross-Origin-Resource-Policy",
                    "same-origin",
                    "Permissions-Policy",
                    "camera=(), geolocation=(), microphone=()",
                    "Cache-Control",
                    "no-store");

    private static final String VISIT = "kontaktnetz.visit";
    private static final String FORM_FIELD = "csrf";
    private static final String FORM_HEADER = "X-CSRF-Token";

    private final WebServices services;
    private final Hosts hosts;

    public Door(WebServices services, Hosts hosts) {
        this.services = services;
        this.hosts = hosts;
    }

    /// What every reply says to the browser.
    public void protect(Context context) {
        HEADERS.forEach(context::header);
    }

    /// Whether the request calls us by a name of ours and, where it changes something, comes from a
    /// page of ours as far as the browser tells.
    public boolean isForUs(Context context) {
        int port = context.req().getLocalPort();
        if (!hosts.knows(context.header("Host"), port)) {
            return false;
        }
        return isSafe(context)
                || (hosts.sent(context.header("Origin"), port)
                        && !"cross-site".equals(context.header("Sec-Fetch-Site")));
    }

    /// The language of whoever stands at the door.
    public Texts texts(Context context) {
        return visit(context).map(Visit::texts).orElseGet(() -> wished(context));
    }

    /// The language a browser asks for.
    public Texts wished(Context context) {
        return Languages.of(context.header("Accept-Language"));
    }

    /// The visit where it is known already, without asking anything again.
    public Optional<Visit> visitAtHand(Context context) {
        return Optional.ofNullable(context.attribute(VISIT));
    }

    /// The visit of somebody who is in; empty where nobody is.
    public Optional<Visit> visit(Context context) {
        var known = visitAtHand(context);
        var token = context.cookie(cookieName(context));
        if (known.isPresent() || token == null) {
            return known;
        }
        var visit =
                services.signingIn()
                        .session(token, services.clock().instant())
                        .flatMap(session -> visit(context, session));
        visit.ifPresent(it -> context.attribute(VISIT, it));
        return visit;
    }

    private Optional<Visit> visit(Context context, Session session) {
        return services.keys()
                .owner(session.owner())
                .map(owner -> new Visit(context, session, owner, services));
    }

    /// Whether a change carries the token of this session.
    public boolean isMeant(Visit visit) {
        return isSafe(visit.context()) || carries(visit.context(), visit.session().csrf());
    }

    /// Whether the sign-in form carries the token its page was given.
    public boolean isMeant(Context context) {
        var planted = context.cookie(formCookieName(context));
        return planted != null && planted.length() > 20 && carries(context, planted);
    }

    /// The token for a form shown to somebody who is not in yet.
    public String formToken(Context context) {
        var planted = context.cookie(formCookieName(context));
        var token = planted != null && planted.length() > 20 ? planted : SigningIn.secret();
        context.cookie(cookie(formCookieName(context), token, -1, SameSite.STRICT));
        return token;
    }

    /// Gives the browser its secret, or takes it away where `token` is empty.
    public void remember(Context context, String token) {
        int seconds = token.isEmpty() ? 0 : (int) SigningIn.SESSION_LASTS.toSeconds();
        // Lax: a link that signs in may stand in a mail, and what follows it must find the cookie.
        context.cookie(cookie(cookieName(context), token, seconds, SameSite.LAX));
    }

    private Cookie cookie(String name, String value, int seconds, SameSite site) {
        return new Cookie(name, value, "/", seconds, hosts.secure(), true, null, site);
    }

    /// Cookies know no ports; two nets on one machine must not sign each other out.
    private String cookieName(Context context) {
        return hosts.secure()
                ? "__Host-kontaktnetz"
                : "kontaktnetz-" + context.req().getLocalPort();
    }

    private String formCookieName(Context context) {
        return cookieName(context) + "-form";
    }

    private static boolean isSafe(Context context) {
        var method = context.req().getMethod();
        return method.equals("GET") || method.equals("HEAD");
    }

    private static boolean carries(Context context, String token) {
        return same(context.header(FORM_HEADER), token)
                || same(context.formParam(FORM_FIELD), token);
    }

    /// Compares in the same time wherever they differ.
    private static boolean same(@Nullable String given, String token) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
    }
}
