package kontaktnetz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DoorTest {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    @TempDir private Path data;

    private Site site;

    @BeforeEach
    void open() {
        site = new Site(data);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/people",
                "/people/new",
                "/people/1",
                "/people/1/edit",
                "/people/1/note",
                "/people/1/delete",
                "/people/1/timeline",
                "/moments/1",
                "/waiting",
                "/settings",
                "/find"
            })
    void whoever_is_not_in_is_sent_to_sign_in(String path) throws Exception {
        var reply = site.get(path);

        assertThat(reply.statusCode()).isEqualTo(303);
        assertThat(reply.headers().firstValue("Location")).contains("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-out", "/settings", "/settings/language", "/settings/addresses",
                "/settings/password", "/today/1/talked", "/today/1/later", "/today/1/silence",
                "/today/1/undo", "/waiting/accept", "/waiting/ignore", "/people/new",
                "/people/1/edit", "/people/1/wish", "/people/1/delete", "/people/1/note",
                "/moments/1", "/moments/1/delete"
            })
    void a_change_needs_somebody_who_is_in_and_the_token_of_their_session(String path)
            throws Exception {
        var outside = site.bare(path);
        site.signedIn();
        var withoutToken = site.bare(path);
        var wrongToken = site.bare(path, "csrf", "guessed");

        assertThat(outside.statusCode()).isEqualTo(401);
        assertThat(withoutToken.statusCode()).isEqualTo(403);
        assertThat(wrongToken.statusCode()).isEqualTo(403);
    }

    @Test
    void a_script_may_carry_the_token_in_a_header() throws Exception {
        site.signedIn();

        var reply =
                site.send(
                        site.request(
                                        "/settings/language",
                                        "X-CSRF-Token",
                                        site.token(),
                                        "Content-Type",
                                        "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("to=en&back=/people"))
                                .build());

        assertThat(reply.statusCode()).isEqualTo(303);
        assertThat(reply.headers().firstValue("Location")).contains("/people");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "127.0.0.1",
                "127.0.0.1:1",
                "localhost.evil.example",
                "[::1]",
                ""
            })
    void a_name_that_is_not_ours_is_refused(String host) throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1.1 (403|400) .*");
    }

    @Test
    void our_own_names_are_answered() throws Exception {
        for (var name : List.of("127.0.0.1", "localhost", "[::1]", "LOCALHOST")) {
            assertThat(
                            raw(
                                    "GET /sign-in HTTP/1.1\r\nHost: %s:%d\r\nConnection: close\r\n\r\n"
                                            .formatted(name, site.port())))
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void behind_a_proxy_the_public_name_is_answered_and_cookies_need_tls() throws Exception {
        var settings =
                new WebSettings(0, "127.0.0.1", URI.create("https://net.example"), data, 1 << 20);
        try (var behind = new Site(data, settings)) {
            var token = behind.link().replace("https://net.example", "");

            var reply = raw(behind.port(), "GET " + token, "net.example");

            assertThat(reply)
                    .startsWith("HTTP/1.1 303 ")
                    .contains("__Host-kontaktnetz=")
                    .contains("Secure");
        }
    }

    @Test
    void a_change_sent_by_a_page_elsewhere_is_refused_even_with_the_token() throws Exception {
        site.signedIn();

        var foreign = change("Origin", "https://evil.example");
        var opaque = change("Origin", "null");
        var crossSite = change("Sec-Fetch-Site", "cross-site");
        var own = change("Origin", site.address());

        assertThat(List.of(foreign, opaque, crossSite)).containsOnly(403);
        assertThat(own).isEqualTo(303);
    }

    @Test
    void every_reply_says_what_a_browser_must_not_do() throws Exception {
        site.signedIn();

        for (var path : List.of("/", "/people", "/nowhere", "/sign-in", "/static/x/y")) {
            var headers = site.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                    .contains("frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void pages_hold_no_script_no_style_and_no_address_elsewhere() throws Exception {
        var miriam = Lifelike.fill(site.net);
        site.signedIn();

        for (var path :
                List.of("/", "/people", "/people/" + miriam, "/people/new", "/settings", "/find")) {
            assertThat(site.get(path).body())
                    .doesNotContainPattern("<script(?![^>]* src=\"/static/)")
                    .doesNotContainPattern("(?i)<[^>]*\\s(style|on[a-z]+)=|<style|javascript:")
                    .doesNotContainPattern("(src|action)=\"(https?:)?//");
        }
    }

    @Test
    void the_session_cookie_is_out_of_reach_for_scripts_and_other_sites() throws Exception {
        var reply = site.get(site.link().substring(site.address().length()));

        assertThat(reply.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("kontaktnetz-" + site.port() + "=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void a_link_used_twice_says_so_and_lets_nobody_in() throws Exception {
        var link = site.link().substring(site.address().length());
        site.get(link);

        try (var second = new Site(data)) {
            var reply = second.get("/sign-in/" + link.substring(9));

            assertThat(reply.statusCode()).isEqualTo(403);
            assertThat(reply.body()).contains("This link is no longer valid");
        }
    }

    @Test
    void looking_at_a_link_does_not_use_it() throws Exception {
        var link = site.link().substring(site.address().length());

        site.send(site.request(link).HEAD().build());
        var reply = site.get(link);

        assertThat(reply.statusCode()).isEqualTo(303);
    }

    @Test
    void a_password_opens_with_the_token_of_the_form() throws Exception {
        site.signingIn.setPassword(site.owner.id(), "ein langer Satz", site.now);
        var matcher = CSRF.matcher(site.get("/sign-in").body());
        assertThat(matcher.find()).isTrue();
        var token = matcher.group(1);

        var bare = site.bare("/sign-in", "password", "ein langer Satz");
        var wrong = site.bare("/sign-in", "password", "ein anderer Satz", "csrf", token);
        var right = site.bare("/sign-in", "password", "ein langer Satz", "csrf", token);

        assertThat(bare.statusCode()).isEqualTo(403);
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(right.statusCode()).isEqualTo(303);
        assertThat(site.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void signing_out_ends_the_session_and_not_only_the_cookie() throws Exception {
        site.signedIn();
        var cookieBefore = site.get("/").statusCode();

        site.post("/sign-out");

        assertThat(cookieBefore).isEqualTo(200);
        assertThat(site.get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void another_owners_people_are_not_there() throws Exception {
        var bernd = site.neighbour().add(Card.named("Bernd"), Met.UNKNOWN, site.now).id();
        site.signedIn();

        for (var path : List.of("", "/edit", "/note", "/delete", "/timeline")) {
            assertThat(site.get("/people/" + bernd + path).statusCode()).isEqualTo(404);
        }
        for (var path : List.of("/edit", "/note", "/delete", "/wish")) {
            assertThat(site.post("/people/" + bernd + path, "name", "x").statusCode())
                    .isEqualTo(404);
        }
        for (var path : List.of("/talked", "/later", "/silence", "/undo")) {
            assertThat(site.post("/today/" + bernd + path).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void styles_and_scripts_are_asked_for_once_and_packed() throws Exception {
        var page = site.get("/sign-in").body();
        var matcher = Pattern.compile("/static/[0-9a-f]+/kontaktnetz\\.css").matcher(page);
        assertThat(matcher.find()).isTrue();

        var first = site.get(matcher.group(), "Accept-Encoding", "gzip");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = site.get(matcher.group(), "If-None-Match", tag);

        assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(first.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void the_language_follows_the_browser_until_the_owner_chooses() throws Exception {
        site.signedIn();
        var german = site.get("/", "Accept-Language", "de-AT,de;q=0.9,en;q=0.5").body();
        var english = site.get("/", "Accept-Language", "fr,en;q=0.5").body();
        var unreadable = site.get("/", "Accept-Language", "\u00e4;;q=x").body();
        site.post("/settings/language", "to", "de", "back", "/");

        var chosen = site.get("/", "Accept-Language", "en").body();

        assertThat(german).contains("<html lang=\"de\">");
        assertThat(english).contains("<html lang=\"en\">");
        assertThat(unreadable).contains("<html lang=\"en\">");
        assertThat(chosen).contains("<html lang=\"de\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "/x?y=<script>",
                "//evil.example?x=y",
                "x"
            })
    void after_a_change_one_is_never_led_elsewhere(String back) throws Exception {
        site.signedIn();

        var reply = site.post("/settings/language", "to", "de", "back", back);

        assertThat(reply.headers().firstValue("Location")).contains("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ask?topic=websites", "/people?q=m%C3%BCller+a", "/topics/esco:a/b-1"})
    void after_a_change_one_is_where_one_was_with_what_one_asked_for(String here) throws Exception {
        site.signedIn();

        var reply = site.post("/settings/language", "to", "de", "back", here);

        assertThat(reply.headers().firstValue("Location")).contains(here);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/import", "/topics/import"})
    void a_form_where_files_are_expected_is_the_visitors_mistake_and_not_ours(String path)
            throws Exception {
        site.signedIn();

        assertThat(site.post(path, "files", "none").statusCode()).isEqualTo(400);
    }

    @Test
    void a_page_knows_what_it_was_asked_for_and_forgets_what_was_done() throws Exception {
        site.signedIn();

        assertThat(site.get("/people?q=%22%3E%3Cb%3E").body())
                .contains("name=\"back\" value=\"/people?q=%22%3E%3Cb%3E\"");
        assertThat(site.get("/settings?done=saved").body())
                .contains("name=\"back\" value=\"/settings\"");
    }

    @Test
    void a_page_that_is_not_there_says_so_in_the_visitors_language() throws Exception {
        var reply = site.get("/nowhere", "Accept-Language", "de");

        assertThat(reply.statusCode()).isEqualTo(404);
        assertThat(reply.body()).contains("Hier ist nichts");
    }

    private int change(String header, String value) throws Exception {
        return site.send(
                        site.request(
                                        "/settings/language",
                                        header,
                                        value,
                                        "X-CSRF-Token",
                                        site.token(),
                                        "Content-Type",
                                        "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("to=de&back=/"))
                                .build())
                .statusCode();
    }

    private String raw(String request) throws IOException {
        return raw(site.port(), request);
    }

    private static String raw(int port, String line, String host) throws IOException {
        return raw(port, line + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    private static String raw(int port, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
