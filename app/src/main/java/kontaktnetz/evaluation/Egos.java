package kontaktnetz.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kontaktnetz.graph.Contacts;
import kontaktnetz.graph.TieHistories;
import kontaktnetz.ties.Kappa;

/// Several people's contact, each with their own. Order of names, so that the order of the lines
/// never shows.
final class Egos {

    private final Map<String, Map<String, Integer>> ties = new TreeMap<>();
    private final Contacts contacts = new Contacts();
    private int count;

    void add(String ego, String alter, int day, byte kind, int people) {
        int tie =
                ties.computeIfAbsent(ego, name -> new TreeMap<>())
                        .computeIfAbsent(alter, name -> count++);
        contacts.add(tie, day, kind, people);
    }

    /// The numbers of the ties of each.
    List<List<Integer>> ties() {
        return ties.values().stream().map(Map::values).map(Egos::list).toList();
    }

    TieHistories histories() {
        return TieHistories.of(contacts, count, Kappa.all());
    }

    private static List<Integer> list(Collection<Integer> numbers) {
        return List.copyOf(numbers);
    }
}
