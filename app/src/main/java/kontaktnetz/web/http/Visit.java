package kontaktnetz.web.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kontaktnetz.access.Session;
import kontaktnetz.people.Owner;
import kontaktnetz.people.PersonId;
import kontaktnetz.wording.Texts;
import org.jspecify.annotations.Nullable;

/// One request of somebody who is in.
public final class Visit {

    private static final int LONGEST_FIELD = 20_000;

    private final Context context;
    private final Session session;
    private final Owner owner;
    private final Supplier<Net> nets;
    private final Texts texts;
    private final Instant now;
    private final Assets assets;
    private @Nullable Net net;

    Visit(Context context, Session session, Owner owner, WebServices services) {
        this.context = context;
        this.session = session;
        this.owner = owner;
        this.nets = () -> services.nets().apply(owner);
        this.texts = Languages.of(owner, context.header("Accept-Language"));
        this.now = services.clock().instant();
        this.assets = services.assets();
    }

    public Context context() {
        return context;
    }

    public Session session() {
        return session;
    }

    public Owner owner() {
        return owner;
    }

    /// The owner's net, opened when a page first asks for it.
    public Net net() {
        if (net == null) {
            net = nets.get();
        }
        return net;
    }

    public Texts texts() {
        return texts;
    }

    public Instant now() {
        return now;
    }

    /// What goes around a page.
    public Frame frame(Place place, String title) {
        return new Frame(texts, assets, place, title, session.csrf(), address(), true);
    }

    /// Where the page lies, with what was asked for; a word on what was done is not said again.
    private String address() {
        var path = context.req().getRequestURI();
        var asked = context.req().getQueryString();
        return asked == null || !isGet() || asked.contains("done=") ? path : path + "?" + asked;
    }

    private boolean isGet() {
        return "GET".equals(context.req().getMethod());
    }

    /// The owner's calendar day.
    public LocalDate today() {
        return owner.day(now);
    }

    /// Whether a script asks for a part of the page.
    public boolean wantsPart() {
        return context.header("HX-Request") != null && context.header("HX-Boosted") == null;
    }

    /// A field of the form or of the address, without blanks around it; empty where it is missing.
    public String field(String name) {
        var form = "POST".equals(context.req().getMethod()) ? context.formParam(name) : null;
        var value = form != null ? form : context.queryParam(name);
        return value == null ? "" : clean(value);
    }

    /// A password, as it was typed.
    public String secret(String name) {
        var value = context.formParam(name);
        return value == null ? "" : value;
    }

    /// All values of a field of the form, empty ones included.
    public List<String> fields(String name) {
        return context.formParams(name).stream().map(Visit::clean).toList();
    }

    public Optional<Long> number(String name) {
        return whole(field(name));
    }

    public List<Long> numbers(String name) {
        return fields(name).stream().flatMap(value -> whole(value).stream()).toList();
    }

    /// The number in the address, as in `/people/{id}`.
    public Optional<Long> inPath(String name) {
        return whole(context.pathParam(name));
    }

    public Optional<PersonId> person() {
        return inPath("id").map(PersonId::new);
    }

    private static String clean(String value) {
        var bounded = value.length() > LONGEST_FIELD ? value.substring(0, LONGEST_FIELD) : value;
        return bounded.replace("\r\n", "\n").replace("\0", "").strip();
    }

    private static Optional<Long> whole(String value) {
        return value.matches("\\d{1,18}") ? Optional.of(Long.valueOf(value)) : Optional.empty();
    }
}
