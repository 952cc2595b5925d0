package kontaktnetz.bench;

import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.clustering.LabelPropagationClustering;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm;
import org.jgrapht.alg.shortestpath.BellmanFordShortestPath;
import org.jgrapht.alg.shortestpath.BidirectionalDijkstraShortestPath;
import org.jgrapht.alg.util.Triple;
import org.jgrapht.opt.graph.sparse.SparseIntUndirectedWeightedGraph;
import org.jspecify.annotations.Nullable;

/// The same net in the graph of JGraphT that takes the least memory and goes through neighbours
/// fastest, of those we tried: rows over int nodes, from its module `opt`.
final class JGraphTPeer {

    private static final double EPSILON = 1e-12;

    /// Labels are passed on so often at most; they need not come to rest.
    private static final int PASSES = 20;

    private final SparseIntUndirectedWeightedGraph graph;
    private final Took loading;
    private final long megabytes;

    JGraphTPeer(InventedLinks invented) {
        long before = Machine.usedMegabytes();
        var watch = new Took.Watch();
        Supplier<Stream<Triple<Integer, Integer, Double>>> edges =
                () ->
                        IntStream.range(0, invented.size())
                                .mapToObj(i ->
                                        Triple.of(
                                                invented.one[i],
                                                invented.other[i],
                                                -Math.log(invented.trust[i])));
        graph = new SparseIntUndirectedWeightedGraph(invented.people, invented.size(), edges);
        loading = watch.took();
        megabytes = Machine.usedMegabytes() - before;
    }

    Took loading() {
        return loading;
    }

    long megabytes() {
        return megabytes;
    }

    /// The best path of any length: its search from both ends is the fastest it has without
    /// preparing the net for hours.
    NetAnswer anyLength(int from, int to) {
        return answer(new BidirectionalDijkstraShortestPath<>(graph), from, to);
    }

    /// The best path of at most so many steps.
    NetAnswer within(int hops, int from, int to) {
        return answer(new BellmanFordShortestPath<>(graph, EPSILON, hops), from, to);
    }

    private static NetAnswer answer(
            ShortestPathAlgorithm<Integer, Integer> search, int from, int to) {
        var watch = new Took.Watch();
        @Nullable GraphPath<Integer, Integer> path = search.getPath(from, to);
        var took = watch.took();
        return path == null
                ? new NetAnswer(took, 0, 0)
                : new NetAnswer(took, path.getWeight(), path.getLength());
    }

    /// By passing labels on, without weights: it has no algorithm of Louvain's or Leiden's kind.
    int[] labels(long seed) {
        var clusters =
                new LabelPropagationClustering<>(graph, PASSES, new Random(seed))
                        .getClustering()
                        .getClusters();
        var members = new int[graph.vertexSet().size()];
        int number = 0;
        for (Set<Integer> cluster : clusters) {
            for (int node : cluster) {
                members[node] = number;
            }
            number++;
        }
        return members;
    }
}
