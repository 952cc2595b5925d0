package kontaktnetz.giving;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kontaktnetz.giving.Matter.Outcome;
import kontaktnetz.network.Whole;
import kontaktnetz.people.People;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Inquiries;
import kontaktnetz.recommendations.Inquiry;

/// How the net does as a whole. Nothing in it is said of anybody, but for who is still waiting for
/// an answer.
///
/// @param flow whether help is flowing
/// @param answered whether what is looked for is found
/// @param waiting needs that have been open for long
/// @param unheard those the owner turned to, and has not told what came of it
/// @param apart groups of the owner that have nobody in common and know nobody of each other
public record Health(
        Flow flow,
        Answered answered,
        List<Matter> waiting,
        List<Inquiry> unheard,
        List<Apart> apart) {

    private static final int PATIENCE_DAYS = 30;
    private static final int YEAR_DAYS = 365;
    private static final int LITTLE = 4;
    private static final int MOST_NEEDS = 500;
    private static final int MOST_SHOWN = 8;
    private static final int SMALLEST_GROUP = 3;
    private static final int MOST_GROUPS = 12;
    private static final int MOST_MEMBERS = 300;

    /// Whether what is looked for is found.
    public enum Answer {
        TOO_LITTLE,
        MOSTLY,
        SOMETIMES,
        RARELY
    }

    /// What became of the needs of a year, as shares of all of them.
    public record Answered(Answer answer, double met, double open, double unmet) {}

    /// Two groups that never meet.
    public record Apart(String one, String other) {}

    /// @param groups the people of each of the owner's groups
    public static Health of(
            MomentsOfHelp moments,
            Matters matters,
            Inquiries inquiries,
            Map<String, Set<PersonId>> groups,
            Whole whole,
            LocalDate today) {
        var needs = matters.needsSince(today.minusDays(YEAR_DAYS), MOST_NEEDS);
        var longAgo = today.minusDays(PATIENCE_DAYS);
        return new Health(
                moments.flow(today),
                answered(needs, today),
                needs.stream()
                        .filter(it -> it.isOpen(today) && !it.since().isAfter(longAgo))
                        .limit(MOST_SHOWN)
                        .toList(),
                inquiries.open(MOST_SHOWN).stream()
                        .filter(it -> !it.since().isAfter(longAgo))
                        .toList(),
                apart(groups, whole));
    }

    /// The people of each of the owner's groups, as far as they are looked at.
    public static Map<String, Set<PersonId>> groups(People people) {
        var groups = new TreeMap<String, Set<PersonId>>();
        people.groups().stream()
                .limit(MOST_GROUPS)
                .forEach(group -> groups.put(group, members(people, group)));
        return groups;
    }

    private static Set<PersonId> members(People people, String group) {
        var query =
                new PeopleQuery(
                        "", group, PeopleQuery.Linked.ANY, PeopleQuery.Order.NAME, 0, MOST_MEMBERS);
        return people.named(query).stream().map(Person::id).collect(Collectors.toSet());
    }

    private static Answered answered(Collection<Matter> needs, LocalDate today) {
        double all = Math.max(1, needs.size());
        long open = needs.stream().filter(it -> it.isOpen(today)).count();
        long met = needs.stream().filter(Health::isMet).count();
        long ended = needs.size() - open;
        return new Answered(
                answer(met, ended), met / all, open / all, Math.max(0, ended - met) / all);
    }

    private static boolean isMet(Matter need) {
        var ending = need.ending();
        return ending != null && ending.outcome() == Outcome.MET;
    }

    private static Answer answer(long met, long ended) {
        if (ended < LITTLE) {
            return Answer.TOO_LITTLE;
        }
        double share = (double) met / ended;
        if (share >= 2.0 / 3) {
            return Answer.MOSTLY;
        }
        return share >= 1.0 / 3 ? Answer.SOMETIMES : Answer.RARELY;
    }

    /// Time: O(links of the groups' people), and the pairs of groups.
    private static List<Apart> apart(Map<String, Set<PersonId>> groups, Whole whole) {
        var links = whole.others();
        var large = groups.entrySet().stream().filter(it -> it.getValue().size() >= SMALLEST_GROUP);
        var names = large.map(Map.Entry::getKey).sorted().toList();
        var around = new HashMap<String, Set<PersonId>>();
        for (var name : names) {
            var reached = new HashSet<>(groups.getOrDefault(name, Set.of()));
            for (var person : groups.getOrDefault(name, Set.of())) {
                whole.node(person)
                        .ifPresent(node -> {
                            for (int arc = links.firstArc(node); arc < links.endArc(node); arc++) {
                                reached.add(whole.person(links.target(arc)));
                            }
                        });
            }
            around.put(name, reached);
        }
        var apart = new ArrayList<Apart>();
        var named = new HashMap<String, Integer>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size() && apart.size() < MOST_SHOWN; j++) {
                var pair = new Apart(names.get(i), names.get(j));
                var reached = around.getOrDefault(pair.one(), Set.of());
                var others = groups.getOrDefault(pair.other(), Set.of());
                if (others.stream().noneMatch(reached::contains) && isFresh(named, pair)) {
                    apart.add(pair);
                }
            }
        }
        return apart;
    }

    /// No group is named more than twice, so that more of them are named.
    private static boolean isFresh(Map<String, Integer> named, Apart pair) {
        if (named.getOrDefault(pair.one(), 0) >= 2 || named.getOrDefault(pair.other(), 0) >= 2) {
            return false;
        }
        named.merge(pair.one(), 1, Integer::sum);
        named.merge(pair.other(), 1, Integer::sum);
        return true;
    }
}
