package kontaktnetz.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kontaktnetz.evaluation.TakersEvaluation.NetLife;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EvaluatingTakersTest {

    private static final TakersEvaluation SMALL = EvaluatingTakers.run(1, 150);

    @Test
    void the_same_seed_gives_the_same_figures_whatever_larger_nets_are_left_out() {
        var smaller = EvaluatingTakers.run(1, 149);

        assertThat(SMALL.bySize()).containsOnlyKeys(50, 150);
        assertThat(smaller.bySize()).containsOnlyKeys(50);
        assertThat(smaller.bySize().get(50)).isEqualTo(SMALL.bySize().get(50));
    }

    @Test
    void another_seed_gives_other_figures() {
        assertThat(EvaluatingTakers.run(2, 50).all()).isNotEqualTo(SMALL.bySize().get(50));
    }

    @Test
    void there_are_no_nets_of_fewer_than_fifty() {
        assertThatThrownBy(() -> EvaluatingTakers.run(1, 49)).hasMessageContaining("49");
    }

    @Test
    void every_net_counts_once_by_size_and_once_by_liveliness() {
        assertThat(SMALL.bySize().values().stream().mapToInt(o -> o.nets()).sum())
                .isEqualTo(SMALL.all().nets());
        assertThat(SMALL.byLiveliness().values().stream().mapToInt(o -> o.nets()).sum())
                .isEqualTo(SMALL.all().nets());
        assertThat(SMALL.byLiveliness()).containsOnlyKeys(Liveliness.values());
    }

    @Test
    void law_6_nobody_is_found_within_a_year() {
        var found = SMALL.all().foundAfterMonths();

        assertThat(found).containsOnlyKeys(6, 12, 24, 36);
        assertThat(found.get(6)).isZero();
        assertThat(found.get(12)).isZero();
        assertThat(found.get(24)).isBetween(0.0, found.get(36));
    }

    @Test
    void those_whom_the_law_names_are_told_first() {
        assertThat(SMALL.all().wronglyNoticed().keySet())
                .containsExactly(
                        "newcomers",
                        "busy",
                        "shy",
                        "givers",
                        "reciprocators",
                        "elsewhere",
                        "hardTimes");
    }

    @Test
    void the_life_of_a_net_is_told_with_and_without_protection() {
        alive(SMALL.all().withoutProtection());
        alive(SMALL.all().withProtection());
        assertThat(SMALL.all().withProtection()).isNotEqualTo(SMALL.all().withoutProtection());
    }

    private static void alive(NetLife life) {
        assertThat(life.helpPerMonth()).isBetween(20.0, 200.0);
        assertThat(life.toOthers()).isBetween(life.helpPerMonth() / 2, life.helpPerMonth());
        assertThat(life.asksMet()).isBetween(0.3, 0.9);
        assertThat(life.leaving()).isBetween(0.02, 0.3);
    }
}
