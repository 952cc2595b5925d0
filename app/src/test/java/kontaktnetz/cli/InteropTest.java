package kontaktnetz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kontaktnetz.Program;
import kontaktnetz.SharedData;
import kontaktnetz.importers.mail.Tar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files as real programs wrote them, through the whole command line: nothing fails, everything has
/// one verdict, and a second time nothing is new.
@DisplayNameGeneration(ReplaceUnderscores.class)
class InteropTest {

    private static final Pattern CARD = Pattern.compile("(?im)^[ \\t]*BEGIN:VCARD");

    @TempDir private Path folder = Path.of("");

    private Program program = new Program(folder, "de");

    @BeforeEach
    void an_empty_data_folder() {
        program = new Program(folder.resolve("daten"), "de");
    }

    @ParameterizedTest
    @CsvSource({"vcard, 24", "csv, 11", "ics, 11", "mail, 16"})
    void every_file_has_its_verdicts_and_a_second_time_nothing_is_new(String kind, int count) {
        var arguments = arguments(SharedData.require("data/interop/" + kind));

        var first = program.run(arguments);
        var second = program.run(arguments);

        assertThat(first.json().path("files").size() + first.json().path("unrecognised").size())
                .as(first.out())
                .isEqualTo(count);
        assertThat(first.json().path("files")).allSatisfy(InteropTest::addsUp);
        assertThat(all(second.json())).isEqualTo(all(first.json()));
        assertThat(second.json().path("files"))
                .allSatisfy(file -> {
                    assertThat(file.at("/totals/new").asLong()).isZero();
                    assertThat(file.at("/totals/updated").asLong()).isZero();
                    assertThat(file.at("/totals/counted").asLong()).isZero();
                    assertThat(file.path("import").isNull()).isTrue();
                });
    }

    @Test
    void every_card_has_one_verdict() throws IOException {
        var cards = SharedData.require("data/interop/vcard");

        var files = program.run(arguments(cards)).json().path("files");

        for (var file : files) {
            var path = cards.resolve(file.path("name").asText());
            var text = Files.readString(path, StandardCharsets.ISO_8859_1);
            assertThat(file.at("/totals/all").asLong())
                    .as(path.toString())
                    .isEqualTo(CARD.matcher(text).results().count());
        }
    }

    @Test
    void an_old_office_comes_in_once_its_owner_is_known() throws IOException {
        var office = Files.createDirectory(folder.resolve("maildir"));
        Tar.unpack(SharedData.require("data/mail/mini-enron-maildir.tar.gz"), office);

        var unknown = program.run("import", office.toString(), "--json");
        var me = unknown.json().at("/proposals/0/address").asText();
        var known = program.run("import", office.toString(), "--me", me, "--json");
        var again = program.run("import", office.toString(), "--json");

        assertThat(unknown.code()).isEqualTo(ExitCode.NEEDS_YOU);
        assertThat(all(unknown.json())).isEqualTo(1041);
        assertThat(known.code()).isZero();
        assertThat(all(known.json())).isEqualTo(1041);
        assertThat(known.json().at("/files/0/totals/counted").asLong()).isPositive();
        assertThat(again.json().at("/files/0/totals/counted").asLong()).isZero();
    }

    @Test
    void a_public_list_is_320_times_list_mail() {
        var list = SharedData.require("data/mail/maven-dev-2017-11-listsao.mbox.gz");

        var json = program.run("import", list.toString(), "--json").json();

        assertThat(json.at("/files/0/totals/skippedBecause/LIST_MAIL").asLong()).isEqualTo(320);
        assertThat(json.at("/files/0/totals/all").asLong()).isEqualTo(320);
    }

    @Test
    void a_history_is_measured_as_published() {
        var history = SharedData.require("data/ties/enron.tsv.gz");

        var ran =
                program.run(
                        "evaluate",
                        "ties",
                        history.toString(),
                        "--cuts",
                        "840,900,960,1020,1080,1140",
                        "--window",
                        "30",
                        "--json");

        assertThat(ran.code()).isZero();
        assertThat(fields(ran.json())).containsExactly("groups", "models", "recalibrated");
        assertThat(fields(ran.json().path("models")))
                .containsExactly("head", "strength", "frequency", "recency");
        assertThat(fields(ran.json().at("/models/head")))
                .containsExactly("auc", "ap", "ndcg10", "brier", "ece");
    }

    @Test
    void ratings_are_measured_as_published() {
        var ratings = SharedData.require("data/trust/soc-sign-bitcoinotc.csv").toString();

        var ran = program.run("evaluate", "recommendations", ratings, "--json");

        assertThat(ran.code()).isZero();
        assertThat(fields(ran.json())).containsExactly("cases", "coverage", "models");
        assertThat(ran.json().path("cases").asInt()).isEqualTo(35_592);
        assertThat(fields(ran.json().path("models")))
                .containsExactly("engine", "targetMean", "bias", "fairnessGoodness", "everybody");
        assertThat(fields(ran.json().at("/models/engine")))
                .containsExactly("auc", "gauc", "badTop10", "rmse", "pcc");
        assertThat(ran.json().at("/models/engine/auc").asDouble()).isGreaterThan(.895);
    }

    private static List<String> fields(JsonNode json) {
        var names = new ArrayList<String>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void addsUp(JsonNode file) {
        var totals = file.path("totals");
        long parts =
                List.of("new", "updated", "same", "unsure", "counted", "skipped").stream()
                        .mapToLong(part -> totals.path(part).asLong())
                        .sum();
        assertThat(totals.path("all").asLong()).as(file.toString()).isEqualTo(parts).isPositive();
    }

    private static long all(JsonNode json) {
        long all = 0;
        for (var file : json.path("files")) {
            all += file.at("/totals/all").asLong();
        }
        return all;
    }

    private static String[] arguments(Path files) {
        var arguments = new ArrayList<>(List.of("import", "--me", "me@example.org", "--json"));
        try (var list = Files.list(files)) {
            list.sorted().map(Path::toString).forEach(arguments::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return arguments.toArray(String[]::new);
    }
}
