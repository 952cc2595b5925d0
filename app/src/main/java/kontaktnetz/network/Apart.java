package kontaktnetz.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import kontaktnetz.people.PersonId;
import org.jspecify.annotations.Nullable;

/// Two groups of the owner that have nobody in common and know nobody of each other, as far as is
/// known.
///
/// @param ofOne whom of the one the owner knows best; null where nobody
/// @param ofOther the same of the other
public record Apart(
        String one, String other, @Nullable PersonId ofOne, @Nullable PersonId ofOther) {

    private static final int MOST = 8;
    private static final int SMALLEST_GROUP = 3;

    /// No group is named more often, so that more of them are named.
    private static final int NAMED = 2;

    /// In order of names. Time: O(links of the groups' people), and the pairs of groups.
    static List<Apart> among(Whole whole) {
        var groups = whole.groups();
        var large = groups.entrySet().stream().filter(it -> it.getValue().size() >= SMALLEST_GROUP);
        var names = large.map(Map.Entry::getKey).sorted().toList();
        var around = new HashMap<String, Set<PersonId>>();
        for (var name : names) {
            around.put(name, reached(groups.getOrDefault(name, Set.of()), whole));
        }
        var apart = new ArrayList<Apart>();
        var named = new HashMap<String, Integer>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size() && apart.size() < MOST; j++) {
                var reached = around.getOrDefault(names.get(i), Set.of());
                var others = groups.getOrDefault(names.get(j), Set.of());
                if (others.stream().noneMatch(reached::contains)
                        && isFresh(named, names.get(i), names.get(j))) {
                    apart.add(of(whole, names.get(i), names.get(j)));
                }
            }
        }
        return apart;
    }

    private static Apart of(Whole whole, String one, String other) {
        return new Apart(one, other, nearest(whole, one), nearest(whole, other));
    }

    /// Whom of a group the owner knows best: there the word of the owner counts.
    private static @Nullable PersonId nearest(Whole whole, String group) {
        return whole.groups().getOrDefault(group, Set.of()).stream()
                .map(whole::node)
                .flatMapToInt(OptionalInt::stream)
                .filter(whole::isMine)
                .boxed()
                .max(
                        Comparator.<Integer>comparingDouble(whole::trust)
                                .thenComparing(Comparator.reverseOrder()))
                .map(whole::person)
                .orElse(null);
    }

    /// Those of a group, and whom they know.
    private static Set<PersonId> reached(Collection<PersonId> group, Whole whole) {
        var links = whole.links();
        var reached = new HashSet<>(group);
        for (var person : group) {
            whole.node(person)
                    .ifPresent(node -> {
                        for (int arc = links.firstArc(node); arc < links.endArc(node); arc++) {
                            int other = links.target(arc);
                            if (other != Whole.ME && !whole.isGuess(node, other)) {
                                reached.add(whole.person(other));
                            }
                        }
                    });
        }
        return reached;
    }

    private static boolean isFresh(Map<String, Integer> named, String one, String other) {
        if (named.getOrDefault(one, 0) >= NAMED || named.getOrDefault(other, 0) >= NAMED) {
            return false;
        }
        named.merge(one, 1, Integer::sum);
        named.merge(other, 1, Integer::sum);
        return true;
    }
}
