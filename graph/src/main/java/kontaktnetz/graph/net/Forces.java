package kontaktnetz.graph.net;

import java.util.Arrays;

/// Who is linked pulls together, all push apart; each node goes to where both balance.
///
/// A link pulls with its weight times its length; two nodes push with the product of their masses
/// over their distance, so that who knows many stands free. A node moves by the sum of its forces
/// over the sum of their stiffness, which needs no unit of time, and never farther than `reach`.
///
/// Shapes: positions in two `double[n]`, moved in place. Error: the push of far crowds is summed by
/// {@link QuadTree}. Time: O(m + n log n) a step.
///
/// Source: the forces are those of M. Jacomy, T. Venturini, S. Heymann, M. Bastian, "ForceAtlas2, a
/// continuous graph layout algorithm for handy network visualization designed for the Gephi
/// software", PLoS ONE 9(6), 2014,
/// [doi:10.1371/journal.pone.0098679](https://doi.org/10.1371/journal.pone.0098679); they come from
/// A. Noack, "Energy models for graph clustering", Journal of Graph Algorithms and Applications
/// 11(2), 2007, [doi:10.7155/jgaa.00154](https://doi.org/10.7155/jgaa.00154). The step by stiffness
/// is ours, in the place of their speeds.
final class Forces {

    /// Coarser than 1 shows nowhere in a picture.
    static final double THETA = 1.1;

    /// Two that pull each other would change places for ever if each went the whole way.
    private static final double DAMPING = 0.5;

    private final Level net;
    private final double strength;
    private final QuadTree tree = new QuadTree(THETA);

    /// @param strength how much two masses of one push at a distance of one
    Forces(Level net, double strength) {
        this.net = net;
        this.strength = strength;
    }

    /// Moves everybody that may move, once.
    ///
    /// @param reach how far each may go; 0 for who stays
    void step(double[] x, double[] y, double[] reach) {
        tree.build(x, y, net.mass());
        var toX = x.clone();
        var toY = y.clone();
        for (int v = 0; v < x.length; v++) {
            if (reach[v] > 0) {
                move(v, x, y, reach[v], toX, toY);
            }
        }
        System.arraycopy(toX, 0, x, 0, x.length);
        System.arraycopy(toY, 0, y, 0, y.length);
    }

    private void move(int v, double[] x, double[] y, double reach, double[] toX, double[] toY) {
        tree.push(x[v], y[v]);
        double push = strength * net.mass()[v];
        double forceX = push * tree.pushX;
        double forceY = push * tree.pushY;
        double stiffness = push * tree.stiffness;
        for (int arc = net.rows()[v]; arc < net.rows()[v + 1]; arc++) {
            int u = net.targets()[arc];
            double weight = net.weights()[arc];
            forceX += weight * (x[u] - x[v]);
            forceY += weight * (y[u] - y[v]);
            stiffness += weight;
        }
        if (stiffness > 0) {
            double wayX = DAMPING * forceX / stiffness;
            double wayY = DAMPING * forceY / stiffness;
            double way = Math.sqrt(wayX * wayX + wayY * wayY);
            double share = way > reach ? reach / way : 1;
            toX[v] += share * wayX;
            toY[v] += share * wayY;
        }
    }

    /// The strength of pushing at which what stands would be in balance as a whole.
    ///
    /// In balance the sum of forces times distances is nothing: what all links pull, `weight *
    /// length^2`, is what all pairs push, `strength * mass * mass`.
    ///
    /// @param stands who counts; where no two of them are linked, a link alone would have length 1
    static double balancing(Level net, double[] x, double[] y, boolean[] stands) {
        double pull = 0;
        double sum = 0;
        double squares = 0;
        for (int v = 0; v < x.length; v++) {
            if (stands[v]) {
                sum += net.mass()[v];
                squares += net.mass()[v] * net.mass()[v];
                pull += pull(net, v, x, y, stands);
            }
        }
        return pull > 0
                ? pull / (sum * sum - squares)
                : net.size() / Arrays.stream(net.mass()).map(m -> m * m).sum();
    }

    private static double pull(Level net, int v, double[] x, double[] y, boolean[] stands) {
        double pull = 0;
        for (int arc = net.rows()[v]; arc < net.rows()[v + 1]; arc++) {
            int u = net.targets()[arc];
            if (stands[u]) {
                double square = (x[v] - x[u]) * (x[v] - x[u]) + (y[v] - y[u]) * (y[v] - y[u]);
                pull += net.weights()[arc] * square;
            }
        }
        return pull;
    }
}
