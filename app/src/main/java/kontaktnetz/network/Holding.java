package kontaktnetz.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kontaktnetz.graph.net.CutPoints;
import kontaktnetz.graph.net.Links;
import kontaktnetz.people.PersonId;
import org.jspecify.annotations.Nullable;

/// How a net holds together without its owner: how many know one another, who alone joins others to
/// the rest, what would make it hold better, and who is linked with nobody else yet.
///
/// @param linked of those the owner knows, how many know another of them, from 0 to 1; null where
///   the owner knows fewer than two
/// @param joints the largest part that hangs on somebody first
/// @param mendings for the largest parts that hang on one person, who would have to meet
/// @param islands those linked with nobody, the owner apart, in order of numbers
public record Holding(
        @Nullable Double linked,
        List<Joint> joints,
        List<Mending> mendings,
        List<PersonId> islands) {

    private static final int MENDINGS = 3;

    /// Somebody without whom others would be cut off from the rest.
    ///
    /// @param parts the parts that hang on them, the largest first; the rest, which is larger than
    ///   any, is left out
    public record Joint(PersonId person, List<List<PersonId>> parts) {

        private int hanging() {
            return parts.stream().mapToInt(List::size).sum();
        }
    }

    /// Two whom the owner knows and who both know somebody on whom the part of `one` hangs: once
    /// they know each other, it hangs on that person alone no more.
    ///
    /// @param between on whom it hangs now
    public record Mending(PersonId one, PersonId other, PersonId between) {}

    /// Time: O(people + links), but for the parts, which are listed.
    public static Holding of(Whole whole) {
        var links = whole.others();
        var cuts = CutPoints.of(links);
        var joints =
                Arrays.stream(cuts.holders())
                        .mapToObj(holder -> joint(whole, cuts, holder))
                        .sorted(
                                Comparator.comparingInt(Joint::hanging)
                                        .reversed()
                                        .thenComparing(Joint::person))
                        .toList();
        var mendings =
                joints.stream()
                        .flatMap(joint -> mending(whole, links, joint).stream())
                        .limit(MENDINGS)
                        .toList();
        return new Holding(linked(whole, links), joints, mendings, islands(whole, links));
    }

    private static @Nullable Double linked(Whole whole, Links links) {
        var mine = IntStream.range(1, whole.size()).filter(whole::isMine).toArray();
        if (mine.length < 2) {
            return null;
        }
        long linked =
                Arrays.stream(mine)
                        .filter(node ->
                                IntStream.range(links.firstArc(node), links.endArc(node))
                                        .map(links::target)
                                        .anyMatch(whole::isMine))
                        .count();
        return (double) linked / mine.length;
    }

    /// Of those beside the joint, whom the owner trusts most in the largest part and in the rest.
    private static Optional<Mending> mending(Whole whole, Links links, Joint joint) {
        var part = Set.copyOf(joint.parts().getFirst());
        var hanging = new HashSet<PersonId>();
        joint.parts().forEach(hanging::addAll);
        int holder = whole.node(joint.person()).orElseThrow();
        var one = best(whole, links, holder, part::contains);
        var other = best(whole, links, holder, person -> !hanging.contains(person));
        return one.flatMap(some -> other.map(more -> new Mending(some, more, joint.person())));
    }

    private static Optional<PersonId> best(
            Whole whole, Links links, int holder, Predicate<PersonId> wanted) {
        return IntStream.range(links.firstArc(holder), links.endArc(holder))
                .map(links::target)
                .filter(whole::isMine)
                .filter(node -> wanted.test(whole.person(node)))
                .boxed()
                .max(
                        Comparator.comparingDouble(whole::trust)
                                .thenComparing(Comparator.reverseOrder()))
                .map(whole::person);
    }

    private static Joint joint(Whole whole, CutPoints cuts, int holder) {
        return new Joint(
                whole.person(holder),
                cuts.without(holder).stream()
                        .skip(1)
                        .map(part -> Arrays.stream(part).mapToObj(whole::person).toList())
                        .toList());
    }

    private static List<PersonId> islands(Whole whole, Links links) {
        return IntStream.range(1, whole.size())
                .filter(node -> links.degree(node) == 0)
                .mapToObj(whole::person)
                .toList();
    }
}
