package kontaktnetz.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kontaktnetz.graph.net.CutPoints;
import kontaktnetz.graph.net.Links;
import kontaktnetz.people.PersonId;

/// How a net holds together without its owner: who alone joins others to the rest, and who is
/// linked with nobody else yet.
///
/// @param joints the largest part that hangs on somebody first
/// @param islands those linked with nobody, the owner apart, in order of numbers
public record Holding(List<Joint> joints, List<PersonId> islands) {

    /// Somebody without whom others would be cut off from the rest.
    ///
    /// @param parts the parts that hang on them, the largest first; the rest, which is larger than
    ///   any, is left out
    public record Joint(PersonId person, List<List<PersonId>> parts) {

        private int hanging() {
            return parts.stream().mapToInt(List::size).sum();
        }
    }

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
        return new Holding(joints, islands(whole, links));
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
