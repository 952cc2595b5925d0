package kontaktnetz.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import kontaktnetz.Repository;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KindTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_is_assumed_of_a_kind_stands_in_the_document(Kind kind) throws IOException {
        var habits = kind.habits();
        boolean takes = kind == Kind.TAKER;

        assertThat(Files.readString(Repository.root().resolve("docs/takers.md")))
                .contains(
                        String.join(
                                " | ",
                                "| " + kind.spoken(),
                                digits(habits.asksPerYear()),
                                takes
                                        ? "|"
                                        : digits(habits.willing())
                                                + " | "
                                                + digits(habits.spread()),
                                digits(habits.capacity()),
                                digits(habits.thanks()) + " |\n"));
    }

    /// 12, .85, 1.5.
    private static String digits(double value) {
        var digits =
                value == Math.rint(value)
                        ? String.format(Locale.ROOT, "%.0f", value)
                        : String.valueOf(value);
        return digits.startsWith("0.") ? digits.substring(1) : digits;
    }
}
