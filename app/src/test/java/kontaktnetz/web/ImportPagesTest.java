package kontaktnetz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kontaktnetz.people.Owner;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.Person;
import kontaktnetz.storage.EmptyDatabase;
import kontaktnetz.storage.Storage;
import kontaktnetz.web.http.Net;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Importing in the browser, over a real database.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportPagesTest {

    private static final long MOST_BYTES = 100_000;
    private static final String ADA =
            """
            BEGIN:VCARD
            VERSION:3.0
            FN:Ada Berg
            EMAIL:ada@werft.example
            END:VCARD
            """;
    private static final String ADA_ELSEWHERE =
            """
            BEGIN:VCARD
            VERSION:3.0
            FN:Ada Berg
            TEL:+49 761 5550123
            END:VCARD
            """;
    private static final String MAIL =
            """
            From - Mon Nov 02 10:00:00 2026
            From: Vera Sommer <vera@sommer.example>
            To: Ada Berg <ada@werft.example>
            Subject: Takelage
            Date: Mon, 02 Nov 2026 10:00:00 +0100
            Message-ID: <1@sommer.example>

            From - Tue Nov 03 10:00:00 2026
            From: Ada Berg <ada@werft.example>
            To: Vera Sommer <vera@sommer.example>
            Subject: Re: Takelage
            Date: Tue, 03 Nov 2026 10:00:00 +0100
            Message-ID: <2@werft.example>

            """;

    @TempDir private Path data;

    private Storage storage;
    private Owner owner;
    private Site site;

    @BeforeEach
    void open() throws Exception {
        storage = EmptyDatabase.at(data.resolve("net.db"));
        owner = storage.keys().only("Europe/Berlin", "DE", Lifelike.NOW);
        var settings = new WebSettings(0, "127.0.0.1", null, data, MOST_BYTES);
        site = new Site(settings, this::net).signedIn();
    }

    @AfterEach
    void close() {
        site.close();
        storage.close();
    }

    private Net net(Owner whose) {
        var net = storage.net(whose);
        return new Net(
                net.people(),
                net.interactions(),
                net.addresses(),
                net.ties(),
                net.intake(),
                net.acquaintances(),
                net.organisations(),
                net.topics(),
                net.experiences(),
                net.trusts(),
                net.inquiries(),
                net.introductions(),
                net.moments(),
                net.matters(),
                net.ideas(),
                net.limits(),
                net.outbox(),
                net.answers());
    }

    @Test
    void nothing_is_written_before_the_owner_says_so() throws Exception {
        var page = uploaded(Map.of("kontakte.vcf", ADA));

        assertThat(page.body()).contains("This is what it would be", "kontakte.vcf", "vCard");
        assertThat(rows(page.path(), 0)).contains("Ada Berg");
        assertThat(people()).isEmpty();
    }

    @Test
    void what_was_looked_through_is_read_in_and_taken_back() throws Exception {
        var page = uploaded(Map.of("kontakte.vcf", ADA));
        site.post(page.path() + "/run");
        var done = waited(page.path());
        var undo = found(done.body(), "/import/undo/\\d+");
        var names = people().stream().map(Person::name).toList();

        var asked = site.get(undo).body();
        site.post(undo);

        assertThat(done.body()).contains("Read in");
        assertThat(names).containsExactly("Ada Berg");
        assertThat(asked).contains("Undo kontakte.vcf?");
        assertThat(people()).isEmpty();
        assertThat(uploads()).isEmpty();
    }

    @Test
    void mail_waits_until_the_owners_addresses_are_known() throws Exception {
        var page = uploaded(Map.of("post.mbox", MAIL));
        var asked = page.body();
        site.post(page.path() + "/mine", "mine", "vera@sommer.example");
        var ready = waited(page.path());
        site.post(page.path() + "/run");
        waited(page.path());

        assertThat(asked).contains("Which addresses are yours?", "vera@sommer.example");
        assertThat(ready.body()).contains("2 interactions");
        assertThat(net(owner).addresses().waiting(0, 10))
                .singleElement()
                .satisfies(stranger -> assertThat(stranger.name()).isEqualTo("Ada Berg"));
    }

    @Test
    void a_card_that_may_be_somebody_known_is_decided_by_the_owner() throws Exception {
        var first = uploaded(Map.of("kontakte.vcf", ADA));
        site.post(first.path() + "/run");
        waited(first.path());
        var ada = people().getFirst().id();

        var second = uploaded(Map.of("telefon.vcf", ADA_ELSEWHERE));
        var rows = rows(second.path(), 0);
        site.post(
                second.path() + "/0/decide",
                "row",
                "1",
                "decision-1",
                ada.toString(),
                "kind",
                "unsure",
                "page",
                "0");
        site.post(second.path() + "/run");
        waited(second.path());

        assertThat(second.body()).contains("may be somebody you already have");
        assertThat(rows).contains("Somebody new", "Is Ada Berg", "Leave out");
        assertThat(people()).hasSize(1);
        assertThat(people().getFirst().card().first("TEL")).contains("+49 761 5550123");
    }

    @Test
    void where_one_file_brought_whom_the_next_may_mean_it_asks_on_the_way() throws Exception {
        var files = new LinkedHashMap<String, String>();
        files.put("kontakte.vcf", ADA);
        files.put("telefon.vcf", ADA_ELSEWHERE);
        var page = uploaded(files);
        site.post(page.path() + "/run");
        var asked = waited(page.path());
        var between = people();
        site.post(page.path() + "/1/decide", "row", "1", "decision-1", "out", "kind", "unsure");
        site.post(page.path() + "/run");
        var done = waited(page.path());

        assertThat(asked.body()).contains("One more decision", "Go on reading in");
        assertThat(between).hasSize(1);
        assertThat(done.body()).contains("Read in", "/rejected");
        assertThat(people()).hasSize(1);
    }

    @Test
    void a_tables_columns_are_corrected_by_the_owner() throws Exception {
        var page =
                uploaded(
                        Map.of(
                                "liste.csv",
                                "Wer,Wie\nAda Berg,ada@werft.example\nBen Holm,ben@werft.example\n"));
        var goals = count(page.body(), "name=\"goal\"");
        site.post(page.path() + "/0/mapping", "goal", "FN", "goal", "NOTE");
        var again = waited(page.path());
        site.post(page.path() + "/run");
        waited(page.path());

        assertThat(goals).isEqualTo(2);
        assertThat(again.body()).contains("value=\"NOTE\" selected");
        assertThat(people()).hasSize(2).allMatch(person -> person.card().first("NOTE").isPresent());
    }

    @Test
    void what_is_not_recognised_is_named_with_its_reason_and_can_be_downloaded() throws Exception {
        var files = new LinkedHashMap<String, String>();
        files.put("kontakte.vcf", ADA);
        files.put("bild.vcf", "%PDF-1.7 no card at all");
        var page = uploaded(files);
        site.post(page.path() + "/run");
        waited(page.path());

        var rows = site.get(page.path() + "/rejected");

        assertThat(page.body()).contains("bild.vcf", "PDF");
        assertThat(rows.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment", "skipped.csv");
        assertThat(rows.body()).contains("bild.vcf", "PDF");
    }

    @Test
    void an_upload_beyond_the_bound_is_refused_whether_it_says_its_size_or_not() throws Exception {
        var large = Map.of("gross.vcf", "x".repeat((int) MOST_BYTES));

        var told = site.upload("/import", large);

        assertThat(told.statusCode()).isEqualTo(413);
        assertThat(told.body()).contains("too large");
        assertThat(uploads()).isEmpty();
    }

    @Test
    void a_form_without_files_says_so() throws Exception {
        var reply = site.upload("/import", Map.of());

        assertThat(reply.headers().firstValue("Location")).contains("/import?done=empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/settings", "/people/new", "/sign-in", "/waiting/accept"})
    void files_are_taken_nowhere_else(String path) throws Exception {
        assertThat(site.upload(path, Map.of("kontakte.vcf", ADA)).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/import/x/mine", "/import/x/run", "/import/x/cancel", "/import/x/discard",
                "/import/x/0/mapping", "/import/x/0/decide", "/import/undo/1", "/import"
            })
    void every_step_needs_the_token(String path) throws Exception {
        assertThat(site.bare(path).statusCode()).isEqualTo(403);
    }

    @Test
    void whoever_guesses_finds_no_shipment() throws Exception {
        assertThat(site.post("/import/x/run").statusCode()).isEqualTo(404);
        assertThat(site.get("/import/x/0").statusCode()).isEqualTo(404);
        assertThat(site.get("/import/x/rejected").statusCode()).isEqualTo(404);
        assertThat(site.post("/import/undo/1").statusCode()).isEqualTo(404);
    }

    @Test
    void markup_in_names_of_files_and_rows_is_shown_and_not_obeyed() throws Exception {
        var evil = "<script>alert(1)<\\/script>";
        var page =
                uploaded(
                        Map.of(
                                "<b onmouseover=alert(1)>.vcf",
                                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:" + evil + "\r\nEND:VCARD\r\n"));
        var rows = rows(page.path(), 0);
        site.post(page.path() + "/run");
        waited(page.path());

        for (var body : List.of(page.body(), rows, site.get("/import").body())) {
            assertThat(body).doesNotContain("<script>alert").doesNotContain("<b onmouseover");
        }
    }

    @Test
    void what_an_upload_left_behind_is_swept_at_start() throws Exception {
        var left = data.resolve("uploads/old/upload-0");
        Files.createDirectories(left.getParent());
        Files.writeString(left, "left");

        new Site(WebSettings.local(0, data), this::net).close();

        assertThat(left).doesNotExist();
    }

    @Test
    void a_discarded_shipment_leaves_nothing() throws Exception {
        var page = uploaded(Map.of("kontakte.vcf", ADA));

        site.post(page.path() + "/discard");

        assertThat(uploads()).isEmpty();
        assertThat(site.get(page.path()).headers().firstValue("Location")).contains("/import");
    }

    /// A page, and where it lies.
    private record Shown(String path, String body) {}

    private Shown uploaded(Map<String, String> files) throws Exception {
        var reply = site.upload("/import", files);
        return waited(reply.headers().firstValue("Location").orElseThrow());
    }

    /// The page once nothing is being worked on.
    private Shown waited(String path) throws Exception {
        for (int i = 0; i < 600; i++) {
            var body = site.get(path).body();
            if (!body.contains("hx-trigger=\"every 1s\"")) {
                return new Shown(path, body);
            }
            Thread.sleep(50);
        }
        throw new AssertionError("still working on " + path);
    }

    private String rows(String path, int parcel) throws Exception {
        return site.get(path + "/" + parcel).body();
    }

    private List<Person> people() {
        return net(owner).people().named(PeopleQuery.named("", 100));
    }

    private List<Path> uploads() throws IOException {
        try (var walk = Files.walk(data.resolve("uploads"))) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    private static String found(String body, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(body);
        assertThat(matcher.find()).as(body).isTrue();
        return matcher.group();
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
