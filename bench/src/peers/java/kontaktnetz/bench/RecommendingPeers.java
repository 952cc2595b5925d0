package kontaktnetz.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import kontaktnetz.graph.Question;
import kontaktnetz.graph.Recommender;
import kontaktnetz.graph.Topics;
import kontaktnetz.graph.Weighing;

/// The same question to PostgreSQL, as one recursive statement, and to Neo4j within the process, on
/// one net and in turn with ours.
///
/// The others work out the evidence: trust over two steps, each experience by its best way, aged,
/// good and bad apart. They leave out what a statement cannot say or would say slowly: the caps,
/// the opinion and its bound, the order by it. Ours does all of that in its time. Before anything
/// is timed the three must agree on the evidence, for which ours runs once without a cap that
/// binds.
///
/// Arguments: address of an empty PostgreSQL database, an empty folder for Neo4j, people, ties,
/// experiences, questions.
public final class RecommendingPeers {

    private static final long SEED = 20_261_125;
    private static final int WARM_UP = 2_000;
    private static final int CHECKED = 200;
    private static final double SAME = 1e-9;

    private RecommendingPeers() {}

    /// What speaks for and against somebody, by number.
    interface Peer extends AutoCloseable {
        String name();

        Map<Integer, double[]> ask(int asker, int topic);

        @Override
        void close() throws SQLException;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        int people = argument(arguments, 2, 20_000);
        int ties = argument(arguments, 3, 200_000);
        int experiences = argument(arguments, 4, 100_000);
        int questions = argument(arguments, 5, 500);
        var shown = arguments.clone();
        shown[0] = "jdbc:postgresql://…";
        shown[1] = "FOLDER";
        System.out.print(Machine.described("RecommendingPeers", shown));
        var invented = new InventedNet(people, ties, experiences, SEED);
        System.out.printf(
                Locale.ROOT,
                "data         %,d people, %,d ties, %,d experiences on %d topics, seed %d%n",
                people,
                invented.ties.length,
                invented.experiences.length,
                InventedNet.TOPICS,
                SEED);
        var folder = Path.of(arguments[1]);
        Files.createDirectories(folder);
        try (var sql = new SqlPeer(arguments[0], invented);
                var graph = new GraphPeer(folder, invented)) {
            compare(invented, List.of(sql, graph), questions);
        }
    }

    private static void compare(InventedNet invented, List<? extends Peer> peers, int questions) {
        var usual = new Recommender(invented.net(), invented.reports(), Weighing.USUAL);
        int agreed = agree(invented, peers, Math.min(questions, CHECKED));
        System.out.printf(
                Locale.ROOT,
                "agreement    all three on %d answers, to %.0e%n",
                agreed,
                SAME);
        var ours = new double[questions];
        var theirs = new double[peers.size()][questions];
        var random = new SplittableRandom(SEED + 1);
        for (int i = -WARM_UP; i < questions; i++) {
            int asker = random.nextInt(invented.people);
            int topic = InventedNet.topic(random.nextDouble());
            int place = Math.max(i, 0);
            long begun = System.nanoTime();
            usual.ask(question(asker, topic));
            ours[place] = (System.nanoTime() - begun) / 1e6;
            for (int peer = 0; peer < peers.size(); peer++) {
                long asked = System.nanoTime();
                peers.get(peer).ask(asker, topic);
                theirs[peer][place] = (System.nanoTime() - asked) / 1e6;
            }
        }
        tell("ours, the whole answer", ours, ours);
        for (int peer = 0; peer < peers.size(); peer++) {
            tell(peers.get(peer).name(), theirs[peer], ours);
        }
    }

    private static void tell(String name, double[] millis, double[] ours) {
        var samples = new Samples(millis);
        var base = new Samples(ours);
        System.out.printf(
                Locale.ROOT,
                "%-26s p50 %8.3f ms   p99 %8.3f ms   n %d   times ours: %.1f (p50), %.1f (p99)%n",
                name,
                samples.median(),
                samples.quantile(0.99),
                millis.length,
                samples.median() / base.median(),
                samples.quantile(0.99) / base.quantile(0.99));
    }

    private static Question question(int asker, int topic) {
        return Question.of(asker, InventedNet.TODAY).about(Topics.of(topic)).withoutOwn();
    }

    /// How many answers were the same; fails on the first that is not.
    private static int agree(InventedNet invented, List<? extends Peer> peers, int questions) {
        var uncapped =
                new Weighing(
                        100,
                        Weighing.USUAL.secondHand(),
                        100,
                        Weighing.USUAL.bad(),
                        Weighing.USUAL.prior(),
                        null,
                        Weighing.USUAL.best(),
                        Weighing.USUAL.outside(),
                        Weighing.USUAL.mostOutside(),
                        Weighing.USUAL.ageing());
        var recommender = new Recommender(invented.net(), invented.reports(), uncapped);
        var random = new SplittableRandom(SEED);
        int some = 0;
        for (int i = 0; i < questions; i++) {
            int asker = random.nextInt(invented.people);
            int topic = InventedNet.topic(random.nextDouble());
            var expected = new TreeMap<Integer, double[]>();
            recommender
                    .ask(question(asker, topic))
                    .recommendations()
                    .forEach(it ->
                            expected.put(
                                    it.candidate(),
                                    new double[] {it.evidence().good(), it.evidence().bad()}));
            for (var peer : peers) {
                same(peer.name() + ", " + asker + " about " + topic, expected, peer.ask(asker, topic));
            }
            some += expected.isEmpty() ? 0 : 1;
        }
        return some;
    }

    private static void same(
            String question, Map<Integer, double[]> ours, Map<Integer, double[]> theirs) {
        if (!ours.keySet().equals(theirs.keySet())) {
            throw new IllegalStateException(
                    question + ": " + ours.keySet() + " and " + theirs.keySet());
        }
        ours.forEach((candidate, evidence) -> {
            var other = theirs.get(candidate);
            if (other == null
                    || Math.abs(evidence[0] - other[0]) > SAME
                    || Math.abs(evidence[1] - other[1]) > SAME) {
                throw new IllegalStateException(question + ": not the same of " + candidate);
            }
        });
    }

    private static int argument(String[] arguments, int index, int otherwise) {
        return index < arguments.length ? Integer.parseInt(arguments[index]) : otherwise;
    }
}
