package kontaktnetz.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import kontaktnetz.bench.PythonPeer.Division;
import kontaktnetz.bench.PythonPeer.Told;
import kontaktnetz.graph.net.Links;
import kontaktnetz.graph.net.TrustPaths;

/// The same net to JGraphT, igraph and NetworkX: how long each takes to lay it out, to find the
/// best trust path between the same people, and to find communities, and how much memory the net
/// takes; as ratios to ours, of the time of a core.
///
/// The others seek the best path of any length, for none of them has a fast search for the best of
/// at most four steps; JGraphT's Bellman-Ford, which goes by steps, is timed beside. All must agree: among
/// themselves to nine digits, and with ours, to its documented error, wherever the best path of any
/// length is short enough; ours never costs less. Modularity is worked out here for every division,
/// by one formula.
///
/// Arguments: an empty folder, people, links, paths, paths by Bellman-Ford, most seconds that a
/// program may take before it is stopped.
public final class NetPeers {

    private static final double SAME = 1e-9;

    /// The error of our costs over four steps.
    private static final double OURS = 4 * 1.2e-7;

    private static final int HOPS = TrustPaths.USUAL_HOPS;

    private final InventedLinks invented;
    private final NetKernels kernels;
    private final int[] asked;
    private final List<NetAnswer> ours = new ArrayList<>();
    private final List<NetAnswer> anyLength = new ArrayList<>();

    /// Seconds of a core that our communities take; 0 until that is known.
    private double twoRounds;

    private NetPeers(InventedLinks invented, int paths) {
        this.invented = invented;
        kernels = NetBench.kernels(invented);
        var random = new SplittableRandom(NetBench.SEED);
        asked = new int[2 * paths];
        for (int i = 0; i < paths; i++) {
            asked[2 * i] = random.nextInt(invented.people);
            asked[2 * i + 1] = InventedLinks.another(random, asked[2 * i], invented.people);
        }
    }

    public static void main(String[] arguments) throws IOException {
        int people = NetBench.argument(arguments, 1, 1_000_000);
        int links = NetBench.argument(arguments, 2, 10_000_000);
        int paths = NetBench.argument(arguments, 3, 20);
        int byBellmanFord = NetBench.argument(arguments, 4, 3);
        int mostSeconds = NetBench.argument(arguments, 5, 1_200);
        var folder = Path.of(arguments[0]);
        var shown = arguments.clone();
        shown[0] = "FOLDER";
        System.out.print(Machine.described("NetPeers", shown));
        NetKernels.warmUp();
        var peers = new NetPeers(new InventedLinks(people, links, NetBench.SEED), paths);
        PythonPeer.write(peers.invented, peers.asked, folder);
        peers.ours();
        peers.java(byBellmanFord);
        peers.python(new PythonPeer("igraph", folder), List.of(2, -1), mostSeconds);
        peers.python(new PythonPeer("NetworkX", folder), List.of(0), mostSeconds);
    }

    private void ours() {
        for (int i = 0; i < asked.length; i += 2) {
            var watch = new Took.Watch();
            var path = kernels.path(asked[i], asked[i + 1]);
            var took = watch.took();
            ours.add(
                    path.map(it -> new NetAnswer(took, -Math.log(it.trust()), it.steps().size()))
                            .orElse(new NetAnswer(took, 0, 0)));
        }
        tell("ours", ours);
        twoRounds = divided("ours, 2 rounds", 2);
        divided("ours, until nothing moves", Integer.MAX_VALUE);
    }

    private double divided(String name, int rounds) {
        var divided = kernels.divided(rounds, NetBench.SEED);
        var of = new int[invented.people];
        for (int node = 0; node < of.length; node++) {
            of[node] = divided.communities().of(node);
        }
        communities(name, divided.took(), of);
        return divided.took().core();
    }

    private void java(int byBellmanFord) {
        var jgrapht = new JGraphTPeer(invented);
        loaded("JGraphT", jgrapht.loading(), jgrapht.megabytes());
        for (int i = 0; i < asked.length; i += 2) {
            anyLength.add(jgrapht.anyLength(asked[i], asked[i + 1]));
        }
        agree("JGraphT", anyLength);
        tell("JGraphT, from both ends", anyLength);
        var within = new ArrayList<NetAnswer>();
        for (int i = 0; i < byBellmanFord; i++) {
            within.add(jgrapht.within(HOPS, asked[2 * i], asked[2 * i + 1]));
        }
        agreeWithin(within);
        tell("JGraphT, Bellman-Ford", within);
        var watch = new Took.Watch();
        var labels = jgrapht.labels(NetBench.SEED);
        communities("JGraphT, label passing", watch.took(), labels);
    }

