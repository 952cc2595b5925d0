package kontaktnetz.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgentTest {

    private static final int TOPIC = 0;

    private final Dice dice = new Dice(1);

    @Test
    void who_gives_and_is_never_thanked_burns_out_and_who_is_thanked_does_not() {
        var thanked = agent(Kind.RECIPROCATOR);
        var unthanked = agent(Kind.RECIPROCATOR);
        for (int week = 0; week < 104; week++) {
            thanked.helps(true);
            thanked.rests();
            unthanked.helps(false);
            unthanked.rests();
        }

        assertThat(thanked.leaving()).isCloseTo(0.0005, within(1e-12));
        assertThat(unthanked.leaving()).isGreaterThan(0.01);
    }

    @Test
    void who_asks_and_is_never_helped_leaves_sooner_than_who_is() {
        var heard = agent(Kind.RECIPROCATOR);
        var unheard = agent(Kind.RECIPROCATOR);
        for (int i = 0; i < 40; i++) {
            heard.hasAsked(true);
            unheard.hasAsked(false);
        }

        assertThat(unheard.leaving()).isGreaterThan(heard.leaving());
    }

    @Test
    void more_asks_than_one_has_patience_for_take_the_joy() {
        var pestered = agent(Kind.GIVER);
        for (int week = 0; week < 52; week++) {
            for (int i = 0; i < 12; i++) {
                pestered.isAsked();
            }
            pestered.rests();
        }

        assertThat(pestered.leaving()).isGreaterThan(0.01);
    }

    @Test
    void who_helps_much_tires_and_recovers() {
        var tired = agent(Kind.BUSY);
        double rested = tired.willing(0);
        for (int i = 0; i < 6; i++) {
            tired.helps(true);
        }

        assertThat(tired.willing(0)).isLessThan(rested / 10);
        for (int week = 0; week < 30; week++) {
            tired.rests();
        }
        assertThat(tired.willing(30)).isEqualTo(rested);
    }

    @Test
    void what_is_said_about_somebody_follows_what_they_do() {
        var giver = agent(Kind.GIVER);
        var taker = agent(Kind.TAKER);
        for (int i = 0; i < 30; i++) {
            giver.helps(true);
            taker.passes();
        }

        assertThat(giver.image()).isGreaterThan(0.8);
        assertThat(taker.image()).isLessThan(0.1);
    }

    @Test
    void a_newcomer_learns_by_and_by_to_help() {
        var newcomer = new Agent(7, Nature.of(Kind.NEWCOMER, dice), 20);

        assertThat(newcomer.able(TOPIC, 20)).isCloseTo(newcomer.able(TOPIC, 90) / 5, within(1e-9));
        assertThat(newcomer.able(TOPIC, 40)).isLessThan(newcomer.able(TOPIC, 60));
        assertThat(newcomer.able(TOPIC, 60)).isEqualTo(newcomer.able(TOPIC, 90));
    }

    @Test
    void in_hard_times_one_asks_much_and_gives_nothing_and_before_and_after_as_others() {
        var agent = agent(Kind.HARD_TIMES);
        int hard = agent.nature().hardFrom();
        int over = agent.nature().hardTo();

        assertThat(agent.asks(hard)).isGreaterThan(agent.asks(hard - 1));
        assertThat(agent.willing(hard)).isLessThan(0.06);
        assertThat(agent.willing(over)).isEqualTo(agent.nature().willing());
        assertThat(over - hard).isBetween(26, 78);
    }

    @Test
    void a_word_in_private_moves_those_who_listen_and_hurts_those_who_help() {
        var moved = agent(Kind.TAKER);
        while (!moved.nature().listens()) {
            moved = agent(Kind.TAKER);
        }
        double before = moved.willing(0);
        double asked = moved.asks(0);
        var hurt = agent(Kind.RECIPROCATOR);
        for (int i = 0; i < 8; i++) {
            hurt.hasAsked(false);
        }
        double content = hurt.leaving();

        moved.isTold();
        hurt.isTold();

        assertThat(moved.willing(0)).isGreaterThan(before);
        assertThat(moved.asks(0)).isLessThan(asked);
        assertThat(hurt.leaving()).isGreaterThan(content);
    }

    @Test
    void to_know_one_another_is_mutual_and_happens_once() {
        var ada = agent(Kind.GIVER);
        var grace = agent(Kind.SHY);

        ada.meets(grace);
        grace.meets(ada);
        ada.meets(ada);

        assertThat(ada.acquaintances()).containsExactly(grace);
        assertThat(grace.acquaintances()).containsExactly(ada);
    }

    private Agent agent(Kind kind) {
        return new Agent(0, Nature.of(kind, dice), 0);
    }
}
