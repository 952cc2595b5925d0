package kontaktnetz.bench;

import java.util.Optional;
import java.util.SplittableRandom;
import kontaktnetz.graph.net.Communities;
import kontaktnetz.graph.net.Communities.Aim;
import kontaktnetz.graph.net.Links;
import kontaktnetz.graph.net.TrustPath;
import kontaktnetz.graph.net.TrustPaths;

/// The kernels of `graph` on one net, called as the product calls them.
final class NetKernels {

    private static final int WARM_UP = 2_000;
    private static final int DIVISIONS = 5;

    private final Took loading;
    private final long megabytes;
    private final Links links;
    private final TrustPaths paths;

    /// A division and how long it took.
    record Divided(Communities communities, Took took) {}

    NetKernels(InventedLinks invented) {
        long before = Machine.usedMegabytes();
        var watch = new Took.Watch();
        links = invented.links();
        paths = TrustPaths.over(links);
        loading = watch.took();
        megabytes = Machine.usedMegabytes() - before;
    }

    /// Lets Java compile the kernels, on a smaller net.
    static void warmUp() {
        var small = new NetKernels(new InventedLinks(20_000, 200_000, 1));
        var random = new SplittableRandom(1);
        for (int i = 0; i < WARM_UP; i++) {
            int from = random.nextInt(small.links.nodes());
            small.path(from, InventedLinks.another(random, from, small.links.nodes()));
        }
        for (int i = 0; i < DIVISIONS; i++) {
            small.divided(2, i);
        }
    }

    Links links() {
        return links;
    }

    /// From the columns to rows and costs.
    Took loading() {
        return loading;
    }

    /// What rows and costs take.
    long megabytes() {
        return megabytes;
    }

    Optional<TrustPath> path(int from, int to) {
        return paths.best(from, to, TrustPaths.USUAL_HOPS);
    }

    Divided divided(int rounds, long seed) {
        var watch = new Took.Watch();
        var communities =
                Communities.of(links, new Aim.Modularity(1), rounds, new SplittableRandom(seed));
        return new Divided(communities, watch.took());
    }
}
