package kontaktnetz.graph;

import static kontaktnetz.graph.Dealings.TODAY;
import static kontaktnetz.graph.Dealings.VERA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrialTest {

    @Test
    void it_is_the_share_of_others_for_whom_less_speaks_averaged_over_those_who_take() {
        var trial = new Trial();
        double sum = 0;
        int takers = 0;
        for (long seed = 0; seed < 30; seed++) {
            var random = new SplittableRandom(seed);
            var net = Dealings.random(seed);
            var judged = new boolean[net.persons()];
            var takes = new boolean[net.persons()];
            for (int person = 0; person < net.persons(); person++) {
                judged[person] = random.nextInt(4) > 0;
                takes[person] = random.nextInt(4) == 0;
            }
            trial.add(net.takers(TODAY, 1), judged, takes);
            for (int person = 0; person < net.persons(); person++) {
                if (judged[person] && takes[person]) {
                    sum += below(net.takers(TODAY, 1), person, judged, takes);
                    takers++;
                }
            }
        }

        assertThat(trial.auc()).hasValueCloseTo(sum / takers, within(1e-12));
    }

    @Test
    void one_who_takes_stands_above_a_net_of_strangers() {
        var trial = new Trial();
        var net = Dealings.among(20).veraReceives(12, 700, 20).veraPasses(15, 700, 10);
        var judged = new boolean[20];
        java.util.Arrays.fill(judged, true);
        var takes = new boolean[20];
        takes[VERA] = true;
        for (int i = 0; i < Trial.FEWEST; i++) {
            trial.add(net.takers(TODAY, 1), judged, takes);
        }

        assertThat(trial.auc()).hasValue(1);
    }

    @Test
    void a_net_where_everybody_takes_says_nothing() {
        var trial = new Trial();
        var all = new boolean[20];
        java.util.Arrays.fill(all, true);

        trial.add(Dealings.among(20).takers(TODAY, 1), all, all);

        assertThat(trial.auc()).isEmpty();
    }

    @Test
    void columns_of_another_length_are_refused() {
        var net = Dealings.among(20).takers(TODAY, 1);

        assertThatThrownBy(() -> new Trial().add(net, new boolean[19], new boolean[20]))
                .hasMessageContaining("19 and 20 entries for 20");
    }

    private static double below(Takers net, int person, boolean[] judged, boolean[] takes) {
        double below = 0;
        int others = 0;
        for (int other = 0; other < judged.length; other++) {
            if (judged[other] && !takes[other]) {
                int order = Double.compare(net.leaning(other), net.leaning(person));
                below += order < 0 ? 1 : order == 0 ? 0.5 : 0;
                others++;
            }
        }
        return below / others;
    }
}
