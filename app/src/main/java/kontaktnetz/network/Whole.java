package kontaktnetz.network;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import kontaktnetz.graph.Trust;
import kontaktnetz.graph.net.Links;
import kontaktnetz.graph.net.TrustPaths;
import kontaktnetz.people.PersonId;
import org.jspecify.annotations.Nullable;

/// One owner's net at one moment, numbered as the kernels want it: the owner first, then everybody
/// in order of their numbers.
///
/// A link weighs how well one reaches the other: the owner by trust, two others by what was seen
/// and said of them. It is not their closeness. Time: O(people + pairs) to draw.
///
/// What an instance tells does not change, so any number of threads may read it.
public final class Whole {

    public static final int ME = 0;

    private final List<PersonId> people;
    private final Map<PersonId, Integer> nodes;
    private final Links links;
    private final Set<Long> guesses;
    private final TrustPaths paths;
    private final Map<Long, Span> spans;
    private final Map<PersonId, Spot> stood;
    private final List<NamedCluster> named;
    private final Map<String, Set<PersonId>> groups;
    private volatile @Nullable Survey survey;
    private volatile @Nullable Spots spots;

    /// @param guesses the pairs of which nothing but weak evidence is known
    private Whole(
            Known known,
            Map<PersonId, Integer> nodes,
            Links links,
            Set<Long> guesses,
            Map<Long, Span> spans) {
        this.people = known.people();
        this.stood = known.spots();
        this.named = known.named();
        this.groups = known.groups();
        this.nodes = nodes;
        this.links = links;
        this.guesses = guesses;
        this.spans = spans;
        this.paths = TrustPaths.over(links);
    }

    /// What a net is drawn from.
    ///
    /// @param people everybody, in order of numbers
    /// @param mine how much the owner trusts each
    /// @param contact over which days the owner was in contact with each
    /// @param alongside weak evidence: it weighs little, and holds nothing together
    /// @param spots where each stood in the last picture
    /// @param named what the owner calls some clusters
    /// @param groups who bears each of the owner's labels
    public record Known(
            List<PersonId> people,
            Map<PersonId, Double> mine,
            Map<PersonId, Span> contact,
            Collection<Together> seen,
            Collection<Acquaintance> stated,
            Collection<Alongside> alongside,
            Map<PersonId, Spot> spots,
            List<NamedCluster> named,
            Map<String, Set<PersonId>> groups) {

        public Known {
            people = List.copyOf(people);
        }
    }

    public static Whole of(Known known, LocalDate today) {
        var people = known.people();
        var mine = known.mine();
        var nodes = new HashMap<PersonId, Integer>();
        for (var person : people) {
            nodes.put(person, nodes.size() + 1);
        }
        var links = Links.among(people.size() + 1, known.seen().size() + people.size());
        for (var person : people) {
            double trust = mine.getOrDefault(person, 0.0);
            if (trust > 0) {
                links.add(ME, nodes.getOrDefault(person, ME), trust);
            }
        }
        var evidence = evidence(nodes, known.seen(), known.stated(), today);
        var weak = weak(nodes, known.alongside(), today);
        var guesses = new HashSet<>(weak.keySet());
        guesses.removeAll(evidence.keySet());
        weak.forEach((pair, units) -> evidence.merge(pair, units, Double::sum));
        evidence.forEach((pair, units) ->
                links.add((int) (pair >>> 32), pair.intValue(), Trust.tau(units, 0)));
        return new Whole(known, nodes, links.build(), Set.copyOf(guesses), spans(known, nodes));
    }

    /// When each pair was linked, by pair.
    private static Map<Long, Span> spans(Known known, Map<PersonId, Integer> nodes) {
        var spans = new HashMap<Long, Span>();
        known.contact().forEach((person, span) -> join(spans, ME, nodes.get(person), span));
        for (var together : known.seen()) {
            join(
                    spans,
                    nodes.get(together.one()),
                    nodes.get(together.other()),
                    new Span(together.first(), together.last()));
        }
        for (var stated : known.stated()) {
            var said = stated.stated();
            join(spans, nodes.get(said.one()), nodes.get(said.other()), said.span());
        }
        return spans;
    }

