package kontaktnetz.graph.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import kontaktnetz.graph.net.DisjointPaths.Found;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.SuurballeKDisjointShortestPaths;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DisjointPathsTest {

    private static final int ME = 0;
    private static final int ADA = 1;
    private static final int GRACE = 2;
    private static final int EMMY = 3;
    private static final int CLARA = 4;
    private static final int X = 5;

    /// The best path, over Ada and Clara, blocks the two that exist side by side.
    private static final Links TRAP =
            Links.among(6)
                    .add(ME, ADA, 0.9)
                    .add(ADA, CLARA, 0.9)
                    .add(CLARA, X, 0.9)
                    .add(ADA, GRACE, 0.5)
                    .add(GRACE, X, 0.5)
                    .add(ME, EMMY, 0.5)
                    .add(EMMY, CLARA, 0.5)
                    .build();

    @Test
    void two_ways_side_by_side_count_more_than_the_best_way_alone() {
        var found = find(TRAP, ME, X, 4, 3);

        assertThat(found.proven()).isTrue();
        assertThat(found.paths())
                .extracting(TrustPath::people)
                .containsExactly(List.of(ME, ADA, GRACE, X), List.of(ME, EMMY, CLARA, X));
    }

    @Test
    void whoever_wants_the_best_way_first_asks_for_ways_around_it() {
        var paths = TrustPaths.over(TRAP);
        var best = paths.best(ME, X, 4).orElseThrow();

        var others = DisjointPaths.over(paths).find(ME, X, 4, 2, best.between());

        assertThat(best.between()).containsExactly(ADA, CLARA);
        assertThat(others).isEqualTo(new Found(List.of(), true));
    }

    @Test
    void the_direct_way_is_one_way() {
        var found = find(Nets.of(3, ME, ADA, ME, GRACE, GRACE, ADA), ME, ADA, 4, 3);

        assertThat(found.paths())
                .extracting(TrustPath::people)
                .containsExactly(List.of(ME, ADA), List.of(ME, GRACE, ADA));
    }

    @Test
    void where_all_ways_lead_over_one_person_there_is_one() {
        var builder = Links.among(60);
        for (int other = 2; other < 59; other++) {
            builder.add(ME, other, 0.5).add(other, 1, 0.5);
        }
        builder.add(1, 59, 0.5);

        var found = find(builder.build(), ME, 59, 4, 3);

        assertThat(found.paths())
                .extracting(TrustPath::people)
                .containsExactly(List.of(ME, 2, 1, 59));
        assertThat(found.proven()).isTrue();
    }

    @Test
    void there_is_no_better_choice_among_all_paths_there_are() {
        Nets.forMany(seed -> {
            var links = Nets.random(seed, 4 + seed % 5);
            int to = links.nodes() - 1;
            for (int hops = 1; hops <= 5; hops++) {
                var slow = SlowPaths.all(links, ME, to, hops);
                for (int most = 1; most <= 3; most++) {
                    var found = find(links, ME, to, hops, most);

                    var best = best(slow, most);
                    assertThat(found.proven()).isTrue();
                    assertThat(found.paths()).hasSameSizeAs(best).isSubsetOf(slow);
                    assertThat(apart(found.paths())).isTrue();
                    assertThat(key(found.paths())).isEqualTo(key(best));
                }
            }
        });
    }

    @Test
    void larger_nets_too_have_no_better_choice() {
        for (int seed = 0; seed < 40; seed++) {
            var links = Nets.random(new SplittableRandom(seed), 24, 0.16);
            for (int to = 1; to < 24; to += 5) {
                var found = find(links, ME, to, 4, 3);

                var best = best(SlowPaths.all(links, ME, to, 4), 3);
                assertThat(found.proven()).isTrue();
                assertThat(key(found.paths())).isEqualTo(key(best));
            }
        }
    }

    @Test
    void one_path_is_the_best_path() {
        Nets.forMany(seed -> {
            var links = Nets.random(seed);
            var paths = TrustPaths.over(links);
            var disjoint = DisjointPaths.over(paths);
            for (int to = 1; to < links.nodes(); to++) {
                for (int hops = 1; hops <= TrustPaths.MOST_HOPS; hops++) {
                    assertThat(disjoint.find(ME, to, hops, 1, List.of()).paths())
                            .isEqualTo(paths.best(ME, to, hops).stream().toList());
                }
            }
        });
    }

    @Test
    void those_to_avoid_are_avoided_as_if_they_were_not_there() {
        Nets.forMany(seed -> {
            var links = Nets.random(seed, 8);
            var without = Links.among(8);
            for (var link : Nets.links(links)) {
                if (link.one() != ADA && link.other() != ADA) {
                    without.add(link.one(), link.other(), link.weight());
                }
            }

            var found = DisjointPaths.over(TrustPaths.over(links)).find(ME, X, 4, 3, List.of(ADA));

            assertThat(found).isEqualTo(find(without.build(), ME, X, 4, 3));
        });
    }

    @Test
    void a_search_leaves_nothing_behind_for_the_next() {
        var links = Nets.random(3, 50);
        var used = DisjointPaths.over(TrustPaths.over(links));
        var random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            int from = random.nextInt(50);
            int to = (from + random.nextInt(1, 50)) % 50;
            var avoiding = from < 10 || to < 10 ? List.<Integer>of() : List.of(from % 10);

            assertThat(used.find(from, to, 4, 3, avoiding))
                    .isEqualTo(
                            DisjointPaths.over(TrustPaths.over(links))
                                    .find(from, to, 4, 3, avoiding));
        }
    }

    /// Where all know all and trust alike there are far too many ways to look at.
    @Test
    void in_a_crowd_the_answer_comes_before_all_ways_are_looked_at() {
        var random = new SplittableRandom(5);
        var links = Nets.random(random, 300, 0.9);

        var found = find(links, ME, 299, 6, 3);

        assertThat(found.paths()).hasSize(3);
        assertThat(apart(found.paths())).isTrue();
        assertThat(key(found.paths())).isLessThanOrEqualTo(key(greedy(links, 299, 6)));
    }

    /// Theirs knows no limit of steps. Where its ways are short enough ours are as good; and never
    /// better.
    @Test
    void another_library_finds_as_many_ways_and_as_good_ones() {
        int alike = 0;
        for (int seed = 0; seed < 200; seed++) {
            var links = Nets.random(seed, 12);
            var theirs = suurballe(links, ME, 11);

            var ours = find(links, ME, 11, 4, 3);

            long cost = (long) theirs.stream().mapToDouble(GraphPath::getWeight).sum();
            assertThat(ours.paths()).hasSizeLessThanOrEqualTo(theirs.size());
            if (ours.paths().size() == theirs.size()) {
                assertThat(cost(ours.paths())).isGreaterThanOrEqualTo(cost);
            }
            if (theirs.stream().allMatch(way -> steps(way) <= 4)) {
                assertThat(cost(ours.paths())).isEqualTo(cost);
                alike++;
            }
        }
        assertThat(alike).isGreaterThan(100);
    }

    @Test
    void what_cannot_be_asked_is_refused_with_its_value() {
        assertThatThrownBy(() -> find(TRAP, ME, ME, 4, 3)).hasMessageContaining("0 and 0");
        assertThatThrownBy(() -> find(TRAP, ME, X, 4, 4)).hasMessageContaining("not 4");
        assertThatThrownBy(() -> find(TRAP, ME, X, 9, 3)).hasMessageContaining("not 9");
        var paths = DisjointPaths.over(TrustPaths.over(TRAP));
        assertThatThrownBy(() -> paths.find(ME, X, 4, 3, List.of(X)))
                .hasMessageContaining("avoiding [5]");
    }

    private static Found find(Links links, int from, int to, int hops, int most) {
        return DisjointPaths.over(TrustPaths.over(links)).find(from, to, hops, most, List.of());
    }

    private static List<TrustPath> greedy(Links links, int to, int hops) {
        var disjoint = DisjointPaths.over(TrustPaths.over(links));
        var avoiding = new ArrayList<Integer>();
        var taken = new ArrayList<TrustPath>();
        for (int i = 0; i < 3; i++) {
            var next = disjoint.find(ME, to, hops, 1, avoiding).paths().getFirst();
            taken.add(next);
            avoiding.addAll(next.between());
        }
        return taken;
    }

    private static boolean apart(List<TrustPath> paths) {
        var seen = new HashSet<Integer>();
        long direct = paths.stream().filter(path -> path.between().isEmpty()).count();
        return direct <= 1
                && paths.stream().flatMap(path -> path.between().stream()).allMatch(seen::add);
    }

    /// As many as possible, then trust, then steps.
    private static List<TrustPath> best(List<TrustPath> all, int most) {
        var best = new ArrayList<List<TrustPath>>(List.of(List.of()));
        choose(all, 0, new ArrayList<>(), most, best);
        return best.getFirst();
    }

    private static void choose(
            List<TrustPath> all,
            int next,
            List<TrustPath> chosen,
            int most,
            List<List<TrustPath>> best) {
        int more =
                Comparator.<List<TrustPath>>comparingInt(List::size)
                        .thenComparing(DisjointPathsTest::key, Comparator.reverseOrder())
                        .compare(chosen, best.getFirst());
        if (more > 0) {
            best.set(0, List.copyOf(chosen));
        }
        for (int i = next; i < all.size() && chosen.size() < most; i++) {
            chosen.add(all.get(i));
            if (apart(chosen)) {
                choose(all, i + 1, chosen, most, best);
            }
            chosen.removeLast();
        }
    }

    private static Long key(List<TrustPath> paths) {
        return paths.stream()
                .mapToLong(path -> 8 * SlowPaths.cost(path) + path.steps().size())
                .sum();
    }

    private static long cost(List<TrustPath> paths) {
        return paths.stream().mapToLong(SlowPaths::cost).sum();
    }

    /// Each node as two, so that ways sharing no arc share no node; costs in whole numbers, because
    /// theirs takes what rounding leaves of a difference for a negative cost.
    private static List<GraphPath<Integer, DefaultWeightedEdge>> suurballe(
            Links links, int from, int to) {
        var graph =
                new SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge>(
                        DefaultWeightedEdge.class);
        for (int node = 0; node < links.nodes(); node++) {
            graph.addVertex(2 * node);
            graph.addVertex(2 * node + 1);
            graph.setEdgeWeight(graph.addEdge(2 * node, 2 * node + 1), 0);
        }
        for (var link : Nets.links(links)) {
            double cost = Math.round(-Math.log(link.weight()) * 4_194_304);
            graph.setEdgeWeight(graph.addEdge(2 * link.one() + 1, 2 * link.other()), cost);
            graph.setEdgeWeight(graph.addEdge(2 * link.other() + 1, 2 * link.one()), cost);
        }
        var ways = new SuurballeKDisjointShortestPaths<>(graph).getPaths(2 * from + 1, 2 * to, 3);
        return ways == null ? Collections.emptyList() : ways;
    }

    private static int steps(GraphPath<Integer, DefaultWeightedEdge> way) {
        return (way.getLength() + 1) / 2;
    }
}
