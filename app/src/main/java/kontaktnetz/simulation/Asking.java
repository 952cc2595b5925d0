package kontaktnetz.simulation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kontaktnetz.simulation.Hearsay.Help;

/// One ask: whom it reaches, who helps, what is told of it.
///
/// Source: that help depends on what is heard of the asker, M. A. Nowak, K. Sigmund, "Evolution of
/// indirect reciprocity", Nature 437, 2005,
/// [doi:10.1038/nature04131](https://doi.org/10.1038/nature04131).
final class Asking {

    private static final double ASKED_BY_MYSELF = 2.2;
    private static final double PASSED_ON = 1;
    private static final int LOOKED_AT = 5;
    private static final int TRIES = 4;
    private static final double HELPS_TOO = 0.15;
    private static final double MEET_BY_IT = 0.3;
    private static final double HEARD_OF = 0.4;
    private static final double GOOD_IMAGE = 0.2;
    private static final double LEAST_REGARD = 0.2;

    private final Dice dice;
    private final Hearsay hearsay;

    Asking(Dice dice, Hearsay hearsay) {
        this.dice = dice;
        this.hearsay = hearsay;
    }

    /// Puts one ask to those whom the asker thinks of and those to whom it is passed on.
    ///
    /// @param reach how far it goes, 1 where nothing limits it
    /// @param here who has not left
    Asked ask(Agent asker, int week, double reach, Predicate<Agent> here) {
        int topic = dice.below(Nature.TOPICS);
        var reached = reached(asker, topic, reach, here);
        if (reached.isEmpty()) {
            return new Asked(false, 0);
        }
        dice.shuffle(reached);
        var helpers = helpers(asker, reached, topic, week);
        asker.hasAsked(!helpers.isEmpty());
        hearsay.note(asker, reached, helpers, 7 * week + dice.below(7));
        return new Asked(true, helpers.size());
    }

    /// What came of an ask.
    ///
    /// @param anybody whether it reached anybody
    /// @param helped how many helped
    record Asked(boolean anybody, int helped) {}

    private List<Agent> reached(Agent asker, int topic, double reach, Predicate<Agent> here) {
        var reached = new LinkedHashSet<Agent>();
        for (int i = dice.times(ASKED_BY_MYSELF * reach); i > 0; i--) {
            choose(asker, topic, here, reached);
        }
        int passedOn = dice.times(PASSED_ON * reach);
        for (int i = TRIES * passedOn; i > 0 && passedOn > 0; i--) {
            passedOn -= passOn(asker, topic, here, reached) ? 1 : 0;
        }
        reached.remove(asker);
        return new ArrayList<>(reached);
    }

    /// The asker thinks of a few and asks the one who seems to know about it, or has helped before.
    private void choose(Agent asker, int topic, Predicate<Agent> here, Set<Agent> reached) {
        double best = 0;
        Agent chosen = asker;
        for (int i = 0; i < LOOKED_AT && !asker.acquaintances().isEmpty(); i++) {
            var other = dice.one(asker.acquaintances());
            double drawn =
                    dice.between(0, 1)
                            + (other.nature().knowsAbout(topic) ? 0.6 : 0)
                            + 0.3 * Math.min(2, asker.timesHelpedBy(other));
            if (here.test(other) && drawn > best) {
                best = drawn;
                chosen = other;
            }
        }
        reached.add(chosen);
    }

    /// An acquaintance passes the ask on to somebody who knows about it.
    private boolean passOn(Agent asker, int topic, Predicate<Agent> here, Set<Agent> reached) {
        if (asker.acquaintances().isEmpty()) {
            return false;
        }
        var other = dice.one(dice.one(asker.acquaintances()).acquaintances());
        return other != asker
                && here.test(other)
                && other.nature().knowsAbout(topic)
                && reached.add(other);
    }

    /// The first who can and will helps; now and then another does too.
    private List<Help> helpers(Agent asker, List<Agent> reached, int topic, int week) {
        var helpers = new ArrayList<Help>();
        for (var other : reached) {
            other.isAsked();
            if (dice.falls(other.able(topic, week) * willing(other, asker, week))
                    && (helpers.isEmpty() || dice.falls(HELPS_TOO))) {
                helpers.add(help(asker, other));
            } else {
                other.passes();
            }
        }
        return helpers;
    }

    private Help help(Agent asker, Agent other) {
        boolean thanked = dice.falls(asker.nature().kind().habits().thanks());
        other.helps(thanked);
        asker.isHelpedBy(other);
        if (dice.falls(MEET_BY_IT)) {
            asker.meets(other);
        }
        return new Help(other, thanked);
    }

    /// How willing somebody is to help this asker: those who helped me come first, of others one
    /// hears now and then whether they help anybody.
    private double willing(Agent other, Agent asker, int week) {
        double willing = other.willing(week);
        if (other.nature().kind().looksAway()) {
            return willing;
        }
        if (other.timesHelpedBy(asker) > 0) {
            return Math.min(1, 1.2 * willing);
        }
        return dice.falls(HEARD_OF)
                ? willing * Math.clamp(asker.image() / GOOD_IMAGE, LEAST_REGARD, 1)
                : willing;
    }
}
