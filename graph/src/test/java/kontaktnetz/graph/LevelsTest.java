package kontaktnetz.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LevelsTest {

    @Test
    void strength_by_levels_is_the_strength_of_the_tie_on_every_later_day() {
        for (long seed = 0; seed < 300; seed++) {
            var state = History.random(seed).state();
            for (int later : new int[] {0, 1, 9, 60, 400, 5_000}) {
                int today = state.lastDay() + later;

                assertThat(state.levels().strength(today))
                        .isCloseTo(state.strength(today), within(1e-11));
            }
        }
    }

    /// What the walk down the three orders stops by.
    @Test
    void no_tie_with_no_level_higher_is_stronger() {
        for (long seed = 0; seed < 300; seed++) {
            var one = History.random(seed).state();
            var other = History.random(seed + 1_000).state();
            var bound =
                    new Levels(
                            Math.max(one.levels().over14(), other.levels().over14()),
                            Math.max(one.levels().over60(), other.levels().over60()),
                            Math.max(one.levels().over365(), other.levels().over365()));
            int today = History.TODAY + (int) seed;

            assertThat(bound.strength(today))
                    .isGreaterThanOrEqualTo(one.strength(today) - 1e-11)
                    .isGreaterThanOrEqualTo(other.strength(today) - 1e-11);
        }
    }
}
