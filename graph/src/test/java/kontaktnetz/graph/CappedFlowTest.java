package kontaktnetz.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CappedFlowTest {

    @Test
    void a_giver_makes_room_by_sending_another_taker_elsewhere() {
        long[] supply = {10, 10};
        long[] demand = {10, 10};
        int[] first = {0, 2, 3};
        int[] giver = {0, 1, 0};
        long[] cap = {10, 10, 10};

        var flow = new CappedFlow(supply, demand, first, giver, cap);

        assertThat(flow.total()).isEqualTo(20);
        assertThat(flow.over(0)).isZero();
        assertThat(flow.over(1)).isEqualTo(10);
        assertThat(flow.over(2)).isEqualTo(10);
        assertThat(flow.through(0)).isEqualTo(10);
    }

    @Test
    void no_link_and_no_taker_is_no_flow() {
        assertThat(new CappedFlow(new long[0], new long[0], new int[1], new int[0], new long[0]))
                .returns(0L, CappedFlow::total);
        assertThat(new CappedFlow(new long[] {3}, new long[2], new int[3], new int[0], new long[0]))
                .returns(0L, CappedFlow::total)
                .returns(0L, flow -> flow.through(0));
    }

    /// JGraphT's push-relabel, on nets from two links to some thousands.
    @Test
    void as_much_flows_as_another_program_finds() {
        for (long seed = 0; seed < 600; seed++) {
            var net = Net.random(seed);

            var flow = net.flow();

            assertThat((double) flow.total()).isEqualTo(net.most(net.demand.length));
        }
    }

    @Test
    void nothing_flows_that_cannot() {
        for (long seed = 0; seed < 600; seed++) {
            var net = Net.random(seed);

            var flow = net.flow();

            var given = new long[net.supply.length];
            for (int taker = 0; taker < net.demand.length; taker++) {
                long taken = 0;
                for (int link = net.first[taker]; link < net.first[taker + 1]; link++) {
                    assertThat(flow.over(link)).isBetween(0L, net.cap[link]);
                    given[net.giver[link]] += flow.over(link);
                    taken += flow.over(link);
                }
                assertThat(taken).isLessThanOrEqualTo(net.demand[taker]);
            }
            for (int giver = 0; giver < given.length; giver++) {
                assertThat(given[giver]).isLessThanOrEqualTo(net.supply[giver]);
                assertThat(flow.through(giver)).isEqualTo(given[giver]);
            }
        }
    }

    /// What a taker gets is what the maximum grows by when they are added to those before.
    @Test
    void those_who_come_first_are_served_first() {
        for (long seed = 0; seed < 200; seed++) {
            var net = Net.random(seed);

            var flow = net.flow();

            double before = 0;
            for (int taker = 0; taker < net.demand.length; taker++) {
                double now = net.most(taker + 1);
                long taken = 0;
                for (int link = net.first[taker]; link < net.first[taker + 1]; link++) {
                    taken += flow.over(link);
                }
                assertThat((double) taken).isEqualTo(now - before);
                before = now;
            }
        }
    }

    /// Whole numbers below 2^20, so that the other program's sums are exact as well.
    private static final class Net {

        final long[] supply;
        final long[] demand;
        final int[] first;
        final int[] giver;
        final long[] cap;

        private Net(long[] supply, long[] demand, int[] first, int[] giver, long[] cap) {
            this.supply = supply;
            this.demand = demand;
            this.first = first;
            this.giver = giver;
            this.cap = cap;
        }

        static Net random(long seed) {
            var random = new SplittableRandom(seed);
            int most = 1 << random.nextInt(1, seed % 50 == 0 ? 7 : 5);
            int range = random.nextBoolean() ? 4 : 1 << 20;
            var supply = random.longs(random.nextInt(1, most + 1), 0, range).toArray();
            var demand = random.longs(random.nextInt(1, most + 1), 0, range).toArray();
            double share = random.nextDouble();
            var first = new int[demand.length + 1];
            var giver = new Numbers();
            for (int taker = 0; taker < demand.length; taker++) {
                for (int each = 0; each < supply.length; each++) {
                    if (random.nextDouble() < share) {
                        giver.add(each);
                    }
                }
                first[taker + 1] = giver.size();
            }
            return new Net(
                    supply,
                    demand,
                    first,
                    IntStream.range(0, giver.size()).map(giver::get).toArray(),
                    random.longs(giver.size(), 0, range).toArray());
        }

        CappedFlow flow() {
            return new CappedFlow(supply, demand, first, giver, cap);
        }

        /// With the first so many takers alone.
        double most(int takers) {
            var graph =
                    new SimpleDirectedWeightedGraph<String, DefaultWeightedEdge>(
                            DefaultWeightedEdge.class);
            graph.addVertex("from");
            graph.addVertex("to");
            for (int each = 0; each < supply.length; each++) {
                graph.addVertex("G" + each);
                graph.setEdgeWeight(graph.addEdge("from", "G" + each), (double) supply[each]);
            }
            for (int taker = 0; taker < takers; taker++) {
                graph.addVertex("T" + taker);
                graph.setEdgeWeight(graph.addEdge("T" + taker, "to"), (double) demand[taker]);
                for (int link = first[taker]; link < first[taker + 1]; link++) {
                    graph.setEdgeWeight(
                            graph.addEdge("G" + giver[link], "T" + taker), (double) cap[link]);
                }
            }
            return new PushRelabelMFImpl<>(graph, 1e-9).calculateMaximumFlow("from", "to");
        }
    }
}
