package kontaktnetz.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kontaktnetz.graph.net.DisjointPaths;
import kontaktnetz.graph.net.TrustPath;
import kontaktnetz.graph.net.TrustPaths;
import kontaktnetz.network.Acquaintances.Trusted;
import kontaktnetz.network.Way.Step;
import kontaktnetz.people.PersonId;

/// "How do I reach them": trust first, steps second.
public final class Reaching {

    private static final int HOPS = TrustPaths.USUAL_HOPS;

    private final Acquaintances acquaintances;
    private final Trusted trust;

    public Reaching(Acquaintances acquaintances, Trusted trust) {
        this.acquaintances = acquaintances;
        this.trust = trust;
    }

    /// The ways to somebody.
    ///
    /// @param ways the best first; no two share anybody between. Empty where nobody is known to
    ///   lead there
    public record Reach(PersonId to, List<Way> ways) {

        public Reach {
            ways = List.copyOf(ways);
        }

        /// Everybody who is told of.
        public Set<PersonId> people() {
            var people = new HashSet<PersonId>();
            people.add(to);
            for (var way : ways) {
                for (var step : way.steps()) {
                    people.add(step.to());
                    step.stated().forEach(it -> it.stated().people().forEach(people::add));
                }
            }
            return people;
        }

        /// The best way that begins with somebody else; whom one knows oneself one turns to
        /// oneself.
        public Optional<Way> overOthers() {
            return ways.stream().filter(way -> !way.isDirect()).findFirst();
        }

        /// The best way whose every step holds.
        public Optional<Way> reliable() {
            return ways.stream().filter(Way::isReliable).findFirst();
        }
    }

    /// Up to three ways, over at most four people beside the owner, the last one included.
    public Reach reach(PersonId to, LocalDate today) {
        var whole = acquaintances.whole(today, trust);
        var target = whole.node(to);
        if (target.isEmpty()) {
            return new Reach(to, List.of());
        }
        return new Reach(
                to,
                paths(whole.paths(), target.getAsInt()).stream()
                        .map(path -> way(whole, path, today))
                        .toList());
    }

    /// The very best, and then the best around its people: the choice of several at once might
    /// leave it out.
    private static List<TrustPath> paths(TrustPaths search, int to) {
        var best = search.best(Whole.ME, to, HOPS);
        if (best.isEmpty()) {
            return List.of();
        }
        var paths = new ArrayList<TrustPath>();
        paths.add(best.get());
        DisjointPaths.over(search)
                .find(Whole.ME, to, HOPS, DisjointPaths.MOST_PATHS, best.get().between())
                .paths()
                .stream()
                .filter(path -> !path.people().equals(best.get().people()))
                .limit(DisjointPaths.MOST_PATHS - 1)
                .forEach(paths::add);
        return paths;
    }

    private Way way(Whole whole, TrustPath path, LocalDate today) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < path.steps().size(); i++) {
            int from = path.people().get(i);
            var to = whole.person(path.people().get(i + 1));
            double trust = path.steps().get(i);
            steps.add(
                    from == Whole.ME
                            ? new Step(null, to, trust, List.of(), null, List.of())
                            : step(whole.person(from), to, trust, today));
        }
        return new Way(steps);
    }

    private Step step(PersonId from, PersonId to, double trust, LocalDate today) {
        var stated =
                acquaintances.stated(from).stream()
                        .filter(it -> it.stated().besides(from).equals(to))
                        .toList();
        var seen = acquaintances.seen(from, to, today);
        var alongside =
                acquaintances.alongside(from, today).stream()
                        .filter(it -> it.besides(from).equals(to))
                        .toList();
        return new Step(from, to, trust, stated, seen.orElse(null), alongside);
    }
}
