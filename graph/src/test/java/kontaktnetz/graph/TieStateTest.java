package kontaktnetz.graph;

import static kontaktnetz.graph.History.CALL;
import static kontaktnetz.graph.History.MAIL;
import static kontaktnetz.graph.History.MEETING;
import static kontaktnetz.graph.TieState.NO_CADENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.SplittableRandom;
import kontaktnetz.graph.History.Event;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TieStateTest {

    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void the_nine_reference_histories_come_out_to_nine_digits() {
        var cases = Golden.all();

        assertThat(cases).hasSize(9);
        for (var golden : cases) {
            var state = golden.history().alone().state(0);
            assertThat(state.isPresent()).isEqualTo(!golden.history().events().isEmpty());
            double strength = state.map(s -> s.strength(golden.today())).orElse(0.0);
            assertThat(strength).isCloseTo(golden.value("strength"), EXACT);
            assertThat(TieState.shown(strength)).isCloseTo(golden.value("display"), EXACT);
            state.ifPresent(s -> assertRhythm(golden, s));
        }
    }

    private static void assertRhythm(Golden golden, TieState state) {
        int today = golden.today();
        assertThat(state.gaps()).isEqualTo((int) golden.value("gaps"));
        assertThat(state.mu(NO_CADENCE)).isCloseTo(golden.value("mu"), EXACT);
        assertThat(state.sigma(NO_CADENCE)).isCloseTo(golden.value("sd"), EXACT);
        assertThat(state.z(today, NO_CADENCE)).isCloseTo(golden.value("z"), EXACT);
        assertThat(state.density(today)).isCloseTo(golden.value("u"), EXACT);
        assertThat(state.chance(today, NO_CADENCE, 30)).isCloseTo(golden.value("p30"), EXACT);
        assertThat(state.chance(today, NO_CADENCE, 90)).isCloseTo(golden.value("p90"), EXACT);
        assertThat(state.usualGap(NO_CADENCE)).isCloseTo(golden.value("typicalGap"), EXACT);
    }

    /// Four figures of the reference histories, for a checkout without them.
    @Test
    void one_mail_just_sent_reads_as_the_reference_says() {
        var state = History.of(new Event(1000, MAIL, true, 1)).state();

        assertThat(state.strength(1000)).isCloseTo(1.8692437811989917, EXACT);
        assertThat(TieState.shown(state.strength(1000))).isCloseTo(26.76821443199156, EXACT);
        assertThat(state.z(1000, NO_CADENCE)).isCloseTo(-1.8800528557247886, EXACT);
        assertThat(state.chance(1000, NO_CADENCE, 30)).isCloseTo(0.2897272803180607, EXACT);
    }

    @Test
    void weekly_calls_for_a_year_read_as_the_reference_says() {
        var state = every(7, 52, CALL, 1000).state();

        assertThat(state.strength(1000)).isCloseTo(8.463103437801472, EXACT);
        assertThat(state.usualGap(NO_CADENCE)).isCloseTo(7.056459998608974, EXACT);
        assertThat(state.z(1000, NO_CADENCE)).isCloseTo(-3.5673964534640192, EXACT);
        assertThat(state.chance(1000, NO_CADENCE, 30)).isCloseTo(0.9795866543074349, EXACT);
        assertThat(state.chance(1000, NO_CADENCE, 90)).isCloseTo(0.9921114631656924, EXACT);
    }

    @Test
    void monthly_meetings_read_as_the_reference_says() {
        var state = every(30, 12, MEETING, 990).state();

        assertThat(state.strength(1000)).isCloseTo(6.452143085723044, EXACT);
        assertThat(state.mu(NO_CADENCE)).isCloseTo(3.297344118147954, EXACT);
        assertThat(state.sigma(NO_CADENCE)).isCloseTo(0.5477225575051661, EXACT);
        assertThat(state.density(1000)).isCloseTo(4.245659124135223, EXACT);
    }

    @Test
    void a_yearly_birthday_call_reads_as_the_reference_says() {
        var state = every(365, 3, CALL, 950).state();

        assertThat(state.strength(1000)).isCloseTo(1.7765190314482835, EXACT);
        assertThat(state.sigma(NO_CADENCE)).isCloseTo(1.8890563625910162, EXACT);
        assertThat(state.z(1000, NO_CADENCE)).isCloseTo(-0.33838669622716666, EXACT);
        assertThat(state.chance(1000, NO_CADENCE, 90)).isCloseTo(0.2826567002245543, EXACT);
    }

    /// The ages pass the end of the tables of powers: 4,096 days.
    @Test
    void every_number_agrees_with_the_slow_formulas() {
        for (long seed = 0; seed < 200; seed++) {
            var history = History.random(seed);
            var state = history.state();
            var slow = SlowTie.of(history);

            for (int ahead : new int[] {0, 1, 29, 4095, 4096, 10_000}) {
                int today = History.TODAY + ahead;
                assertThat(state.strength(today)).isCloseTo(slow.strength(today), EXACT);
                assertThat(state.density(today)).isCloseTo(slow.density(today), EXACT);
                assertThat(state.z(today, NO_CADENCE)).isCloseTo(slow.z(today, 1, 10), EXACT);
                assertThat(state.z(today, 21)).isCloseTo(slow.z(today, 5, 21), EXACT);
                assertThat(state.chance30(today, NO_CADENCE))
                        .isCloseTo(slow.chance30(today), EXACT);
                assertThat(state.chance(today, NO_CADENCE, 7))
                        .isCloseTo(slow.chance(today, 7), EXACT);
            }
        }
    }

    @Test
    void ten_thousand_days_of_contact_lose_no_digit() {
        var events = new ArrayList<Event>();
        for (int day = 0; day < 10_000; day++) {
            events.add(new Event(day, MAIL, day % 2 == 0, 1 + day % 3));
        }
        var history = new History(events);

        var state = history.state();

        var slow = SlowTie.of(history);
        assertThat(state.gaps()).isEqualTo(9_999);
        assertThat(state.strength(10_000)).isCloseTo(slow.strength(10_000), EXACT);
        assertThat(state.z(10_000, NO_CADENCE)).isCloseTo(slow.z(10_000, 1, 10), EXACT);
    }

    @Test
    void a_pause_longer_than_the_tables_is_still_a_pause() {
        var history =
                History.of(
                        new Event(-9_000, MAIL, false, 1),
                        new Event(-4_904, MAIL, false, 1),
                        new Event(15_096, MEETING, true, 4));

        var state = history.state();

        var slow = SlowTie.of(history);
        assertThat(state.strength(15_097)).isCloseTo(slow.strength(15_097), EXACT);
        assertThat(state.z(15_097, NO_CADENCE)).isCloseTo(slow.z(15_097, 1, 10), EXACT);
    }

    @Test
    void the_day_it_becomes_due_is_the_first_with_a_pause_that_is_due() {
        for (long seed = 0; seed < 500; seed++) {
            var state = History.random(seed).state();

            int due = state.dueDay(NO_CADENCE);

            assertThat(state.z(due, NO_CADENCE)).isGreaterThanOrEqualTo(TieState.DUE);
            assertThat(state.z(due - 1, NO_CADENCE)).isLessThan(TieState.DUE);
        }
    }

    @Test
    void a_cadence_is_due_on_the_day_after_it_has_run_out_at_the_latest() {
        var random = new SplittableRandom(7);
        for (long seed = 0; seed < 500; seed++) {
            var state = History.random(seed).state();
            int cadence = random.nextInt(1, 3651);

            int due = state.dueDay(cadence);

            int gap = state.gap(due);
            assertThat(state.z(due, cadence) >= TieState.DUE || gap == cadence + 1).isTrue();
            assertThat(gap).isLessThanOrEqualTo(cadence + 1);
            assertThat(due == state.lastDay() || state.z(due - 1, cadence) < TieState.DUE).isTrue();
        }
    }

    @Test
    void a_pause_that_is_due_beyond_all_calendars_has_a_day_far_away() {
        var state = new TieState(0, 40_000, 2, true, 1, 1, 1, 0, 0, 0, 1, 1, 1, 9, 90, 1_000);

        assertThat(state.dueDay(NO_CADENCE)).isEqualTo(40_000 + TieState.FAR);
        assertThat(state.dueDay(3650)).isEqualTo(40_000 + 3651);
    }

    @Test
    void a_day_before_the_last_contact_cannot_be_read() {
        var state = History.of(new Event(1000, MAIL, true, 1)).state();

        assertThatThrownBy(() -> state.strength(999)).hasMessageContaining("999");
        assertThatThrownBy(() -> state.chance(1000, NO_CADENCE, 91)).hasMessageContaining("91");
    }

    @Test
    void a_rhythm_needs_three_pauses_or_a_cadence() {
        assertThat(every(7, 3, CALL, 1000).state().hasRhythm(NO_CADENCE)).isFalse();
        assertThat(every(7, 3, CALL, 1000).state().hasRhythm(14)).isTrue();
        assertThat(every(7, 4, CALL, 1000).state().hasRhythm(NO_CADENCE)).isTrue();
    }

    private static History every(int gap, int times, int channel, int last) {
        var events = new ArrayList<Event>();
        for (int i = 0; i < times; i++) {
            events.add(new Event(last - i * gap, channel, true, 1));
        }
        Collections.reverse(events);
        return new History(events);
    }
}
