package kontaktnetz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kontaktnetz.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// ESCO's files become topics, on the command line.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicsImportTest {

    private static final String GERMAN =
            """
            conceptUri,preferredLabel,altLabels
            http://data.europa.eu/esco/occupation/aa-1,Heraldiker,Wappenmaler
            nowhere,nichts,
            """;
    private static final String ENGLISH =
            """
            conceptUri,preferredLabel,altLabels
            http://data.europa.eu/esco/occupation/aa-1,heraldist,painter of arms
            """;

    @TempDir private Path folder = Path.of("");

    private Program program = new Program(folder, "en");
    private Luggage luggage = new Luggage(folder);

    @BeforeEach
    void an_empty_net() {
        program = new Program(folder.resolve("data"), "en");
        luggage = new Luggage(folder);
    }

    @Test
    void a_concept_is_found_by_each_of_its_names_in_both_languages() {
        var files = luggage.write("occupations_de.csv", GERMAN);

        var said =
                program.run(
                        "topics", "import", files, luggage.write("occupations_en.csv", ENGLISH));

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("One topic taken in; one row or file passed over.");
        assertThat(said.out()).contains("occupations_de.csv, row 2 (line 3)");
        assertThat(program.run("topics", "Wappenmalerin").out()).contains("esco:occupation/aa-1");
        assertThat(program.run("topics", "heraldist").out()).contains("esco:occupation/aa-1");
    }

    @Test
    void an_archive_is_read_as_esco_hands_it_out() throws IOException {
        var archive = folder.resolve("ESCO dataset.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("occupations_de.csv"));
            zip.write(GERMAN.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("occupations_en.csv"));
            zip.write(ENGLISH.getBytes(StandardCharsets.UTF_8));
        }

        var said = program.run("topics", "import", archive.toString());

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(program.run("topics", "heraldist").out()).contains("esco:occupation/aa-1");
    }

    @Test
    void read_again_it_is_the_same_topic_and_keeps_my_names() {
        var file = luggage.write("occupations_de.csv", GERMAN);
        program.run("topics", "import", file);
        program.run("topics", "name", "esco:occupation/aa-1", "Schildermacher");

        program.run("topics", "import", file);

        assertThat(program.run("topics", "Schildermacher").out()).contains("esco:occupation/aa-1");
    }

    @Test
    void a_file_that_is_no_esco_is_told_and_takes_nothing_in() {
        var said = program.run("topics", "import", luggage.write("people_de.csv", "a,b\n1,2\n"));

        assertThat(said.code()).isEqualTo(ExitCode.FAILED);
        assertThat(said.out()).contains("people_de.csv", "No topic taken in");
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        var said = program.run("topics", "import", folder.resolve("gone.csv").toString());

        assertThat(said.code()).isEqualTo(ExitCode.FAILED);
        assertThat(said.out()).contains("gone.csv");
    }
}
