package kontaktnetz.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kontaktnetz.simulation.Asking.Asked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AskingTest {

    private static final int ASKS = 2_000;

    private final Dice dice = new Dice(3);
    private final Asking asking = new Asking(dice, new Hearsay(dice));

    @Test
    void one_answer_is_mostly_enough() {
        var asker = among(Kind.GIVER);

        var asked = many(asker, 1, AskingTest::isHere);

        assertThat(asked).filteredOn(a -> a.helped() == 1).hasSizeGreaterThan(ASKS / 4);
        assertThat(asked).filteredOn(a -> a.helped() > 1).hasSizeLessThan(ASKS / 8).isNotEmpty();
        assertThat(asked).filteredOn(Asked::anybody).hasSizeGreaterThan(ASKS * 9 / 10);
    }

    @Test
    void an_ask_that_goes_less_far_is_met_less_often() {
        var asker = among(Kind.RECIPROCATOR);
        long far = many(asker, 1, AskingTest::isHere).stream().filter(a -> a.helped() > 0).count();

        long near =
                many(asker, 0.4, AskingTest::isHere).stream().filter(a -> a.helped() > 0).count();

        assertThat(near).isBetween(far / 4, far * 3 / 4);
    }

    @Test
    void nobody_who_has_left_is_asked_and_an_ask_to_nobody_is_none() {
        var asker = among(Kind.GIVER);

        assertThat(many(asker, 1, agent -> false)).allMatch(a -> !a.anybody() && a.helped() == 0);
        assertThat(many(agent(Kind.SHY), 1, AskingTest::isHere)).noneMatch(Asked::anybody);
    }

    @Test
    void those_of_whom_it_is_said_that_they_help_nobody_are_helped_less_but_by_givers() {
        var liked = among(Kind.RECIPROCATOR);
        var avoided = among(Kind.RECIPROCATOR);
        var avoidedAmongGivers = among(Kind.GIVER);
        for (int i = 0; i < 60; i++) {
            liked.helps(true);
            avoided.passes();
            avoidedAmongGivers.passes();
        }

        assertThat(helped(avoided)).isLessThan(helped(liked) * 9 / 10);
        assertThat(helped(avoidedAmongGivers)).isGreaterThan(helped(avoided));
    }

    private long helped(Agent asker) {
        return many(asker, 1, AskingTest::isHere).stream()
                .filter(asked -> asked.helped() > 0)
                .count();
    }

    private List<Asked> many(Agent asker, double reach, Predicate<Agent> here) {
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < ASKS; i++) {
            asked.add(asking.ask(asker, 1, reach, here));
            asker.acquaintances().forEach(Agent::rests);
        }
        return asked;
    }

    /// Somebody among forty people of a kind who know one another.
    private Agent among(Kind kind) {
        var asker = agent(Kind.NEWCOMER);
        var others = new ArrayList<Agent>();
        for (int i = 0; i < 40; i++) {
            var other = agent(kind);
            others.forEach(other::meets);
            others.add(other);
            asker.meets(other);
        }
        return asker;
    }

    private Agent agent(Kind kind) {
        return new Agent(dice.below(1_000_000), Nature.of(kind, dice), 0);
    }

    private static boolean isHere(Agent agent) {
        return agent.joined() == 0;
    }
}
