package kontaktnetz.graph.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Where everybody stands in the picture: who is linked stands together, who is not stands apart,
/// and pieces without a link to the rest lie around it like islands.
///
/// Each piece is laid out by itself, by {@link Forces}, first as a few clumps and then finer and
/// finer; then the smaller pieces are put on rings around the largest, as near as they fit.
///
/// Shapes: `n` nodes, two coordinates each. Units: the middle one of a piece's links has length 1;
/// the centre of the largest piece is at 0, 0. Error: a picture is one of many good ones; the same
/// net and seed give the same one, to the bit, on every machine. Time: O(m + n log n) a step, some
/// hundred steps.
///
/// Source: from clumps to nodes as in Y. Hu, "Efficient, high-quality force-directed graph
/// drawing", The Mathematica Journal 10(1), 2005; the forces see {@link Forces}.
public final class Layout {

    /// How much a link may pull, beside the mean.
    private static final double WEAKEST = 0.25;

    private static final double STRONGEST = 4;

    /// Room between islands, and around one who stands alone.
    private static final double GAP = 0.5;

    private static final double ALONE = 0.3;

    /// A link this many times as long as the other links of its end joins what was laid out apart.
    private static final double TORN = 4;

    private static final int STEPS_OF_NEW = 60;

    private final Links links;
    private final RandomGenerator random;
    private final double meanWeight;
    private final double[] x;
    private final double[] y;

    /// Numbers within a piece; only those of the piece at hand mean anything.
    private final int[] local;

    private Layout(Links links, double[] x, double[] y, RandomGenerator random) {
        this.links = links;
        this.x = x;
        this.y = y;
        this.random = random;
        meanWeight = meanWeight(links);
        local = new int[links.nodes()];
    }

    /// A new picture.
    public static Layout of(Links links, RandomGenerator random) {
        var unknown = new double[links.nodes()];
        Arrays.fill(unknown, Double.NaN);
        return again(links, unknown, unknown, random);
    }

    /// The picture as it was, with those who are new in it. Who stood somewhere stays there to the
    /// bit, except who would be out of place: who stands far from everybody they are linked with
    /// now, or among others without a link to anybody.
    ///
    /// @param x where each stood; not a number for who is new
    public static Layout again(Links links, double[] x, double[] y, RandomGenerator random) {
        if (x.length != links.nodes() || y.length != links.nodes()) {
            throw new IllegalArgumentException(
                    "%d and %d positions for %d nodes"
                            .formatted(x.length, y.length, links.nodes()));
        }
        var layout = new Layout(links, x.clone(), y.clone(), random);
        layout.lay();
        return layout;
    }

    public double x(int node) {
        return x[node];
    }

    public double y(int node) {
        return y[node];
    }

    private void lay() {
        var pieces = CutPoints.of(links).pieces();
        forgetTorn();
        if (!pieces.isEmpty() && pieces.getFirst().length > 1) {
            forgetStranded(pieces.getFirst());
        }
        var islands = new ArrayList<int[]>();
        for (var piece : pieces) {
            long known = Arrays.stream(piece).filter(this::known).count();
            if (known == 0) {
                islands.add(piece);
            } else if (known < piece.length) {
                join(piece);
            }
        }
        place(islands);
    }

    private boolean known(int node) {
        return !Double.isNaN(x[node]) && !Double.isNaN(y[node]);
    }

    private void forget(int node) {
        x[node] = y[node] = Double.NaN;
    }

    /// Who was an island and is linked with the rest now.
    private void forgetTorn() {
        var torn = new IntList();
        for (int node = 0; node < x.length; node++) {
            if (known(node) && torn(node)) {
                torn.add(node);
            }
        }
        for (int i = 0; i < torn.size(); i++) {
            forget(torn.get(i));
        }
    }

    private boolean torn(int node) {
        boolean any = false;
        for (int arc = links.firstArc(node); arc < links.endArc(node); arc++) {
            int other = links.target(arc);
            if (known(other)) {
                any = true;
                double usual = middleLength(other, node);
                if (!(distance(node, other) > TORN * usual)) {
                    return false;
                }
            }
        }
        return any;
    }

    /// The middle one of a node's links but for that with `without`; not a number where there is
    /// none.
    private double middleLength(int node, int without) {
        var lengths = new double[links.degree(node)];
        int count = 0;
        for (int arc = links.firstArc(node); arc < links.endArc(node); arc++) {
            if (links.target(arc) != without && known(links.target(arc))) {
                lengths[count++] = distance(node, links.target(arc));
            }
        }
        Arrays.sort(lengths, 0, count);
        return count == 0 ? Double.NaN : lengths[count / 2];
    }

    private double distance(int one, int other) {
        double dx = x[one] - x[other];
        double dy = y[one] - y[other];
        return Math.sqrt(dx * dx + dy * dy);
    }

    /// Who lost all links and stands in the midst of the largest piece.
    private void forgetStranded(int[] largest) {
        double middleX = 0;
        double middleY = 0;
        int count = 0;
        for (int node : largest) {
            if (known(node)) {
                middleX += x[node];
                middleY += y[node];
                count++;
            }
        }
        double most = 0;
        for (int node : largest) {
            if (known(node)) {
                most = Math.max(most, square(node, middleX / count, middleY / count));
            }
        }
        for (int node = 0; node < x.length; node++) {
            if (links.degree(node) == 0
                    && known(node)
                    && square(node, middleX / count, middleY / count) < most) {
                forget(node);
            }
        }
    }

