package kontaktnetz.graph.net;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// A connected piece of a net in the plane: first a few clumps, then what they are made of, and so
/// on to the nodes, each time let go by {@link Forces} until it rests.
///
/// Shapes: two coordinates a node. Units: the middle one of the links has length 1; the centre of
/// the nodes is at 0, 0. Time: see {@link Layout}.
final class Arrangement {

    private static final int FEW = 20;
    private static final int STEPS_OF_CLUMPS = 300;
    private static final int STEPS = 50;
    private static final double CALM = 0.02;
    private static final double JITTER = 0.1;

    final double[] x;
    final double[] y;

    private Arrangement(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    static Arrangement of(Level net, RandomGenerator random) {
        var found = arranged(net, random);
        found.normalise(net);
        return found;
    }

    /// The farthest anybody is from the centre.
    double radius() {
        double most = 0;
        for (int v = 0; v < x.length; v++) {
            most = Math.max(most, x[v] * x[v] + y[v] * y[v]);
        }
        return Math.sqrt(most);
    }

    private static Arrangement arranged(Level net, RandomGenerator random) {
        var parts = Clumps.of(net, random);
        int size = Level.compact(parts);
        if (net.size() <= FEW || size > 0.9 * net.size()) {
            return scattered(net, random);
        }
        var coarse = arranged(net.joined(parts, size), random);
        var found = new Arrangement(new double[net.size()], new double[net.size()]);
        double length = coarse.meanLength(net, parts);
        for (int v = 0; v < parts.length; v++) {
            found.x[v] = coarse.x[parts[v]] + length * JITTER * (random.nextDouble() - 0.5);
            found.y[v] = coarse.y[parts[v]] + length * JITTER * (random.nextDouble() - 0.5);
        }
        found.settle(net, STEPS);
        return found;
    }

    private static Arrangement scattered(Level net, RandomGenerator random) {
        var found = new Arrangement(new double[net.size()], new double[net.size()]);
        double width = Math.sqrt(net.size());
        for (int v = 0; v < net.size(); v++) {
            found.x[v] = width * random.nextDouble();
            found.y[v] = width * random.nextDouble();
        }
        found.settle(net, STEPS_OF_CLUMPS);
        return found;
    }

    /// Lets go for a number of steps, ever shorter ones.
    private void settle(Level net, int steps) {
        var forces = new Forces(net, 1);
        var reach = new double[net.size()];
        for (int step = 0; step < steps; step++) {
            double left = (double) (steps - step) / steps;
            Arrays.fill(reach, meanLength(net) * Math.max(CALM, left * left));
            forces.step(x, y, reach);
        }
    }

    private double meanLength(Level net) {
        double sum = 0;
        for (int v = 0; v < x.length; v++) {
            for (int arc = net.rows()[v]; arc < net.rows()[v + 1]; arc++) {
                sum += distance(v, net.targets()[arc]);
            }
        }
        return sum / Math.max(1, net.rows()[x.length]);
    }

    /// The mean length of the links between clumps.
    private double meanLength(Level net, int[] parts) {
        double sum = 0;
        int count = 0;
        for (int v = 0; v < parts.length; v++) {
            for (int arc = net.rows()[v]; arc < net.rows()[v + 1]; arc++) {
                if (parts[v] != parts[net.targets()[arc]]) {
                    sum += distance(parts[v], parts[net.targets()[arc]]);
                    count++;
                }
            }
        }
        return sum / Math.max(1, count);
    }

    private double distance(int one, int other) {
        double dx = x[one] - x[other];
        double dy = y[one] - y[other];
        return Math.sqrt(dx * dx + dy * dy);
    }

    private void normalise(Level net) {
        double unit = middleLength(net);
        double centreX = Arrays.stream(x).average().orElse(0);
        double centreY = Arrays.stream(y).average().orElse(0);
        for (int v = 0; v < x.length; v++) {
            x[v] = (x[v] - centreX) / unit;
            y[v] = (y[v] - centreY) / unit;
        }
    }

    private double middleLength(Level net) {
        var lengths = new double[net.rows()[x.length]];
        for (int v = 0; v < x.length; v++) {
            for (int arc = net.rows()[v]; arc < net.rows()[v + 1]; arc++) {
                lengths[arc] = distance(v, net.targets()[arc]);
            }
        }
        Arrays.sort(lengths);
        double middle = lengths.length == 0 ? 1 : lengths[lengths.length / 2];
        return middle > 0 ? middle : 1;
    }
}
