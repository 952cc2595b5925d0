package kontaktnetz.graph;

import static kontaktnetz.graph.History.CALL;
import static kontaktnetz.graph.History.MAIL;
import static kontaktnetz.graph.History.MEETING;
import static kontaktnetz.graph.History.MESSAGE;
import static kontaktnetz.graph.History.NOTE;
import static kontaktnetz.graph.History.TODAY;
import static kontaktnetz.graph.TieState.NO_CADENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.SplittableRandom;
import java.util.function.ObjLongConsumer;
import kontaktnetz.graph.History.Event;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What has to hold for every history, on some hundred seeded ones each; numbered as in the model.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TiePropertiesTest {

    private static final int HISTORIES = 300;

    /// A sum of three logarithms may differ in its last digits by the order of its parts.
    private static final double ROUNDING = 1e-12;

    @Test
    void _1_without_contact_there_is_no_tie_and_a_note_is_no_contact() {
        var contacts = new Contacts();
        contacts.add(0, TODAY, Contacts.kind(NOTE, true), 1);

        var ties = TieHistories.of(contacts, 2, History.KAPPA);

        assertThat(ties.state(0)).isEmpty();
        assertThat(ties.state(1)).isEmpty();
        assertThat(TieState.shown(0)).isZero();
    }

    @Test
    void _1_a_note_changes_nothing_beside_contact() {
        forMany((history, seed) -> {
            var noted = history.and(new Event(TODAY, NOTE, true, 1));

            assertThat(noted.state()).isEqualTo(history.state());
        });
    }

    @Test
    void _2_a_contact_more_never_lowers_strength_not_even_a_back_dated_one() {
        forMany((history, seed) -> {
            var more = History.randomEvent(new SplittableRandom(~seed), 9_000);

            double after = history.and(more).state().strength(TODAY);

            assertThat(after)
                    .isGreaterThanOrEqualTo(history.state().strength(TODAY) * (1 - ROUNDING));
        });
    }

    @Test
    void _3_every_silent_day_lowers_strength_and_chance_and_lengthens_the_pause() {
        forMany((history, seed) -> {
            var state = history.state();
            int today = TODAY + new SplittableRandom(seed).nextInt(9_000);

            int next = today + 1;
            assertThat(state.strength(next)).isLessThan(state.strength(today));
            assertThat(state.z(next, NO_CADENCE)).isGreaterThan(state.z(today, NO_CADENCE));
            assertThat(state.chance30(next, NO_CADENCE))
                    .isLessThan(state.chance30(today, NO_CADENCE));
            assertThat(state.chance(next, NO_CADENCE, 60))
                    .isLessThan(state.chance(today, NO_CADENCE, 60));
        });
    }

    @Test
    void _4_the_order_in_which_contact_was_written_down_leaves_no_trace() {
        forMany((history, seed) ->
                assertThat(history.shuffled(seed).state()).isEqualTo(history.state()));
    }

    @Test
    void _5_two_cards_of_one_person_together_are_no_weaker_than_either() {
        forMany((history, seed) -> {
            var other = History.random(~seed);

            double together = history.and(other).state().strength(TODAY);

            double stronger =
                    Math.max(history.state().strength(TODAY), other.state().strength(TODAY));
            assertThat(together).isGreaterThanOrEqualTo(stronger * (1 - ROUNDING));
        });
    }

    @Test
    void _6_a_meeting_counts_no_less_than_a_call_a_mail_and_a_message_in_this_order() {
        for (int people = 1; people < 300; people++) {
            for (int ago = 0; ago < 3000; ago += 100) {
                assertThat(alone(MESSAGE, true, people, ago))
                        .isLessThanOrEqualTo(alone(MAIL, true, people, ago));
                assertThat(alone(MAIL, true, people, ago))
                        .isLessThanOrEqualTo(alone(CALL, true, people, ago));
                assertThat(alone(CALL, true, people, ago))
                        .isLessThanOrEqualTo(alone(MEETING, true, people, ago));
            }
        }
    }

    @Test
    void _6_to_write_counts_no_less_than_to_be_written_to_and_few_no_less_than_many() {
        for (int people = 1; people < 300; people++) {
            for (int channel = MEETING; channel <= MESSAGE; channel++) {
                assertThat(alone(channel, false, people, 5))
                        .isLessThanOrEqualTo(alone(channel, true, people, 5));
                assertThat(alone(channel, true, people + 1, 5))
                        .isLessThanOrEqualTo(alone(channel, true, people, 5));
            }
        }
    }

    /// The half-lives are constants of the state, so the slow formulas are stretched, which agree
    /// with the state where nothing is stretched.
    @Test
    void _7_a_life_in_slow_motion_with_half_lives_to_match_has_the_same_strength() {
        forMany((history, seed) -> {
            double strength = history.state().strength(TODAY);
            int k = new SplittableRandom(seed).nextInt(2, 40);

            double slowed = SlowTie.slowed(history.slowed(k), k).strength(TODAY);

            assertThat(SlowTie.of(history).strength(TODAY)).isCloseTo(strength, within(1e-9));
            assertThat(slowed).isCloseTo(strength, within(1e-9));
        });
    }

    @Test
    void _8_a_flood_of_mail_on_one_day_is_worth_at_most_a_contact_a_sum() {
        for (int size : new int[] {1, 2, 20, 1_000, 600_000}) {
            var flood = new History(Collections.nCopies(size, new Event(TODAY, MAIL, true, 1)));

            assertThat(flood.state().strength(TODAY)).isBetween(1.8, 3 * Math.log(2));
        }
    }

    @Test
    void _9_the_figure_shown_lies_from_zero_to_below_a_hundred() {
        var busiest = History.random(0);
        for (int day = TODAY - 5_000; day <= TODAY; day++) {
            for (int channel = MEETING; channel <= MESSAGE; channel++) {
                busiest = day % 50 == 0 ? busiest.and(new Event(day, channel, true, 1)) : busiest;
            }
        }
        assertThat(TieState.shown(busiest.state().strength(TODAY))).isBetween(50.0, 99.999);
        forMany((history, seed) ->
                assertThat(TieState.shown(history.state().strength(TODAY + 20_000)))
                        .isBetween(0.0, 99.999));
    }

    @Test
    void _10_the_chance_rises_with_the_horizon() {
        forMany((history, seed) -> {
            var state = history.state();
            int today = TODAY + new SplittableRandom(seed).nextInt(2_000);

            for (int days = 7; days < 90; days++) {
                assertThat(state.chance(today, NO_CADENCE, days))
                        .isBetween(0.0, 1.0)
                        .isLessThan(state.chance(today, NO_CADENCE, days + 1));
            }
        });
    }

    @Test
    void _11_going_on_from_a_day_ends_where_a_rebuild_ends() {
        forMany((history, seed) -> {
            int split = TODAY - new SplittableRandom(seed).nextInt(600);

            var builder = new TieBuilder();
            history.before(split).alone().state(0).ifPresent(builder::resume);
            feed(builder, history.from(split));

            assertThat(builder.state()).contains(history.state());
        });
    }

    /// The buckets of each day and channel, made by hand.
    private static void feed(TieBuilder builder, History history) {
        history.events().stream()
                .sorted((a, b) ->
                        a.day() != b.day()
                                ? Integer.compare(a.day(), b.day())
                                : Integer.compare(kind(a), kind(b)))
                .map(event -> history.events().stream().filter(e -> sameBucket(e, event)).toList())
                .distinct()
                .forEach(bucket -> {
                    var event = bucket.getFirst();
                    long share = bucket.stream().mapToLong(e -> TieBuilder.share(e.people())).sum();
                    builder.add(
                            event.day(), History.KAPPA[event.channel()], event.outgoing(), share);
                });
    }

    private static boolean sameBucket(Event one, Event other) {
        return one.day() == other.day() && kind(one) == kind(other);
    }

    private static int kind(Event event) {
        return Contacts.kind(event.channel(), event.outgoing());
    }

    @Test
    void _12_a_planned_meeting_counts_from_its_day_on() {
        forMany((history, seed) -> {
            var planned = history.and(new Event(TODAY + 10, MEETING, true, 1)).alone();

            assertThat(planned.stateBefore(0, TODAY + 10)).contains(history.state());
            assertThat(planned.stateBefore(0, TODAY + 11).orElseThrow().lastDay())
                    .isEqualTo(TODAY + 10);
        });
    }

    private static double alone(int channel, boolean outgoing, int people, int ago) {
        return History.of(new Event(TODAY - ago, channel, outgoing, people))
                .state()
                .strength(TODAY);
    }

    private static void forMany(ObjLongConsumer<History> property) {
        for (long seed = 0; seed < HISTORIES; seed++) {
            property.accept(History.random(seed), seed);
        }
    }
}
