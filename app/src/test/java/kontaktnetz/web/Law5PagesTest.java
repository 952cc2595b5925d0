package kontaktnetz.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.RoutesConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kontaktnetz.Account;
import kontaktnetz.giving.MomentOfHelp;
import kontaktnetz.giving.Side;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.storage.Opened;
import kontaktnetz.storage.Storage;
import kontaktnetz.web.http.Net;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No relationship account (law 5): no route shows a total, a difference or a ranking of anybody's
/// help. Every route there is gets walked, so that a new one is held to it as well.
@DisplayNameGeneration(ReplaceUnderscores.class)
class Law5PagesTest {

    @TempDir private Path folder;

    @Test
    void no_route_tells_an_account_of_anybody() throws Exception {
        assertThat(complaints(_ -> _ -> {})).isEmpty();
    }

    @Test
    void a_page_that_counts_or_sorts_or_words_it_is_found() throws Exception {
        var complaints = complaints(Law5PagesTest::planted);

        assertThat(complaints)
                .anySatisfy(it -> assertThat(it).startsWith("/people/1/planted-count depends"))
                .anySatisfy(it ->
                        assertThat(it).isEqualTo("/people/1/planted-count tells an account: [97]"))
                .anySatisfy(it ->
                        assertThat(it)
                                .isEqualTo("/people/1/planted-balance tells an account: [44]"))
                .anySatisfy(it -> assertThat(it).startsWith("/planted-order depends"))
                .anySatisfy(it -> assertThat(it).startsWith("/planted-word depends"))
                .anySatisfy(
                        it -> assertThat(it).isEqualTo("/planted-total tells an account: [150]"));
    }

    /// What somebody could think of: a count, a balance and a total on a page, an order, a word.
    private static Consumer<RoutesConfig> planted(Net net) {
        return routes -> {
            routes.get(
                    "/people/{id}/planted-count",
                    context -> context.html("helped " + helpBy(net, 1) + " times"));
            routes.get(
                    "/people/{id}/planted-balance",
                    context ->
                            context.html(
                                    "<p>" + (all(net, 1).size() - all(net, 2).size()) + "</p>"));
            routes.get(
                    "/planted-total",
                    context -> context.html("<td>" + (all(net, 1).size() + all(net, 2).size())));
            routes.get(
                    "/planted-order",
                    context -> {
                        var order = Comparator.comparingLong((Person it) -> helpBy(net, it.id()));
                        var people = net.people().named(PeopleQuery.named("", 9));
                        context.html(people.stream().sorted(order).toList().toString());
                    });
            routes.get(
                    "/planted-word",
                    context -> context.html(helpBy(net, 1) > helpBy(net, 2) ? "+" : "-"));
        };
    }

    private static long helpBy(Net net, long person) {
        return helpBy(net, new PersonId(person));
    }

    private static long helpBy(Net net, PersonId person) {
        return all(net, person.value()).stream()
                .filter(it -> it.deed().by().equals(Side.of(person)))
                .count();
    }

    private static List<MomentOfHelp> all(Net net, long person) {
        return net.moments()
                .with(
                        new PersonId(person),
                        Lifelike.TODAY.minusYears(9),
                        Lifelike.TODAY.plusDays(1));
    }

    /// More routes of a net.
    private interface More {
        Consumer<RoutesConfig> of(Net net);
    }

    private List<String> complaints(More more) throws Exception {
        var one = folder.resolve("one.db");
        var other = folder.resolve("other.db");
        var ada = Account.fill(one, Lifelike.TODAY, false).getFirst();
        assertThat(Account.fill(other, Lifelike.TODAY, true).getFirst()).isEqualTo(ada);
        assertThat(ada).isEqualTo(new PersonId(1));
        var complaints = new ArrayList<String>();
        try (var storage = ((Opened.Ready) Storage.open(one)).storage();
                var swapped = ((Opened.Ready) Storage.open(other)).storage();
                var site = site(storage, more);
                var swappedSite = site(swapped, more)) {
            var paths = paths(site);
            assertThat(paths).hasSizeGreaterThan(30);
            for (var path : paths) {
                complaints.addAll(
                        Account.complaints(
                                path, body(site, path), body(swappedSite, path), isMemory(path)));
            }
        }
        return complaints;
    }

    private Site site(Storage storage, More more) throws Exception {
        var net = StoredNet.of(storage, storage.keys().only("Europe/Berlin", "DE", Lifelike.NOW));
        return new Site(WebSettings.local(0, folder), _ -> net, more.of(net)).signedIn();
    }

    /// Every address one can look at, of Ada and of Ben, in every order.
    private static List<String> paths(Site site) {
        var paths = new ArrayList<String>();
        for (var route : site.routes()) {
            if (route.method().equals("GET") && !route.path().startsWith("/sign-in")) {
                for (var number : List.of("1", "2", "700001")) {
                    paths.add(
                            route.path()
                                    .replace("<key>", "websites")
                                    .replaceAll("[{<][^}>]+[}>]", number));
                }
            }
        }
        for (var order : PeopleQuery.Order.values()) {
            paths.add("/people?order=" + order);
            paths.add("/people?sort=" + order);
        }
        return Stream.concat(
                        paths.stream(),
                        Stream.of("/ask?q=Webseite", "/find?q=a", "/people?q=a", "/net?all=1"))
                .distinct()
                .toList();
    }

    /// Where single moments are told: they are memories, and stay.
    private static boolean isMemory(String path) {
        return path.matches("/people/\\d+(/timeline)?|/giving/moments/\\d+");
    }

    private static String body(Site site, String path) throws Exception {
        return site.get(path).body().replace(site.token(), "token").replace(site.address(), "");
    }
}
