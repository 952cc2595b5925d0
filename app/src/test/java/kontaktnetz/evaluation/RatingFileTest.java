package kontaktnetz.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
import kontaktnetz.evaluation.RatingFile.Read;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RatingFileTest {

    private static final String HEADER = "source,target,rating,time\n";
    private static final String TWO = "ada,ben,4,1289241911.72836\nada,clara,-10,1289241941\n";

    @TempDir Path folder;

    @Test
    void plain_and_packed_with_and_without_a_header_hold_the_same() throws IOException {
        for (var read :
                new Read[] {
                    read(HEADER + TWO),
                    read(TWO),
                    read(packed(HEADER + TWO)),
                    read(TWO.replace("\n", "\r\n"))
                }) {
            assertThat(read.taken()).isEqualTo(2);
            assertThat(read.refused()).isZero();
            assertThat(read.ratings().people()).isEqualTo(3);
            assertThat(read.ratings().get(0)).isEqualTo(new Rating(0, 1, .4, 1_289_241_911.72836));
            assertThat(read.ratings().get(1)).isEqualTo(new Rating(0, 2, -1, 1_289_241_941));
        }
    }

    @Test
    void a_header_may_put_the_columns_in_another_order_and_have_more() throws IOException {
        var read = read("time,mood,rating,target,source\n7,-,5,ben,ada\n");

        assertThat(read.faults()).isEmpty();
        assertThat(read.ratings().all()).containsExactly(new Rating(0, 1, .5, 7));
    }

    @Test
    void the_order_of_the_lines_does_not_show() throws IOException {
        var there = read("ada,ben,4,1\nben,clara,5,2\nclara,ada,-3,3\n");
        var back = read("clara,ada,-3,3\nben,clara,5,2\nada,ben,4,1\n");

        assertThat(back.ratings().all()).isEqualTo(there.ratings().all());
    }

    @Test
    void the_latest_rating_of_a_pair_stands_and_the_line_is_told() throws IOException {
        var read = read("ada,ben,4,2\nada,ben,-5,3\nada,ben,9,1\n");

        assertThat(read.ratings().all()).containsExactly(new Rating(0, 1, -.5, 3));
        assertThat(read.faults())
                .containsExactly(
                        new BadLine(2, Fault.REPEATED, "ada ben"),
                        new BadLine(3, Fault.REPEATED, "ada ben"));
        assertThat(read.taken()).isEqualTo(1);
    }

    @Test
    void what_is_no_rating_is_passed_over_with_its_line_and_reason() throws IOException {
        var read =
                read(
                        "ada,ben,4\nada,,4,1\nada,ada,4,1\nada,ben,11,1\nada,ben,gut,1\n"
                                + "ada,ben,4,gestern\n\nada,ben,4,1\n"
                                + "x".repeat(5_000));

        assertThat(read.taken()).isEqualTo(1);
        assertThat(read.faults())
                .extracting(BadLine::line, BadLine::fault, BadLine::value)
                .startsWith(
                        tuple(1L, Fault.COLUMNS, "ada ben 4"),
                        tuple(2L, Fault.PERSON, ""),
                        tuple(3L, Fault.PERSON, "ada"),
                        tuple(4L, Fault.RATING, "11"),
                        tuple(5L, Fault.RATING, "gut"),
                        tuple(6L, Fault.TIME, "gestern"));
        assertThat(read.faults().getLast().fault()).isEqualTo(Fault.TOO_LONG);
    }

    @Test
    void ratings_of_another_scale_are_read_by_it() throws IOException {
        var path = Files.writeString(folder.resolve("stars.csv"), "a,b,1,0\na,c,2,0\n");

        assertThat(RatingFile.read(path, 2).ratings().all())
                .containsExactly(new Rating(0, 1, .5, 0), new Rating(0, 2, 1, 0));
        assertThat(RatingFile.read(path, 1).faults())
                .containsExactly(new BadLine(2, Fault.RATING, "2"));
    }

    @Test
    void a_header_without_a_column_ends_it() throws IOException {
        assertThat(read("source,target,time\n" + TWO).faults())
                .containsExactly(new BadLine(1, Fault.HEADER, "rating"));
    }

    @Test
    void a_missing_file_is_the_callers_matter() {
        assertThatThrownBy(() -> RatingFile.read(folder.resolve("none"), 10))
                .isInstanceOf(NoSuchFileException.class);
    }

    /// Flips and cuts; plain and packed.
    @Test
    void whatever_stands_in_the_file_every_line_ends_as_taken_or_refused() throws IOException {
        var random = new SplittableRandom(6);
        for (int round = 0; round < 500; round++) {
            var bytes = random.nextBoolean() ? packed(HEADER + TWO) : bytes(HEADER + TWO.repeat(3));
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }

            var read = read(Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));

            assertThat(read.faults()).hasSize((int) Math.min(20, read.refused()));
            assertThat(read.ratings().size()).isLessThanOrEqualTo((int) read.taken());
        }
    }

    private Read read(String text) throws IOException {
        return read(bytes(text));
    }

    private Read read(byte[] bytes) throws IOException {
        return RatingFile.read(Files.write(folder.resolve("ratings"), bytes), 10);
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
