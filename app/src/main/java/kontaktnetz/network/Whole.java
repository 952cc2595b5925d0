package kontaktnetz.network;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
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
    private final TrustPaths paths;
    private volatile @Nullable Survey survey;

    private Whole(List<PersonId> people, Map<PersonId, Integer> nodes, Links links) {
        this.people = people;
        this.nodes = nodes;
        this.links = links;
        this.paths = TrustPaths.over(links);
    }

    /// @param people everybody, in order of numbers
    /// @param mine how much the owner trusts each
    public static Whole of(
            List<PersonId> people,
            Map<PersonId, Double> mine,
            Collection<Together> seen,
            Collection<Acquaintance> stated,
            LocalDate today) {
        var nodes = new HashMap<PersonId, Integer>();
        for (var person : people) {
            nodes.put(person, nodes.size() + 1);
        }
        var links = Links.among(people.size() + 1, seen.size() + people.size());
        for (var person : people) {
            double trust = mine.getOrDefault(person, 0.0);
            if (trust > 0) {
                links.add(ME, nodes.getOrDefault(person, ME), trust);
            }
        }
        evidence(nodes, seen, stated, today)
                .forEach((pair, units) ->
                        links.add((int) (pair >>> 32), pair.intValue(), Trust.tau(units, 0)));
        return new Whole(List.copyOf(people), nodes, links.build());
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

    private static void add(
            Map<Long, Double> evidence,
            @Nullable Integer one,
            @Nullable Integer other,
            double units) {
        if (one != null && other != null && units > 0) {
            long pair = (long) Math.min(one, other) << 32 | Math.max(one, other);
            evidence.merge(pair, units, Double::sum);
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
        return links.arcs() == 2 * links.degree(ME);
    }

    /// The net without its owner, to whom all would seem linked. Time: O(links).
    public Links others() {
        var others = Links.among(size());
        NetWriter.links(
                this,
                (one, other, weight) -> {
                    if (one != ME) {
                        others.add(one, other, weight);
                    }
                });
        return others.build();
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
