package kontaktnetz.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kontaktnetz.graph.Asks;
import kontaktnetz.graph.Asks.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Vera has asked and received for a hundred weeks and let every ask go by.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchTest {

    private static final int WEEK = 100;

    private final Dice dice = new Dice(2);
    private final List<Agent> everybody = everybody();
    private final Agent vera = everybody.getFirst();
    private final Asks asks = asks();

    @Test
    void law_6_who_is_noticed_is_told_first_and_limited_only_when_weeks_have_gone_by() {
        var watch = new Watch(true);

        watch.look(everybody, everybody, asks, WEEK);

        assertThat(watch.noticed(vera)).hasValue(WEEK);
        assertThat(watch.reach(vera, WEEK)).isEqualTo(1);
        assertThat(watch.reach(vera, WEEK + 7)).isEqualTo(1);
        assertThat(watch.reach(vera, WEEK + 8)).isEqualTo(0.4);
        assertThat(watch.reach(everybody.get(5), WEEK + 8)).isEqualTo(1);
    }

    @Test
    void law_6_the_limit_ends_by_itself() {
        var watch = new Watch(true);

        watch.look(everybody, everybody, asks, WEEK);

        assertThat(watch.reach(vera, WEEK + 14)).isEqualTo(1);
    }

    @Test
    void who_only_looks_changes_nothing() {
        var watch = new Watch(false);

        watch.look(everybody, everybody, asks, WEEK);

        assertThat(watch.noticed(vera)).hasValue(WEEK);
        assertThat(watch.reach(vera, WEEK + 8)).isEqualTo(1);
    }

    @Test
    void who_has_left_is_not_looked_at() {
        var watch = new Watch(true);

        watch.look(everybody, everybody.subList(1, 20), asks, WEEK);

        assertThat(watch.noticed(vera)).isEmpty();
    }

    private List<Agent> everybody() {
        var everybody = new ArrayList<Agent>();
        while (everybody.size() < 20) {
            var nature = Nature.of(Kind.RECIPROCATOR, dice);
            if (nature.hasAccount()) {
                everybody.add(new Agent(everybody.size(), nature, 0));
            }
        }
        return everybody;
    }

    private static Asks asks() {
        var asks = new Asks();
        for (int day = 0; day < 7 * WEEK; day += 7) {
            asks.add(0, 1 + day / 7 % 12, day, 1, Answer.HELPED);
            asks.add(1 + day / 7 % 15, 0, day, 1, Answer.NOBODY_HELPED);
        }
        return asks;
    }
}
