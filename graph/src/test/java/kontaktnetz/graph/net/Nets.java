package kontaktnetz.graph.net;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/// Nets to try the kernels on: seeded ones, sparse, dense and of several pieces, and what another
/// library takes them for.
final class Nets {

    private static final int SEEDS = 60;

    private Nets() {}

    static void forMany(IntConsumer property) {
        for (int seed = 0; seed < SEEDS; seed++) {
            property.accept(seed);
        }
    }

    /// Two to forty nodes, from hardly linked to nearly all linked with all; weights of tenths up
    /// to 1, so that many ways are equally good.
    static Links random(long seed) {
        return random(seed, 2 + new SplittableRandom(~seed).nextInt(39));
    }

    static Links random(long seed, int nodes) {
        var random = new SplittableRandom(seed);
        double share = List.of(0.03, 0.08, 0.2, 0.5, 0.9).get(random.nextInt(5));
        return random(random, nodes, share);
    }

    static Links random(SplittableRandom random, int nodes, double share) {
        var builder = Links.among(nodes);
        for (int one = 0; one < nodes; one++) {
            for (int other = one + 1; other < nodes; other++) {
                if (random.nextDouble() < share) {
                    builder.add(one, other, random.nextInt(1, 11) / 10.0);
                }
            }
        }
        return builder.build();
    }

    /// Groups of `size`, closely linked within and hardly between.
    static Links grouped(long seed, int groups, int size, double within, double between) {
        var random = new SplittableRandom(seed);
        int nodes = groups * size;
        var builder = Links.among(nodes);
        for (int one = 0; one < nodes; one++) {
            for (int other = one + 1; other < nodes; other++) {
                double share = one / size == other / size ? within : between;
                if (random.nextDouble() < share) {
                    builder.add(one, other, random.nextInt(1, 11) / 10.0);
                }
            }
        }
        return builder.build();
    }

    /// Links of weight 1, given as pairs.
    static Links of(int nodes, int... pairs) {
        var builder = Links.among(nodes);
        for (int i = 0; i < pairs.length; i += 2) {
            builder.add(pairs[i], pairs[i + 1], 1);
        }
        return builder.build();
    }

    /// Each link once, the smaller end first.
    static List<Link> links(Links links) {
        var all = new ArrayList<Link>();
        for (int node = 0; node < links.nodes(); node++) {
            for (int arc = links.firstArc(node); arc < links.endArc(node); arc++) {
                if (node < links.target(arc)) {
                    all.add(new Link(node, links.target(arc), links.weight(arc)));
                }
            }
        }
        return all;
    }

    record Link(int one, int other, double weight) {

        Link turned() {
            return new Link(/* one= */ other, /* other= */ one, weight);
        }
    }

    static SimpleWeightedGraph<Integer, DefaultWeightedEdge> jgrapht(Links links) {
        var graph =
                new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        for (int node = 0; node < links.nodes(); node++) {
            graph.addVertex(node);
        }
        for (var link : links(links)) {
            graph.setEdgeWeight(graph.addEdge(link.one(), link.other()), link.weight());
        }
        return graph;
    }
}
