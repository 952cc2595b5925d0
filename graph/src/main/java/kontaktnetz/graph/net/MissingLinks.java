package kontaktnetz.graph.net;

/// Who may come to be linked: all pairs two steps apart, with how likely they are, by several
/// measures.
///
/// Ours is resource allocation over fresh links, `sum over z of f(x,z) f(z,y) / F(z)`: everybody
/// who knows both hands on what they have, in shares as fresh as their links, so that who knows few
/// tells more than who knows all. It is bent by how much of the freshness of whoever has less lies
/// in common, `(sum over z of f(x,z) f(z,y) / min(F(x), F(y)))^0.3`.
///
/// Shapes: `n` nodes; a pair is handed over once, the smaller node first, in order of it. Units: a
/// weight is how fresh a link is, from above 0 to 1, {@link #freshness}; scores are without unit
/// and compare within one net. Error: rounding alone. Time: O(the sum of squared degrees); memory
/// 44 bytes a node.
///
/// Source: common neighbours and preferential attachment as in D. Liben-Nowell, J. Kleinberg, "The
/// link-prediction problem for social networks", JASIST 58(7), 2007,
/// [doi:10.1002/asi.20591](https://doi.org/10.1002/asi.20591); L. A. Adamic, E. Adar, "Friends and
/// neighbors on the Web", Social Networks 25(3), 2003,
/// [doi:10.1016/S0378-8733(03)00009-1](https://doi.org/10.1016/S0378-8733(03)00009-1); resource
/// allocation is T. Zhou, L. Lü, Y.-C. Zhang, "Predicting missing links via local information",
/// European Physical Journal B 71, 2009,
/// [doi:10.1140/epjb/e2009-00335-8](https://doi.org/10.1140/epjb/e2009-00335-8); the share of
/// whoever has less is the hub promoted index of E. Ravasz et al., "Hierarchical organization of
/// modularity in metabolic networks", Science 297, 2002. The exponent was chosen by measurement,
/// decision 0017.
public final class MissingLinks {

    /// How long it takes until a link is half as fresh; that of contact where trust counts it.
    public static final double HALF_LIFE_DAYS = 365;

    private static final double BENT = 0.3;

    private final Links links;
    private final double[] strength;
    private final int[] common;
    private final double[] adamicAdar;
    private final double[] allocated;
    private final double[] handed;
    private final double[] shared;

    /// A pair two steps apart.
    ///
    /// @param ours the measure to go by
    /// @param common how many know both
    public record Pair(
            int one,
            int other,
            double ours,
            int common,
            double adamicAdar,
            double resourceAllocation,
            double preferentialAttachment) {}

    /// Takes pairs.
    public interface Pairs {
        void take(Pair pair);
    }

    private MissingLinks(Links links) {
        this.links = links;
        int nodes = links.nodes();
        strength = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            strength[node] = links.weightOf(node);
        }
        common = new int[nodes];
        adamicAdar = new double[nodes];
        allocated = new double[nodes];
        handed = new double[nodes];
        shared = new double[nodes];
    }

    /// How fresh a link is that was last used so many days ago: 1 today, above 0 ever.
    public static double freshness(double days) {
        return Math.max(Double.MIN_NORMAL, Math.pow(2, -days / HALF_LIFE_DAYS));
    }

    /// Hands over every pair.
    public static void each(Links links, Pairs pairs) {
        var missing = new MissingLinks(links);
        var reached = new IntList();
        for (int node = 0; node < links.nodes(); node++) {
            missing.from(node, reached);
            missing.handOver(node, reached, pairs);
        }
    }

    private void from(int node, IntList reached) {
        for (int arc = links.firstArc(node); arc < links.endArc(node); arc++) {
            int between = links.target(arc);
            int degree = links.degree(between);
            double fresh = links.weight(arc);
            for (int next = links.firstArc(between); next < links.endArc(between); next++) {
                int other = links.target(next);
                if (other <= node) {
                    continue;
                }
                if (common[other]++ == 0) {
                    reached.add(other);
                }
                adamicAdar[other] += 1 / Math.log(degree);
                allocated[other] += 1.0 / degree;
                double both = fresh * links.weight(next);
                shared[other] += both;
                handed[other] += both / strength[between];
            }
        }
    }

    private void handOver(int node, IntList reached, Pairs pairs) {
        for (int i = 0; i < reached.size(); i++) {
            int other = reached.get(i);
            if (!links.linked(node, other)) {
                pairs.take(
                        new Pair(
                                node,
                                other,
                                ours(node, other),
                                common[other],
                                adamicAdar[other],
                                allocated[other],
                                (double) links.degree(node) * links.degree(other)));
            }
            common[other] = 0;
            adamicAdar[other] = 0;
            allocated[other] = 0;
            handed[other] = 0;
            shared[other] = 0;
        }
        reached.clear();
    }

    private double ours(int node, int other) {
        double less = Math.min(strength[node], strength[other]);
        return handed[other] * Math.pow(shared[other] / less, BENT);
    }
}
