package kontaktnetz.graph.net;

import java.util.Arrays;

/// Points in the plane, gathered into squares, so that a far crowd counts as one.
///
/// Shapes: a square is divided in four where it holds two points that are apart; its mass and the
/// centre of its mass stand for all in it. Error: a square is taken as a whole where its side is
/// less than `theta` times the distance to its centre; with `theta` 0 the sum is exact. Time: O(n
/// log n) to build where the points are spread, O(log n) for each sum.
///
/// Source: J. Barnes, P. Hut, "A hierarchical O(N log N) force-calculation algorithm", Nature 324,
/// 1986, [doi:10.1038/324446a0](https://doi.org/10.1038/324446a0).
///
/// An instance is built anew over and over, and serves one thread.
final class QuadTree {

    /// Points closer than the side of the outermost square over 2^40 are one.
    private static final int DEEPEST = 40;

    private static final int EMPTY = -1;

    private final double theta;

    /// Four for each square: the square within, or none.
    private int[] within = new int[256];

    private double[] mass = new double[64];
    private double[] centreX = new double[64];
    private double[] centreY = new double[64];
    private double[] side = new double[64];

    /// Whether a square holds one place only.
    private boolean[] single = new boolean[64];

    private int size;
    private int[] open = new int[3 * DEEPEST + 4];

    /// What the last sum came to: the push away from others, and its stiffness.
    double pushX;

    double pushY;
    double stiffness;

    QuadTree(double theta) {
        this.theta = theta;
    }

    void build(double[] x, double[] y, double[] weight) {
        size = 0;
        double lowX = Arrays.stream(x).min().orElse(0);
        double lowY = Arrays.stream(y).min().orElse(0);
        double highX = Arrays.stream(x).max().orElse(0);
        double highY = Arrays.stream(y).max().orElse(0);
        double length = Math.max(Math.max(highX - lowX, highY - lowY), 1e-9) * 1.000001;
        square(length);
        for (int i = 0; i < x.length; i++) {
            add(x[i], y[i], weight[i], lowX, lowY, length);
        }
        for (int s = 0; s < size; s++) {
            if (!single[s]) {
                centreX[s] /= mass[s];
                centreY[s] /= mass[s];
            }
        }
    }

    /// Sums `mass / distance^2` times the way from each crowd to a point, over all but what is at
    /// the point itself.
    void push(double x, double y) {
        pushX = pushY = stiffness = 0;
        int waiting = 0;
        open[waiting++] = 0;
        while (waiting > 0) {
            int s = open[--waiting];
            double dx = x - centreX[s];
            double dy = y - centreY[s];
            double square = dx * dx + dy * dy;
            if (single[s] || side[s] * side[s] < theta * theta * square) {
                if (square > 0) {
                    double each = mass[s] / square;
                    pushX += each * dx;
                    pushY += each * dy;
                    stiffness += each;
                }
                continue;
            }
            for (int quarter = 4 * s; quarter < 4 * s + 4; quarter++) {
                if (within[quarter] != EMPTY) {
                    open[waiting++] = within[quarter];
                }
            }
        }
    }

    /// Down from the outermost square; a square with one place only is divided when another place
    /// comes into it. A single place is kept as it is, to the bit, so that a point knows itself;
    /// otherwise a centre is a sum until the end.
    private void add(double x, double y, double weight, double lowX, double lowY, double length) {
        double left = lowX;
        double low = lowY;
        double half = length / 2;
        int s = 0;
        for (int depth = 0; ; depth++) {
            if (mass[s] == 0) {
                place(s, x, y, weight);
                return;
            }
            if (single[s]) {
                if (depth == DEEPEST || (centreX[s] == x && centreY[s] == y)) {
                    mass[s] += weight;
                    return;
                }
                divide(s, left + half, low + half, half);
            }
            mass[s] += weight;
            centreX[s] += weight * x;
            centreY[s] += weight * y;
            int quarter = quarter(x, y, left + half, low + half);
            left += (quarter & 1) * half;
            low += (quarter >> 1) * half;
            if (within[4 * s + quarter] == EMPTY) {
                int inner = square(half);
                within[4 * s + quarter] = inner;
            }
            s = within[4 * s + quarter];
            half /= 2;
        }
    }

    private void place(int s, double x, double y, double weight) {
        single[s] = true;
        mass[s] = weight;
        centreX[s] = x;
        centreY[s] = y;
    }

    /// Puts the one place of a square into a quarter of it.
    private void divide(int s, double middleX, double middleY, double half) {
        int inner = square(half);
        within[4 * s + quarter(centreX[s], centreY[s], middleX, middleY)] = inner;
        place(inner, centreX[s], centreY[s], mass[s]);
        single[s] = false;
        centreX[s] *= mass[s];
        centreY[s] *= mass[s];
    }

    private static int quarter(double x, double y, double middleX, double middleY) {
        return (x >= middleX ? 1 : 0) + (y >= middleY ? 2 : 0);
    }

    private int square(double length) {
        if (size == mass.length) {
            grow();
        }
        int s = size++;
        mass[s] = centreX[s] = centreY[s] = 0;
        side[s] = length;
        single[s] = false;
        Arrays.fill(within, 4 * s, 4 * s + 4, EMPTY);
        return s;
    }

    private void grow() {
        int room = 2 * size;
        within = Arrays.copyOf(within, 4 * room);
        mass = Arrays.copyOf(mass, room);
        centreX = Arrays.copyOf(centreX, room);
        centreY = Arrays.copyOf(centreY, room);
        side = Arrays.copyOf(side, room);
        single = Arrays.copyOf(single, room);
    }
}
