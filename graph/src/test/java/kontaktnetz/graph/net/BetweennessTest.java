package kontaktnetz.graph.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BetweennessTest {

    private static final Offset<Double> ROUNDING = within(1e-9);

    @Test
    void in_a_chain_of_three_the_middle_stands_between_a_third_of_all_pairs() {
        var between = Betweenness.exact(Nets.of(3, 0, 1, 1, 2));

        assertThat(between.of(1)).isCloseTo(2 / 6.0, ROUNDING);
        assertThat(between.of(0)).isZero();
        assertThat(between.error()).isZero();
    }

    @Test
    void the_share_is_that_of_all_shortest_ways_written_out() {
        Nets.forMany(seed -> {
            var links = Nets.random(seed, 2 + seed % 8);

            var between = Betweenness.exact(links);

            var slow = slow(links);
            for (int node = 0; node < links.nodes(); node++) {
                assertThat(between.of(node)).isCloseTo(slow[node], ROUNDING);
            }
        });
    }

    @Test
    void another_library_counts_the_same() {
        Nets.forMany(seed -> {
            var links = Nets.random(seed);
            var graph = Nets.jgrapht(links);
            graph.edgeSet().forEach(edge -> graph.setEdgeWeight(edge, 1));
            var theirs = new BetweennessCentrality<>(graph).getScores();

            var ours = Betweenness.exact(links);

            double pairs = links.nodes() * (links.nodes() - 1) / 2.0;
            theirs.forEach(
                    (node, score) -> assertThat(ours.of(node) * pairs).isCloseTo(score, ROUNDING));
        });
    }

    /// The bound may fail for one net in ten; these hundred are always the same.
    @Test
    void drawn_shares_are_within_the_bound_as_often_as_promised() {
        int off = 0;
        for (int seed = 0; seed < 100; seed++) {
            var links =
                    seed % 2 == 0
                            ? Nets.random(new SplittableRandom(seed), 40, 0.06)
                            : Nets.grouped(seed, 4, 12, 0.4, 0.01);
            var exact = Betweenness.exact(links);

            var drawn = Betweenness.within(links, 0.03, 0.1, new SplittableRandom(seed));

            assertThat(drawn.error()).isEqualTo(0.03);
            for (int node = 0; node < links.nodes(); node++) {
                if (Math.abs(drawn.of(node) - exact.of(node)) > 0.03) {
                    off++;
                    break;
                }
            }
        }
        assertThat(off).isLessThanOrEqualTo(10);
    }

    /// The bound leaves room; what is drawn is not off to one side.
    @Test
    void drawn_shares_come_out_right_in_the_mean() {
        var links = uneven();
        var exact = Betweenness.exact(links);
        var mean = new double[links.nodes()];
        for (int seed = 0; seed < 40; seed++) {
            var drawn = Betweenness.within(links, 0.02, 0.1, new SplittableRandom(seed));
            for (int node = 0; node < mean.length; node++) {
                mean[node] += drawn.of(node) / 40;
            }
        }

        for (int node = 0; node < mean.length; node++) {
            assertThat(mean[node]).isCloseTo(exact.of(node), within(0.004));
        }
    }

    @Test
    void what_is_small_is_exact_and_what_is_large_is_drawn() {
        var links = Nets.random(new SplittableRandom(3), 300, 0.02);

        assertThat(Betweenness.of(links, 0.05, 0.1, new SplittableRandom(1)).error()).isZero();
        assertThat(Betweenness.of(links, 0.3, 0.1, new SplittableRandom(1)).error()).isEqualTo(0.3);
    }

    @Test
    void the_same_seed_draws_the_same() {
        var links = uneven();

        var one = Betweenness.within(links, 0.05, 0.1, new SplittableRandom(5));
        var other = Betweenness.within(links, 0.05, 0.1, new SplittableRandom(5));

        for (int node = 0; node < links.nodes(); node++) {
            assertThat(one.of(node)).isEqualTo(other.of(node));
        }
    }

    @Test
    void nets_of_hardly_anybody_have_nobody_between() {
        for (int nodes = 0; nodes < 3; nodes++) {
            var links = Links.among(nodes).build();

            assertThat(Betweenness.of(links, 0.1, 0.1, new SplittableRandom(1)).error()).isZero();
            assertThat(Betweenness.within(links, 0.1, 0.1, new SplittableRandom(1)).error())
                    .isEqualTo(0.1);
        }
    }

    @Test
    void a_bound_that_is_none_is_refused_with_its_value() {
        var links = Nets.of(3, 0, 1);
        for (double bad : List.of(0.0, 1.0, -0.1, Double.NaN)) {
            assertThatThrownBy(() -> Betweenness.of(links, bad, 0.1, new SplittableRandom(1)))
                    .hasMessageContaining(bad + " and 0.1");
            assertThatThrownBy(() -> Betweenness.within(links, 0.1, bad, new SplittableRandom(1)))
                    .hasMessageContaining("0.1 and " + bad);
        }
    }

    /// Between the ends 0 and 1 one arm has one way and the other five side by side: who draws arms
    /// instead of ways gets it wrong.
    private static Links uneven() {
        var builder = Links.among(16).add(0, 2, 1).add(2, 3, 1).add(3, 4, 1).add(4, 1, 1);
        builder.add(0, 5, 1);
        for (int i = 6; i < 11; i++) {
            builder.add(5, i, 1).add(i, 11, 1);
        }
        builder.add(11, 1, 1);
        return builder.add(0, 12, 1).add(12, 13, 1).add(1, 14, 1).add(14, 15, 1).build();
    }

    /// All shortest ways of all pairs, one by one.
    private static double[] slow(Links links) {
        int n = links.nodes();
        var share = new double[n];
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                var ways = from == to ? List.<TrustPath>of() : shortest(links, from, to);
                for (var way : ways) {
                    for (int between : way.between()) {
                        share[between] += 1.0 / ways.size() / n / (n - 1);
                    }
                }
            }
        }
        return share;
    }

    private static List<TrustPath> shortest(Links links, int from, int to) {
        for (int hops = 1; hops < links.nodes(); hops++) {
            var ways = SlowPaths.all(links, from, to, hops);
            if (!ways.isEmpty()) {
                return ways;
            }
        }
        return List.of();
    }
}
