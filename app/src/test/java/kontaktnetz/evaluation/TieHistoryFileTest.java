package kontaktnetz.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import kontaktnetz.evaluation.BadLine.Fault;
import kontaktnetz.evaluation.TieHistoryFile.Read;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TieHistoryFileTest {

    private static final String HEADER = "ego\talter\tday\tchannel\tdirection\trecipients\n";
    private static final String TWO = "1\t2\t10.75\tmail\tout\t1\n1\t3\t11\tcall\tin\t4\n";

    @TempDir Path folder;

    @Test
    void plain_and_packed_with_and_without_a_header_hold_the_same() throws IOException {
        assertThat(read(HEADER + TWO).taken()).isEqualTo(2);
        assertThat(read(TWO).taken()).isEqualTo(2);
        assertThat(read(packed(HEADER + TWO)).taken()).isEqualTo(2);
        assertThat(read(HEADER.replace("\n", "\r\n") + TWO.replace("\n", "\r\n")).refused())
                .isZero();
    }

    @Test
    void a_header_may_put_the_columns_in_another_order_and_have_more() throws IOException {
        var read =
                read(
                        "day\tego\tmood\talter\trecipients\tchannel\tdirection\n7\t1\t-\t2\t3\tmail\tin");

        assertThat(read.faults()).isEmpty();
        var state = read.egos().histories().state(0).orElseThrow();
        assertThat(state.firstDay()).isEqualTo(7);
        assertThat(state.everOut()).isFalse();
    }

    @Test
    void a_day_with_a_fraction_is_the_whole_day_before_the_epoch_as_well() throws IOException {
        var read = read("1\t2\t-0.5\tmail\tout\t1");

        assertThat(read.egos().histories().state(0).orElseThrow().lastDay()).isEqualTo(-1);
    }

    @Test
    void each_bad_line_is_told_with_its_number_and_reason() throws IOException {
        var read =
                read(
                        HEADER
                                + "1\t2\t10\tmail\tout\n"
                                + "\t2\t10\tmail\tout\t1\n"
                                + "1\t1\t10\tmail\tout\t1\n"
                                + "1\t2\tMonday\tmail\tout\t1\n"
                                + "1\t2\t10\tpigeon\tout\t1\n"
                                + "1\t2\t10\tmail\tup\t1\n"
                                + "1\t2\t10\tmail\tout\t0\n"
                                + "1\t2\t10\tmail\tout\t1.5\n"
                                + "\n"
                                + TWO);

        assertThat(read.taken()).isEqualTo(2);
        assertThat(read.refused()).isEqualTo(8);
        assertThat(read.faults())
                .containsExactly(
                        new BadLine(2, Fault.COLUMNS, "1 2 10 mail out"),
                        new BadLine(3, Fault.COLUMNS, "2 10 mail out 1"),
                        new BadLine(4, Fault.PERSON, "1"),
                        new BadLine(5, Fault.DAY, "Monday"),
                        new BadLine(6, Fault.CHANNEL, "pigeon"),
                        new BadLine(7, Fault.DIRECTION, "up"),
                        new BadLine(8, Fault.RECIPIENTS, "0"),
                        new BadLine(9, Fault.RECIPIENTS, "1.5"));
    }

    @Test
    void a_header_that_lacks_a_column_says_which() throws IOException {
        var read = read("ego\talter\tday\tchannel\trecipients\n" + TWO);

        assertThat(read.taken()).isZero();
        assertThat(read.faults()).containsExactly(new BadLine(1, Fault.HEADER, "direction"));
    }

    @Test
    void of_many_bad_lines_the_first_are_told_and_all_are_counted() throws IOException {
        var read = read("nonsense\n".repeat(5_000) + TWO);

        assertThat(read.refused()).isEqualTo(5_000);
        assertThat(read.faults()).hasSize(TableFile.MOST_FAULTS_TOLD);
        assertThat(read.taken()).isEqualTo(2);
    }

    @Test
    void a_line_without_end_is_passed_over() throws IOException {
        var read = read("x".repeat(3_000_000) + "\n" + TWO);

        assertThat(read.faults())
                .containsExactly(new BadLine(1, Fault.TOO_LONG, "x".repeat(40) + "…"));
        assertThat(read.taken()).isEqualTo(2);
    }

    @Test
    void of_a_damaged_archive_what_was_readable_is_taken() throws IOException {
        var packed = packed(HEADER + TWO.repeat(20_000));

        var read = read(Arrays.copyOf(packed, packed.length / 2));

        assertThat(read.taken()).isBetween(1L, 40_000L);
        assertThat(read.faults()).last().extracting(BadLine::fault).isEqualTo(Fault.DAMAGED);
    }

    @Test
    void no_file_is_an_error_of_its_own() {
        assertThatThrownBy(() -> TieHistoryFile.read(folder.resolve("absent.tsv")))
                .isInstanceOf(NoSuchFileException.class);
    }

    /// Flips, cuts, repeats; plain and packed.
    @Test
    void whatever_stands_in_the_file_every_line_ends_as_taken_or_refused() throws IOException {
        var random = new SplittableRandom(5);
        for (int round = 0; round < 1_000; round++) {
            var bytes = random.nextBoolean() ? packed(HEADER + TWO) : bytes(HEADER + TWO.repeat(3));
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            var cut = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));

            var read = read(cut);

            assertThat(read.taken()).isLessThanOrEqualTo(12);
            assertThat(read.faults()).hasSize((int) Math.min(20, read.refused()));
            read.egos().histories();
        }
    }

    private Read read(String text) throws IOException {
        return read(bytes(text));
    }

    private Read read(byte[] bytes) throws IOException {
        return TieHistoryFile.read(Files.write(folder.resolve("history"), bytes));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var stream = new GZIPOutputStream(bytes)) {
            stream.write(bytes(text));
        }
        return bytes.toByteArray();
    }
}
