package kontaktnetz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kontaktnetz.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who knows whom, and how one reaches somebody, from the command line. Lena writes with Ada and
/// has never been in touch with Bernd or Dora.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PathTest {

    @TempDir private Path folder = Path.of("");

    private Program german = new Program(folder, "de");

    @BeforeEach
    void lena_knows_ada_bernd_and_dora() {
        german = new Program(folder.resolve("daten"), "de");
        var luggage = new Luggage(folder);
        german.run("import", luggage.mailbox(), luggage.cards(), "--me", Luggage.LENA);
        german.run("import", luggage.table(), "--map", "Wer=FN,Post=EMAIL", "--same-name", "skip");
    }

    @Test
    void the_way_names_each_step_and_the_weakest_link_and_writes_the_request() {
        german.run(
                "acquaintance", "add", "Ada", "Bernd", "--as", "zusammenarbeit", "--well", "gut");
        german.run("acquaintance", "add", "Bernd", "Dora", "--as", "beauftragt");

        var said = german.run("path", "Dora");
        var letter = german.run("path", "Dora", "--draft");

        assertThat(said.out())
                .containsSubsequence(
                        "Dora Winter",
                        "Über Ada Lorenz und Bernd Müller",
                        "Ada Lorenz und Bernd Müller arbeiten zusammen; kennen sich gut",
                        "Bernd Müller beauftragt Dora Winter.",
                        "Das schwächste Glied: Bernd Müller und Dora Winter.");
        assertThat(letter.out())
                .contains("ada@atelier.example", "Kennt Bernd Müller vielleicht Dora Winter?");
    }

    @Test
    void where_nothing_leads_it_says_so_and_there_is_nobody_to_write_to() {
        var said = german.run("path", "Dora");
        var letter = german.run("path", "Dora", "--draft");

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("Zu Dora Winter führt noch kein Weg");
        assertThat(letter.code()).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void what_is_said_twice_is_noted_once_and_deleting_takes_it_back() {
        german.run("acquaintance", "add", "Ada", "Bernd");
        german.run("acquaintance", "add", "Ada", "Bernd");

        var listed = german.run("acquaintance", "list", "Ada", "--json").json();
        german.run("acquaintance", "delete", "1");
        var left = german.run("acquaintance", "list", "Ada");

        assertThat(listed.path("stated")).hasSize(1);
        assertThat(left.out()).contains("Wen Ada Lorenz kennt, ist noch nicht bekannt.");
        assertThat(german.run("acquaintance", "delete", "1").code()).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void what_is_named_changes_and_everything_else_stays() {
        german.run("acquaintance", "add", "Ada", "Bernd", "--as", "beauftragt", "--since", "2019");

        var more = german.run("acquaintance", "edit", "1", "--well", "gut", "--told-by", "Dora");
        var turned =
                german.run("acquaintance", "edit", "1", "--turned", "--label", "Chor", "--json");
        var less = german.run("acquaintance", "edit", "1", "--well", "", "--told-by", "", "--json");

        assertThat(more.out())
                .contains("Ada Lorenz beauftragt Bernd Müller", "seit 2019", "kennen sich gut")
                .contains("Dora Winter");
        assertThat(turned.json().at("/one/name").asText()).isEqualTo("Bernd Müller");
        assertThat(turned.json().path("closeness").asText()).isEqualTo("GOOD");
        assertThat(less.json().path("label").asText()).isEqualTo("Chor");
        assertThat(less.json().path("since").asText()).isEqualTo("2019");
        assertThat(less.json().path("closeness").isNull()).isTrue();
        assertThat(less.json().path("toldBy").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "edit 1, 2",
        "edit 9 --well gut, 4",
        "edit x --well gut, 4",
        "edit 1 --well blau, 2",
        "edit 1 --since 2019 --until 2012, 2",
        "edit 1 --told-by Niemand, 4"
    })
    void a_change_that_makes_no_sense_changes_nothing(String call, int code) {
        german.run("acquaintance", "add", "Ada", "Bernd");
        var before = german.run("acquaintance", "list", "Ada", "--json").out();

        var ran = german.run(("acquaintance " + call).split(" "));

        assertThat(ran.code()).as(ran.err()).isEqualTo(code);
        assertThat(german.run("acquaintance", "list", "Ada", "--json").out()).isEqualTo(before);
    }

    @Test
    void the_net_says_what_is_not_known_and_what_hangs_on_whom() {
        var before = german.run("net");
        german.run("acquaintance", "add", "Ada", "Bernd");
        var two = german.run("net");
        german.run("acquaintance", "add", "Bernd", "Dora");
        var three = german.run("net");

        assertThat(before.out()).contains("Noch ist von niemandem bekannt, wen er kennt.");
        assertThat(two.out()).contains("Niemand hält allein andere zusammen");
        assertThat(three.out()).contains("Nur Bernd Müller verbindet mit den anderen");
        assertThat(german.run("net", "--graphml").out()).contains("<graphml", "Dora Winter");
        assertThat(german.run("net", "--dot").out()).contains("graph {", "Dora Winter");
        assertThat(german.run("net", "--svg").out()).contains("<svg", "Dora Winter");
        assertThat(german.run("net", "--svg", "--json").code()).isEqualTo(ExitCode.USAGE);
        assertThat(german.run("net", "--dot", "--graphml").code()).isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "Ada, Ada, --well, gut, die eigene Bekanntschaft",
        "Ada, Bernd, --since, 2099, in der Zukunft",
        "Ada, Bernd, --since, neulich, ein Jahr",
        "Ada, Bernd, --as, Chef, --as",
        "Ada, Niemand, --well, gut, Niemand"
    })
    void what_makes_no_sense_is_said_and_nothing_is_noted(
            String one, String other, String option, String value, String sentence) {
        var said = german.run("acquaintance", "add", one, other, option, value);

        assertThat(said.code()).isNotZero();
        assertThat(said.err()).contains(sentence).doesNotContain("Exception");
        assertThat(german.run("acquaintance", "list", "Ada", "--json").json().path("stated"))
                .isEmpty();
    }
}
