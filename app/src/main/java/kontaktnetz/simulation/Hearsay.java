package kontaktnetz.simulation;

import java.util.ArrayList;
import java.util.List;
import kontaktnetz.graph.Asks;
import kontaktnetz.graph.Asks.Answer;

/// What comes to the ears of the net: less than happens, and not always right.
///
/// An ask is known where its asker noted it, help where its giver did, or where an asker gave
/// thanks and noted it. Where an ask is known and the help is not, the helper looks like somebody
/// who let it go by. What anybody does outside is not known at all.
final class Hearsay {

    private static final double SEEN_WITHOUT_ACCOUNT = 0.7;

    private final Asks asks = new Asks();
    private final Dice dice;

    Hearsay(Dice dice) {
        this.dice = dice;
    }

    Asks asks() {
        return asks;
    }

    /// @param helpers those who helped, and whether they were thanked
    void note(Agent asker, List<Agent> reached, List<Help> helpers, int day) {
        boolean askIsKnown = dice.falls(asker.nature().noting());
        var known = new ArrayList<Agent>();
        for (var help : helpers) {
            if (dice.falls(help.by().nature().noting())
                    || (help.thanked() && dice.falls(asker.nature().noting()))) {
                known.add(help.by());
            }
        }
        for (var agent : reached) {
            if (known.contains(agent)) {
                add(asker, agent, day, reached.size(), Answer.HELPED);
            } else if (askIsKnown) {
                var answer = known.isEmpty() ? Answer.NOBODY_HELPED : Answer.ANOTHER_HELPED;
                add(asker, agent, day, reached.size(), answer);
            }
        }
    }

    /// Which share of what somebody gives the net believes to hear of: it knows of some of the
    /// people they deal with outside, and who has no account.
    static double seen(Agent agent) {
        double inside = 1 / (1 + agent.nature().outsideKnown());
        return agent.nature().hasAccount() ? inside : SEEN_WITHOUT_ACCOUNT * inside;
    }

    private void add(Agent asker, Agent asked, int day, int among, Answer answer) {
        asks.add(asker.number(), asked.number(), day, among, answer);
    }

    /// Somebody helped.
    record Help(Agent by, boolean thanked) {}
}
