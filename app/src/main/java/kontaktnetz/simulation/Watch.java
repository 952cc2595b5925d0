package kontaktnetz.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import kontaktnetz.graph.Asks;
import kontaktnetz.graph.Noticing.Noticed;
import kontaktnetz.graph.Takers;

/// How a net protects itself: looks once in four weeks who is noticed, tells them first and alone,
/// and lets their asks reach fewer people where that changes nothing. Or only looks.
final class Watch {

    private static final int EVERY_WEEKS = 4;
    private static final int WEEKS_TO_HEED = 8;
    private static final double LIMITED = 0.4;

    private final boolean protects;
    private final Map<Agent, Integer> noticed = new HashMap<>();
    private final Map<Agent, Integer> until = new HashMap<>();

    /// @param protects whether anything follows from what is noticed
    Watch(boolean protects) {
        this.protects = protects;
    }

    static boolean isDue(int week) {
        return week % EVERY_WEEKS == EVERY_WEEKS - 1;
    }

    /// The week in which somebody was noticed first.
    OptionalInt noticed(Agent agent) {
        var week = noticed.get(agent);
        return week == null ? OptionalInt.empty() : OptionalInt.of(week);
    }

    void look(List<Agent> everybody, List<Agent> here, Asks asks, int week) {
        var takers = takers(everybody, asks, week);
        for (var agent : here) {
            if (takers.noticing(agent.number()) instanceof Noticed(int day)) {
                until.put(agent, day);
                if (noticed.putIfAbsent(agent, week) == null && protects) {
                    agent.isTold();
                }
            }
        }
    }

    static Takers takers(List<Agent> everybody, Asks asks, int week) {
        var seen = everybody.stream().mapToDouble(Hearsay::seen).toArray();
        return Takers.on(7 * week + 6, asks, seen);
    }

    /// How far an ask goes, 1 where nothing limits it.
    double reach(Agent asker, int week) {
        var day = until.get(asker);
        var told = noticed.get(asker);
        boolean limits =
                protects
                        && day != null
                        && told != null
                        && 7 * week < day
                        && week - told >= WEEKS_TO_HEED;
        return limits ? LIMITED : 1;
    }
}
