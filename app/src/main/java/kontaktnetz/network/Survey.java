package kontaktnetz.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kontaktnetz.graph.net.Communities;
import kontaktnetz.graph.net.Links;
import kontaktnetz.graph.net.MissingLinks;
import kontaktnetz.graph.net.MissingLinks.Pair;
import kontaktnetz.people.PersonId;
import org.jspecify.annotations.Nullable;

/// What a net looks like as a whole: what belongs together, what hangs on whom, who could meet.
///
/// @param clusters the largest first; fewer than three are none
/// @param meets the likeliest first
/// @param apart groups that never meet
public record Survey(Holding holding, List<Cluster> clusters, List<Meet> meets, List<Apart> apart) {

    private static final int SMALLEST = 3;
    private static final int MEETS = 12;
    private static final int PAIRS_OF_ONE = 2;
    private static final int LOOKED_AT = 500;

    /// Any seed will do, as long as it is the same next time.
    private static final long SEED = 20_261_125;

    private static final Comparator<Pair> LIKELIEST_FIRST =
            Comparator.comparingDouble(Pair::ours)
                    .reversed()
                    .thenComparingInt(Pair::one)
                    .thenComparingInt(Pair::other);

    /// People who are linked with one another more than with others.
    ///
    /// @param people who is linked most within first
    /// @param name what the owner calls them; null where nothing
    public record Cluster(List<PersonId> people, @Nullable String name) {}

    /// Two whom the owner knows, who do not know each other as far as the net knows, and might be
    /// glad to.
    ///
    /// @param common who knows both, the best link first
    public record Meet(PersonId one, PersonId other, List<PersonId> common) {}

    /// Time: O(people + links), and the sum of squared degrees for those who could meet.
    public static Survey of(Whole whole) {
        var links = whole.others();
        var clusters = named(clusters(whole, links), whole.named());
        return new Survey(Holding.of(whole), clusters, meets(whole, links), Apart.among(whole));
    }

    private static List<Cluster> clusters(Whole whole, Links links) {
        var found =
                Communities.of(
                        links, new Communities.Aim.Modularity(1), new SplittableRandom(SEED));
        return IntStream.range(0, found.count())
                .filter(community -> found.size(community) >= SMALLEST)
                .mapToObj(community -> cluster(whole, links, found, community))
                .toList();
    }

    private static Cluster cluster(Whole whole, Links links, Communities found, int community) {
        return new Cluster(
                IntStream.of(found.members(community))
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble(
                                                (Integer node) -> within(links, found, node))
                                        .reversed()
                                        .thenComparing(node -> node))
                        .map(whole::person)
                        .toList(),
                null);
    }

    /// A name stays with those most of whom were called so, though some came and some went; the
    /// better it fits, the sooner it finds its cluster.
    private static List<Cluster> named(List<Cluster> clusters, List<NamedCluster> names) {
        record Fit(int cluster, NamedCluster named, double overlap) {}
        var fits = new ArrayList<Fit>();
        for (int cluster = 0; cluster < clusters.size(); cluster++) {
            var people = Set.copyOf(clusters.get(cluster).people());
            for (var named : names) {
                if (named.fits(people)) {
                    fits.add(new Fit(cluster, named, named.overlap(people)));
                }
            }
        }
        fits.sort(Comparator.comparingDouble(Fit::overlap).reversed());
        var found = new ArrayList<>(clusters);
        var used = new HashSet<NamedCluster>();
        for (var fit : fits) {
            var cluster = found.get(fit.cluster());
            if (cluster.name() == null && used.add(fit.named())) {
                found.set(fit.cluster(), new Cluster(cluster.people(), fit.named().name()));
            }
        }
        return List.copyOf(found);
    }

    private static double within(Links links, Communities found, int node) {
        double weight = 0;
        for (int arc = links.firstArc(node); arc < links.endArc(node); arc++) {
            if (found.of(links.target(arc)) == found.of(node)) {
                weight += links.weight(arc);
            }
        }
        return weight;
    }

    /// Nobody is named twice, and nobody is asked to bring more than two pairs together: so many
    /// pairs are as many ideas.
    private static List<Meet> meets(Whole whole, Links links) {
        var named = new HashSet<PersonId>();
        var asked = new HashMap<PersonId, Integer>();
        var meets = new ArrayList<Meet>();
        for (var pair : likeliest(whole, links)) {
            var meet = meet(whole, links, pair);
            var between = meet.common().getFirst();
            if (meets.size() < MEETS
                    && asked.getOrDefault(between, 0) < PAIRS_OF_ONE
                    && !named.contains(meet.one())
                    && !named.contains(meet.other())) {
                asked.merge(between, 1, Integer::sum);
                named.add(meet.one());
                named.add(meet.other());
                meets.add(meet);
            }
        }
        return meets;
    }

    private static List<Pair> likeliest(Whole whole, Links links) {
        var likeliest = new PriorityQueue<Pair>(LIKELIEST_FIRST.reversed());
        MissingLinks.each(
                links,
                pair -> {
                    if (whole.isMine(pair.one())
                            && whole.isMine(pair.other())
                            && !whole.isGuess(pair.one(), pair.other())) {
                        likeliest.add(pair);
                        if (likeliest.size() > LOOKED_AT) {
                            likeliest.remove();
                        }
                    }
                });
        return likeliest.stream().sorted(LIKELIEST_FIRST).toList();
    }

    private static Meet meet(Whole whole, Links links, Pair pair) {
        var common =
                IntStream.range(links.firstArc(pair.one()), links.endArc(pair.one()))
                        .mapToObj(links::target)
                        .filter(between -> links.linked(between, pair.other()))
                        .sorted(
                                Comparator.comparingDouble((Integer between) ->
                                                links.weight(links.arc(pair.one(), between))
                                                        * links.weight(
                                                                links.arc(between, pair.other())))
                                        .reversed()
                                        .thenComparing(between -> between))
                        .map(whole::person)
                        .toList();
        return new Meet(whole.person(pair.one()), whole.person(pair.other()), common);
    }
}
