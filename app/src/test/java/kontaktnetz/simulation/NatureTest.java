package kontaktnetz.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// No kind is so drawn that it gives itself away.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NatureTest {

    private static final int MANY = 4_000;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void people_of_a_kind_ask_as_much_as_the_kind_on_average_and_each_as_they_like(Kind kind) {
        var natures = many(kind);

        assertThat(mean(natures, Nature::asksPerYear))
                .isCloseTo(kind.habits().asksPerYear(), within(0.04 * kind.habits().asksPerYear()));
        assertThat(natures.stream().mapToDouble(Nature::asksPerYear).max().orElse(0))
                .isGreaterThan(2 * kind.habits().asksPerYear());
    }

    @Test
    void those_who_take_know_as_much_note_as_much_and_deal_as_much_outside_as_others() {
        var takers = many(Kind.TAKER);
        var others = many(Kind.RECIPROCATOR);

        assertThat(mean(takers, nature -> Integer.bitCount(nature.skills())))
                .isCloseTo(mean(others, nature -> Integer.bitCount(nature.skills())), within(0.1));
        assertThat(mean(takers, Nature::noting))
                .isCloseTo(mean(others, Nature::noting), within(0.02));
        assertThat(mean(takers, Nature::outside))
                .isCloseTo(mean(others, Nature::outside), within(0.02));
    }

    @Test
    void those_who_take_help_a_little_and_busy_people_at_times_as_little_as_they_do() {
        assertThat(many(Kind.TAKER))
                .allSatisfy(nature -> assertThat(nature.willing()).isBetween(0.02, 0.15));
        assertThat(many(Kind.BUSY))
                .filteredOn(nature -> nature.willing() < 0.15)
                .hasSizeGreaterThan(MANY / 8);
    }

    @Test
    void the_net_knows_of_some_of_what_goes_on_outside_and_never_of_all() {
        assertThat(many(Kind.ELSEWHERE))
                .allSatisfy(nature -> {
                    assertThat(nature.outside()).isBetween(1.0, 4.0);
                    assertThat(nature.outsideKnown()).isLessThan(nature.outside());
                });
    }

    private static List<Nature> many(Kind kind) {
        var dice = new Dice(7);
        var natures = new ArrayList<Nature>();
        for (int i = 0; i < MANY; i++) {
            natures.add(Nature.of(kind, dice));
        }
        return natures;
    }

    private static double mean(List<Nature> natures, ToDoubleFunction<Nature> figure) {
        return natures.stream().mapToDouble(figure).average().orElseThrow();
    }
}
