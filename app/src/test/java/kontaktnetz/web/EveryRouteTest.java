package kontaktnetz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kontaktnetz.answers.AnswerLinks.Asked;
import kontaktnetz.giving.Deed;
import kontaktnetz.giving.Idea;
import kontaktnetz.giving.Matter;
import kontaktnetz.giving.MatterId;
import kontaktnetz.giving.Side;
import kontaktnetz.importers.Format;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.Totals;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Noted;
import kontaktnetz.interactions.Trace;
import kontaktnetz.interactions.Trace.Part;
import kontaktnetz.interactions.Trace.Present;
import kontaktnetz.introductions.Two;
import kontaktnetz.network.Acquaintance.Statement;
import kontaktnetz.network.Relation;
import kontaktnetz.outbox.Envelope;
import kontaktnetz.outbox.MailAccount;
import kontaktnetz.outbox.MailAccount.Security;
import kontaktnetz.people.Card;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.Met;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Position;
import kontaktnetz.people.Property;
import kontaktnetz.people.VagueDay;
import kontaktnetz.recommendations.Experience.Story;
import kontaktnetz.recommendations.Grade;
import kontaktnetz.recommendations.Origin;
import kontaktnetz.recommendations.TrustWord;
import kontaktnetz.storage.Dump;
import kontaktnetz.storage.EmptyDatabase;
import kontaktnetz.storage.Neighbour;
import kontaktnetz.topics.Label;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.TopicId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What must hold of every route there is, so that a new one without protection breaks the build.
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryRouteTest {

    /// The way in, and what a page looks like.
    private static final Set<String> OPEN =
            Set.of(
                    "GET /sign-in",
                    "POST /sign-in",
                    "GET /sign-in/{token}",
                    "GET /answer/{token}",
                    "POST /answer/{token}",
                    "GET /static/{hash}/<name>");

    /// Stands in everything the neighbour has.
    private static final String SECRET = "Nachbarsgeheimnis";

    @TempDir private Path data;

    @Test
    void every_route_asks_who_comes_and_every_change_for_the_token_of_the_session()
            throws Exception {
        try (var site = new Site(data)) {
            assertThat(site.routes()).hasSizeGreaterThan(40);
            assertThat(complaints(site)).isEmpty();
        }
    }

    @Test
    void a_route_without_protection_is_found() throws Exception {
        var settings = WebSettings.local(0, data);
        try (var site =
                new Site(
                        settings,
                        null,
                        routes -> {
                            routes.get("/planted", context -> context.result("open"));
                            routes.post("/planted/{id}", context -> context.result("open"));
                            routes.delete("/planted/{id}", context -> context.status(204));
                        })) {
            assertThat(complaints(site))
                    .containsExactlyInAnyOrder(
                            "GET /planted answers 200 to a stranger",
                            "POST /planted/1 answers 200 to a stranger",
                            "POST /planted/1 answers 200 without the token",
                            "POST /planted/1 answers 200 to a guessed token",
                            "DELETE /planted/1 answers 204 to a stranger",
                            "DELETE /planted/1 answers 204 without the token",
                            "DELETE /planted/1 answers 204 to a guessed token");
        }
    }

    private static List<String> complaints(Site site) throws Exception {
        var complaints = new ArrayList<String>();
        var guarded = site.routes().stream().filter(route -> !OPEN.contains(named(route))).toList();
        for (var route : guarded) {
            int status = sent(site, route, "1", "").statusCode();
            if (status != (isLook(route) ? 303 : 401)) {
                complaints.add("%s answers %d to a stranger".formatted(tried(route), status));
            }
        }
        site.signedIn();
        for (var route : guarded) {
            if (!isLook(route)) {
                int bare = sent(site, route, "1", "").statusCode();
                int guessed = sent(site, route, "1", "csrf=guessed").statusCode();
                if (bare != 403) {
                    complaints.add("%s answers %d without the token".formatted(tried(route), bare));
                }
                if (guessed != 403) {
                    complaints.add(
                            "%s answers %d to a guessed token".formatted(tried(route), guessed));
                }
            }
        }
        return complaints;
    }

    private static boolean isLook(Web.Route route) {
        return route.method().equals("GET") || route.method().equals("HEAD");
    }

    private static String named(Web.Route route) {
        return route.method() + " " + route.path();
    }

    private static String tried(Web.Route route) {
        return route.method() + " " + filled(route, "1");
    }

    /// The path with numbers for its variables.
    ///
    /// @param shipment what stands for the files under way
    private static String filled(Web.Route route, String shipment) {
        var path = route.path().replace("/import/{id}", "/import/" + shipment);
        return path.replace("{parcel}", "0")
                .replace("<key>", "own:1")
                .replaceAll("[{<][^}>]+[}>]", "1");
    }

    private static HttpResponse<String> sent(
            Site site, Web.Route route, String shipment, String form) throws Exception {
        return site.send(
                site.request(
                                filled(route, shipment),
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .method(
                                route.method(),
                                isLook(route)
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(form))
                        .build());
    }

    /// Two owners in one database, who number their people alike.
    @Test
    void no_route_leads_to_what_belongs_to_somebody_else() throws Exception {
        try (var storage = EmptyDatabase.at(data.resolve("net.db"))) {
            var me = storage.keys().only("Europe/Berlin", "DE", Lifelike.NOW);
            var neighbour = Neighbour.in(storage);
            furnish(storage.net(neighbour));
            try (var site =
                    new Site(WebSettings.local(0, data), whose -> StoredNet.of(storage, whose))) {
                site.keys.change(neighbour);
                var shipment = shipmentOf(site.signedIn(neighbour.id()));
                var today = Lifelike.NOW.atZone(neighbour.zone()).toLocalDate();
                var before = Dump.of(storage, neighbour, today);
                site.signedIn(me.id());

                for (var route : inOrder(site.routes())) {
                    var reply = sent(site, route, shipment, "csrf=" + site.token() + FIELDS);
                    assertThat(reply.body()).as(named(route)).doesNotContain(SECRET);
                    if (isAboutFiles(route)) {
                        var gone = sent(site, route, "gone", "csrf=" + site.token() + FIELDS);
                        assertThat(outcome(reply)).as(named(route)).isEqualTo(outcome(gone));
                    } else if (isAboutOne(route)) {
                        assertThat(reply.statusCode()).as(named(route)).isEqualTo(404);
                    }
                }

                assertThat(Dump.of(storage, neighbour, today)).isEqualTo(before);
                site.signedIn(neighbour.id());
                assertThat(site.get("/import/" + shipment).statusCode()).isEqualTo(200);
            }
        }
    }

    /// Filled in as if they were about the neighbour's.
    private static final String FIELDS =
            "&name=x&id=1&with=1&through=1&people=1&import=1&channel=CALL&day=2026-11-20"
                    + "&address=fremd@fremd.example&mine=fremd@fremd.example&cadence=7"
                    + "&person=1&teller=1&topic=own:1&within=own:1&language=de&how=own&days=9&grade=BAD&had=ME&word=TRUSTED&same=1"
                    + "&other=1&relation=FRIEND&organisation=x&merge=yes"
                    + "&a=1&b=2&place=0&step=rest&why=x&kind=FAVOUR";

    private static boolean isAboutOne(Web.Route route) {
        return route.path().matches(".*[{<].*") && !OPEN.contains(named(route));
    }

    /// Files under way are forgotten at a restart: whoever asks for them is led to the start.
    private static boolean isAboutFiles(Web.Route route) {
        return route.path().startsWith("/import/{id}");
    }

    private static String outcome(HttpResponse<String> reply) {
        return reply.statusCode() + " " + reply.headers().firstValue("Location").orElse("");
    }

    /// Those about one thing first, while I have nothing of those numbers; signing out last.
    private static List<Web.Route> inOrder(List<Web.Route> routes) {
        return routes.stream()
                .sorted(
                        Comparator.comparing((Web.Route route) -> named(route).contains("sign-out"))
                                .thenComparing(route -> !isAboutOne(route)))
                .toList();
    }

    private static String shipmentOf(Site site) throws Exception {
        var card = "BEGIN:VCARD\nVERSION:3.0\nFN:" + SECRET + "\nEND:VCARD\n";
        var reply = site.upload("/import", Map.of("karten.vcf", card));
        var path = reply.headers().firstValue("Location").orElseThrow();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// A person, moments, an experience, an inquiry, an import and somebody waiting.
    private static void furnish(kontaktnetz.storage.Net net) {
        net.addresses().claim(List.of(email("fremd@fremd.example")));
        var person =
                net.people()
                        .add(
                                Card.of(
                                        Property.of("FN", SECRET + " eins"),
                                        Property.of("CATEGORIES", SECRET + " Gruppe"),
                                        Property.of("NOTE", SECRET)),
                                Met.UNKNOWN,
                                Lifelike.NOW);
        net.topics().addLabel(new TopicId("design"), new Label(Language.GERMAN, SECRET));
        for (int week = 1; week < 12; week++) {
            net.interactions()
                    .note(
                            new Noted(
                                    Set.of(person.id()),
                                    Channel.CALL,
                                    Lifelike.NOW.minus(Duration.ofDays(100 + 7L * week)),
                                    Duration.ZERO,
                                    true,
                                    SECRET + " Anruf"),
                            Lifelike.NOW);
        }
        told(net, person.id());
        var id = net.intake().begin(SECRET + ".mbox", Format.MBOX, "print", Lifelike.NOW);
        var present =
                List.of(
                        new Present(email("fremd@fremd.example"), "", Part.FROM),
                        new Present(email("wartend@fremd.example"), SECRET, Part.TO));
        var mail = new Trace("1", Lifelike.NOW, Duration.ZERO, Channel.MAIL, SECRET, present);
        var found = new Found.FoundTrace(Place.file("post.mbox"), mail);
        net.intake().take(id, List.of(found), Map.of(), Lifelike.NOW);
        net.intake().end(id, new Totals(0, 0, 0, 0, 1, Map.of()), Lifelike.NOW);
    }

    /// What the neighbour experienced, on a topic of their own, and whom they turned to.
    private static void told(kontaktnetz.storage.Net net, PersonId person) {
        var topic = net.topics().add(new Label(Language.GERMAN, SECRET), null).id();
        var story = new Story(Origin.MINE, person, topic, Grade.GOOD, VagueDay.UNKNOWN, SECRET);
        net.experiences().add(story, Set.of(), Lifelike.NOW);
        net.inquiries().begin(topic, SECRET, person, List.of(), Lifelike.NOW);
        net.trusts().declare(person, topic, TrustWord.TRUSTED);
        var friend =
                net.people()
                        .add(
                                Card.of(Property.of("FN", SECRET + " zwei")),
                                Met.UNKNOWN,
                                Lifelike.NOW);
        net.organisations().add(person, SECRET, Position.of(SECRET), Lifelike.NOW);
        var need =
                new Matter.Said(
                        Matter.Kind.NEED,
                        Side.of(person),
                        topic,
                        SECRET,
                        LocalDate.of(2030, 1, 1),
                        null,
                        null);
        net.matters().add(need, LocalDate.EPOCH);
        net.ideas()
                .propose(
                        LocalDate.EPOCH,
                        List.of(new Idea(new MatterId(1), new Idea.By.Does(person))));
        net.moments()
                .note(
                        new Deed(
                                Deed.Kind.FAVOUR,
                                Side.of(person),
                                Side.ME,
                                null,
                                LocalDate.EPOCH,
                                SECRET),
                        Lifelike.NOW);
        net.acquaintances()
                .add(
                        new Statement(
                                person,
                                friend.id(),
                                Relation.KNOWS,
                                SECRET,
                                null,
                                VagueDay.UNKNOWN,
                                VagueDay.UNKNOWN,
                                null),
                        Lifelike.NOW);
        net.introductions().begin(new Two(person, friend.id()), SECRET, Lifelike.NOW);
        var asked = new Asked(topic, SECRET, SECRET);
        net.answers().make(person, asked, "hash", Lifelike.NOW);
        var account =
                new MailAccount(
                        SECRET + ".example", 465, Security.TLS, SECRET, SECRET, "a@b.example");
        net.outbox().use(account);
        net.outbox().queue(new Envelope(List.of("a@b.example"), SECRET, SECRET), Lifelike.NOW);
    }

    private static Identifier email(String address) {
        return Identifier.email(address).orElseThrow();
    }
}
