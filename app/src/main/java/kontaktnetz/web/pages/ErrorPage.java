package kontaktnetz.web.pages;

import io.javalin.http.Context;
import kontaktnetz.web.http.Assets;
import kontaktnetz.web.http.Door;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;

/// What went wrong, in the visitor's language.
public final class ErrorPage {

    private final Assets assets;
    private final Door door;

    public ErrorPage(Assets assets, Door door) {
        this.assets = assets;
        this.door = door;
    }

    /// @param title what happened
    /// @param text what one can do about it
    public record View(Frame frame, String title, String text) {}

    /// The page of a status: 400, 401, 403, 404, 413 or 500.
    public Reply page(Context context, int status) {
        // Whatever broke may break again when asked who is in.
        var visit = status == 500 ? door.visitAtHand(context) : door.visit(context);
        var texts = visit.map(Visit::texts).orElseGet(() -> door.wished(context));
        var title = texts.say("web.error." + status);
        var frame =
                visit.map(it -> it.frame(Place.NONE, title))
                        .orElseGet(
                                () -> new Frame(texts, assets, Place.NONE, title, "", "/", false));
        return new Reply.Page(
                status,
                "error",
                new View(frame, title, texts.say("web.error." + status + ".text")));
    }

    /// Nobody is in: the page to sign in, or where the request would change something, a refusal.
    public Reply notIn(Context context) {
        return context.req().getMethod().equals("GET") || context.header("HX-Request") != null
                ? new Reply.Redirect("/sign-in")
                : page(context, 401);
    }
}
