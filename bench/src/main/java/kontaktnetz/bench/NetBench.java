package kontaktnetz.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import kontaktnetz.graph.net.Communities;
import kontaktnetz.graph.net.TrustPaths;

/// How long it takes, among a million people and ten million links, to lay the net out, to find the
/// best trust path between two of them, and to find who belongs together.
///
/// Beside it, in the same run, one pass over all links that only adds up their weights, which is
/// what reading the net costs; and one that goes from person to person by chance and looks up a sum
/// for each of their links, which is what asking in any order costs. `NetPeers` asks other programs
/// the same. Arguments: people, links, paths.
public final class NetBench {

    static final long SEED = 20_261_125;
    private static final int PASSES = 5;

    private NetBench() {}

    public static void main(String[] arguments) {
        int people = argument(arguments, 0, 1_000_000);
        int links = argument(arguments, 1, 10_000_000);
        int paths = argument(arguments, 2, 5_000);
        System.out.print(Machine.described("NetBench", arguments));
        NetKernels.warmUp();
        var kernels = kernels(new InventedLinks(people, links, SEED));
        double pass = pass(kernels);
        System.out.printf(Locale.ROOT, "one pass     core %.3f s over all links%n", pass);
        double lookUps = lookUps(kernels);
        System.out.printf(
                Locale.ROOT, "look-ups     core %.3f s for one a link, by chance%n", lookUps);
        paths(kernels, paths);
        divided(kernels, 2, pass, lookUps);
        divided(kernels, Communities.USUAL_ROUNDS, pass, lookUps);
    }

    /// Lays the net out, and says what that took.
    static NetKernels kernels(InventedLinks invented) {
        var kernels = new NetKernels(invented);
        System.out.printf(
                Locale.ROOT,
                "data         %,d people, %,d links, seed %d%n",
                invented.people,
                invented.size(),
                SEED);
        System.out.printf(
                Locale.ROOT,
                "load         %s, %,d MB for rows and costs%n",
                kernels.loading(),
                kernels.megabytes());
        return kernels;
    }

    private static double pass(NetKernels kernels) {
        var seconds = new double[PASSES];
        double sum = 0;
        for (int i = 0; i < PASSES; i++) {
            var watch = new Took.Watch();
            for (int node = 0; node < kernels.links().nodes(); node++) {
                sum += kernels.links().weightOf(node);
            }
            seconds[i] = watch.took().core();
        }
        return sum > 0 ? new Samples(seconds).median() : 0;
    }

    /// As many again before them warm Java up and are not counted.
    private static void paths(NetKernels kernels, int paths) {
        var random = new SplittableRandom(SEED);
        var clock = new double[paths];
        var core = new double[paths];
        int found = 0;
        long checksum = 0;
        for (int i = -paths; i < paths; i++) {
            int from = random.nextInt(kernels.links().nodes());
            int to = InventedLinks.another(random, from, kernels.links().nodes());
            var watch = new Took.Watch();
            var path = kernels.path(from, to);
            var took = watch.took();
            if (i >= 0) {
                clock[i] = 1e3 * took.clock();
                core[i] = 1e3 * took.core();
                found += path.isPresent() ? 1 : 0;
                checksum = 31 * checksum + path.hashCode();
            }
        }
        System.out.printf(Locale.ROOT, "best path    %s%n", told(new Samples(clock)));
        System.out.printf(Locale.ROOT, "  of a core  %s%n", told(new Samples(core)));
        System.out.printf(
                Locale.ROOT,
                "             n %d, %d of them within %d steps; checksum %016x%n",
                paths,
                found,
                TrustPaths.USUAL_HOPS,
                checksum);
    }

    private static String told(Samples millis) {
        return String.format(
                Locale.ROOT,
                "p50 %.3f ms   p99 %.3f ms   most %.3f ms",
                millis.median(),
                millis.quantile(0.99),
                millis.quantile(1));
    }

    /// What a visit of everybody costs whatever is worked out: a label for each of their links, and
    /// a sum by label, neither of which lies where the last one did.
    private static double lookUps(NetKernels kernels) {
        var links = kernels.links();
        var random = new SplittableRandom(SEED);
        var order = new int[links.nodes()];
        var label = new int[links.nodes()];
        var sums = new double[links.nodes()];
        for (int node = 0; node < order.length; node++) {
            int other = random.nextInt(node + 1);
            order[node] = order[other];
            order[other] = node;
        }
        Arrays.setAll(label, _ -> random.nextInt(label.length));
        var seconds = new double[PASSES];
        for (int i = 0; i < PASSES; i++) {
            var watch = new Took.Watch();
            for (int node : order) {
                for (int arc = links.firstArc(node); arc < links.endArc(node); arc++) {
                    sums[label[links.target(arc)]] += links.weight(arc);
                }
            }
            seconds[i] = watch.took().core();
        }
        return Arrays.stream(sums).sum() > 0 ? new Samples(seconds).median() : 0;
    }

    private static void divided(NetKernels kernels, int rounds, double pass, double lookUps) {
        var divided = kernels.divided(rounds, SEED);
        System.out.printf(
                Locale.ROOT,
                "communities  %s, as %.0f passes or %.0f times the look-ups; at most %d rounds, %,d"
                        + " of them, modularity %.5f%n",
                divided.took(),
                divided.took().core() / pass,
                divided.took().core() / lookUps,
                rounds,
                divided.communities().count(),
                divided.communities().quality());
    }

    static int argument(String[] arguments, int index, int otherwise) {
        return index < arguments.length ? Integer.parseInt(arguments[index]) : otherwise;
    }
}
