package kontaktnetz.graph;

import static kontaktnetz.graph.Dealings.TODAY;
import static kontaktnetz.graph.Dealings.VERA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.function.ObjLongConsumer;
import kontaktnetz.graph.Asks.Answer;
import kontaktnetz.graph.Dealings.Deal;
import kontaktnetz.graph.Noticing.Noticed;
import kontaktnetz.graph.Noticing.Silent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What has to hold in every net, on some hundred seeded ones each.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TakersPropertiesTest {

    private static final int NETS = 400;

    @Test
    void the_same_is_said_as_by_the_formulas_without_a_thought_for_speed() {
        forMany((net, seed) -> {
            double seen = 0.4 + 0.6 * new SplittableRandom(seed).nextDouble();
            var slow = new SlowTakers(net, TODAY, seen);

            assertThat(net.vera(TODAY, seen)).isEqualTo(slow.vera());
            assertThat(net.takers(TODAY, seen).leaning(VERA))
                    .isCloseTo(slow.leaning(), within(1e-7));
        });
    }

    @Test
    void the_nets_speak_and_are_silent_for_every_reason() {
        var said = new ArrayList<Object>();

        forMany((net, seed) -> {
            double seen = seed % 10 == 0 ? 0.3 : 1;
            said.add(
                    switch (net.vera(TODAY, seen)) {
                        case Noticed(var until) -> "noticed";
                        case Silent(var reason) -> reason;
                    });
        });

        assertThat(said).contains((Object[]) Noticing.Reason.values());
        assertThat(said).filteredOn("noticed"::equals).hasSizeGreaterThan(NETS / 20);
    }

    @Test
    void the_order_in_which_it_was_written_down_leaves_no_trace() {
        forMany((net, seed) -> {
            var one = net.takers(TODAY, 1);
            var other = net.shuffled(seed).takers(TODAY, 1);

            assertThat(other.noticing(VERA)).isEqualTo(one.noticing(VERA));
            assertThat(other.leaning(VERA)).isEqualTo(one.leaning(VERA));
        });
    }

    @Test
    void law_6_no_one_relation_decides() {
        forNoticed((net, seed) -> {
            for (int other = 1; other < net.persons(); other++) {
                int left = other;
                var without = net.without(deal -> deal.isPassedBy(VERA) && deal.asker() == left);

                assertThat(without.takers(TODAY, 1).leaning(VERA)).isGreaterThan(0.95);
            }
        });
    }

    @Test
    void law_6_whatever_one_other_tells_it_does_not_make_anyone_noticed() {
        forMany((net, seed) -> {
            var untold = net.without(deal -> deal.isPassedBy(VERA) && deal.asker() == 1);
            if (untold.takers(TODAY, 1).leaning(VERA) <= 0.95) {
                assertThat(untold.veraPasses(1, 2_000, 3).vera()).isInstanceOf(Silent.class);
            }
        });
    }

    @Test
    void law_6_less_than_a_year_is_never_enough() {
        forMany((net, seed) -> {
            var recent = net.without(deal -> deal.day() <= TODAY - 365);

            assertThat(recent.vera()).isInstanceOf(Silent.class);
        });
    }

    @Test
    void law_6_fewer_than_eight_partners_are_never_enough() {
        forMany((net, seed) -> {
            var seven = net.without(deal -> deal.isReceivedBy(VERA) && deal.asked() > 7);

            assertThat(seven.vera()).isInstanceOf(Silent.class);
        });
    }

    @Test
    void law_6_who_never_asks_is_never_noticed_whatever_is_given_to_them() {
        forMany((net, seed) -> {
            var gifts = net.each(deal -> deal.isReceivedBy(VERA) ? deal.given() : deal);
            var shy = gifts.without(deal -> deal.asker() == VERA && deal.answer() != null);

            assertThat(shy.vera()).isInstanceOf(Silent.class);
        });
    }

    @Test
    void law_9_whom_somebody_helped_plays_no_part_so_nobody_has_to_be_paid_back() {
        forMany((net, seed) -> {
            var random = new SplittableRandom(seed);
            var elsewhere =
                    net.each(deal ->
                            deal.isHelpBy(VERA)
                                    ? new Deal(
                                            random.nextInt(1, net.persons()),
                                            VERA,
                                            deal.day(),
                                            deal.among(),
                                            deal.answer())
                                    : deal);

            assertThat(elsewhere.vera()).isEqualTo(net.vera());
        });
    }

    @Test
    void law_5_what_others_got_and_gave_one_another_changes_nothing_but_the_custom() {
        forMany((net, seed) -> {
            var random = new SplittableRandom(seed);
            var swapped =
                    net.each(deal ->
                            deal.asker() != VERA
                                            && deal.asked() != VERA
                                            && deal.isHelpBy(deal.asked())
                                    ? new Deal(
                                            another(random, net.persons(), deal.asked()),
                                            deal.asked(),
                                            deal.day(),
                                            deal.among(),
                                            deal.answer())
                                    : deal);

            assertThat(swapped.vera()).isEqualTo(net.vera());
        });
    }

    @Test
    void to_help_never_makes_anyone_noticed() {
        forMany((net, seed) -> {
            if (net.vera() instanceof Silent) {
                var random = new SplittableRandom(seed);
                var more =
                        new Deal(
                                random.nextInt(1, net.persons()),
                                VERA,
                                TODAY - random.nextInt(2_000),
                                1,
                                random.nextBoolean() ? Answer.HELPED : null);
                var readier =
                        net.each(deal ->
                                deal.isPassedBy(VERA) && random.nextInt(5) == 0
                                        ? deal.answered(Answer.HELPED)
                                        : deal);

                assertThat(net.and(more).vera()).isInstanceOf(Silent.class);
                assertThat(readier.vera()).isInstanceOf(Silent.class);
            }
        });
    }

    @Test
    void help_today_silences_today() {
        forNoticed((net, seed) -> {
            var helped = net.and(new Deal(1, VERA, TODAY, 1, Answer.HELPED));

            assertThat(helped.vera()).isInstanceOf(Silent.class);
        });
    }

    @Test
    void the_less_is_seen_the_less_is_said() {
        forMany((net, seed) -> {
            boolean silent = false;
            for (double seen = 1; seen > 0.45; seen -= 0.05) {
                boolean now = net.vera(TODAY, seen) instanceof Silent;

                assertThat(now || !silent).as("seen " + seen).isTrue();
                silent = now;
            }
        });
    }

    @Test
    void to_decline_and_to_be_silent_leave_the_same_trace_and_an_ask_met_by_another_less() {
        forMany((net, seed) -> {
            var met =
                    net.each(deal ->
                            deal.isPassedBy(VERA) ? deal.answered(Answer.ANOTHER_HELPED) : deal);

            assertThat(met.takers(TODAY, 1).leaning(VERA))
                    .isLessThanOrEqualTo(net.takers(TODAY, 1).leaning(VERA) + 1e-12);
        });
    }

    @Test
    void what_is_said_ends_by_itself() {
        forNoticed((net, seed) -> {
            int until = net.vera() instanceof Noticed(var day) ? day : TODAY;
            int last =
                    net.deals().stream()
                            .filter(deal -> deal.isReceivedBy(VERA))
                            .mapToInt(Deal::day)
                            .max()
                            .orElseThrow();

            assertThat(until).isBetween(TODAY + 1, TODAY + 92);
            assertThat(net.vera(last + 184, 1)).isInstanceOf(Silent.class);
        });
    }

    @Test
    void what_is_yet_to_come_changes_nothing() {
        forMany((net, seed) -> {
            var ahead =
                    net.and(
                            new Deal(1, VERA, TODAY + 1, 1, Answer.HELPED),
                            new Deal(VERA, 2, TODAY + 1, 1, Answer.HELPED));

            assertThat(ahead.vera()).isEqualTo(net.vera());
        });
    }

    private static int another(SplittableRandom random, int persons, int person) {
        int other = random.nextInt(1, persons);
        return other == person ? person % (persons - 1) + 1 : other;
    }

    private static void forMany(ObjLongConsumer<Dealings> property) {
        for (long seed = 0; seed < NETS; seed++) {
            property.accept(Dealings.random(seed), seed);
        }
    }

    private static void forNoticed(ObjLongConsumer<Dealings> property) {
        int noticed = 0;
        for (long seed = 0; seed < NETS; seed++) {
            var net = Dealings.random(seed);
            if (net.vera() instanceof Noticed) {
                property.accept(net, seed);
                noticed++;
            }
        }
        assertThat(noticed).isGreaterThan(NETS / 20);
    }
}
