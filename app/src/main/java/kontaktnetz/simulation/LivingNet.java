package kontaktnetz.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import kontaktnetz.simulation.Asking.Asked;
import kontaktnetz.simulation.Life.Year;
import org.jspecify.annotations.Nullable;

/// An invented net, week by week: people come, ask, help or let it go by, rest and leave.
public final class LivingNet {

    private static final double ARRIVALS_PER_YEAR = 0.12;
    private static final double WEEKS_A_YEAR = 52;

    private final Terms terms;
    private final Dice dice;
    private final Hearsay hearsay;
    private final Asking asking;
    private final Watch watch;
    private final List<Agent> everybody;
    private final List<Agent> here;
    private final Map<Agent, Integer> left = new HashMap<>();
    private Year lastYear = Year.NONE;

    /// What an invented net begins with.
    ///
    /// @param people how many there are at the beginning
    /// @param takers the share of them, and of those who come, who take
    /// @param lively how much is asked: 1 is usual, 0.5 quiet, 2 lively
    /// @param isProtected whether anything follows from what is noticed
    public record Terms(int people, double takers, double lively, boolean isProtected, long seed) {}

    private LivingNet(Terms terms) {
        this.terms = terms;
        dice = new Dice(terms.seed());
        hearsay = new Hearsay(dice);
        asking = new Asking(dice, hearsay);
        watch = new Watch(terms.isProtected());
        everybody = new ArrayList<>(Founding.of(terms.people(), terms.takers(), dice));
        here = new ArrayList<>(everybody);
    }

    /// Three years of it.
    public static Life lived(Terms terms) {
        var net = new LivingNet(terms);
        for (int week = 0; week < Life.WEEKS; week++) {
            net.week(week);
        }
        return net.life();
    }

    private void week(int week) {
        arrivals(week);
        asks(week);
        partings(week);
        if (Watch.isDue(week)) {
            watch.look(everybody, here, hearsay.asks(), week);
        }
    }

    private void arrivals(int week) {
        for (int i = dice.times(ARRIVALS_PER_YEAR * terms.people() / WEEKS_A_YEAR); i > 0; i--) {
            var kind = dice.falls(terms.takers()) ? Kind.TAKER : Kind.NEWCOMER;
            var newcomer = new Agent(everybody.size(), Nature.of(kind, dice), week);
            Founding.welcome(newcomer, here, dice);
            everybody.add(newcomer);
            here.add(newcomer);
        }
    }

    private void asks(int week) {
        dice.shuffle(here);
        var year = new Year(here.size(), 0, 0, 0, 0);
        for (var agent : here) {
            double reach = watch.reach(agent, week);
            for (int i = dice.times(terms.lively() * agent.asks(week)); i > 0; i--) {
                year = year.plus(told(agent, asking.ask(agent, week, reach, this::isHere)));
            }
        }
        if (week >= Life.LAST_YEAR) {
            lastYear = lastYear.plus(year);
        }
    }

    private boolean isHere(Agent agent) {
        return !left.containsKey(agent);
    }

    private static Year told(Agent agent, Asked asked) {
        boolean takes = agent.nature().kind() == Kind.TAKER;
        return new Year(
                0,
                asked.anybody() ? 1 : 0,
                asked.helped() > 0 ? 1 : 0,
                asked.helped(),
                takes ? asked.helped() : 0);
    }

    private void partings(int week) {
        for (var agent : here) {
            agent.rests();
            if (dice.falls(agent.leaving())) {
                left.put(agent, week);
            }
        }
        here.removeIf(left::containsKey);
    }

    private Life life() {
        var fates =
                everybody.stream()
                        .map(agent ->
                                new Fate(
                                        agent.nature().kind(),
                                        agent.joined(),
                                        week(left.get(agent)),
                                        watch.noticed(agent)))
                        .toList();
        return new Life(fates, Watch.takers(everybody, hearsay.asks(), Life.WEEKS - 1), lastYear);
    }

    private static OptionalInt week(@Nullable Integer week) {
        return week == null ? OptionalInt.empty() : OptionalInt.of(week);
    }
}
