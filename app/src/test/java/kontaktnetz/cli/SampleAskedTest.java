package kontaktnetz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kontaktnetz.Program;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the demonstration answers to whoever looks for somebody.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleAskedTest {

    @Test
    void the_demonstration_has_a_case_of_each_word(@TempDir Path folder) {
        var program = new Program(folder.resolve("demo"), "de");

        var demo = program.run("demo", "--no-serve");
        var designers = asked(program, "Designerin");

        assertThat(demo.out()).contains("kontaktnetz ask Designerin --data " + program.data());
        assertThat(standings(designers))
                .containsEntry("Clara Winter", "SEVERAL")
                .containsEntry("Eva-Maria Prantl", "FIRST_HINT")
                .containsEntry("Antje Wulff", "MIXED")
                .containsEntry("Dennis Kowalczyk", "RATHER_NOT");
        assertThat(designers.at("/candidates/0/name").asText()).isEqualTo("Clara Winter");
        assertThat(designers.at("/candidates/0/good").findValuesAsText("name"))
                .contains("Miriam Beck", "Tarık Öztürk", "Paul Adler", "Johanna Lindqvist");
        assertThat(designers.path("outside").findValuesAsText("name")).contains("Lukas Hofer");
        assertThat(standings(asked(program, "Webseite")))
                .containsEntry("Tobias Fuchs", "FIRST_HINT");
        assertThat(standings(asked(program, "jemand für Steuern")))
                .containsEntry("Hatice Demir", "FIRST_HINT");
    }

    private static JsonNode asked(Program program, String words) {
        return program.run("ask", words, "--json").json();
    }

    private static Map<String, String> standings(JsonNode answer) {
        var standings = new HashMap<String, String>();
        for (var candidate : answer.path("candidates")) {
            standings.put(candidate.path("name").asText(), candidate.path("standing").asText());
        }
        return standings;
    }
}
