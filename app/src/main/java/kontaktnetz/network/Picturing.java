package kontaktnetz.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kontaktnetz.graph.net.Links;
import kontaktnetz.network.Picture.Part;
import kontaktnetz.people.PersonId;

/// Draws pictures of a net, and keeps everybody where they stand.
public final class Picturing {

    /// More around somebody than anybody can tell apart.
    static final int MOST_AROUND = 2_000;

    static final int MOST = 20_000;

    private static final int NOBODY = -1;

    private final Acquaintances acquaintances;

    public Picturing(Acquaintances acquaintances) {
        this.acquaintances = acquaintances;
    }

    /// What whoever stands in the middle has to do with somebody.
    ///
    /// @param hops how many links away: 0 in the middle, and for everybody where nobody is
    /// @param near see [Picture.Dot#near]
    record Nearness(int node, int hops, double near) {

        private static final Comparator<Nearness> NEAREST_FIRST =
                Comparator.comparingInt(Nearness::hops)
                        .thenComparing(Comparator.comparingDouble(Nearness::near).reversed())
                        .thenComparingInt(Nearness::node);
    }

    /// @param wanted who may be in it, whoever stands in the middle apart
    public Picture of(Whole whole, Part part, Predicate<PersonId> wanted) {
        var moved = whole.spots().moved();
        if (!moved.isEmpty()) {
            acquaintances.settle(moved);
        }
        return sketch(whole, part, wanted).picture();
    }

    /// Who would be in that picture. Nobody is placed for it, which takes longer than a page may.
    public static Outline outline(Whole whole, Part part, Predicate<PersonId> wanted) {
        return sketch(whole, part, wanted).outline();
    }

    private static Sketch sketch(Whole whole, Part part, Predicate<PersonId> wanted) {
        return switch (part) {
            case Part.AroundMe _ -> around(whole, whole.links(), Whole.ME, wanted);
            case Part.Around(var person) ->
                    around(whole, whole.others(), whole.node(person).orElse(NOBODY), wanted);
            case Part.Near(var people) -> placed(whole, beside(whole, people), people, wanted);
            case Part.Everybody _ ->
                    placed(
                            whole,
                            IntStream.range(1, whole.size()).boxed().toList(),
                            Set.of(),
                            wanted);
        };
    }

    private static Sketch around(Whole whole, Links links, int middle, Predicate<PersonId> wanted) {
        var found = new ArrayList<Nearness>();
        if (middle != NOBODY) {
            found.add(new Nearness(middle, 0, 1));
            reached(whole, links, middle).stream()
                    .filter(near -> wanted.test(whole.person(near.node())))
                    .sorted(Nearness.NEAREST_FIRST)
                    .forEach(found::add);
        }
        return Sketch.around(whole, links, found, MOST_AROUND);
    }

    /// Whoever is one or two links away. A guess links nobody.
    private static List<Nearness> reached(Whole whole, Links links, int middle) {
        var best = new double[links.nodes()];
        var known = new ArrayList<Nearness>();
        best[middle] = 1;
        for (int arc = links.firstArc(middle); arc < links.endArc(middle); arc++) {
            best[links.target(arc)] = 1;
            known.add(new Nearness(links.target(arc), 1, links.weight(arc)));
        }
        var beyond = new HashSet<Integer>();
        for (var between : known) {
            for (int arc = links.firstArc(between.node());
                    arc < links.endArc(between.node());
                    arc++) {
                int node = links.target(arc);
                double near = between.near() * links.weight(arc);
                if (near > best[node] && !whole.isGuess(between.node(), node)) {
                    best[node] = near;
                    beyond.add(node);
                }
            }
        }
        var reached = new ArrayList<>(known);
        beyond.forEach(node -> reached.add(new Nearness(node, 2, best[node])));
        return reached;
    }

    private static List<Integer> beside(Whole whole, Set<PersonId> people) {
        var links = whole.others();
        var nodes = new HashSet<Integer>();
        for (var person : people) {
            whole.node(person)
                    .ifPresent(node -> {
                        nodes.add(node);
                        IntStream.range(links.firstArc(node), links.endArc(node))
                                .mapToObj(links::target)
                                .forEach(nodes::add);
                    });
        }
        return List.copyOf(nodes);
    }

    private static Sketch placed(
            Whole whole, List<Integer> nodes, Set<PersonId> marked, Predicate<PersonId> wanted) {
        var found =
                nodes.stream()
                        .filter(node -> wanted.test(whole.person(node)))
                        .map(node -> new Nearness(node, 0, whole.trust(node)))
                        .sorted(
                                Comparator.comparing((Nearness near) ->
                                                !marked.contains(whole.person(near.node())))
                                        .thenComparing(Nearness.NEAREST_FIRST))
                        .toList();
        return Sketch.placed(whole, marked, found, MOST);
    }
}
