package kontaktnetz.graph.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.MartinShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrustPathsTest {

    private static final int ME = 0;
    private static final int ADA = 1;
    private static final int GRACE = 2;
    private static final int EMMY = 3;
    private static final int CLARA = 4;

    /// As the kernel documents it, for each step.
    private static final double ROUNDING = 1.2e-7;

    @Test
    void trust_comes_first_and_a_long_way_may_be_the_better_one() {
        var links =
                Links.among(5)
                        .add(ME, EMMY, 0.2)
                        .add(ME, ADA, 0.9)
                        .add(ADA, GRACE, 0.5)
                        .add(GRACE, EMMY, 0.8)
                        .build();

        var path = TrustPaths.over(links).best(ME, EMMY, 4).orElseThrow();

        assertThat(path.people()).containsExactly(ME, ADA, GRACE, EMMY);
        assertThat(path.trust()).isEqualTo(0.9 * 0.5 * 0.8);
        assertThat(path.weakest()).isEqualTo(1);
        assertThat(path.between()).containsExactly(ADA, GRACE);
    }

    @Test
    void too_long_a_way_is_no_way() {
        var links = Nets.of(5, ME, ADA, ADA, GRACE, GRACE, EMMY, EMMY, CLARA);
        var paths = TrustPaths.over(links);

        assertThat(paths.best(ME, CLARA, 3)).isEmpty();
        assertThat(paths.best(ME, CLARA, 4)).isPresent();
    }

    @Test
    void among_equally_good_ways_fewer_steps_win_and_then_the_smaller_numbers() {
        var links =
                Nets.of(
                        5, ME, CLARA, CLARA, EMMY, ME, GRACE, GRACE, EMMY, ME, ADA, ADA, GRACE, ADA,
                        CLARA);

        assertThat(TrustPaths.over(links).best(ME, EMMY, 4).orElseThrow().people())
                .containsExactly(ME, GRACE, EMMY);
    }

    @Test
    void the_best_path_is_the_best_of_all_paths_there_are() {
        Nets.forMany(seed -> {
            var links = Nets.random(seed, 2 + seed % 7);
            var paths = TrustPaths.over(links);
            for (int hops = 1; hops <= TrustPaths.MOST_HOPS; hops++) {
                for (int to = 1; to < links.nodes(); to++) {
                    var best = paths.best(ME, to, hops);

                    var slow = SlowPaths.all(links, ME, to, hops);
                    assertThat(best).isEqualTo(slow.stream().findFirst());
                }
            }
        });
    }

    @Test
    void among_many_equally_good_paths_it_is_the_first_in_order_of_numbers() {
        Nets.forMany(seed -> {
            var links = level(seed, 24, 44);
            var paths = TrustPaths.over(links);
            for (int hops = 4; hops <= TrustPaths.MOST_HOPS; hops++) {
                for (int to = 1; to < links.nodes(); to++) {
                    var best = paths.best(ME, to, hops);

                    var slow = SlowPaths.all(links, ME, to, hops);
                    assertThat(best).isEqualTo(slow.stream().findFirst());
                }
            }
        });
    }

    /// Somebody at the far end who knows many leaves three steps to the near end. The node 4 is
    /// found before 5, by a way that a better one over greater numbers replaces.
    @Test
    void numbers_count_from_the_start_whichever_end_comes_farther() {
        var there =
                Links.among(40)
                        .add(0, 1, 0.25)
                        .add(0, 2, 0.5)
                        .add(0, 3, 0.5)
                        .add(1, 4, 0.5)
                        .add(3, 4, 0.5)
                        .add(2, 5, 0.5)
                        .add(4, 6, 0.5)
                        .add(5, 6, 0.5)
                        .add(6, 7, 0.5);
        var back =
                Links.among(40)
                        .add(0, 6, 0.5)
                        .add(6, 5, 0.5)
                        .add(6, 4, 0.5)
                        .add(5, 1, 0.5)
                        .add(4, 2, 0.5)
                        .add(1, 7, 0.5)
                        .add(2, 7, 0.5);
        for (int leaf = 8; leaf < 40; leaf++) {
            there.add(7, leaf, 1);
            back.add(0, leaf, 1);
        }

        assertThat(TrustPaths.over(there.build()).best(0, 7, 4).orElseThrow().people())
                .containsExactly(0, 2, 5, 6, 7);
        assertThat(TrustPaths.over(back.build()).best(0, 7, 4).orElseThrow().people())
                .containsExactly(0, 6, 4, 2, 7);
    }

    @Test
    void no_path_has_more_trust_beyond_the_rounding() {
        Nets.forMany(seed -> {
            var links = uneven(seed);
            var best = TrustPaths.over(links).best(ME, 1, 5);

            double most =
                    SlowPaths.all(links, ME, 1, 5).stream()
                            .mapToDouble(TrustPath::trust)
                            .max()
                            .orElse(0);
            assertThat(best.map(TrustPath::trust).orElse(0.0))
                    .isCloseTo(most, within(most * 5 * ROUNDING));
        });
    }

    /// The way back has as many steps and as much trust; among equals the numbers count from the
    /// other end.
    @Test
    void the_way_back_is_as_good_as_the_way_there() {
        Nets.forMany(seed -> {
            var paths = TrustPaths.over(Nets.random(seed, 40));

            var there = paths.best(3, 30, 4);
            var back = paths.best(30, 3, 4);

            assertThat(back.map(SlowPaths::cost)).isEqualTo(there.map(SlowPaths::cost));
            assertThat(back.map(path -> path.steps().size()))
                    .isEqualTo(there.map(path -> path.steps().size()));
        });
    }

    @Test
    void a_search_leaves_nothing_behind_for_the_next() {
        var links = Nets.random(7, 60);
        var used = TrustPaths.over(links);
        var random = new SplittableRandom(1);
        for (int i = 0; i < 500; i++) {
            int from = random.nextInt(60);
            int to = (from + random.nextInt(1, 60)) % 60;
            int hops = random.nextInt(1, 7);

            assertThat(used.best(from, to, hops))
                    .isEqualTo(TrustPaths.over(links).best(from, to, hops))
                    .isEqualTo(used.another().best(from, to, hops));
        }
    }

    /// Theirs weighs cost against steps; of the ways that lose in neither, the best that is short
    /// enough is the one we look for.
    @Test
    void another_library_finds_as_much_trust() {
        Nets.forMany(seed -> {
            var links = Nets.random(seed);
            var paths = TrustPaths.over(links);
            var graph = Nets.jgrapht(links);
            var theirs =
                    new MartinShortestPath<>(
                            graph,
                            edge ->
                                    new double[] {
                                        Math.abs(Math.log(graph.getEdgeWeight(edge))), 1
                                    });
            for (int to = 1; to < links.nodes(); to++) {
                var ways = theirs.getPaths(ME, to);
                for (int hops = 1; hops <= 5; hops++) {
                    double trust = paths.best(ME, to, hops).map(TrustPath::trust).orElse(0.0);

                    double expected = most(ways, graph, hops);
                    assertThat(trust).isCloseTo(expected, within(expected * hops * ROUNDING));
                }
            }
        });
    }

    private static double most(
            List<GraphPath<Integer, DefaultWeightedEdge>> ways,
            Graph<Integer, DefaultWeightedEdge> graph,
            int hops) {
        return ways.stream()
                .filter(way -> way.getLength() <= hops)
                .mapToDouble(way ->
                        way.getEdgeList().stream()
                                .mapToDouble(graph::getEdgeWeight)
                                .reduce(1, (a, b) -> a * b))
                .max()
                .orElse(0);
    }

    @Test
    void what_cannot_be_asked_is_refused_with_its_value() {
        var paths = TrustPaths.over(Nets.of(3, ME, ADA));

        assertThatThrownBy(() -> paths.best(ME, ME, 4)).hasMessageContaining("0 and 0");
        assertThatThrownBy(() -> paths.best(ME, 3, 4)).hasMessageContaining("0 and 3");
        assertThatThrownBy(() -> paths.best(ME, ADA, 0)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> paths.best(ME, ADA, 7)).hasMessageContaining("not 7");
        assertThatThrownBy(() -> TrustPaths.over(Links.among(2).add(0, 1, 1.5).build()))
                .hasMessageContaining("1.5");
        assertThatThrownBy(() -> new TrustPath(List.of(1), List.of()))
                .hasMessageContaining("1 people");
    }

    /// Hardly any difference in trust.
    private static Links level(int seed, int nodes, int size) {
        var random = new SplittableRandom(seed);
        var builder = Links.among(nodes);
        for (int i = 0; i < size; i++) {
            int one = random.nextInt(nodes);
            double trust = 1.0 / (1 << random.nextInt(3));
            builder.add(one, (one + random.nextInt(1, nodes)) % nodes, trust);
        }
        return builder.build();
    }

    /// Trust from nearly none to full.
    private static Links uneven(int seed) {
        var random = new SplittableRandom(seed);
        var builder = Links.among(8);
        for (int i = 0; i < 18; i++) {
            int one = random.nextInt(8);
            builder.add(
                    one, (one + random.nextInt(1, 8)) % 8, Math.pow(10, -5 * random.nextDouble()));
        }
        return builder.build();
    }
}
