package kontaktnetz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kontaktnetz.Program;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EvaluateTakersTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void the_figures_are_told_in_both_languages_and_without_opening_anything() {
        var german = run("de", "evaluate", "takers", "--people", "50", "--seed", "2");
        var english = run("en", "evaluate", "takers", "--people", "50", "--seed", "2");

        assertThat(german.out())
                .contains(
                        "18 erfundene Netze",
                        "Startzahl 2",
                        "50 Menschen am Anfang",
                        "stille Netze")
                .contains("Neue", "0,0 %", "Ohne Schutz: ", "Mit Schutz: ");
        assertThat(english.out())
                .contains("18 invented nets", "seed 2", "50 people at the beginning", "quiet nets")
                .contains("newcomers", "0.0 %", "Without protection: ", "With protection: ");
        assertThat(german.err()).isEmpty();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void the_same_figures_stand_in_the_document_for_machines() {
        var text = run("en", "evaluate", "takers", "--people", "50").out();
        var json = run("en", "evaluate", "takers", "--people", "50", "--json").json();

        assertThat(json.get("seed").asLong()).isEqualTo(1);
        assertThat(text)
                .contains(
                        "all nets",
                        " %.3f ".formatted(json.get("auc").asDouble()),
                        "%.1f %%".formatted(100 * json.at("/foundAfterMonths/36").asDouble()));
        assertThat(json.at("/bySize/50").get("auc")).isEqualTo(json.get("auc"));
    }

    private Program.Ran run(String language, String... args) {
        return new Program(folder.resolve("data"), language).run(args);
    }
}
