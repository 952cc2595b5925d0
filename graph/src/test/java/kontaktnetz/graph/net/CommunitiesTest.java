package kontaktnetz.graph.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kontaktnetz.graph.net.Communities.Aim;
import kontaktnetz.graph.net.Communities.Aim.Density;
import kontaktnetz.graph.net.Communities.Aim.Modularity;
import org.assertj.core.data.Offset;
import org.jgrapht.alg.clustering.GreedyModularityAlgorithm;
import org.jgrapht.alg.clustering.UndirectedModularityMeasurer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommunitiesTest {

    private static final Offset<Double> ROUNDING = within(1e-9);
    private static final Aim USUAL = new Modularity(1);

    @Test
    void two_circles_of_friends_with_one_link_between_are_two_communities() {
        var found =
                of(Nets.of(7, 0, 1, 1, 2, 2, 0, 3, 4, 4, 5, 5, 6, 6, 3, 3, 5, 4, 6, 2, 3), USUAL);

        assertThat(found.count()).isEqualTo(2);
        assertThat(found.members(0)).containsExactly(3, 4, 5, 6);
        assertThat(found.members(1)).containsExactly(0, 1, 2);
        assertThat(found.size(1)).isEqualTo(3);
        assertThat(found.of(2)).isEqualTo(1);
        assertThat(found.quality()).isCloseTo(9 / 10.0 - (13 * 13 + 7 * 7) / 400.0, ROUNDING);
    }

    @Test
    void who_knows_nobody_stands_alone() {
        var found = of(Nets.of(4, 1, 2), USUAL);

        assertThat(found.count()).isEqualTo(3);
        assertThat(found.members(0)).containsExactly(1, 2);
        assertThat(found.members(1)).containsExactly(0);
        assertThat(of(Links.among(3).build(), USUAL).count()).isEqualTo(3);
        assertThat(of(Links.among(0).build(), USUAL).count()).isZero();
    }

    @Test
    void every_community_is_connected_within() {
        Nets.forMany(seed -> {
            for (var aim : aims()) {
                for (int rounds : new int[] {1, 2, 10}) {
                    var links = mixed(seed);
                    var found = Communities.of(links, aim, rounds, new SplittableRandom(seed));

                    for (int c = 0; c < found.count(); c++) {
                        assertThat(reached(links, found, c))
                                .as("community %d of seed %d", c, seed)
                                .hasSize(found.size(c));
                    }
                }
            }
        });
    }

    @Test
    void no_one_would_do_better_elsewhere_and_no_two_as_one() {
        Nets.forMany(seed -> {
            for (var aim : aims()) {
                var links = mixed(seed);
                var found = of(links, aim);
                var of = numbers(links, found);
                double quality = slow(links, of, aim);

                for (int node = 0; node < links.nodes(); node++) {
                    for (int c = 0; c <= found.count(); c++) {
                        var other = of.clone();
                        other[node] = c;
                        assertThat(slow(links, other, aim)).isLessThan(quality + 1e-8);
                    }
                }
                for (int c = 1; c < found.count(); c++) {
                    for (int d = 0; d < c; d++) {
                        int from = c;
                        int to = d;
                        var other = IntStream.of(of).map(x -> x == from ? to : x).toArray();
                        assertThat(slow(links, other, aim)).isLessThan(quality + 1e-8);
                    }
                }
            }
        });
    }

    @Test
    void in_small_nets_it_is_nearly_always_the_best_division_there_is() {
        int best = 0;
        for (int seed = 0; seed < 100; seed++) {
            var links = Nets.random(seed, 8);
            for (var aim : aims()) {
                var found = of(links, aim);

                double most = best(links, new int[8], 0, 0, aim);
                assertThat(found.quality())
                        .isCloseTo(slow(links, numbers(links, found), aim), ROUNDING)
                        .isLessThan(most + 1e-9);
                best += found.quality() > most - 1e-9 ? 1 : 0;
            }
        }
        assertThat(best).isGreaterThan(95 * aims().size());
    }

    @Test
    void groups_that_were_planted_are_found() {
        for (int seed = 0; seed < 20; seed++) {
            var links = Nets.grouped(seed, 8, 25, 0.5, 0.02);

            var found = of(links, USUAL);

            assertThat(found.count()).isEqualTo(8);
            for (int c = 0; c < 8; c++) {
                assertThat(IntStream.of(found.members(c)).map(node -> node / 25).distinct())
                        .hasSize(1);
            }
        }
    }

    /// The ring of S. Fortunato, M. Barthélemy, "Resolution limit in community detection", PNAS
    /// 104(1), 2007: modularity joins neighbours once the ring is long.
    @Test
    void density_finds_small_circles_in_a_large_net_where_modularity_joins_them() {
        var builder = Links.among(150);
        for (int circle = 0; circle < 30; circle++) {
            for (int i = 0; i < 5; i++) {
                for (int j = 0; j < i; j++) {
                    builder.add(5 * circle + i, 5 * circle + j, 1);
                }
            }
            builder.add(5 * circle, (5 * circle + 9) % 150, 1);
        }
        var links = builder.build();

        assertThat(of(links, new Density(0.5)).count()).isEqualTo(30);
        assertThat(of(links, USUAL).count()).isLessThan(20);
    }

    @Test
    void more_resolution_never_finds_fewer_circles_in_the_ring_of_groups() {
        var links = Nets.grouped(3, 8, 25, 0.5, 0.02);
        int before = 0;
        for (double resolution : new double[] {0.02, 0.3, 1, 4, 16}) {
            int count = of(links, new Modularity(resolution)).count();

            assertThat(count).isGreaterThanOrEqualTo(before);
            before = count;
        }
        assertThat(before).isGreaterThan(50);
    }

    @Test
    void the_same_seed_gives_the_same_and_the_unit_of_the_weights_does_not_matter() {
        Nets.forMany(seed -> {
            var links = mixed(seed);
            var scaled = Links.among(links.nodes());
            Nets.links(links).forEach(l -> scaled.add(l.one(), l.other(), l.weight() * 1024));

            var found = numbers(links, of(links, USUAL));

            assertThat(numbers(links, of(links, USUAL))).isEqualTo(found);
            assertThat(numbers(links, of(scaled.build(), USUAL))).isEqualTo(found);
            assertThat(numbers(links, of(scaled.build(), new Density(0.2 * 1024))))
                    .isEqualTo(numbers(links, of(links, new Density(0.2))));
        });
    }

    @Test
    void communities_are_numbered_by_size_then_by_first_member() {
        Nets.forMany(seed -> {
            var links = mixed(seed);
            var found = of(links, USUAL);

            for (int c = 1; c < found.count(); c++) {
                assertThat(found.size(c)).isLessThanOrEqualTo(found.size(c - 1));
                if (found.size(c) == found.size(c - 1)) {
                    assertThat(found.members(c)[0]).isGreaterThan(found.members(c - 1)[0]);
                }
            }
            assertThat(IntStream.range(0, found.count()).map(found::size).sum())
                    .isEqualTo(links.nodes());
        });
    }

    /// Theirs joins greedily, and fails on nets of several pieces.
    @Test
    void another_library_measures_the_same_and_divides_less_well() {
        double ours = 0;
        double theirs = 0;
        for (int seed = 0; seed < 60; seed++) {
            var links = Nets.grouped(seed, 2 + seed % 5, 12, 0.4, 0.1);
            var graph = Nets.jgrapht(links);
            var measurer = new UndirectedModularityMeasurer<>(graph);

            var found = of(links, USUAL);

            assertThat(found.quality()).isCloseTo(measurer.modularity(sets(found)), ROUNDING);
            ours += found.quality();
            theirs +=
                    measurer.modularity(
                            new GreedyModularityAlgorithm<>(graph).getClustering().getClusters());
        }
        assertThat(ours).isGreaterThan(theirs);
    }

    @Test
    void what_is_no_aim_is_refused_with_its_value() {
        assertThatThrownBy(() -> new Modularity(0)).hasMessageContaining("not 0.0");
        assertThatThrownBy(() -> new Density(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(
                        () -> Communities.of(Nets.of(2, 0, 1), USUAL, 0, new SplittableRandom(1)))
                .hasMessageContaining("not 0");
    }

    private static Communities of(Links links, Aim aim) {
        return Communities.of(links, aim, new SplittableRandom(1));
    }

    private static List<Aim> aims() {
        return List.of(
                USUAL, new Modularity(0.4), new Modularity(3), new Density(0.1), new Density(0.5));
    }

    /// Every third net has groups.
    private static Links mixed(int seed) {
        return seed % 3 == 0 ? Nets.grouped(seed, 2 + seed % 5, 12, 0.4, 0.05) : Nets.random(seed);
    }

    private static int[] numbers(Links links, Communities found) {
        return IntStream.range(0, links.nodes()).map(found::of).toArray();
    }

    private static List<Set<Integer>> sets(Communities found) {
        var sets = new ArrayList<Set<Integer>>();
        for (int c = 0; c < found.count(); c++) {
            var set = new HashSet<Integer>();
            for (int member : found.members(c)) {
                set.add(member);
            }
            sets.add(set);
        }
        return sets;
    }

    private static Set<Integer> reached(Links links, Communities found, int community) {
        var reached = new HashSet<Integer>();
        var open = new ArrayList<Integer>();
        open.add(found.members(community)[0]);
        while (!open.isEmpty()) {
            int node = open.removeLast();
            if (reached.add(node)) {
                for (int arc = links.firstArc(node); arc < links.endArc(node); arc++) {
                    if (found.of(links.target(arc)) == community) {
                        open.add(links.target(arc));
                    }
                }
            }
        }
        return reached;
    }

    /// The formulas as they are written: over all pairs of one community.
    private static double slow(Links links, int[] of, Aim aim) {
        double all = Nets.links(links).stream().mapToDouble(Nets.Link::weight).sum();
        double quality = 0;
        for (int one = 0; one < of.length; one++) {
            for (int other = 0; other < of.length; other++) {
                if (of[one] == of[other]) {
                    double weight =
                            links.linked(one, other) ? links.weight(links.arc(one, other)) : 0;
                    quality +=
                            switch (aim) {
                                case Modularity(double resolution) ->
                                        all == 0
                                                ? 0
                                                : (weight
                                                                - resolution
                                                                        * links.weightOf(one)
                                                                        * links.weightOf(other)
                                                                        / (2 * all))
                                                        / (2 * all);
                                case Density(double resolution) ->
                                        one == other ? 0 : (weight - resolution) / 2;
                            };
                }
            }
        }
        return quality;
    }

    /// The best of all divisions.
    private static double best(Links links, int[] of, int node, int used, Aim aim) {
        if (node == of.length) {
            return slow(links, of, aim);
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int c = 0; c <= used; c++) {
            of[node] = c;
            best = Math.max(best, best(links, of, node + 1, Math.max(used, c + 1), aim));
        }
        return best;
    }
}
