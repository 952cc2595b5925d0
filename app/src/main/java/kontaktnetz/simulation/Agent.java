package kontaktnetz.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One person of an invented net: who they know, how they feel, what is said about them.
///
/// Joy is 1 in good times. It falls a little with every favour, more with one that nobody thanked
/// for, with asks of one's own that nobody met, and with more asks than one has patience for; it
/// rises with thanks and with help. Who has lost joy leaves sooner.
///
/// Source: what is said about somebody, and that others act on it, is the image score of M. A.
/// Nowak, K. Sigmund, "Evolution of indirect reciprocity by image scoring", Nature 393, 1998,
/// [doi:10.1038/31225](https://doi.org/10.1038/31225); ours fades, is heard of by chance only, and
/// does not know whether one could have helped.
final class Agent {

    private static final double WEEKS_A_YEAR = 52;
    private static final double ASKS_IN_HARD_TIMES = 36;
    private static final double WILLING_IN_HARD_TIMES = 0.05;
    private static final double WEEKS_TO_LEARN = 40;
    private static final double WILLING_ONCE_HEEDED = 0.4;

    private final int number;
    private final Nature nature;
    private final int joined;
    private final List<Agent> acquaintances = new ArrayList<>();
    private final Map<Agent, Integer> helpedMe = new HashMap<>();
    private double joy = 1;
    private double image = 0.35;
    private double givenLately;
    private double askedLately;
    private boolean heeds;

    /// @param joined the week in which they came
    Agent(int number, Nature nature, int joined) {
        this.number = number;
        this.nature = nature;
        this.joined = joined;
    }

    int number() {
        return number;
    }

    Nature nature() {
        return nature;
    }

    int joined() {
        return joined;
    }

    double image() {
        return image;
    }

    /// Everybody they ever met here, those who left included; not a copy.
    List<Agent> acquaintances() {
        return acquaintances;
    }

    void meets(Agent other) {
        if (other != this && !acquaintances.contains(other)) {
            acquaintances.add(other);
            other.acquaintances.add(this);
        }
    }

    int timesHelpedBy(Agent other) {
        return helpedMe.getOrDefault(other, 0);
    }

    /// Asks a week, where the net is neither quiet nor lively.
    double asks(int week) {
        double aYear = nature.isHard(week) ? ASKS_IN_HARD_TIMES : nature.asksPerYear();
        return (heeds ? 0.7 : 1) * aYear / WEEKS_A_YEAR;
    }

    /// The chance to be able to help with something.
    double able(int topic, int week) {
        double able = nature.knowsAbout(topic) ? 0.85 : 0.2;
        boolean learns = nature.kind() == Kind.NEWCOMER;
        return learns ? able * Math.min(1, 0.2 + 0.8 * (week - joined) / WEEKS_TO_LEARN) : able;
    }

    /// The chance to want to help with something one can.
    double willing(int week) {
        double willing = nature.isHard(week) ? WILLING_IN_HARD_TIMES : nature.willing();
        double capacity = nature.kind().habits().capacity();
        double tired = Math.max(0, givenLately - capacity) / capacity;
        return (heeds ? Math.max(willing, WILLING_ONCE_HEEDED) : willing) * Math.exp(-tired);
    }

    void isAsked() {
        askedLately++;
    }

    void helps(boolean thanked) {
        givenLately++;
        joy += (thanked ? 0.07 : 0) - 0.05;
        image += 0.06 * (1 - image);
    }

    /// Let an ask go by, for whatever reason: those who talk about it do not know.
    void passes() {
        joy -= 0.004;
        image -= 0.06 * image;
    }

    void isHelpedBy(Agent other) {
        helpedMe.merge(other, 1, Integer::sum);
    }

    void hasAsked(boolean met) {
        joy += met ? 0.06 : -0.05;
    }

    /// A week goes by.
    void rests() {
        joy -= 0.006 * Math.max(0, askedLately - nature.patience());
        joy += 0.03 * (1 - joy);
        givenLately *= 7 / 8.0;
        askedLately *= 3 / 4.0;
    }

    /// The chance to leave within a week: some move away whatever happens.
    double leaving() {
        return 0.0005 + 0.03 * Math.max(0, 0.5 - joy);
    }

    /// Hears in private that a little help of theirs would be welcome. It hurts those who help.
    void isTold() {
        heeds = nature.listens();
        joy -= nature.kind() == Kind.TAKER ? 0 : 0.2;
    }
}
