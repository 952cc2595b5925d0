package kontaktnetz.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import kontaktnetz.graph.net.Links;

/// Who is linked with whom, drawn with a fixed seed: circles in which many know one another,
/// neighbourhoods of circles, and links to anybody, more of them to the few who know everybody.
///
/// Shapes: columns of one entry a link, in order of their ends; each pair once. Of ten links six
/// lie within a circle of 20 to 100 people, two or three within a neighbourhood of fifty circles,
/// one or two lead anywhere. Who links is drawn by the square root of their rank, so the number of
/// links falls with the cube of itself (a power law of exponent 3). Trust is highest within a
/// circle.
final class InventedLinks {

    private static final int SMALLEST = 20;
    private static final int LARGEST = 100;
    private static final int NEIGHBOURS = 50;
    private static final double WITHIN_CIRCLE = 0.6;
    private static final double WITHIN_NEIGHBOURHOOD = 0.85;
    private static final int ROUNDS = 6;

    final int people;
    final int[] one;
    final int[] other;
    final double[] trust;

    private final SplittableRandom random;

    /// In order of circles; numbers are drawn, so that neighbours in memory are strangers.
    private final int[] numbers;

    private final int[] byActivity;
    private final int[] circleOf;
    private final int[] circles;

    InventedLinks(int people, int links, long seed) {
        this.people = people;
        random = new SplittableRandom(seed);
        numbers = shuffled();
        byActivity = shuffled();
        circleOf = new int[people];
        circles = circles();
        var pairs = pairs(links);
        one = Arrays.stream(pairs).mapToInt(pair -> (int) (pair >>> 32)).toArray();
        other = Arrays.stream(pairs).mapToInt(pair -> (int) pair).toArray();
        trust = trust();
    }

    int size() {
        return one.length;
    }

    Links links() {
        var links = Links.among(people, size());
        for (int i = 0; i < size(); i++) {
            links.add(one[i], other[i], trust[i]);
        }
        return links.build();
    }

    /// Somebody else, each as likely as any.
    static int another(SplittableRandom random, int one, int people) {
        int other = random.nextInt(people - 1);
        return other < one ? other : other + 1;
    }

    private int[] shuffled() {
        var order = new int[people];
        Arrays.setAll(order, i -> i);
        for (int i = people - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }

    /// Where each circle begins, and behind them where the last one ends.
    private int[] circles() {
        var begin = new int[people / SMALLEST + 2];
        int count = 0;
        for (int at = 0; at < people; count++) {
            begin[count] = at;
            int end = Math.min(people, at + random.nextInt(SMALLEST, LARGEST + 1));
            Arrays.fill(circleOf, at, end, count);
            at = end;
        }
        begin[count] = people;
        return Arrays.copyOf(begin, count + 1);
    }

    /// Draws again what was drawn twice, a few times over; a handful may be missing at the end.
    private long[] pairs(int links) {
        var pairs = new long[0];
        for (int round = 0; round < ROUNDS && pairs.length < links; round++) {
            int known = pairs.length;
            pairs = Arrays.copyOf(pairs, links);
            for (int i = known; i < links; i++) {
                pairs[i] = pair();
            }
            pairs = Arrays.stream(pairs).filter(pair -> pair >= 0).sorted().distinct().toArray();
        }
        return pairs;
    }

    /// The lower number first; below 0 where somebody would be linked with themselves.
    private long pair() {
        int from = byRank();
        int to = to(from);
        long a = Math.min(numbers[from], numbers[to]);
        return from == to ? -1 : a << 32 | Math.max(numbers[from], numbers[to]);
    }

    private int byRank() {
        double drawn = random.nextDouble();
        return byActivity[(int) (people * drawn * drawn)];
    }

    private int to(int from) {
        double drawn = random.nextDouble();
        if (drawn >= WITHIN_NEIGHBOURHOOD) {
            return byRank();
        }
        int circle = circleOf[from];
        int first = drawn < WITHIN_CIRCLE ? circle : circle - circle % NEIGHBOURS;
        int end = drawn < WITHIN_CIRCLE ? circle + 1 : first + NEIGHBOURS;
        return random.nextInt(circles[first], circles[Math.min(end, circles.length - 1)]);
    }

    private double[] trust() {
        var at = new int[people];
        for (int position = 0; position < people; position++) {
            at[numbers[position]] = position;
        }
        var trust = new double[size()];
        for (int i = 0; i < size(); i++) {
            boolean within = circleOf[at[one[i]]] == circleOf[at[other[i]]];
            trust[i] = within ? random.nextDouble(0.3, 0.95) : random.nextDouble(0.05, 0.6);
        }
        return trust;
    }
}
