package kontaktnetz.graph.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import kontaktnetz.graph.net.Nets.Link;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinksTest {

    private static final int ADA = 0;
    private static final int GRACE = 1;
    private static final int EMMY = 2;

    @Test
    void a_link_stands_in_the_rows_of_both() {
        var links = Links.among(3).add(EMMY, ADA, 0.5).build();

        assertThat(links.nodes()).isEqualTo(3);
        assertThat(links.arcs()).isEqualTo(2);
        assertThat(links.weight(links.arc(ADA, EMMY))).isEqualTo(0.5);
        assertThat(links.weight(links.arc(EMMY, ADA))).isEqualTo(0.5);
        assertThat(links.linked(ADA, GRACE)).isFalse();
        assertThat(links.degree(GRACE)).isZero();
        assertThat(links.weightOf(ADA)).isEqualTo(0.5);
    }

    @Test
    void the_rows_hold_what_a_map_of_pairs_holds() {
        Nets.forMany(seed -> {
            var given = drawn(seed);
            int nodes = 1 + seed;
            var expected = new TreeMap<Integer, Map<Integer, Double>>();
            for (var link : given) {
                put(expected, link.one(), link.other(), link.weight());
                put(expected, link.other(), link.one(), link.weight());
            }

            var links = built(nodes, given);

            for (int node = 0; node < nodes; node++) {
                var row = expected.getOrDefault(node, Map.of());
                assertThat(targets(links, node)).containsExactlyElementsOf(row.keySet());
                for (var entry : row.entrySet()) {
                    assertThat(links.weight(links.arc(node, entry.getKey())))
                            .isEqualTo(entry.getValue());
                }
            }
        });
    }

    @Test
    void order_and_direction_of_what_was_added_leave_no_trace() {
        Nets.forMany(seed -> {
            var given = drawn(seed);
            var turned = new ArrayList<Link>();
            given.forEach(link -> turned.add(link.turned()));
            Collections.shuffle(turned, new Random(seed));

            var links = built(1 + seed, given);
            var other = built(1 + seed, turned);

            assertThat(other.rows()).isEqualTo(links.rows());
            assertThat(other.targets()).isEqualTo(links.targets());
            assertThat(other.weights()).isEqualTo(links.weights());
        });
    }

    @Test
    void what_is_no_link_is_refused_with_its_value() {
        var builder = Links.among(3);

        assertThatThrownBy(() -> builder.add(ADA, ADA, 1)).hasMessageContaining("0 and 0");
        assertThatThrownBy(() -> builder.add(ADA, 3, 1)).hasMessageContaining("0 and 3");
        assertThatThrownBy(() -> builder.add(-1, ADA, 1)).hasMessageContaining("-1 and 0");
        for (double weight : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> builder.add(ADA, EMMY, weight))
                    .hasMessageContaining(String.valueOf(weight));
        }
        assertThatThrownBy(() -> Links.among(-1)).hasMessageContaining("-1");
        assertThat(builder.build().arcs()).isZero();
    }

    @Test
    void a_net_of_nobody_is_a_net() {
        assertThat(Links.among(0).build().nodes()).isZero();
    }

    private static void put(
            Map<Integer, Map<Integer, Double>> rows, int one, int other, double weight) {
        rows.computeIfAbsent(one, node -> new TreeMap<>()).merge(other, weight, Math::max);
    }

    /// Some pairs twice and in both directions.
    private static List<Link> drawn(int seed) {
        var random = new SplittableRandom(seed);
        int nodes = 1 + seed;
        var given = new ArrayList<Link>();
        for (int i = random.nextInt(1 + 4 * nodes); i > 0 && nodes > 1; i--) {
            int one = random.nextInt(nodes);
            int other = (one + random.nextInt(1, nodes)) % nodes;
            given.add(new Link(one, other, random.nextInt(1, 9)));
        }
        return given;
    }

    private static Links built(int nodes, List<Link> given) {
        var builder = Links.among(nodes);
        given.forEach(link -> builder.add(link.one(), link.other(), link.weight()));
        return builder.build();
    }

    private static List<Integer> targets(Links links, int node) {
        var targets = new ArrayList<Integer>();
        for (int arc = links.firstArc(node); arc < links.endArc(node); arc++) {
            targets.add(links.target(arc));
        }
        return targets;
    }
}
