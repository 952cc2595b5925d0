package kontaktnetz.graph.net;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Who belongs together: groups within which people are linked more than chance would link them,
/// found by the Leiden algorithm.
///
/// Shapes: every node is in one community; communities count from 0, the largest first, equally
/// large ones in order of their first node. A node without links is a community of its own. Error:
/// no guarantee of the best division, which is hard to find; but each community is connected
/// within, no two would do better as one, and where the search ended before its rounds ran out no
/// single node would do better elsewhere. Time: O(m) for each pass, some ten passes a round.
///
/// The same net, aim and seed give the same communities; so do all weights times a power of two.
///
/// Source: V. A. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden: guaranteeing
/// well-connected communities", Scientific Reports 9, 5233, 2019,
/// [doi:10.1038/s41598-019-41695-z](https://doi.org/10.1038/s41598-019-41695-z).
public final class Communities {

    /// How many rounds there are at most; few nets need more than five.
    public static final int USUAL_ROUNDS = 10;

    private final int[] of;
    private final int[] first;
    private final int[] members;
    private final double quality;

    private Communities(int[] of, int[] first, int[] members, double quality) {
        this.of = of;
        this.first = first;
        this.members = members;
        this.quality = quality;
    }

    /// What makes a division good.
    public sealed interface Aim {

        /// More weight within than chance would put there, given how much each node has: modularity
        /// of M. E. J. Newman, M. Girvan, Physical Review E 69, 026113, 2004, with a resolution.
        ///
        /// @param resolution above 0; 1 is usual, more gives smaller communities
        record Modularity(double resolution) implements Aim {

            public Modularity {
                check(resolution);
            }
        }

        /// More weight within than `resolution` for each pair: the constant Potts model of V. A.
        /// Traag, P. Van Dooren, Y. Nesterov, Physical Review E 84, 016114, 2011. What comes out
        /// for one part of a net does not depend on the size of the rest.
        ///
        /// @param resolution above 0, in units of the weights
        record Density(double resolution) implements Aim {

            public Density {
                check(resolution);
            }
        }

        private static void check(double resolution) {
            if (!(resolution > 0 && resolution < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a resolution above 0, not " + resolution);
            }
        }
    }

    public static Communities of(Links links, Aim aim, RandomGenerator random) {
        return of(links, aim, USUAL_ROUNDS, random);
    }

    /// @param rounds how many at most; it ends earlier once nothing moves
    public static Communities of(Links links, Aim aim, int rounds, RandomGenerator random) {
        if (rounds < 1) {
            throw new IllegalArgumentException("at least one round, not " + rounds);
        }
        double all = Arrays.stream(links.weights()).sum();
        var mass = mass(links, aim);
        double resolution =
                switch (aim) {
                    case Aim.Modularity(double each) -> all == 0 ? 1 : each / all;
                    case Aim.Density(double each) -> each;
                };
        var level = new Level(links.rows(), links.targets(), links.weights(), mass);
        var found = new int[links.nodes()];
        if (links.arcs() == 0) {
            Arrays.setAll(found, node -> node);
        } else {
            new Leiden(level, resolution, random).divide(found, rounds);
        }
        return numbered(found, quality(level, found, resolution, aim, all));
    }

    public int count() {
        return first.length - 1;
    }

    public int of(int node) {
        return of[node];
    }

    public int size(int community) {
        return first[community + 1] - first[community];
    }

    /// In order of numbers.
    public int[] members(int community) {
        return Arrays.copyOfRange(members, first[community], first[community + 1]);
    }

    /// How good the division is: for modularity from -1/2 to below 1, for density in units of the
    /// weights.
    public double quality() {
        return quality;
    }

    private static double[] mass(Links links, Aim aim) {
        var mass = new double[links.nodes()];
        switch (aim) {
            case Aim.Modularity _ -> Arrays.setAll(mass, links::weightOf);
            case Aim.Density _ -> Arrays.fill(mass, 1);
        }
        return mass;
    }

    /// The sum over communities of the weight within beside what the aim asks for.
    private static double quality(Level level, int[] of, double resolution, Aim aim, double all) {
        var asked = new double[of.length];
        double within = 0;
        double own = 0;
        for (int node = 0; node < of.length; node++) {
            asked[of[node]] += level.mass()[node];
            own += level.mass()[node] * level.mass()[node];
            for (int arc = level.rows()[node]; arc < level.rows()[node + 1]; arc++) {
                within += of[level.targets()[arc]] == of[node] ? level.weights()[arc] : 0;
            }
        }
        double squares = Arrays.stream(asked).map(sum -> sum * sum).sum();
        return switch (aim) {
            case Aim.Modularity _ -> all == 0 ? 0 : (within - resolution * squares) / all;
            case Aim.Density _ -> (within - resolution * (squares - own)) / 2;
        };
    }

    /// The largest first, then by the first node.
    private static Communities numbered(int[] found, double quality) {
        int nodes = found.length;
        var size = new int[nodes];
        var earliest = new int[nodes];
        for (int node = nodes - 1; node >= 0; node--) {
            size[found[node]]++;
            earliest[found[node]] = node;
        }
        var order = new long[nodes];
        int count = 0;
        for (int community = 0; community < nodes; community++) {
            if (size[community] > 0) {
                order[count++] = (long) (nodes - size[community]) << 32 | earliest[community];
            }
        }
        Arrays.sort(order, 0, count);
        var number = new int[nodes];
        var first = new int[count + 1];
        for (int i = 0; i < count; i++) {
            int community = found[(int) order[i]];
            number[community] = i;
            first[i + 1] = first[i] + size[community];
        }
        var of = new int[nodes];
        var members = new int[nodes];
        var next = first.clone();
        for (int node = 0; node < nodes; node++) {
            of[node] = number[found[node]];
            members[next[of[node]]++] = node;
        }
        return new Communities(of, first, members, quality);
    }
}
