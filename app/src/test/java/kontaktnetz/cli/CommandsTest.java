package kontaktnetz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kontaktnetz.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandsTest {

    @TempDir private Path folder = Path.of("");

    private Program german = new Program(folder, "de");
    private Program english = new Program(folder, "en");
    private Luggage luggage = new Luggage(folder);

    @BeforeEach
    void an_empty_data_folder() {
        german = new Program(folder.resolve("daten"), "de");
        english = new Program(folder.resolve("daten"), "en");
        luggage = new Luggage(folder);
    }

    @Test
    void files_come_in_with_one_line_each_and_a_second_time_nothing_doubles() {
        var first = arrived();
        var second = arrived();
        var third = english.run("import", luggage.mailbox());

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out())
                .contains("kontakte.vcf: 2 neu, 1 übersprungen")
                .contains("1 × Weder Name noch E-Mail")
                .contains("post.mbox: 14 Kontaktmomente, 1 übersprungen")
                .contains("wartet auf Ihre Entscheidung");
        assertThat(second.out())
                .contains("kontakte.vcf: nichts Neues (2 schon da, 1 übersprungen)")
                .contains("post.mbox: nichts Neues (14 schon da, 1 übersprungen)");
        assertThat(third.out()).contains("post.mbox: nothing new (14 already");
        assertThat(german.run("imports", "--json").json().path("imports")).hasSize(2);
    }

    @Test
    void what_was_not_taken_lies_in_a_file_with_place_and_reason() throws IOException {
        var rejected = folder.resolve("rest.csv");

        var ran = german.run("import", luggage.cards(), "--rejected", rejected.toString());

        assertThat(ran.out()).contains(rejected.toString());
        assertThat(Files.readString(rejected))
                .contains("kontakte.vcf,Karte,3,16,übersprungen,")
                .contains("Weder Name noch E-Mail");
    }

    @Test
    void no_file_is_written_where_everything_was_taken() {
        var ran = german.run("import", luggage.calendar(), "--json");

        assertThat(ran.json().path("rejected").isNull()).isTrue();
        assertThat(folder.resolve("daten/rejected")).doesNotExist();
    }

    @Test
    void a_preview_shows_verdicts_and_writes_nothing() {
        var ran = german.run("import", luggage.cards(), "--dry-run");

        assertThat(ran.out()).contains("Ada Lorenz: neu").contains("geschrieben wurde nichts");
        assertThat(german.run("people", "--json").json().path("people")).isEmpty();
    }

    @Test
    void mail_without_an_own_address_waits_for_the_owner_and_says_how() {
        var ran = german.run("import", luggage.cards(), luggage.mailbox());
        var json = german.run("import", luggage.mailbox(), "--json");

        assertThat(ran.code()).isEqualTo(ExitCode.NEEDS_YOU);
        assertThat(ran.out())
                .contains("Am wahrscheinlichsten ist lena@lena.example")
                .contains("kontaktnetz import --me lena@lena.example");
        assertThat(json.json().at("/proposals/0/address").asText()).isEqualTo(Luggage.LENA);
        assertThat(json.json().at("/files/0/totals/skippedBecause/OWN_ADDRESS_UNKNOWN").asLong())
                .isEqualTo(14);
    }

    @Test
    void somebody_at_the_terminal_is_asked_who_they_are() {
        var ran = german.typing("j").run("import", luggage.mailbox(), "--json");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().at("/me/0").asText()).isEqualTo(Luggage.LENA);
        assertThat(ran.json().at("/files/0/totals/counted").asLong()).isEqualTo(14);
    }

    @Test
    void whoever_says_no_is_asked_about_the_next_address() {
        var ran = german.typing("n", "ja").run("import", luggage.mailbox(), "--json");

        assertThat(ran.json().at("/me/0").asText()).isEqualTo("ada@atelier.example");
    }

    @ParameterizedTest
    @CsvSource({"new, 2, 0", "join, 1, 0", "skip, 1, 1"})
    void a_card_that_shares_only_a_name_becomes_what_the_owner_says(
            String wish, int fresh, int skipped) {
        german.run("import", luggage.cards());

        var ran =
                german.run(
                        "import",
                        luggage.table(),
                        "--map",
                        "Wer=FN,Post=EMAIL",
                        "--same-name",
                        wish,
                        "--json");

        assertThat(ran.json().at("/files/0/totals/new").asInt()).isEqualTo(fresh);
        assertThat(ran.json().at("/files/0/totals/skipped").asInt()).isEqualTo(skipped);
    }

    @Test
    void today_says_whom_to_get_back_to_and_why() {
        arrived();

        var words = german.run("today");
        var json = english.run("today", "--json").json();

        assertThat(words.out()).contains("Ada Lorenz").contains("Meist alle zwei Wochen");
        assertThat(json.at("/suggestions/0/name").asText()).isEqualTo("Ada Lorenz");
        assertThat(json.at("/suggestions/0/reason").asText()).startsWith("Usually");
        assertThat(json.at("/suggestions/0/tie/strength").asDouble()).isPositive();
    }

    @Test
    void somebody_talked_to_or_put_off_leaves_today() {
        arrived();

        var talked = german.run("talked", "Ada", "--about", "Messe");
        var after = german.run("today", "--json").json();

        assertThat(talked.out()).contains("Kontakt mit Ada Lorenz am 2026-11-23");
        assertThat(after.path("suggestions")).isEmpty();
        assertThat(german.run("person", "Ada").out()).contains("Messe");
    }

    @Test
    void only_contact_with_somebody_suggested_answers_a_suggestion() throws SQLException {
        arrived();

        german.run("talked", "Bernd");
        german.run("snooze", "Bernd");
        assertThat(answers()).isEmpty();

        german.run("talked", "Ada");
        german.run("talked", "Ada");
        assertThat(answers()).containsExactly("TALKED");
    }

    private List<String> answers() throws SQLException {
        var answers = new ArrayList<String>();
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + folder.resolve("daten/kontaktnetz.db"));
                var rows =
                        connection
                                .createStatement()
                                .executeQuery("select answer from suggestion_answer")) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    @Test
    void what_happened_earlier_counts_on_its_day() {
        arrived();

        var ran =
                german.run("talked", "Ada", "--on", "2026-02-01", "--channel", "meeting", "--json");

        assertThat(ran.json().path("day").asText()).isEqualTo("2026-02-01");
        assertThat(german.run("today", "--json").json().path("suggestions")).hasSize(1);
    }

    @Test
    void snoozing_moves_no_history() {
        arrived();
        var before = german.run("person", "Ada", "--json").json().path("moments");

        german.run("snooze", "Ada", "--days", "5");

        var after = german.run("person", "Ada", "--json").json();
        assertThat(after.path("moments")).isEqualTo(before);
        assertThat(after.at("/tie/snoozedUntil").asText()).isEqualTo("2026-11-28");
        assertThat(german.run("today", "--json").json().path("suggestions")).isEmpty();
    }

    @Test
    void people_are_found_however_they_are_spelled() {
        arrived();

        for (var words : new String[] {"Müller", "Mueller", "muller", "bernd mu"}) {
            assertThat(german.run("people", words).out()).as(words).contains("Bernd Müller");
            assertThat(german.run("person", words).out()).as(words).contains("Bernd Müller");
        }
    }

    @Test
    void an_imported_card_alone_has_no_strength() {
        german.run("import", luggage.cards());

        var tie = german.run("person", "Bernd", "--json").json().path("tie");

        assertThat(tie.path("strength").asDouble()).isZero();
        assertThat(german.run("today", "--json").json().path("suggestions")).isEmpty();
    }

    @Test
    void several_of_one_name_are_listed_and_one_is_chosen_by_number() {
        german.run("import", luggage.cards());
        german.run("import", luggage.table(), "--map", "Wer=FN,Post=EMAIL");

        var ran = german.run("person", "Bernd");
        var json = german.run("person", "Bernd", "--json");

        assertThat(ran.code()).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(ran.err()).contains("Mehrere passen auf „Bernd“");
        var id = json.json().at("/error/people/0/person").asText();
        assertThat(german.run("person", id).out()).contains("Bernd Müller");
    }

    @Test
    void whoever_waits_is_taken_in_or_left_out() {
        arrived();

        var list = german.run("waiting");
        var taken = german.run("waiting", "--accept", "clara@fremd.example");
        var again = german.run("waiting", "--ignore", "clara@fremd.example");

        assertThat(list.out()).contains("clara@fremd.example").contains("1 geschrieben");
        assertThat(taken.code()).isZero();
        assertThat(again.code()).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(german.run("waiting").out()).contains("Niemand wartet");
    }

    @Test
    void an_import_is_undone_as_a_whole() {
        arrived();
        var imports = german.run("imports", "--json").json().path("imports");
        var mail =
                imports.findParents("name").stream()
                        .filter(one -> one.path("name").asText().equals("post.mbox"))
                        .findFirst()
                        .orElseThrow();

        var undone = german.run("undo", mail.path("import").asText());

        assertThat(undone.out()).contains("Zurückgenommen: post.mbox");
        assertThat(german.run("today", "--json").json().path("suggestions")).isEmpty();
        assertThat(german.run("undo", "4711").code()).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void own_addresses_are_told_and_shown() {
        var ran = german.run("me", "Lena@Lena.example", "+49 30 7654321");

        assertThat(ran.out()).contains("+49307654321, lena@lena.example");
        assertThat(german.run("me", "unsinn").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void a_password_is_set_from_standard_input_and_never_printed() {
        var ran = german.piping("ein gutes Passwort").run("password");
        var unfit = new Program(german.data(), "en").piping("short").run("password", "--json");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out() + ran.err()).doesNotContain("ein gutes Passwort");
        assertThat(unfit.code()).isEqualTo(ExitCode.USAGE);
        assertThat(unfit.json().at("/error/message").asText()).contains("10 to 200");
    }

    @Test
    void the_pages_are_served_until_the_program_is_asked_to_end() {
        var answer = new AtomicReference<>("");
        german.whileServing(said -> answer.set(visited(said)));

        var ran = german.run("serve", "--port", "0", "--json");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().path("link").asText())
                .startsWith(ran.json().path("address").asText() + "/sign-in/");
        assertThat(answer.get()).contains("Kontaktnetz");
    }

    @Test
    void a_port_that_is_taken_is_said() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ran = german.run("serve", "--port", String.valueOf(other.getLocalPort()));

            assertThat(ran.code()).isEqualTo(ExitCode.FAILED);
            assertThat(ran.err()).contains("127.0.0.1:" + other.getLocalPort());
        }
    }

    @Test
    void a_fresh_link_signs_in_at_the_address_one_names() {
        var ran = german.run("link", "--public", "https://netz.example/", "--json");

        assertThat(ran.json().path("link").asText()).startsWith("https://netz.example/sign-in/");
    }

    /// The page behind the address that `serve` printed.
    private static String visited(String said) {
        try (var client = HttpClient.newHttpClient()) {
            var address = new ObjectMapper().readTree(said).path("address").asText();
            var request = HttpRequest.newBuilder(URI.create(address + "/sign-in")).build();
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_demonstration_comes_in_through_the_same_door_and_stays_in_its_folder() {
        var ran = german.run("demo", "--no-serve", "--json");
        var again = german.run("demo", "--no-serve");

        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.json().at("/import/files")).hasSize(5);
        assertThat(ran.json().at("/today/suggestions")).isNotEmpty();
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("kontakte.vcf: ");
    }

    @Test
    void the_demonstration_never_empties_a_folder_that_is_not_its_own() throws IOException {
        arrived();
        var before = Files.size(german.data().resolve("kontaktnetz.db"));

        var ran = german.run("demo", "--no-serve");

        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).contains("keine Vorführung");
        assertThat(Files.size(german.data().resolve("kontaktnetz.db"))).isEqualTo(before);
    }

    private Program.Ran arrived() {
        return german.run("import", luggage.mailbox(), luggage.cards(), "--me", Luggage.LENA);
    }
}
