package kontaktnetz.graph.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import kontaktnetz.graph.net.PathsInOrder.Way;

/// Several ways from one person to another that share nobody between: as many as there are up to a
/// number, and of those the ones whose trusts multiply to the most.
///
/// The very best path need not be among them, where it blocks two others; whoever wants it first
/// asks for it and then for the ways around its people.
///
/// With a limit of steps the question is hard in general, so the search is exact and has a budget.
/// First each best path that avoids those before it is taken; then the paths are gone through from
/// the best on, each joined with those it does not touch, until what is left must be worse. How
/// many paths there can be at all is told by a flow.
///
/// Shapes: works on the {@link Corridor} between the two. Units and error: as {@link TrustPaths}.
/// Error: `proven` says that no better choice exists; where it is false the budget ran out, and the
/// answer is at least as good as taking the best path over and over. Time: O(m) for the corridor,
/// then at most `40,000` beginnings of paths.
///
/// Source: J. W. Suurballe, "Disjoint paths in a network", Networks 4(2), 1974,
/// [doi:10.1002/net.3230040204](https://doi.org/10.1002/net.3230040204), solves it without a limit
/// of steps, and so may answer with ways that are too long; A. Itai, Y. Perl, Y. Shiloach, "The
/// complexity of finding maximum disjoint paths with length constraints", Networks 12(3), 1982,
/// [doi:10.1002/net.3230120306](https://doi.org/10.1002/net.3230120306), show that the limit makes
/// it hard. The bound by a flow is the theorem of Menger, 1927.
///
/// An instance serves one search after another and one thread.
public final class DisjointPaths {

    public static final int MOST_PATHS = 3;

    private static final long MOST_LOOKED = 40_000;
    private static final long NONE = Long.MAX_VALUE;

    private final Links links;
    private final Corridor.Finder finder;

    private DisjointPaths(TrustPaths paths) {
        links = paths.links();
        finder = new Corridor.Finder(paths);
    }

    public static DisjointPaths over(TrustPaths paths) {
        return new DisjointPaths(paths);
    }

    /// What was found.
    ///
    /// @param paths the best first; empty where there is no way
    /// @param proven whether there are surely no more, and none better
    public record Found(List<TrustPath> paths, boolean proven) {

        public Found {
            paths = List.copyOf(paths);
        }
    }

    /// Up to `most` paths of at most `hops` steps each.
    ///
    /// @param most 1 to {@link #MOST_PATHS}
    /// @param avoiding people no path may visit
    public Found find(int from, int to, int hops, int most, List<Integer> avoiding) {
        TrustPaths.check(links, from, to, hops);
        if (most < 1 || most > MOST_PATHS || avoiding.contains(from) || avoiding.contains(to)) {
            throw new IllegalArgumentException(
                    "1 to %d paths from %d to %d, not %d avoiding %s"
                            .formatted(MOST_PATHS, from, to, most, avoiding));
        }
        var avoided = avoiding.stream().mapToInt(node -> node).toArray();
        var corridor = finder.between(from, to, hops, avoided);
        return corridor.from < 0 || corridor.to < 0
                ? new Found(List.of(), true)
                : new Choice(corridor, hops, most).found(links);
    }

    /// The choice among the paths of one corridor.
    private static final class Choice {

        private final Corridor corridor;
        private final int hops;
        private final int most;

        /// The best choice so far of 1, 2 and 3 paths, and what it costs.
        private final List<List<Way>> best = new ArrayList<>();

        private final long[] cost = new long[MOST_PATHS + 1];

        Choice(Corridor corridor, int hops, int most) {
            this.corridor = corridor;
            this.hops = hops;
            this.most = Math.min(most, SeparateWays.in(corridor, most));
            Arrays.fill(cost, NONE);
            for (int count = 0; count <= MOST_PATHS; count++) {
                best.add(List.of());
            }
        }

        Found found(Links links) {
            greedily();
            boolean proven = most == 0 || exactly();
            int count = MOST_PATHS;
            while (count > 0 && best.get(count).isEmpty()) {
                count--;
            }
            return new Found(
                    best.get(count).stream()
                            .sorted(Comparator.comparingLong(Way::cost))
                            .map(path -> told(path, links))
                            .toList(),
                    proven);
        }

        private TrustPath told(Way path, Links links) {
            var people =
                    Arrays.stream(path.nodes).map(node -> corridor.nodes[node]).boxed().toList();
            return TrustPath.along(links, people);
        }

        /// Takes the best path that avoids those before it, again and again.
        private void greedily() {
            var closed = new boolean[corridor.size()];
            var taken = new ArrayList<Way>();
            while (taken.size() < most) {
                var paths = new PathsInOrder(corridor, hops, closed);
                var next = paths.next(NONE, MOST_LOOKED);
                while (next.isPresent() && taken.stream().anyMatch(next.get()::touches)) {
                    next = paths.next(NONE, MOST_LOOKED);
                }
                if (next.isEmpty()) {
                    return;
                }
                taken.add(next.get());
                for (int i = 1; i < next.get().nodes.length - 1; i++) {
                    closed[next.get().nodes[i]] = true;
                }
                offer(List.copyOf(taken));
            }
        }

        /// Goes through the paths from the best on. Whatever holds one that is not given yet costs
        /// at least as much as that one and the cheapest others.
        private boolean exactly() {
            var paths = new PathsInOrder(corridor, hops, new boolean[corridor.size()]);
            var given = new ArrayList<Way>();
            long others = 0;
            while (true) {
                long limit = cost[most] == NONE ? NONE : cost[most] - others;
                var next = paths.next(limit, MOST_LOOKED);
                if (next.isEmpty()) {
                    return paths.least() >= limit;
                }
                join(next.get(), given);
                given.add(next.get());
                if (given.size() < most) {
                    others += next.get().cost();
                }
            }
        }

        /// The choices whose dearest path is `path`.
        private void join(Way path, List<Way> given) {
            offer(List.of(path));
            var apart = given.stream().filter(other -> !other.touches(path)).toList();
            if (most >= 2 && !apart.isEmpty()) {
                offer(List.of(apart.getFirst(), path));
            }
            if (most < 3) {
                return;
            }
            for (int i = 0; i < apart.size(); i++) {
                for (int j = i + 1; j < apart.size(); j++) {
                    var one = apart.get(i);
                    var other = apart.get(j);
                    if (one.cost() + other.cost() + path.cost() >= cost[3]) {
                        break;
                    }
                    if (!one.touches(other)) {
                        offer(List.of(one, other, path));
                        break;
                    }
                }
            }
        }

        private void offer(List<Way> paths) {
            long sum = paths.stream().mapToLong(Way::cost).sum();
            if (sum < cost[paths.size()]) {
                cost[paths.size()] = sum;
                best.set(paths.size(), paths);
            }
        }
    }
}
