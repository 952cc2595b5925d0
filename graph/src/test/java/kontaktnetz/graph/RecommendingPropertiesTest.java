package kontaktnetz.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The fourteen properties hold of the product, in sparse and in dense worlds; and each has been
/// seen to fail.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecommendingPropertiesTest {

    private static final int WORLDS = 400;
    private static final int SLOW_WORLDS = 200;

    @ParameterizedTest
    @EnumSource
    void it_holds_of_the_product(Property property) {
        for (long seed = 0; seed < WORLDS; seed++) {
            check(property, Product.USUAL, seed);
        }
    }

    /// Else a mistake could be caught for what was no mistake.
    @ParameterizedTest
    @EnumSource
    void it_holds_of_the_slow_one_without_a_mistake(Property property) {
        for (long seed = 0; seed < SLOW_WORLDS; seed++) {
            check(property, SlowRecommending.faultless(), seed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_mistake_is_caught_by_its_properties(Mistake mistake) {
        for (var property : mistake.caughtBy()) {
            long caught = caught(property, mistake, LongStream.range(0, SLOW_WORLDS));

            assertThat(caught).as("worlds in which " + property + " fails").isPositive();
        }
    }

    @Test
    void there_is_a_mistake_for_each_property() {
        var caught = EnumSet.noneOf(Property.class);
        for (var mistake : Mistake.values()) {
            caught.addAll(mistake.caughtBy());
        }

        assertThat(caught).containsExactlyInAnyOrder(Property.values());
    }

    /// Only dense worlds catch it: in sparse ones ways hardly ever compete.
    @Test
    void a_greedy_cap_shows_where_many_know_one_another() {
        var property = Property.ANOTHER_PATH_NEVER_TAKES_EVIDENCE;
        var half = LongStream.range(0, WORLDS / 2).toArray();

        long sparse =
                caught(property, Mistake.GREEDY_CAP, LongStream.of(half).map(seed -> 2 * seed));
        long dense =
                caught(property, Mistake.GREEDY_CAP, LongStream.of(half).map(seed -> 2 * seed + 1));

        assertThat(dense).isGreaterThan(10 * sparse);
    }

    @Test
    void every_figure_agrees_with_the_slow_model() {
        int cut = 0;
        for (long seed = 0; seed < 2 * WORLDS; seed++) {
            var world = World.any(seed);
            var slow = SlowRecommending.faultless().ask(world);

            var heard = Product.USUAL.ask(world);

            for (int person = 1; person < world.persons(); person++) {
                assertClose(heard.of(person), slow.of(person));
            }
            var answer = Product.USUAL.answer(world);
            cut +=
                    (int)
                            answer.recommendations().stream()
                                    .filter(each ->
                                            !answer.explain(each.candidate()).cuts().isEmpty())
                                    .count();
        }
        assertThat(cut).as("candidates with a cap that cuts").isGreaterThan(300);
    }

    private static void assertClose(Recommendation product, Recommendation slow) {
        var close = within(1e-9);
        assertThat(product.evidence().ownGood()).isCloseTo(slow.evidence().ownGood(), close);
        assertThat(product.evidence().heardGood()).isCloseTo(slow.evidence().heardGood(), close);
        assertThat(product.evidence().ownBad()).isCloseTo(slow.evidence().ownBad(), close);
        assertThat(product.evidence().heardBad()).isCloseTo(slow.evidence().heardBad(), close);
        assertThat(product.opinion().base()).isCloseTo(slow.opinion().base(), close);
        assertThat(product.opinion().chance()).isCloseTo(slow.opinion().chance(), close);
        assertThat(product.opinion().bound()).isCloseTo(slow.opinion().bound(), within(1e-8));
        assertThat(product.expected()).isCloseTo(slow.expected(), close);
        assertThat(product.witnesses()).isEqualTo(slow.witnesses());
        assertThat(product.independent()).isEqualTo(slow.independent());
        assertThat(product.standing()).isEqualTo(slow.standing());
    }

    /// In how many worlds.
    private static long caught(Property property, Mistake mistake, LongStream seeds) {
        var erring = SlowRecommending.with(mistake);
        return seeds.filter(
                        seed -> {
                            try {
                                check(property, erring, seed);
                                return false;
                            } catch (AssertionError caught) {
                                return true;
                            }
                        })
                .count();
    }

    private static void check(Property property, Recommending any, long seed) {
        property.check(any, World.any(seed), new SplittableRandom(seed));
    }
}
