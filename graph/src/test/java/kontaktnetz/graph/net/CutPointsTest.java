package kontaktnetz.graph.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kontaktnetz.graph.net.CutPoints.Bridge;
import kontaktnetz.graph.net.Nets.Link;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CutPointsTest {

    private static final int ADA = 0;
    private static final int BERND = 1;
    private static final int GRACE = 2;
    private static final int EMMY = 3;
    private static final int CLARA = 4;

    /// Ada, Bernd and Grace know each other; Emmy knows Grace alone; Clara nobody.
    private static final Links LINKS =
            Nets.of(5, ADA, BERND, BERND, GRACE, GRACE, ADA, GRACE, EMMY);

    @Test
    void grace_holds_emmy_and_nobody_else_holds_anybody() {
        var cuts = CutPoints.of(LINKS);

        assertThat(cuts.holders()).containsExactly(GRACE);
        assertThat(cuts.without(GRACE)).containsExactly(new int[] {ADA, BERND}, new int[] {EMMY});
        assertThat(cuts.without(ADA)).containsExactly(new int[] {BERND, GRACE, EMMY});
        assertThat(cuts.without(CLARA)).isEmpty();
        assertThat(cuts.bridges()).containsExactly(new Bridge(GRACE, EMMY, 3, 1));
        assertThat(cuts.pieces())
                .containsExactly(new int[] {ADA, BERND, GRACE, EMMY}, new int[] {CLARA});
    }

    @Test
    void what_hangs_on_whom_is_what_is_left_when_one_is_taken_out() {
        Nets.forMany(seed -> {
            var links = sparse(seed);
            var cuts = CutPoints.of(links);
            int pieces = pieces(links, null, null).size();
            assertThat(sets(cuts.pieces())).isEqualTo(pieces(links, null, null));
            for (int node = 0; node < links.nodes(); node++) {
                int alone = node;
                var left = pieces(links, node, null);

                assertThat(cuts.holds(node)).isEqualTo(left.size() > pieces);
                assertThat(sets(cuts.without(node)))
                        .isEqualTo(
                                left.stream()
                                        .filter(piece -> reaches(links, alone, piece))
                                        .toList());
            }
        });
    }

    @Test
    void a_bridge_is_a_link_without_which_there_is_a_piece_more() {
        Nets.forMany(seed -> {
            var links = sparse(seed);
            int pieces = pieces(links, null, null).size();
            var expected = new ArrayList<Bridge>();
            for (var link : Nets.links(links)) {
                var left = pieces(links, null, link);
                if (left.size() > pieces) {
                    expected.add(
                            new Bridge(
                                    link.one(),
                                    link.other(),
                                    with(left, link.one()),
                                    with(left, link.other())));
                }
            }

            assertThat(CutPoints.of(links).bridges()).isEqualTo(expected);
        });
    }

    @Test
    void a_chain_of_half_a_million_is_walked_without_running_out_of_stack() {
        int n = 500_000;
        var builder = Links.among(n, n);
        for (int i = 1; i < n; i++) {
            builder.add(i - 1, i, 1);
        }
        var cuts = CutPoints.of(builder.build());

        assertThat(cuts.holders()).hasSize(n - 2);
        assertThat(cuts.bridges()).hasSize(n - 1).first().isEqualTo(new Bridge(0, 1, 1, n - 1));
    }

    @Test
    void another_library_finds_the_same_holders_bridges_and_pieces() {
        Nets.forMany(seed -> {
            var links = Nets.random(seed);
            var graph = Nets.jgrapht(links);
            var theirs = new BiconnectivityInspector<>(graph);

            var ours = CutPoints.of(links);

            assertThat(IntStream.of(ours.holders()).boxed())
                    .containsExactlyInAnyOrderElementsOf(theirs.getCutpoints());
            assertThat(ours.bridges().stream().map(b -> graph.getEdge(b.one(), b.other())))
                    .containsExactlyInAnyOrderElementsOf(theirs.getBridges());
            assertThat(ours.pieces()).hasSameSizeAs(theirs.getConnectedComponents());
        });
    }

    /// About as many links as nodes: trees with few rings.
    private static Links sparse(int seed) {
        return seed % 2 == 0
                ? Nets.random(seed)
                : Nets.random(new java.util.SplittableRandom(seed), 30, 0.07);
    }

    /// The pieces found by painting, without one node or one link; in the same order.
    private static List<NavigableSet<Integer>> pieces(
            Links links, @Nullable Integer node, @Nullable Link link) {
        var pieces = new ArrayList<NavigableSet<Integer>>();
        for (int i = 0; i < links.nodes(); i++) {
            int start = i;
            if ((node == null || i != node) && pieces.stream().noneMatch(p -> p.contains(start))) {
                var piece = new TreeSet<Integer>();
                paint(links, i, node, link, piece);
                pieces.add(piece);
            }
        }
        pieces.sort(
                Comparator.comparingInt((NavigableSet<Integer> piece) -> -piece.size())
                        .thenComparingInt(NavigableSet::first));
        return pieces;
    }

    private static void paint(
            Links links,
            int at,
            @Nullable Integer node,
            @Nullable Link link,
            NavigableSet<Integer> piece) {
        if ((node != null && at == node) || !piece.add(at)) {
            return;
        }
        for (int other = 0; other < links.nodes(); other++) {
            boolean cut =
                    link != null
                            && Math.min(at, other) == link.one()
                            && Math.max(at, other) == link.other();
            if (!cut && links.linked(at, other)) {
                paint(links, other, node, link, piece);
            }
        }
    }

    private static boolean reaches(Links links, int node, NavigableSet<Integer> piece) {
        return piece.stream().anyMatch(other -> links.linked(node, other));
    }

    private static int with(List<NavigableSet<Integer>> pieces, int node) {
        return pieces.stream().filter(p -> p.contains(node)).findFirst().orElseThrow().size();
    }

    private static List<NavigableSet<Integer>> sets(List<int[]> pieces) {
        return pieces.stream()
                .map(piece ->
                        (NavigableSet<Integer>) new TreeSet<>(IntStream.of(piece).boxed().toList()))
                .toList();
    }
}
