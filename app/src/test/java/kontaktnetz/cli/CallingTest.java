package kontaktnetz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import kontaktnetz.Program;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CallingTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void options_work_before_and_after_the_command() {
        var data = folder.resolve("daten").toString();

        var before = program().bare("--json", "--data", data, "--lang", "de", "people");
        var after = program().bare("people", "--data", data, "--json", "--lang=de");

        assertThat(before.code()).isZero();
        assertThat(before.out()).isEqualTo(after.out());
        assertThat(folder.resolve("daten/kontaktnetz.db")).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frobnicate",
                "people --frobnicate",
                "people --limit viele",
                "people --limit 0",
                "people --limit",
                "import",
                "import a.csv --map Wer=NIEMAND",
                "import a.vcf --same-name vielleicht",
                "waiting --accept a@b.example --ignore a@b.example",
                "waiting --accept unsinn",
                "talked Ada --channel telepathy",
                "talked Ada --on gestern",
                "snooze Ada --days 0",
                "undo eins",
                "serve --port 70000",
                "serve --public netz",
                "evaluate ties a.tsv",
                "evaluate ties a.tsv --cuts bald",
                "evaluate ties a.tsv --cuts 800 --window 5",
                "evaluate recommendations",
                "evaluate recommendations a.csv --mode rueckwaerts",
                "evaluate recommendations a.csv --half-life 0",
                "evaluate recommendations a.csv --scale 0",
                "evaluate recommendations a.csv --seed drei",
                "evaluate recommendations a.csv --attack leise",
                "evaluate takers --seed eins",
                "evaluate takers --people 49",
                "evaluate takers --people 5001",
                "evaluate",
                "demo --database jdbc:postgresql://localhost/x",
                ""
            })
    void a_wrong_call_has_a_sentence_in_both_languages_and_its_exit_code(String line) {
        var args = line.isEmpty() ? new String[0] : line.split(" ");

        var german = new Program(folder.resolve("daten"), "de").run(args);
        var english = new Program(folder.resolve("daten"), "en").run(args);

        assertThat(german.code()).as(german.err()).isEqualTo(ExitCode.USAGE);
        assertThat(english.code()).isEqualTo(ExitCode.USAGE);
        assertThat(german.out()).isEmpty();
        assertThat(german.err()).isNotBlank().isNotEqualTo(english.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"frobnicate", "people --limit viele", "undo 7", "person Niemand", ""})
    void a_mistake_is_one_json_document_too(String line) {
        var args = (line + " --json").strip().split(" ");

        var ran = program().run(args);

        assertThat(ran.code()).isIn(ExitCode.USAGE, ExitCode.NOT_FOUND);
        assertThat(ran.json().at("/error/code").asInt()).isEqualTo(ran.code());
        assertThat(ran.json().at("/error/message").asText()).isNotBlank();
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void help_and_version_answer_without_opening_anything() {
        assertThat(program().run("--help").out())
                .contains("Aufruf: kontaktnetz", "Befehle:", "Rückgabewerte:", "  4   Nicht");
        assertThat(program().run("import", "--help").out()).contains("--same-name", "Aufruf:");
        assertThat(program().run("evaluate", "ties", "--help").out()).contains("--cuts");
        assertThat(program().run("--version").out()).isNotBlank();
        assertThat(program().run("--version", "--json").json().has("version")).isTrue();
        assertThat(folder.resolve("daten")).doesNotExist();
    }

    @Test
    void the_language_follows_the_environment_unless_named() {
        assertThat(program().bare("--help").out()).contains("Usage: kontaktnetz");
        assertThat(program().bare("--help", "--lang", "de").out()).contains("Aufruf:");
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_said() throws Exception {
        var file = Files.writeString(folder.resolve("datei"), "x");

        var ran = new Program(file, "de").run("people");

        assertThat(ran.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ran.err()).contains("datei");
    }

    @Test
    void a_file_that_is_no_database_is_said() throws Exception {
        Files.createDirectories(folder.resolve("daten"));
        Files.writeString(folder.resolve("daten/kontaktnetz.db"), "kein SQLite ".repeat(1000));

        var ran = program().run("people");

        assertThat(ran.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ran.err()).contains("kontaktnetz.db");
    }

    @Test
    void the_file_and_the_folder_belong_to_the_owner_alone() throws Exception {
        program().run("people");

        assertThat(Files.getPosixFilePermissions(folder.resolve("daten")))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE", "OWNER_EXECUTE");
    }

    private Program program() {
        return new Program(folder.resolve("daten"), "de");
    }
}
