package kontaktnetz.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import kontaktnetz.graph.Reports;
import kontaktnetz.graph.TrustNet;

/// Who trusts whom and what they told, drawn with a fixed seed: few people with many ties and
/// experiences, many with few, as in life.
///
/// Shapes: columns of one entry a tie and one an experience; nobody trusts somebody twice or tells
/// of the same person twice. The number of ties falls with the cube of itself (a power law of
/// exponent 3), because who is drawn falls with the square root of their rank.
final class InventedNet {

    static final int TODAY = 20_780;
    static final int TOPICS = 500;

    private static final int DAYS = 6 * 365;
    private static final long SCRAMBLE = 0x9E3779B97F4A7C15L;

    /// What is told: very good, good, poor or bad, in this order of frequency.
    private static final double[] GRADES = {2, 2, 2, 1, 1, 1, 1, -1, -1, -2};

    final int people;
    final long[] ties;
    final double[] tau;
    final long[] experiences;
    final int[] topic;
    final int[] day;
    final double[] units;

    private final SplittableRandom random;

    InventedNet(int people, int ties, int experiences, long seed) {
        this.people = people;
        random = new SplittableRandom(seed);
        this.ties = pairs(ties);
        tau = random.doubles(this.ties.length, 0.05, 0.9).toArray();
        this.experiences = pairs(experiences);
        int told = this.experiences.length;
        topic = random.doubles(told).mapToInt(InventedNet::topic).toArray();
        day = random.ints(told, TODAY - DAYS, TODAY).toArray();
        units = random.ints(told, 0, GRADES.length).mapToDouble(i -> GRADES[i]).toArray();
    }

    /// A topic as it is asked and told about: few often.
    static int topic(double drawn) {
        return (int) (TOPICS * drawn * drawn);
    }

    static int first(long pair) {
        return (int) (pair >>> 32);
    }

    static int second(long pair) {
        return (int) pair;
    }

    TrustNet net() {
        var net = TrustNet.among(people);
        for (int i = 0; i < ties.length; i++) {
            net.add(first(ties[i]), second(ties[i]), tau[i]);
        }
        return net.build();
    }

    Reports reports() {
        var reports = Reports.among(people);
        for (int i = 0; i < experiences.length; i++) {
            reports.add(
                    i, first(experiences[i]), second(experiences[i]), topic[i], day[i], units[i]);
        }
        return reports.build();
    }

    private long[] pairs(int most) {
        var drawn = new long[most];
        for (int i = 0; i < most; i++) {
            int one = somebody();
            int other = somebody();
            drawn[i] = one == other ? -1 : (long) one << 32 | other;
        }
        return Arrays.stream(drawn).filter(pair -> pair >= 0).sorted().distinct().toArray();
    }

    /// Ranks are scattered over the numbers, so that neighbours in memory are strangers.
    private int somebody() {
        double drawn = random.nextDouble();
        long rank = (long) (people * drawn * drawn);
        return (int) Long.remainderUnsigned(rank * SCRAMBLE, people);
    }
}
