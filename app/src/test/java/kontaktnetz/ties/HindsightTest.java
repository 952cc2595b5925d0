package kontaktnetz.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import kontaktnetz.graph.Calibrating;
import kontaktnetz.graph.Calibration;
import kontaktnetz.graph.Contacts;
import kontaktnetz.graph.TieBuilder;
import kontaktnetz.graph.TieHistories;
import kontaktnetz.graph.TieState;
import kontaktnetz.people.PersonId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HindsightTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int DAY = (int) TODAY.toEpochDay();

    /// Several people's contact-days, each in order.
    private static List<SortedSet<Integer>> lives(long seed, int people) {
        var random = new SplittableRandom(seed);
        var lives = new ArrayList<SortedSet<Integer>>();
        for (int person = 0; person < people; person++) {
            var days = new TreeSet<Integer>();
            int span = 1 << random.nextInt(1, 11);
            int size = 1 + random.nextInt(1 << random.nextInt(1, 7));
            for (int i = 0; i < size; i++) {
                days.add(DAY + 20 - random.nextInt(span));
            }
            lives.add(days);
        }
        return lives;
    }

    private static SortedSet<Integer> days(Integer... days) {
        return new TreeSet<>(List.of(days));
    }

    private static Experienced learnt(List<SortedSet<Integer>> lives) {
        var hindsight = new Hindsight(TODAY);
        for (var days : lives) {
            days.forEach(hindsight::contact);
            hindsight.next();
        }
        return hindsight.learnt();
    }

    /// The same by going through the whole history once for each person and window.
    private static Experienced slow(List<SortedSet<Integer>> lives) {
        var contacts = new Contacts();
        for (int person = 0; person < lives.size(); person++) {
            for (int day : lives.get(person)) {
                contacts.add(person, day, Contacts.kind(0, true), 1);
            }
        }
        var histories = TieHistories.of(contacts, lives.size(), new double[] {3});
        var calibrating = new Calibrating();
        for (int person = 0; person < lives.size(); person++) {
            for (int ago = 120; ago >= 30; ago -= 30) {
                int start = DAY - ago;
                var state = histories.stateBefore(person, start);
                if (state.isPresent()) {
                    calibrating.add(
                            state.get().logit30(start, TieState.NO_CADENCE),
                            histories.anyWithin(person, start, start + 30));
                }
            }
        }
        return new Experienced(TODAY, calibrating.size(), calibrating.fitted());
    }

    /// The sums depend on each example and on their order, so the same bits mean the same examples.
    @Test
    void what_is_learnt_in_one_pass_is_what_each_history_tells_by_itself() {
        for (long seed = 0; seed < 200; seed++) {
            var lives = lives(seed, 40);

            assertThat(learnt(lives)).as("seed %d", seed).isEqualTo(slow(lives));
        }
    }

    @Test
    void today_and_what_is_planned_are_no_matter_of_hindsight() {
        var lives = lives(3, 40);
        var without = lives(3, 40);
        without.forEach(days -> days.tailSet(DAY).clear());

        assertThat(lives).isNotEqualTo(without);
        assertThat(learnt(lives)).isEqualTo(learnt(without));
    }

    @Test
    void who_was_met_first_within_the_last_window_is_no_example() {
        var newcomer = days(DAY - 30, DAY - 3);
        var known = days(DAY - 31);

        assertThat(learnt(List.of(newcomer)).examples()).isZero();
        assertThat(learnt(List.of(known)).examples()).isEqualTo(1);
    }

    @Test
    void with_fewer_than_ten_examples_nothing_is_learnt() {
        var two = List.of(days(DAY - 300), days(DAY - 300));
        var three = new ArrayList<>(two);
        three.add(days(DAY - 300, DAY - 5));

        assertThat(learnt(two)).isEqualTo(new Experienced(TODAY, 8, Calibration.NONE));
        assertThat(learnt(two).isEnough()).isFalse();
        assertThat(learnt(three).examples()).isEqualTo(12);
        assertThat(learnt(three).isEnough()).isTrue();
        assertThat(learnt(three).calibration()).isNotEqualTo(Calibration.NONE);
    }

    @Test
    void what_was_learnt_holds_for_a_month() {
        var learnt = learnt(List.of());

        assertThat(learnt.holds(TODAY)).isTrue();
        assertThat(learnt.holds(TODAY.plusDays(29))).isTrue();
        assertThat(learnt.holds(TODAY.plusDays(30))).isFalse();
        assertThat(learnt.holds(TODAY.minusDays(1))).isFalse();
    }

    /// Bent as well, a chance falls with every silent day and grows with the horizon, and the order
    /// of suggestions knows nothing of it.
    @Test
    void bent_chances_fall_in_silence_and_leave_strength_rhythm_and_priority_alone() {
        var random = new SplittableRandom(9);
        for (int round = 0; round < 300; round++) {
            var calibration =
                    new Calibration(2 * random.nextDouble() - 1, random.nextDouble() - 0.5);
            var builder = new TieBuilder();
            for (int day = DAY - 500; day <= DAY; day += 1 + random.nextInt(200)) {
                builder.add(day, 1, true, TieBuilder.UNIT);
            }
            var state = builder.state().orElseThrow();
            var plain = new Tie(new PersonId(1), state, TieWish.NONE, null, null);
            var bent = new Tie(new PersonId(1), state, TieWish.NONE, null, null, calibration);

            var now = pulse(bent, TODAY);
            var later = pulse(bent, TODAY.plusDays(1));
            assertThat(now.chance30()).isBetween(0.0, 1.0).isGreaterThan(later.chance30());
            assertThat(now.chance90()).isBetween(0.0, 1.0).isGreaterThan(later.chance90());
            assertThat(now.z()).isEqualTo(pulse(plain, TODAY).z());
            assertThat(bent.on(TODAY).strength()).isEqualTo(plain.on(TODAY).strength());
            assertThat(Suggestion.of(bent, DAY).priority())
                    .isEqualTo(Suggestion.of(plain, DAY).priority());
            assertThat(pulse(plain, TODAY).chance30())
                    .isEqualTo(state.chance30(DAY, TieState.NO_CADENCE));
            assertThat(pulse(plain, TODAY).chance90())
                    .isEqualTo(state.chance(DAY, TieState.NO_CADENCE, 90));
            assertThat(now.chance30())
                    .isCloseTo(bent(calibration, pulse(plain, TODAY).chance30()), within(1e-9));
            assertThat(now.chance90())
                    .isCloseTo(bent(calibration, pulse(plain, TODAY).chance90()), within(1e-9));
        }
    }

    /// As the model is written: logit P' = a + (1 + b) logit P.
    private static double bent(Calibration calibration, double chance) {
        double logit = Math.log(chance) - Math.log1p(-chance);
        return 1 / (1 + Math.exp(-calibration.a() - (1 + calibration.b()) * logit));
    }

    private static TieReading.Pulse pulse(Tie tie, LocalDate day) {
        return Objects.requireNonNull(tie.on(day).pulse());
    }
}