    private static void join(
            Map<Long, Span> spans, @Nullable Integer one, @Nullable Integer other, Span span) {
        if (one != null && other != null) {
            spans.merge(pair(one, other), span, Span::joined);
        }
    }

    /// Evidence by pair, the smaller node in the upper half of the key.
    private static Map<Long, Double> evidence(
            Map<PersonId, Integer> nodes,
            Collection<Together> seen,
            Collection<Acquaintance> stated,
            LocalDate today) {
        int day = Math.toIntExact(today.toEpochDay());
        var units = new TreeMap<Long, Double>();
        for (var together : seen) {
            add(units, nodes.get(together.one()), nodes.get(together.other()), together.units(day));
        }
        for (var known : stated) {
            add(
                    units,
                    nodes.get(known.stated().one()),
                    nodes.get(known.stated().other()),
                    known.stated().units(today));
        }
        return units;
    }

    /// Weak evidence by pair: of several pieces the best counts, however many there are.
    private static Map<Long, Double> weak(
            Map<PersonId, Integer> nodes, Collection<Alongside> alongside, LocalDate today) {
        var weak = new TreeMap<Long, Double>();
        for (var it : alongside) {
            var one = nodes.get(it.one());
            var other = nodes.get(it.other());
            if (one != null && other != null) {
                weak.merge(pair(one, other), it.units(today), Math::max);
            }
        }
        return weak;
    }

    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    private static void add(
            Map<Long, Double> evidence,
            @Nullable Integer one,
            @Nullable Integer other,
            double units) {
        if (one != null && other != null && units > 0) {
            evidence.merge(pair(one, other), units, Double::sum);
        }
    }

    /// The owner and everybody.
    public int size() {
        return people.size() + 1;
    }

    /// @param node above {@link #ME}
    public PersonId person(int node) {
        return people.get(node - 1);
    }

    public OptionalInt node(PersonId person) {
        var node = nodes.get(person);
        return node == null ? OptionalInt.empty() : OptionalInt.of(node);
    }

    public Links links() {
        return links;
    }

    /// Whether the owner knows somebody: by contact, by word, or by how their advice turned out.
    public boolean isMine(int node) {
        return links.linked(ME, node);
    }

    /// Whether of nobody is it known whom they know, the owner apart.
    public boolean isUnlinked() {
        return links.arcs() == 2 * (links.degree(ME) + guesses.size());
    }

    /// Whether that two are linked is but a guess: they were at the same organisation.
    public boolean isGuess(int one, int other) {
        return guesses.contains(pair(one, other));
    }

    /// The net without its owner, to whom all would seem linked, and without guesses, on which
    /// nothing should hang. Time: O(links).
    public Links others() {
        var others = Links.among(size());
        NetWriter.links(
                this,
                (one, other, weight) -> {
                    if (one != ME && !isGuess(one, other)) {
                        others.add(one, other, weight);
                    }
                });
        return others.build();
    }

    /// How much the owner trusts somebody, from 0 to below 1.
    public double trust(int node) {
        return isMine(node) ? links.weight(links.arc(ME, node)) : 0;
    }

    /// When two were linked, as far as anybody knows.
    Span span(int one, int other) {
        return spans.getOrDefault(pair(one, other), new Span(null, null));
    }

    /// What the owner calls some clusters.
    List<NamedCluster> named() {
        return named;
    }

    /// Who bears each of the owner's labels.
    Map<String, Set<PersonId>> groups() {
        return groups;
    }

    /// Where everybody stands in the picture, worked out when it is first asked for.
    Spots spots() {
        var found = spots;
        if (found == null) {
            found = Spots.of(this, stood);
            spots = found;
        }
        return found;
    }

    /// What it looks like as a whole, worked out when it is first asked for.
    public Survey survey() {
        var known = survey;
        if (known == null) {
            known = Survey.of(this);
            survey = known;
        }
        return known;
    }

    /// A search for one thread.
    TrustPaths paths() {
        return paths.another();
    }
}
