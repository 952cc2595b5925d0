package kontaktnetz.web.pages;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kontaktnetz.access.SignIn;
import kontaktnetz.access.SigningIn;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.Owner;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.http.WebServices;

/// The owner's language, place and addresses, and the password.
public final class SettingsPage {

    private static final Pattern OURS =
            Pattern.compile("/[A-Za-z0-9/_:-]*(\\?[A-Za-z0-9=&%_.+*:/-]*)?");

    private final WebServices services;

    public SettingsPage(WebServices services) {
        this.services = services;
    }

    /// @param regions countries, by name
    /// @param addresses the owner's own
    /// @param password whether one was set
    /// @param done what was just done, or empty
    /// @param trouble what was wrong, or empty
    public record View(
            Frame frame,
            Owner owner,
            List<Option> regions,
            List<String> zones,
            List<String> addresses,
            boolean password,
            String done,
            String trouble) {}

    public record Option(String value, String text) {}

    /// `GET /settings`
    public Reply show(Visit visit) {
        var done = visit.field("done");
        var known = List.of("saved", "addresses", "password").contains(done);
        return page(visit, known ? visit.texts().say("web.settings.done." + done) : "", "");
    }

    /// `POST /settings`
    public Reply change(Visit visit) {
        var owner = visit.owner();
        var zone = zone(visit.field("zone")).orElse(owner.zone());
        var region =
                PhoneNumberUtil.getInstance().getSupportedRegions().contains(visit.field("region"))
                        ? visit.field("region")
                        : owner.region();
        var name = visit.field("name");
        services.keys()
                .change(
                        new Owner(
                                owner.id(),
                                name.length() > 200 ? name.substring(0, 200) : name,
                                language(visit.field("language")),
                                region,
                                zone));
        return new Reply.Redirect("/settings?done=saved");
    }

    /// `POST /settings/language`
    public Reply language(Visit visit) {
        var owner = visit.owner();
        services.keys()
                .change(
                        new Owner(
                                owner.id(),
                                owner.name(),
                                language(visit.field("to")),
                                owner.region(),
                                owner.zone()));
        return new Reply.Redirect(local(visit.field("back")));
    }

    /// `POST /settings/addresses`
    public Reply claim(Visit visit) {
        var typed = visit.field("addresses").split("[\\s,;]+");
        var mine = new ArrayList<Identifier>();
        for (var text : typed) {
            Identifier.email(text)
                    .or(() -> Identifier.phone(text, visit.owner().region()))
                    .ifPresentOrElse(mine::add, () -> {});
        }
        if (mine.isEmpty()) {
            return page(visit, "", visit.texts().say("web.settings.addresses.none"));
        }
        visit.net().addresses().claim(mine);
        return new Reply.Redirect("/settings?done=addresses");
    }

    /// `POST /settings/password`
    public Reply password(Visit visit) {
        var texts = visit.texts();
        var fresh = visit.secret("new");
        if (!SigningIn.isFit(fresh)) {
            return page(
                    visit,
                    "",
                    texts.say("web.settings.password.short", SigningIn.SHORTEST_PASSWORD));
        }
        if (!fresh.equals(visit.secret("again"))) {
            return page(visit, "", texts.say("web.settings.password.differ"));
        }
        if (services.keys().password(visit.owner().id()).isPresent()) {
            var check =
                    services.signingIn()
                            .byPassword(visit.owner().id(), visit.secret("old"), visit.now());
            if (!(check instanceof SignIn.SignedIn)) {
                var why = check instanceof SignIn.TooMany ? "web.signin.many" : "web.signin.wrong";
                return page(visit, "", texts.say(why));
            }
        }
        var entered = services.signingIn().setPassword(visit.owner().id(), fresh, visit.now());
        return new Reply.Signed(entered.token(), "/settings?done=password");
    }

    private Reply page(Visit visit, String done, String trouble) {
        var locale = visit.texts().locale();
        var regions =
                PhoneNumberUtil.getInstance().getSupportedRegions().stream()
                        .map(code ->
                                new Option(code, Locale.of("", code).getDisplayCountry(locale)))
                        .sorted(Comparator.comparing(Option::text, order(locale)))
                        .toList();
        return new Reply.Page(
                trouble.isEmpty() ? 200 : 422,
                "settings",
                new View(
                        visit.frame(Place.SETTINGS, visit.texts().say("web.place.settings")),
                        visit.owner(),
                        regions,
                        List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds())),
                        visit.net().addresses().mine().stream()
                                .map(Identifier::value)
                                .sorted()
                                .toList(),
                        services.keys().password(visit.owner().id()).isPresent(),
                        done,
                        trouble));
    }

    private static Comparator<String> order(Locale locale) {
        var collator = java.text.Collator.getInstance(locale);
        return collator::compare;
    }

    private static String language(String wish) {
        return wish.equals("de") || wish.equals("en") ? wish : "";
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /// An address of ours; anything that could lead elsewhere becomes the start.
    static String local(String address) {
        return OURS.matcher(address).matches() && !address.startsWith("//") ? address : "/";
    }
}
