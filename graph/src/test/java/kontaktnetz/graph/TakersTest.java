package kontaktnetz.graph;

import static kontaktnetz.graph.Dealings.TODAY;
import static kontaktnetz.graph.Dealings.VERA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kontaktnetz.graph.Asks.Answer;
import kontaktnetz.graph.Dealings.Deal;
import kontaktnetz.graph.Noticing.Noticed;
import kontaktnetz.graph.Noticing.Reason;
import kontaktnetz.graph.Noticing.Silent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Vera asks and receives and lets every ask go by; then one thing after another is different.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TakersTest {

    private static final Dealings VERA_TAKES =
            Dealings.among(20).veraReceives(12, 700, 20).veraPasses(15, 700, 10);

    @Test
    void who_takes_from_many_for_long_and_lets_every_ask_go_by_is_noticed_for_a_season() {
        assertThat(VERA_TAKES.vera()).isEqualTo(new Noticed(TODAY + 92));
    }

    @Test
    void nothing_is_said_of_who_never_asks() {
        var shy = VERA_TAKES.without(deal -> deal.asker() == VERA);

        assertThat(shy.vera()).isEqualTo(new Silent(Reason.FEW_PARTNERS));
    }

    @Test
    void gifts_that_nobody_asked_for_are_never_held_against_anyone() {
        var showered =
                VERA_TAKES.each(deal ->
                        deal.asker() == VERA
                                ? new Deal(VERA, deal.asked(), deal.day(), 1, null)
                                : deal);

        assertThat(showered.vera()).isEqualTo(new Silent(Reason.FEW_PARTNERS));
    }

    @Test
    void who_asks_and_is_not_helped_has_not_taken() {
        var unheard =
                VERA_TAKES.each(
                        deal -> deal.asker() == VERA ? deal.answered(Answer.NOBODY_HELPED) : deal);

        assertThat(unheard.vera()).isEqualTo(new Silent(Reason.FEW_PARTNERS));
    }

    @Test
    void nothing_is_said_of_who_had_few_chances_to_give() {
        var busy = Dealings.among(20).veraReceives(12, 700, 20).veraPasses(15, 700, 60);

        assertThat(busy.vera()).isEqualTo(new Silent(Reason.UNCERTAIN));
    }

    @Test
    void an_ask_to_a_crowd_is_nobodys_chance() {
        var crowd =
                VERA_TAKES.each(deal ->
                        deal.asked() == VERA
                                ? new Deal(deal.asker(), VERA, deal.day(), 13, Answer.NOBODY_HELPED)
                                : deal);

        assertThat(crowd.vera()).isEqualTo(new Silent(Reason.TOO_SHORT));
    }

    @Test
    void where_others_were_quicker_less_can_be_said() {
        var late = VERA_TAKES.without(deal -> deal.asked() == VERA).veraPasses(15, 700, 20);
        var later =
                late.each(
                        deal -> deal.asked() == VERA ? deal.answered(Answer.ANOTHER_HELPED) : deal);

        assertThat(late.vera()).isEqualTo(new Noticed(TODAY + 92));
        assertThat(later.vera()).isEqualTo(new Silent(Reason.UNCERTAIN));
    }

    @Test
    void nothing_is_said_where_less_than_half_of_what_somebody_gives_would_be_heard_of() {
        assertThat(VERA_TAKES.vera(TODAY, 0.49)).isEqualTo(new Silent(Reason.UNSEEN));
        assertThat(VERA_TAKES.vera(TODAY, Double.NaN)).isEqualTo(new Silent(Reason.UNSEEN));
    }

    @Test
    void the_more_is_unseen_the_more_has_to_be_known() {
        var scarce = Dealings.among(20).veraReceives(12, 700, 20).veraPasses(15, 700, 20);

        assertThat(scarce.vera(TODAY, 1)).isEqualTo(new Noticed(TODAY + 92));
        assertThat(scarce.vera(TODAY, 0.5)).isEqualTo(new Silent(Reason.UNCERTAIN));
    }

    @Test
    void one_who_begins_to_help_is_left_in_peace_that_very_day_and_stays_so_by_going_on() {
        var helps = VERA_TAKES.and(new Deal(3, VERA, TODAY, 1, Answer.HELPED));
        var goesOn = helps;
        for (int day = 0; day < 360; day += 60) {
            goesOn =
                    goesOn.and(
                            new Deal(3 + day % 7, VERA, TODAY + day, 1, Answer.HELPED),
                            new Deal(VERA, 5, TODAY + day, 1, Answer.HELPED));
        }

        assertThat(helps.vera()).isEqualTo(new Silent(Reason.HELPED_LATELY));
        assertThat(helps.vera(TODAY + 91, 1)).isEqualTo(new Silent(Reason.HELPED_LATELY));
        assertThat(goesOn.vera(TODAY + 400, 1)).isEqualTo(new Silent(Reason.UNCERTAIN));
    }

    @Test
    void one_who_asks_no_more_is_forgotten_within_half_a_year() {
        assertThat(VERA_TAKES.vera(TODAY + 183, 1)).isEqualTo(new Noticed(TODAY + 184));
        assertThat(VERA_TAKES.vera(TODAY + 184, 1)).isEqualTo(new Silent(Reason.NO_LONGER));
    }

    @Test
    void what_lies_long_ago_no_longer_speaks() {
        var once = VERA_TAKES.veraReceives(12, 700, 20).each(deal -> ago(deal, 4_000));
        var again = once.veraReceives(12, 400, 20);

        assertThat(again.vera()).isEqualTo(new Silent(Reason.UNCERTAIN));
    }

    @Test
    void an_ask_of_the_last_thirty_days_may_still_be_met() {
        var recent = Dealings.among(20).veraReceives(12, 700, 20).veraPasses(15, 700, 200);
        for (int i = 0; i < 100; i++) {
            recent = recent.and(new Deal(1 + i % 15, VERA, TODAY - 29, 1, Answer.NOBODY_HELPED));
        }

        assertThat(recent.vera()).isEqualTo(new Silent(Reason.UNCERTAIN));
        assertThat(recent.vera(TODAY + 1, 1)).isEqualTo(new Noticed(TODAY + 93));
    }

    @Test
    void where_hardly_anyone_helps_to_help_nobody_is_not_remarkable() {
        var stingy = VERA_TAKES;
        for (int i = 0; i < 3_000; i++) {
            int one = 1 + i % 19;
            int other = 1 + (one + i / 19 % 18) % 19;
            stingy = stingy.and(new Deal(one, other, TODAY - i % 700, 1, Answer.NOBODY_HELPED));
        }

        assertThat(stingy.vera()).isEqualTo(new Silent(Reason.UNCERTAIN));
    }

    @Test
    void what_cannot_be_is_refused_with_its_value() {
        var asks = new Asks();
        asks.add(7, 8, 10, 1, Answer.HELPED);

        assertThatThrownBy(() -> Takers.on(TODAY, asks, new double[8]))
                .hasMessageContaining("7 asking 8 among 8");
        assertThatThrownBy(() -> Takers.on(TODAY, asks, new double[] {1.5}))
                .hasMessageContaining("1.5");
        assertThatThrownBy(() -> asks.add(3, 3, 10, 1, Answer.HELPED))
                .hasMessageContaining("3 asking 3");
        assertThatThrownBy(() -> asks.add(3, 4, 10, 0, Answer.HELPED)).hasMessageContaining("0");
        assertThatThrownBy(() -> asks.addUnasked(3, 4, Asks.FARTHEST_DAY + 1))
                .hasMessageContaining("8388608");
    }

    private static Deal ago(Deal deal, int days) {
        return new Deal(deal.asker(), deal.asked(), deal.day() - days, deal.among(), deal.answer());
    }
}
