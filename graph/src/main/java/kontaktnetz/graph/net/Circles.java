package kontaktnetz.graph.net;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Where everybody stands on circles around somebody in the middle: how far out is given, and who
/// is linked stands side by side.
///
/// Shapes: a radius and two coordinates each. Units: those of the radii. Error: each stands on
/// their circle to the last bits of a double; the turn is one of many good ones, and the same input
/// gives the same one, to the bit, on every machine. Time: O(m + n log n) a step, {@value #STEPS}
/// steps.
///
/// Source: circles by closeness around a person are those of R. L. Kahn, T. C. Antonucci, "Convoys
/// over the life course", Life-Span Development and Behavior 3, 1980; the forces see {@link
/// Forces}, and after each step everybody goes back to their circle.
public final class Circles {

    private static final int STEPS = 80;

    /// How much two push at a distance of one, beside the pull of a usual link: those who are
    /// linked stand about two apart, which leaves room for their names.
    private static final double ROOM = 3;

    /// Turns by which any number of people is spread evenly, for those who stand in the middle.
    private static final double GOLDEN = Math.PI * (3 - Math.sqrt(5));

    private final double[] x;
    private final double[] y;

    private Circles(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /// @param radius how far from the middle each stands; 0 in the middle
    /// @param x where each would stand without circles: the direction counts
    /// @param y the same, upwards
    public static Circles of(Links links, double[] radius, double[] x, double[] y) {
        if (radius.length != links.nodes() || x.length != radius.length || y.length != x.length) {
            throw new IllegalArgumentException(
                    "%d radii, %d and %d positions for %d nodes"
                            .formatted(radius.length, x.length, y.length, links.nodes()));
        }
        var circles = new Circles(x.clone(), y.clone());
        circles.draw(radius);
        circles.settle(links, radius);
        return circles;
    }

    public double x(int node) {
        return x[node];
    }

    public double y(int node) {
        return y[node];
    }

    private void settle(Links links, double[] radius) {
        int n = radius.length;
        var all = IntStream.range(0, n).toArray();
        var net = Layout.level(links, all, new int[n], Layout.meanWeight(links));
        Arrays.fill(net.mass(), 1);
        var forces = new Forces(net, ROOM);
        var reach = new double[n];
        for (int step = STEPS; step > 0; step--) {
            for (int node = 0; node < n; node++) {
                reach[node] = radius[node] * step / STEPS;
            }
            forces.step(x, y, reach);
            draw(radius);
        }
    }

    /// Puts everybody on their circle, in the direction in which they stand.
    private void draw(double[] radius) {
        for (int node = 0; node < radius.length; node++) {
            double away = Math.sqrt(x[node] * x[node] + y[node] * y[node]);
            if (away > 0) {
                x[node] *= radius[node] / away;
                y[node] *= radius[node] / away;
            } else {
                x[node] = radius[node] * StrictMath.cos(node * GOLDEN);
                y[node] = radius[node] * StrictMath.sin(node * GOLDEN);
            }
        }
    }
}
