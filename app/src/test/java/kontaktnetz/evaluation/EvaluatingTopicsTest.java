package kontaktnetz.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import kontaktnetz.SharedData;
import kontaktnetz.evaluation.BadLine.Fault;
import kontaktnetz.evaluation.TopicEvaluation.Measures;
import kontaktnetz.evaluation.TopicFolder.Query;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EvaluatingTopicsTest {

    private static final String NAMES =
            "e1\tGärtner\ne2\tGärtnerin\ne3\tLandschaftsgärtner\ne4\tBäcker\ne5\tKonditor\n";
    private static final String CONCEPTS = "e1\tg\ne2\tg\ne3\tl\ne4\tb\ne5\tk\n";

    @TempDir Path folder;

    @Test
    void the_german_occupations_give_the_published_figures_beside_ours() throws IOException {
        var data = SharedData.require("data/topics/deu_q_de_c_de");

        var evaluation = EvaluatingTopics.run(data, System::nanoTime);

        assertThat(evaluation.queries()).isEqualTo(1_779);
        assertThat(evaluation.topics()).isEqualTo(3_561);
        assertThat(evaluation.refused()).isZero();
        assertThat(mrr(evaluation, "words")).isCloseTo(.48, within(.01));
        assertThat(mrr(evaluation, "ngrams")).isCloseTo(.57, within(.01));
        assertThat(mrr(evaluation, "ours")).isGreaterThan(.61);
    }

    @Test
    void the_best_topic_meant_gives_the_rank_and_equals_share_theirs() {
        var query = new Query("", Set.of(1, 3));

        assertThat(EvaluatingTopics.rank(new double[] {.9, .2, .5, .7}, query)).isEqualTo(2);
        assertThat(EvaluatingTopics.rank(new double[] {.7, .2, .7, .7}, query)).isEqualTo(2);
        assertThat(EvaluatingTopics.rank(new double[] {.9, 0, .5, 0}, query)).isInfinite();
    }

    @Test
    void what_is_meant_is_found_and_measured() throws IOException {
        files(
                NAMES,
                CONCEPTS,
                "q1\tGärtner:in\nq2\tBäckerin\nq3\tunasked\nq4\tXyzzy\n",
                "q1\t0\te1\t1\nq1\t0\te2\t1\nq2\t0\te4\t1\nq4\t0\te5\t1\n");

        var evaluation = EvaluatingTopics.run(folder, ticking(2_000_000));

        assertThat(evaluation.models().keySet()).containsExactly("ours", "words", "ngrams");
        assertThat(evaluation.queries()).isEqualTo(3);
        assertThat(evaluation.topics()).isEqualTo(4);
        assertThat(evaluation.models().get("ours"))
                .isEqualTo(new Measures(2.0 / 3, 2.0 / 3, 2.0 / 3, 2.0));
    }

    @Test
    void a_topic_meant_that_comes_second_counts_half() throws IOException {
        files(NAMES, CONCEPTS, "q1\tGärtner\n", "q1\t0\te3\t1\n");

        var ours = measures(EvaluatingTopics.run(folder, ticking(1)).models().get("ours"));

        assertThat(ours.mrr()).isEqualTo(.5);
        assertThat(ours.a1()).isZero();
        assertThat(ours.a5()).isEqualTo(1);
    }

    @Test
    void lines_that_cannot_be_read_or_name_nothing_are_told_by_file_and_number()
            throws IOException {
        files(
                NAMES + "e6\n",
                CONCEPTS,
                "q1\tGärtner\n\n" + "x".repeat(5_000) + "\n",
                "q1\t0\te9\t1\nq1\t0\te1\n");

        var evaluation = EvaluatingTopics.run(folder, ticking(1));

        assertThat(evaluation.refused()).isEqualTo(4);
        assertThat(evaluation.faults())
                .containsExactly(
                        fault("corpus_elements.tsv", 6, Fault.COLUMNS, "e6"),
                        fault("annotations.tsv", 1, Fault.UNKNOWN, "e9"),
                        fault("annotations.tsv", 2, Fault.COLUMNS, "q1 0 e1"),
                        fault("queries.tsv", 3, Fault.TOO_LONG, "x".repeat(40) + "…"));
        assertThat(evaluation.models().get("ours")).isEqualTo(new Measures(null, null, null, null));
    }

    @Test
    void a_folder_without_its_files_is_an_error_of_its_own() {
        assertThatThrownBy(() -> EvaluatingTopics.run(folder, ticking(1)))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("corpus_elements.tsv");
    }

    private static FileFault fault(String file, long line, Fault fault, String value) {
        return new FileFault(file, new BadLine(line, fault, value));
    }

    private static double mrr(TopicEvaluation evaluation, String model) {
        return Objects.requireNonNull(measures(evaluation.models().get(model)).mrr());
    }

    private static Measures measures(@Nullable Measures measures) {
        return Objects.requireNonNull(measures);
    }

    private static LongSupplier ticking(long nanos) {
        var clock = new AtomicLong();
        return () -> clock.addAndGet(nanos);
    }

    private void files(String names, String concepts, String queries, String annotations)
            throws IOException {
        var contents = List.of(names, concepts, queries, annotations);
        var files =
                List.of(
                        "corpus_elements.tsv",
                        "concept_mapping.tsv",
                        "queries.tsv",
                        "annotations.tsv");
        for (int i = 0; i < files.size(); i++) {
            Files.writeString(folder.resolve(files.get(i)), contents.get(i));
        }
    }
}
