package kontaktnetz.graph;

import static kontaktnetz.graph.Dealings.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import kontaktnetz.graph.Noticing.Noticed;
import kontaktnetz.graph.Noticing.Reason;
import kontaktnetz.graph.Noticing.Silent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A net protects itself gently (law 6): somebody is noticed over many partners and a long time
/// only, never from one relation, and never a newcomer. That a notice is no number is held by
/// `TakersSecrecyTest`.
@DisplayNameGeneration(ReplaceUnderscores.class)
class Law6Test {

    private static final Dealings VERA_TAKES =
            Dealings.among(20).veraReceives(12, 700, 20).veraPasses(15, 700, 10);

    @Test
    void nothing_is_said_of_a_newcomer() {
        var newcomer = Dealings.among(20).veraReceives(12, 365, 4).veraPasses(15, 700, 2);

        assertThat(newcomer.vera()).isEqualTo(new Silent(Reason.TOO_SHORT));
    }

    @Test
    void nothing_is_said_of_who_was_first_asked_for_help_less_than_a_year_ago() {
        var unasked = Dealings.among(20).veraReceives(12, 900, 20).veraPasses(15, 395, 2);

        assertThat(unasked.vera()).isEqualTo(new Silent(Reason.TOO_SHORT));
    }

    @Test
    void nothing_is_said_from_fewer_than_eight_partners_however_often_they_gave() {
        var seven = Dealings.among(20).veraReceives(7, 700, 1).veraPasses(15, 700, 10);
        var nine = Dealings.among(20).veraReceives(9, 700, 1).veraPasses(15, 700, 10);

        assertThat(seven.vera()).isEqualTo(new Silent(Reason.FEW_PARTNERS));
        assertThat(nine.vera()).isEqualTo(new Noticed(TODAY + 92));
    }

    @Test
    void one_friend_who_gives_most_does_not_make_eight_partners_of_nine() {
        var friend = VERA_TAKES.veraReceives(1, 700, 2);

        assertThat(friend.vera()).isEqualTo(new Silent(Reason.FEW_PARTNERS));
    }

    @Test
    void what_three_others_asked_again_and_again_is_never_enough() {
        var pestered = Dealings.among(20).veraReceives(12, 700, 20).veraPasses(3, 700, 1);

        assertThat(pestered.vera()).isEqualTo(new Silent(Reason.UNCERTAIN));
    }

    @Test
    void what_one_person_alone_took_part_in_is_never_enough() {
        var own = VERA_TAKES.without(deal -> deal.asker() != 5 && deal.asked() != 5);

        assertThat(own.deals()).isNotEmpty();
        assertThat(own.vera()).isEqualTo(new Silent(Reason.FEW_PARTNERS));
    }
}
