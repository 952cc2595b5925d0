package kontaktnetz.web.pages;

import io.javalin.http.Context;
import java.util.Optional;
import kontaktnetz.access.SignIn;
import kontaktnetz.web.http.Door;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.http.WebServices;

/// Coming in, and going out.
public final class SignInPage {

    private final WebServices services;
    private final Door door;

    public SignInPage(WebServices services, Door door) {
        this.services = services;
        this.door = door;
    }

    /// @param password whether a password was ever set
    /// @param trouble why the last try failed, or empty
    public record View(Frame frame, boolean password, String trouble) {}

    /// `GET /sign-in`
    public Reply show(Context context) {
        return door.visit(context).isPresent() ? new Reply.Redirect("/") : page(context, 200, "");
    }

    /// `POST /sign-in`
    public Reply byPassword(Context context) {
        if (!door.isMeant(context)) {
            return page(context, 403, "web.signin.stale");
        }
        var password = Optional.ofNullable(context.formParam("password")).orElse("");
        var now = services.clock().instant();
        var outcome = services.signingIn().byPassword(services.home().id(), password, now);
        return enter(context, outcome);
    }

    /// `GET /sign-in/{token}`
    public Reply byLink(Context context) {
        if (!context.req().getMethod().equals("GET")) {
            return new Reply.Missing();
        }
        var now = services.clock().instant();
        return enter(context, services.signingIn().byLink(context.pathParam("token"), now));
    }

    /// `POST /sign-out`
    public Reply signOut(Visit visit) {
        services.signingIn().signOut(visit.session());
        return new Reply.Signed("", "/sign-in");
    }

    private Reply enter(Context context, SignIn outcome) {
        return switch (outcome) {
            case SignIn.SignedIn(var token, _) -> new Reply.Signed(token, "/");
            case SignIn.UnknownLink() -> page(context, 403, "web.signin.link.unknown");
            case SignIn.WrongPassword() -> page(context, 403, "web.signin.wrong");
            case SignIn.NoPassword() -> page(context, 403, "web.signin.none");
            case SignIn.TooMany(_) -> page(context, 429, "web.signin.many");
        };
    }

    private Reply page(Context context, int status, String trouble) {
        var texts = door.texts(context);
        var frame =
                new Frame(
                        texts,
                        services.assets(),
                        Place.NONE,
                        texts.say("web.signin.title"),
                        door.formToken(context),
                        "/sign-in",
                        false);
        boolean password = services.keys().password(services.home().id()).isPresent();
        var sentence = trouble.isEmpty() ? "" : texts.say(trouble);
        return new Reply.Page(status, "signIn", new View(frame, password, sentence));
    }
}
