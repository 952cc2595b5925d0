package kontaktnetz.graph.net;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Pairs of nodes that may be taken for one when looked at from afar.
///
/// In an order of chance each takes the one it is linked with most, for their masses, of those not
/// taken. Of those left over, two that are linked with the same node make a pair, so that a hub
/// with a thousand leaves becomes half as large too.
///
/// Time: O(m). Source: pairs by the heaviest link are those of G. Karypis, V. Kumar, "A fast and
/// high quality multilevel scheme for partitioning irregular graphs", SIAM Journal on Scientific
/// Computing 20(1), 1998,
/// [doi:10.1137/S1064827595287997](https://doi.org/10.1137/S1064827595287997).
final class Clumps {

    private static final int NONE = -1;

    private Clumps() {}

    /// The number of each node's clump, that of one of its nodes.
    static int[] of(Level net, RandomGenerator random) {
        var clump = new int[net.size()];
        Arrays.fill(clump, NONE);
        for (int v : Shuffled.of(net.size(), random)) {
            if (clump[v] == NONE) {
                int best = heaviest(net, v, clump);
                if (best != NONE) {
                    clump[v] = clump[best] = v;
                }
            }
        }
        for (int v = 0; v < net.size(); v++) {
            pairLeaves(net, v, clump);
        }
        for (int v = 0; v < net.size(); v++) {
            clump[v] = clump[v] == NONE ? v : clump[v];
        }
        return clump;
    }

    private static int heaviest(Level net, int v, int[] clump) {
        int best = NONE;
        double most = 0;
        for (int arc = net.rows()[v]; arc < net.rows()[v + 1]; arc++) {
            int u = net.targets()[arc];
            double weight = net.weights()[arc] / net.mass()[u];
            if (clump[u] == NONE && weight > most) {
                most = weight;
                best = u;
            }
        }
        return best;
    }

    private static void pairLeaves(Level net, int v, int[] clump) {
        int waiting = NONE;
        for (int arc = net.rows()[v]; arc < net.rows()[v + 1]; arc++) {
            int u = net.targets()[arc];
            if (clump[u] == NONE && waiting == NONE) {
                waiting = u;
            } else if (clump[u] == NONE) {
                clump[u] = clump[waiting] = waiting;
                waiting = NONE;
            }
        }
    }
}
