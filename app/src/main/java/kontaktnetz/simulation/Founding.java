package kontaktnetz.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Who is there at the beginning, and who knows whom: groups of about thirty in which most know one
/// another, some people in two of them, and a few acquaintances across.
final class Founding {

    private static final int GROUP = 25;
    private static final double KNOW_IN_GROUP = 0.6;
    private static final int ACROSS = 3;
    private static final int GUESTS_MEET = 5;

    /// Of those who are no takers.
    private static final Map<Kind, Double> SHARES =
            Map.of(
                    Kind.GIVER, 0.13,
                    Kind.RECIPROCATOR, 0.45,
                    Kind.BUSY, 0.14,
                    Kind.SHY, 0.12,
                    Kind.ELSEWHERE, 0.09,
                    Kind.HARD_TIMES, 0.07);

    private Founding() {}

    static List<Agent> of(int people, double takers, Dice dice) {
        var agents = new ArrayList<Agent>();
        for (int number = 0; number < people; number++) {
            var kind = dice.falls(takers) ? Kind.TAKER : ordinary(dice);
            agents.add(new Agent(number, Nature.of(kind, dice), 0));
        }
        for (var group : groups(agents, dice)) {
            introduce(group, dice);
        }
        for (var agent : agents) {
            for (int i = 0; i < ACROSS; i++) {
                agent.meets(dice.one(agents));
            }
        }
        return agents;
    }

    /// A newcomer meets a host and some of those the host knows.
    static void welcome(Agent newcomer, List<Agent> here, Dice dice) {
        if (here.isEmpty()) {
            return;
        }
        var host = dice.one(here);
        for (int i = 0; i < GUESTS_MEET && !host.acquaintances().isEmpty(); i++) {
            newcomer.meets(dice.one(host.acquaintances()));
        }
        newcomer.meets(host);
    }

    private static Kind ordinary(Dice dice) {
        double left = dice.between(0, 1);
        for (var kind : Kind.values()) {
            left -= SHARES.getOrDefault(kind, 0.0);
            if (left < 0) {
                return kind;
            }
        }
        return Kind.RECIPROCATOR;
    }

    private static List<List<Agent>> groups(List<Agent> agents, Dice dice) {
        var groups = new ArrayList<List<Agent>>();
        for (int i = 0; i < Math.max(1, agents.size() / GROUP); i++) {
            groups.add(new ArrayList<>());
        }
        for (var agent : agents) {
            dice.one(groups).add(agent);
            if (dice.falls(1 / 3.0)) {
                dice.one(groups).add(agent);
            }
        }
        return groups;
    }

    private static void introduce(List<Agent> group, Dice dice) {
        for (var one : group) {
            for (var other : group) {
                if (one.number() < other.number() && dice.falls(KNOW_IN_GROUP)) {
                    one.meets(other);
                }
            }
        }
    }
}