    private void python(PythonPeer peer, List<Integer> rounds, long mostSeconds)
            throws IOException {
        var told = peer.ask(rounds, mostSeconds);
        if (told == null) {
            System.out.printf(Locale.ROOT, "%-30s not installed, or out of time%n", peer.name);
            return;
        }
        var name = peer.name + " " + told.version();
        loaded(name, told.loading(), told.megabytes());
        agree(name, told.paths());
        tell(name, told.paths());
        for (var division : told.divisions()) {
            communities(name + said(division), division.took(), division.members());
        }
        if (told.divisions().size() < rounds.size()) {
            System.out.printf(
                    Locale.ROOT, "%-30s stopped after %d s%n", name, mostSeconds);
        }
    }

    private static String said(Division division) {
        return switch (division.rounds()) {
            case 0 -> ", Louvain";
            case -1 -> ", until stable";
            default -> ", %d rounds".formatted(division.rounds());
        };
    }

    private void loaded(String name, Took took, long megabytes) {
        System.out.printf(
                Locale.ROOT,
                "%-30s load %s, %,d MB   times ours: %.1f, memory %.1f%n",
                name,
                took,
                megabytes,
                took.core() / kernels.loading().core(),
                (double) megabytes / kernels.megabytes());
    }

    /// The median of theirs beside the median of ours to the same questions.
    private void tell(String name, List<NetAnswer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        var theirs = millis(answers);
        var same = millis(ours.subList(0, answers.size()));
        System.out.printf(
                Locale.ROOT,
                "%-30s path p50 %.3f ms, most %.3f ms of a core, n %d   times ours: %.1f"
                        + " (p50), %.1f (most)%n",
                name,
                theirs.median(),
                theirs.quantile(1),
                answers.size(),
                theirs.median() / same.median(),
                theirs.quantile(1) / same.quantile(1));
    }

    private static Samples millis(List<NetAnswer> answers) {
        return new Samples(answers.stream().mapToDouble(answer -> 1e3 * answer.took().core()).toArray());
    }

    /// Fails on the first answer that is not the same.
    private void agree(String name, List<NetAnswer> answers) {
        int alike = 0;
        for (int i = 0; i < answers.size(); i++) {
            var theirs = answers.get(i);
            check(name, i, Math.abs(theirs.cost() - anyLength.get(i).cost()) <= SAME);
            if (ours.get(i).steps() > 0) {
                check(name, i, ours.get(i).cost() >= theirs.cost() - OURS);
            }
            if (theirs.steps() > 0 && theirs.steps() <= HOPS) {
                check(name, i, Math.abs(theirs.cost() - ours.get(i).cost()) <= OURS);
                alike++;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-30s agrees on %d paths; %d of them have at most %d steps, as ours%n",
                name,
                answers.size(),
                alike,
                HOPS);
    }

    /// Bellman-Ford may come by a longer way within its last round, which then costs less.
    private void agreeWithin(List<NetAnswer> answers) {
        for (int i = 0; i < answers.size(); i++) {
            var theirs = answers.get(i);
            if (ours.get(i).steps() > 0 && theirs.steps() <= HOPS) {
                check("JGraphT", i, Math.abs(theirs.cost() - ours.get(i).cost()) <= OURS);
            }
        }
    }

    private void check(String name, int question, boolean holds) {
        if (!holds) {
            throw new IllegalStateException(
                    "%s does not agree on %d to %d"
                            .formatted(name, asked[2 * question], asked[2 * question + 1]));
        }
    }

    /// Beside our two rounds, which are what igraph does unless told otherwise.
    private void communities(String name, Took took, int[] of) {
        System.out.printf(
                Locale.ROOT,
                "%-30s communities %s, modularity %.5f   times ours: %.1f%n",
                name,
                took,
                modularity(kernels.links(), of),
                twoRounds > 0 ? took.core() / twoRounds : 1);
    }

    /// The share of weight within less what chance would put there.
    static double modularity(Links links, int[] of) {
        var mass = new double[links.nodes()];
        double all = 0;
        double within = 0;
        for (int node = 0; node < of.length; node++) {
            for (int arc = links.firstArc(node); arc < links.endArc(node); arc++) {
                all += links.weight(arc);
                mass[of[node]] += links.weight(arc);
                within += of[links.target(arc)] == of[node] ? links.weight(arc) : 0;
            }
        }
        double chance = 0;
        for (double sum : mass) {
            chance += sum / all * (sum / all);
        }
        return within / all - chance;
    }
}
