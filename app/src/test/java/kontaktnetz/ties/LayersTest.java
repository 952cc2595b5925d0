package kontaktnetz.ties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kontaktnetz.graph.TieBuilder;
import kontaktnetz.people.PersonId;
import kontaktnetz.ties.Pretend.SomeTies;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LayersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int DAY = (int) TODAY.toEpochDay();

    private final SomeTies ties = new SomeTies();
    private final Layers layers = new Layers(ties);

    private static Tie call(int daysAgo) {
        var builder = new TieBuilder();
        builder.add(DAY - daysAgo, 1.5, true, TieBuilder.UNIT);
        var state = builder.state().orElseThrow();
        return new Tie(new PersonId(1), state, TieWish.NONE, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "0, FIVE",
        "4, FIVE",
        "5, FIFTEEN",
        "14, FIFTEEN",
        "15, FIFTY",
        "49, FIFTY",
        "50, HUNDRED_FIFTY",
        "149, HUNDRED_FIFTY"
    })
    void whoever_is_among_the_first_belongs_to_the_innermost_that_holds_them(
            int ahead, Layer layer) {
        ties.ahead = ahead;

        assertThat(layers.of(call(0), TODAY)).contains(layer);
    }

    @Test
    void further_out_there_is_none() {
        ties.ahead = 150;

        assertThat(layers.of(call(0), TODAY)).isEmpty();
    }

    @Test
    void with_little_contact_left_there_is_none_even_where_nobody_is_ahead() {
        for (int daysAgo = 0; daysAgo < 400; daysAgo++) {
            var tie = call(daysAgo);

            assertThat(layers.of(tie, TODAY).isPresent())
                    .isEqualTo(tie.on(TODAY).strength() >= 0.7);
        }
        assertThat(layers.of(Tie.without(new PersonId(1)), TODAY)).isEmpty();
        assertThat(call(399).on(TODAY).strength()).isLessThan(0.7);
    }
}
