package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.ADA;
import static kontaktnetz.storage.Nets.BEN;
import static kontaktnetz.storage.Nets.CLARA;
import static kontaktnetz.storage.Nets.NOW;
import static kontaktnetz.storage.Nets.TODAY;
import static kontaktnetz.storage.Nets.ago;
import static kontaktnetz.storage.Nets.cards;
import static kontaktnetz.storage.Nets.imported;
import static kontaktnetz.storage.Nets.mail;
import static kontaktnetz.storage.Nets.meeting;
import static kontaktnetz.storage.Nets.traces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kontaktnetz.importers.Found;
import kontaktnetz.network.Acquaintances.Seen;
import kontaktnetz.people.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlAcquaintancesTest extends OnBothDatabases {

    private static final String ME = "me@studio.example";
    private static final String ADAS = "ada@engine.example";
    private static final String BENS = "ben@werft.example";
    private static final int TODAYS = (int) TODAY.toEpochDay();

    @BeforeEach
    void three_people() {
        imported(net(), "contacts.vcf", cards(ADA, BEN, CLARA));
    }

    private void happened(List<Found> found) {
        imported(net(), "post " + found.hashCode(), found);
    }

    private List<Seen> around(PersonId... people) {
        return net().acquaintances().around(List.of(people), TODAY);
    }

    /// What one letter to so many people leaves on its day: `ln(1 + 1 - exp(-2/n))`.
    private static double letterTo(int people) {
        return Math.log1p(-Math.expm1(-2.0 / people));
    }

    @Test
    void who_writes_to_somebody_with_me_in_copy_was_seen_to_know_them() {
        happened(traces(mail("1", NOW, ADAS, ME, BENS)));

        assertThat(around(id("Ben")))
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.from()).isEqualTo(id("Ada"));
                    assertThat(seen.to()).isEqualTo(id("Ben"));
                    assertThat(seen.state().everOut()).isTrue();
                    assertThat(seen.state().earned(TODAYS)).isCloseTo(letterTo(2), within(1e-12));
                });
    }

    @Test
    void from_the_other_side_it_was_a_letter_received() {
        happened(traces(mail("1", NOW, ADAS, ME, BENS)));

        assertThat(around(id("Ada")))
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.from()).isEqualTo(id("Ben"));
                    assertThat(seen.state().everOut()).isFalse();
                });
    }

    @Test
    void two_to_whom_i_wrote_need_not_know_each_other() {
        happened(traces(mail("1", NOW, ME, ADAS, BENS)));

        assertThat(around(id("Ada"), id("Ben"), id("Clara"))).isEmpty();
    }

    @Test
    void who_met_where_i_was_knows_each_other_from_both_sides() {
        happened(traces(meeting("1", NOW, ME, ADAS, BENS)));

        assertThat(around(id("Ada"), id("Ben")))
                .extracting(Seen::from, Seen::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(id("Ada"), id("Ben")),
                        org.assertj.core.groups.Tuple.tuple(id("Ben"), id("Ada")));
    }

    @Test
    void what_is_planned_was_not_seen_yet() {
        happened(traces(meeting("1", ago(-3), ME, ADAS, BENS)));

        assertThat(around(id("Ben"))).isEmpty();
    }

    @Test
    void a_letter_to_a_crowd_shows_nobodys_acquaintance() {
        var to = new String[22];
        java.util.Arrays.setAll(
                to, i -> i == 0 ? ME : i == 1 ? BENS : "guest" + i + "@fair.example");
        happened(traces(mail("1", NOW, ADAS, to)));

        assertThat(around(id("Ben"))).isEmpty();
    }

    @Test
    void the_neighbour_sees_none_of_it() {
        happened(traces(mail("1", NOW, ADAS, ME, BENS)));

        assertThat(neighbour().acquaintances().around(List.of(id("Ben")), TODAY)).isEmpty();
    }
}
