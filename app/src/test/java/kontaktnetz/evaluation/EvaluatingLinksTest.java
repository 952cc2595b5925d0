package kontaktnetz.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import kontaktnetz.SharedData;
import kontaktnetz.evaluation.BadLine.Fault;
import kontaktnetz.evaluation.LinkEvaluation.Measures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EvaluatingLinksTest {

    /// A knows B; B knows C and D; two thirds on, A comes to know C.
    private static final String STORY = "a b 0\nb c 100\nb d 300\nc e 300\na c 900\n";

    @TempDir private Path folder = Path.of("");

    private LinkEvaluation evaluated(String text) throws Exception {
        var file = Files.writeString(folder.resolve("contacts.txt"), text);
        return EvaluatingLinks.run(file);
    }

    private static Measures of(LinkEvaluation evaluation, String model) {
        return Objects.requireNonNull(evaluation.models().get(model));
    }

    private static double value(@Nullable Double measured) {
        return Objects.requireNonNull(measured);
    }

    @Test
    void pairs_with_somebody_in_common_are_asked_about_and_new_ones_are_hits() throws Exception {
        var evaluation = evaluated(STORY);

        assertThat(evaluation.pairs()).isEqualTo(4);
        assertThat(evaluation.linked()).isEqualTo(1);
        assertThat(of(evaluation, "ours").p100()).isEqualTo(0.25);
    }

    @Test
    void on_the_mail_of_an_institute_ours_stands_before_the_known_ones() throws Exception {
        var file = SharedData.require("data/ties/email-Eu-core-temporal.txt.gz");

        var evaluation = EvaluatingLinks.run(file);
        var ours = of(evaluation, "ours");

        assertThat(evaluation.pairs()).isEqualTo(207_163);
        assertThat(evaluation.linked()).isEqualTo(39);
        assertThat(value(of(evaluation, "resourceAllocation").auc())).isCloseTo(.912, within(.001));
        assertThat(value(of(evaluation, "commonNeighbours").auc())).isCloseTo(.8575, within(.001));
        for (var model : evaluation.models().values()) {
            assertThat(value(ours.auc())).isGreaterThanOrEqualTo(value(model.auc()));
        }
        // Of 39 who came to be in touch, three are among the first hundred; common neighbours leave
        // it to chance whether a fourth is.
        assertThat(value(ours.p100())).isCloseTo(.03, within(1e-9));
        assertThat(value(of(evaluation, "commonNeighbours").p100())).isBetween(.03, .04);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", ",", "; "})
    void cells_are_parted_by_blanks_tabs_commas_or_semicolons(String between) throws Exception {
        assertThat(evaluated(STORY.replace(" ", between))).isEqualTo(evaluated(STORY));
    }

    @Test
    void a_packed_file_is_unpacked() throws Exception {
        var plain = evaluated(STORY);
        var file = folder.resolve("contacts.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(STORY.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(EvaluatingLinks.run(file)).isEqualTo(plain);
    }

    @Test
    void lines_that_are_none_are_passed_over_and_told() throws Exception {
        var evaluation = evaluated(STORY + "a a 5\na b soon\nalone\n");

        assertThat(evaluation.linked()).isEqualTo(1);
        assertThat(evaluation.faults())
                .extracting(BadLine::fault)
                .containsExactly(Fault.PERSON, Fault.TIME, Fault.COLUMNS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b 0\n", "a b 0\na b 9\n"})
    void where_there_is_nobody_to_ask_about_nothing_is_measured(String text) throws Exception {
        var evaluation = evaluated(text);

        assertThat(evaluation.pairs()).isZero();
        assertThat(of(evaluation, "ours").auc()).isNull();
        assertThat(of(evaluation, "ours").p100()).isNull();
    }

    @Test
    void the_order_of_the_lines_does_not_show() throws Exception {
        var lines = STORY.lines().toList().reversed();

        assertThat(evaluated(String.join("\n", lines))).isEqualTo(evaluated(STORY));
    }

    @Test
    void whatever_a_file_holds_ends_in_an_answer() throws Exception {
        var random = new Random(20_261_125);
        for (int round = 0; round < 200; round++) {
            var bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            if (round % 2 == 0) {
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) "ab 19,;\t\n.-".charAt(Math.floorMod(bytes[i], 11));
                }
            }
            var file = Files.write(folder.resolve("noise" + round), bytes);
            assertThat(EvaluatingLinks.run(file).pairs()).isNotNegative();
        }
    }

    @Test
    void a_file_that_is_not_there_is_said_to_be() {
        assertThatThrownBy(() -> EvaluatingLinks.run(folder.resolve("nowhere")))
                .isInstanceOf(IOException.class);
    }
}
