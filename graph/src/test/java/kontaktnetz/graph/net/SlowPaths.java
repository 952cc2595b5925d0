package kontaktnetz.graph.net;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Every path there is, one by one.
final class SlowPaths {

    /// Trust first, in the units in which it is told; then steps; then numbers.
    static final Comparator<List<Integer>> NUMBERS =
            (a, b) -> {
                for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
                    if (!a.get(i).equals(b.get(i))) {
                        return Integer.compare(a.get(i), b.get(i));
                    }
                }
                return Integer.compare(a.size(), b.size());
            };

    static final Comparator<TrustPath> ORDER =
            Comparator.comparingLong(SlowPaths::cost)
                    .thenComparingInt(path -> path.steps().size())
                    .thenComparing(TrustPath::people, NUMBERS);

    private SlowPaths() {}

    /// All paths of at most `hops` steps that visit nobody twice, best first.
    static List<TrustPath> all(Links links, int from, int to, int hops) {
        var found = new ArrayList<TrustPath>();
        walk(links, new ArrayList<>(List.of(from)), to, hops, found);
        found.sort(ORDER);
        return found;
    }

    /// The sum of the rounded logarithms.
    static long cost(TrustPath path) {
        return path.steps().stream()
                .mapToLong(step -> Math.min(1L << 28, Math.round(-Math.log(step) * 4_194_304)))
                .sum();
    }

    private static void walk(
            Links links, List<Integer> way, int to, int hops, List<TrustPath> found) {
        if (way.getLast() == to) {
            found.add(TrustPath.along(links, way));
            return;
        }
        for (int next = 0; next < links.nodes() && way.size() <= hops; next++) {
            if (links.linked(way.getLast(), next) && !way.contains(next)) {
                way.add(next);
                walk(links, way, to, hops, found);
                way.removeLast();
            }
        }
    }
}
