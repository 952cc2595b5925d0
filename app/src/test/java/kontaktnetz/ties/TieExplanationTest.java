package kontaktnetz.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kontaktnetz.graph.TieBuilder;
import kontaktnetz.graph.TieState;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.DayBucket;
import kontaktnetz.people.PersonId;
import kontaktnetz.ties.TieExplanation.Part;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TieExplanationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int DAY = (int) TODAY.toEpochDay();
    private static final List<Channel> CONTACT =
            List.of(Channel.MEETING, Channel.CALL, Channel.MAIL, Channel.MESSAGE);

    @Test
    void counts_are_of_the_last_365_days_and_shares_of_all_time() {
        var explanation =
                TieExplanation.of(
                        List.of(
                                bucket(365, Channel.MAIL, true, 4),
                                bucket(364, Channel.MAIL, true, 3),
                                bucket(1, Channel.MAIL, false, 2),
                                bucket(0, Channel.NOTE, true, 9),
                                bucket(-1, Channel.MEETING, true, 1)),
                        TODAY);

        assertThat(explanation.parts()).containsExactly(new Part(Channel.MAIL, 3, 2, 1));
        assertThat(explanation.parts().getFirst().count()).isEqualTo(5);
    }

    @Test
    void a_meeting_and_a_mail_on_one_day_share_three_to_one() {
        var explanation =
                TieExplanation.of(
                        List.of(
                                bucket(9, Channel.MEETING, true, 1),
                                bucket(9, Channel.MAIL, true, 1)),
                        TODAY);

        assertThat(explanation.parts())
                .extracting(Part::share)
                .satisfiesExactly(
                        meeting -> assertThat(meeting).isCloseTo(0.75, within(1e-12)),
                        mail -> assertThat(mail).isCloseTo(0.25, within(1e-12)));
    }

    @Test
    void a_call_today_is_worth_what_it_adds_to_what_was() {
        var past = List.of(bucket(9, Channel.MEETING, true, 1));

        var explanation = TieExplanation.of(past, TODAY);

        var with = new TieBuilder();
        with.add(DAY - 9, 3, true, TieBuilder.UNIT);
        with.add(DAY, 1.5, true, TieBuilder.UNIT);
        var without = new TieBuilder();
        without.add(DAY - 9, 3, true, TieBuilder.UNIT);
        var state = without.state().orElseThrow();
        var called = with.state().orElseThrow();
        assertThat(explanation.shown()).isEqualTo(TieState.shown(state.strength(DAY)));
        assertThat(explanation.call())
                .isEqualTo(new CallToday(called.strength(DAY), state.strength(DAY + 30)))
                .isEqualTo(CallToday.of(state, TODAY));
        assertThat(explanation.call().difference())
                .isEqualTo(called.strength(DAY) - state.strength(DAY + 30));
    }

    @Test
    void a_second_call_on_a_day_joins_the_first() {
        var past = List.of(bucket(0, Channel.CALL, true, 1));

        var explanation = TieExplanation.of(past, TODAY);

        var with = new TieBuilder();
        with.add(DAY, 1.5, true, 2 * TieBuilder.UNIT);
        assertThat(explanation.call().afterCall())
                .isEqualTo(with.state().orElseThrow().strength(DAY));
    }

    @Test
    void without_contact_there_is_nothing_to_share_and_a_call_begins_it() {
        var explanation = TieExplanation.of(List.of(), TODAY);

        assertThat(explanation.parts()).isEmpty();
        assertThat(explanation.shown()).isZero();
        assertThat(explanation.call().afterSilence()).isZero();
        assertThat(TieState.shown(explanation.call().afterCall())).isGreaterThan(20);
        assertThat(CallToday.of(null, TODAY)).isEqualTo(explanation.call());
    }

    @Test
    void whatever_happened_the_shares_are_one_and_a_call_does_good() {
        var random = new SplittableRandom(4);
        for (int round = 0; round < 300; round++) {
            var past = new ArrayList<DayBucket>();
            int ago = random.nextInt(1, 2_000);
            for (; ago >= 0; ago -= random.nextInt(1, 400)) {
                var channel = CONTACT.get(random.nextInt(CONTACT.size()));
                past.add(bucket(ago, channel, random.nextBoolean(), random.nextInt(1, 9)));
            }

            var explanation = TieExplanation.of(past, TODAY);

            assertThat(explanation.parts().stream().mapToDouble(Part::share).sum())
                    .isCloseTo(1, within(1e-12));
            var call = explanation.call();
            assertThat(TieState.shown(call.afterCall())).isGreaterThan(explanation.shown());
            assertThat(TieState.shown(call.afterSilence())).isLessThan(explanation.shown());
            assertThat(call.difference()).isPositive();
        }
    }

    /// Reference values of the nine histories: the share of pauses that were shorter.
    @Test
    void the_share_of_shorter_pauses_is_that_of_the_reference() {
        assertThat(Normal.below(-1.8800528557247886)).isCloseTo(0.030050437362571673, within(1e-9));
        assertThat(Normal.below(-3.5673964534640192))
                .isCloseTo(0.00018027288974841772, within(1e-9));
        assertThat(Normal.below(-1.642161406399808)).isCloseTo(0.050278279253308314, within(1e-9));
        assertThat(Normal.below(4.182233694212426)).isCloseTo(0.9999855670482329, within(1e-9));
        assertThat(Normal.below(-0.4170873752552046)).isCloseTo(0.3383072494259698, within(1e-9));
        assertThat(Normal.below(0)).isEqualTo(0.5);
        assertThat(Normal.below(-40)).isBetween(0.0, 1e-300);
        for (double z = -8; z < 8; z += 0.01) {
            assertThat(Normal.below(z) + Normal.below(-z)).isCloseTo(1, within(1e-15));
            assertThat(Normal.below(z)).isLessThanOrEqualTo(Normal.below(z + 0.01));
        }
    }

    @Test
    void a_card_alone_has_strength_exactly_zero() {
        var reading = Tie.without(new PersonId(1)).on(TODAY);

        assertThat(reading.strength()).isZero();
        assertThat(reading.shown()).isZero();
        assertThat(reading.pulse()).isNull();
        assertThat(reading.rhythm()).isEqualTo(Rhythm.NOT_ENOUGH_HISTORY);
    }

    private static DayBucket bucket(int ago, Channel channel, boolean outgoing, int count) {
        return new DayBucket(TODAY.minusDays(ago), channel, outgoing, count, count);
    }
}
