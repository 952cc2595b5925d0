package kontaktnetz.giving;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kontaktnetz.network.Whole;
import kontaktnetz.people.PersonId;

/// Two groups of the owner that have nobody in common and know nobody of each other, as far as is
/// known.
public record Apart(String one, String other) {

    private static final int MOST = 8;
    private static final int SMALLEST_GROUP = 3;

    /// No group is named more often, so that more of them are named.
    private static final int NAMED = 2;

    /// In order of names. Time: O(links of the groups' people), and the pairs of groups.
    ///
    /// @param groups the people of each of the owner's groups
    static List<Apart> among(Map<String, Set<PersonId>> groups, Whole whole) {
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
                var pair = new Apart(names.get(i), names.get(j));
                var reached = around.getOrDefault(pair.one(), Set.of());
                var others = groups.getOrDefault(pair.other(), Set.of());
                if (others.stream().noneMatch(reached::contains) && pair.isFresh(named)) {
                    apart.add(pair);
                }
            }
        }
        return apart;
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

    private boolean isFresh(Map<String, Integer> named) {
        if (named.getOrDefault(one, 0) >= NAMED || named.getOrDefault(other, 0) >= NAMED) {
            return false;
        }
        named.merge(one, 1, Integer::sum);
        named.merge(other, 1, Integer::sum);
        return true;
    }
}