    private double square(int node, double atX, double atY) {
        return (x[node] - atX) * (x[node] - atX) + (y[node] - atY) * (y[node] - atY);
    }

    /// Puts those who are new in a piece beside those they are linked with, and lets them go.
    private void join(int[] piece) {
        var net = level(piece);
        var pieceX = new double[piece.length];
        var pieceY = new double[piece.length];
        var reach = new double[piece.length];
        var known = new boolean[piece.length];
        for (int i = 0; i < piece.length; i++) {
            known[i] = known(piece[i]);
            reach[i] = known[i] ? 0 : 1;
        }
        placeBeside(piece);
        for (int i = 0; i < piece.length; i++) {
            pieceX[i] = x[piece[i]];
            pieceY[i] = y[piece[i]];
        }
        var forces = new Forces(net, Forces.balancing(net, pieceX, pieceY, known));
        for (int step = STEPS_OF_NEW; step > 0; step--) {
            for (int i = 0; i < reach.length; i++) {
                reach[i] = known[i] ? 0 : (double) step / STEPS_OF_NEW;
            }
            forces.step(pieceX, pieceY, reach);
        }
        for (int i = 0; i < piece.length; i++) {
            x[piece[i]] = pieceX[i];
            y[piece[i]] = pieceY[i];
        }
    }

    /// Each beside the middle of those linked with them who stand already, nearest first.
    private void placeBeside(int[] piece) {
        var queue = new IntList();
        for (int node : piece) {
            if (known(node)) {
                queue.add(node);
            }
        }
        for (int at = 0; at < queue.size(); at++) {
            int node = queue.get(at);
            for (int arc = links.firstArc(node); arc < links.endArc(node); arc++) {
                if (!known(links.target(arc))) {
                    stand(links.target(arc));
                    queue.add(links.target(arc));
                }
            }
        }
    }

    private void stand(int node) {
        double sumX = 0;
        double sumY = 0;
        int count = 0;
        for (int arc = links.firstArc(node); arc < links.endArc(node); arc++) {
            if (known(links.target(arc))) {
                sumX += x[links.target(arc)];
                sumY += y[links.target(arc)];
                count++;
            }
        }
        x[node] = sumX / count + random.nextDouble() - 0.5;
        y[node] = sumY / count + random.nextDouble() - 0.5;
    }

    /// The islands on rings around what stands; the largest in the middle where nothing stands yet.
    private void place(List<int[]> islands) {
        var laid = islands.stream().map(island -> Arrangement.of(level(island), random)).toList();
        double taken = taken();
        int first = 0;
        if (taken == 0 && !islands.isEmpty()) {
            put(islands.getFirst(), laid.getFirst(), 0, 0);
            taken = room(laid.getFirst());
            first = 1;
        }
        var rest = laid.subList(first, laid.size());
        var rings = Rings.around(taken, GAP, rest.stream().mapToDouble(Layout::room).toArray());
        for (int i = 0; i < rest.size(); i++) {
            put(islands.get(first + i), rest.get(i), rings.x(i), rings.y(i));
        }
    }

    private static double room(Arrangement laid) {
        return laid.radius() + ALONE;
    }

    /// How far from the middle somebody stands at most; 0 where nobody does.
    private double taken() {
        double most = 0;
        for (int node = 0; node < x.length; node++) {
            if (known(node)) {
                most = Math.max(most, Math.sqrt(x[node] * x[node] + y[node] * y[node]) + ALONE);
            }
        }
        return most;
    }

    private void put(int[] piece, Arrangement laid, double middleX, double middleY) {
        for (int i = 0; i < piece.length; i++) {
            x[piece[i]] = middleX + laid.x[i];
            y[piece[i]] = middleY + laid.y[i];
        }
    }

    private Level level(int[] piece) {
        return level(links, piece, local, meanWeight);
    }

    /// A piece as a net of its own. Who knows many is heavy; how much a link pulls is held within
    /// bounds, so that one very strong tie does not lay all others on a heap.
    ///
    /// @param local takes each node's number within the piece
    static Level level(Links links, int[] piece, int[] local, double meanWeight) {
        for (int i = 0; i < piece.length; i++) {
            local[piece[i]] = i;
        }
        var rows = new int[piece.length + 1];
        for (int i = 0; i < piece.length; i++) {
            rows[i + 1] = rows[i] + links.degree(piece[i]);
        }
        var targets = new int[rows[piece.length]];
        var weights = new double[rows[piece.length]];
        var mass = new double[piece.length];
        for (int i = 0; i < piece.length; i++) {
            mass[i] = 1 + links.degree(piece[i]);
            for (int arc = links.firstArc(piece[i]), at = rows[i]; at < rows[i + 1]; arc++, at++) {
                targets[at] = local[links.target(arc)];
                weights[at] = Math.clamp(links.weight(arc) / meanWeight, WEAKEST, STRONGEST);
            }
        }
        return new Level(rows, targets, weights, mass);
    }

    /// What a link weighs in the mean; 1 where there is none.
    static double meanWeight(Links links) {
        return Arrays.stream(links.weights()).average().orElse(1);
    }
}
