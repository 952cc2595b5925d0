package kontaktnetz.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import kontaktnetz.graph.Answer;
import kontaktnetz.graph.Question;
import kontaktnetz.graph.Recommender;
import kontaktnetz.graph.Topics;
import kontaktnetz.graph.Weighing;

/// How long one question takes among a million people: who asks and about what is drawn, and the
/// whole answer is worked out, with flows where a cap binds, opinions and order.
///
/// Beside it, in the same run, the plainest way to the same evidence: a walk over everybody within
/// two steps and all they told, that only adds up (what reading them costs). Arguments: people,
/// ties, experiences, questions.
public final class RecommendingBench {

    private static final long SEED = 20_261_125;

    private RecommendingBench() {}

    public static void main(String[] arguments) {
        int people = argument(arguments, 0, 1_000_000);
        int ties = argument(arguments, 1, 10_000_000);
        int experiences = argument(arguments, 2, 5_000_000);
        int questions = argument(arguments, 3, 3_000);
        System.out.print(Machine.described("RecommendingBench", arguments));
        long begun = System.nanoTime();
        var invented = new InventedNet(people, ties, experiences, SEED);
        double drawn = (System.nanoTime() - begun) / 1e9;
        long before = used();
        long building = System.nanoTime();
        var net = invented.net();
        var reports = invented.reports();
        var recommender = new Recommender(net, reports, Weighing.USUAL);
        double built = (System.nanoTime() - building) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "data         %,d people, %,d ties, %,d experiences on %d topics, seed %d (drawn in"
                        + " %s)%n",
                people,
                net.arcs(),
                reports.size(),
                InventedNet.TOPICS,
                SEED,
                Samples.seconds(drawn));
        System.out.printf(
                Locale.ROOT,
                "load         %s, %,d MB for net and reports%n%n",
                Samples.seconds(built),
                (used() - before) >> 20);
        var walk = new Walk(net, invented);
        for (int round = 0; round < 2; round++) {
            boolean warm = round == 1;
            measure("a topic", warm, recommender, walk, questions, true);
            measure("everything", warm, recommender, walk, Math.max(1, questions / 10), false);
        }
    }

    private static void measure(
            String what,
            boolean warm,
            Recommender recommender,
            Walk walk,
            int questions,
            boolean byTopic) {
        var random = new SplittableRandom(SEED);
        var took = new double[questions];
        var walked = new double[questions];
        int found = 0;
        int silent = 0;
        long checksum = 0;
        for (int i = 0; i < questions; i++) {
            int asker = random.nextInt(walk.people());
            int topic = InventedNet.topic(random.nextDouble());
            var question = Question.of(asker, InventedNet.TODAY);
            var asked = byTopic ? question.about(Topics.of(topic)) : question;
            long begun = System.nanoTime();
            var answer = recommender.ask(asked);
            took[i] = (System.nanoTime() - begun) / 1e6;
            long walking = System.nanoTime();
            double sum = walk.from(asker, byTopic ? topic : -1);
            walked[i] = (System.nanoTime() - walking) / 1e6;
            found += answer.recommendations().size();
            silent += answer.recommendations().isEmpty() ? 1 : 0;
            checksum = 31 * checksum + hash(answer) + Double.doubleToLongBits(sum);
        }
        if (warm) {
            tell(what + ", whole answer", took);
            tell(what + ", mere walk", walked);
            System.out.printf(
                    Locale.ROOT,
                    "%-26s %.1f people recommended in the mean, none in %d of %d; checksum %016x%n",
                    "",
                    (double) found / questions,
                    silent,
                    questions,
                    checksum);
            System.out.printf(
                    Locale.ROOT,
                    "%-26s the whole answer takes %.1f times the walk (medians)%n%n",
                    "",
                    new Samples(took).median() / new Samples(walked).median());
        }
    }

    private static void tell(String what, double[] millis) {
        var samples = new Samples(millis);
        System.out.printf(
                Locale.ROOT,
                "%-26s p50 %8.3f ms   p99 %8.3f ms   most %8.3f ms   mean %8.3f ms   n %d%n",
                what,
                samples.median(),
                samples.quantile(0.99),
                samples.quantile(1),
                Arrays.stream(millis).average().orElse(0),
                millis.length);
    }

    static long hash(Answer answer) {
        long hash = 0;
        for (var recommendation : answer.recommendations()) {
            hash = 31 * hash + recommendation.candidate();
            hash = 31 * hash + Double.doubleToLongBits(recommendation.opinion().bound());
        }
        return hash;
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static int argument(String[] arguments, int index, int otherwise) {
        return index < arguments.length ? Integer.parseInt(arguments[index]) : otherwise;
    }
}
