package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.ADA;
import static kontaktnetz.storage.Nets.BEN;
import static kontaktnetz.storage.Nets.CLARA;
import static kontaktnetz.storage.Nets.TODAY;
import static kontaktnetz.storage.Nets.cards;
import static kontaktnetz.storage.Nets.imported;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kontaktnetz.giving.Matter;
import kontaktnetz.giving.Matter.Ending;
import kontaktnetz.giving.Matter.Kind;
import kontaktnetz.giving.Matter.Outcome;
import kontaktnetz.giving.Matter.Said;
import kontaktnetz.giving.Side;
import kontaktnetz.giving.Stating;
import kontaktnetz.giving.Stating.Fault;
import kontaktnetz.giving.Stating.Stated;
import kontaktnetz.people.PersonId;
import kontaktnetz.topics.TopicId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlMattersTest extends OnBothDatabases {

    private static final TopicId WEBSITES = new TopicId("websites");
    private static final TopicId DESIGN = new TopicId("design");

    @BeforeEach
    void three_people() {
        imported(net(), "contacts.vcf", cards(ADA, BEN, CLARA));
    }

    private static Said said(Kind kind, Side whose, TopicId topic, @Nullable LocalDate until) {
        return new Said(kind, whose, topic, "für den Laden", until, null, null);
    }

    private Side side(String name) {
        return Side.of(id(name));
    }

    private Matter noted(Said said) {
        return net().matters().add(said, TODAY).orElseThrow();
    }

    private Matter need(String whose, int days) {
        return noted(said(Kind.NEED, side(whose), WEBSITES, TODAY.plusDays(days)));
    }

    @Test
    void what_was_noted_is_read_as_it_was_said() {
        var said =
                new Said(
                        Kind.NEED,
                        side("Ada"),
                        WEBSITES,
                        "für den Laden",
                        TODAY.plusDays(9),
                        id("Ben"),
                        false);

        var matter = noted(said);

        assertThat(matter.said()).isEqualTo(said);
        assertThat(matter.since()).isEqualTo(TODAY);
        assertThat(net().matters().find(matter.id())).contains(matter);
    }

    @Test
    void a_need_ends_by_itself_on_its_day() {
        var need = need("Ada", 3);

        assertThat(net().matters().open(Kind.NEED, TODAY.plusDays(3), 9)).containsExactly(need);
        assertThat(net().matters().open(Kind.NEED, TODAY.plusDays(4), 9)).isEmpty();
        assertThat(net().matters().needsOfOthers(TODAY.plusDays(4))).isEmpty();
        assertThat(need.isOpen(TODAY.plusDays(3))).isTrue();
        assertThat(need.isOpen(TODAY.plusDays(4))).isFalse();
    }

    @Test
    void an_offer_holds_until_somebody_says_otherwise() {
        var offer = noted(said(Kind.OFFER, side("Ada"), WEBSITES, null));

        assertThat(net().matters().open(Kind.OFFER, TODAY.plusYears(9), 9)).containsExactly(offer);
        net().matters().end(offer.id(), new Ending(TODAY, Outcome.GONE));

        assertThat(net().matters().open(Kind.OFFER, TODAY, 9)).isEmpty();
    }

    @Test
    void an_end_is_taken_back() {
        var need = need("Ada", 3);
        var met = new Ending(TODAY, Outcome.MET);

        assertThat(net().matters().end(need.id(), met).orElseThrow().ending()).isEqualTo(met);
        assertThat(net().matters().end(need.id(), null)).contains(need);
    }

    @Test
    void those_of_somebody_stand_together_open_ones_first() {
        var over = need("Ada", 0);
        var late = need("Ada", 9);
        var mine = noted(said(Kind.NEED, Side.ME, DESIGN, TODAY));
        need("Ben", 9);

        assertThat(net().matters().of(side("Ada"), TODAY.plusDays(1), 9))
                .containsExactly(late, over);
        assertThat(net().matters().of(Side.ME, TODAY, 9)).containsExactly(mine);
        assertThat(net().matters().needsOfOthers(TODAY)).hasSize(3).doesNotContain(mine.id());
    }

    @Test
    void offers_are_found_by_topic() {
        var websites = noted(said(Kind.OFFER, side("Ada"), WEBSITES, null));
        noted(said(Kind.OFFER, side("Ben"), DESIGN, null));
        need("Clara", 9);

        assertThat(net().matters().offers(List.of(WEBSITES), TODAY, 9)).containsExactly(websites);
    }

    @Test
    void it_goes_with_whose_it_is_and_stays_without_who_told_it() {
        noted(said(Kind.OFFER, side("Clara"), WEBSITES, null));
        var told = noted(new Said(Kind.OFFER, side("Ada"), WEBSITES, "", null, id("Clara"), null));

        net().people().remove(id("Clara"));

        assertThat(net().matters().open(Kind.OFFER, TODAY, 9))
                .singleElement()
                .satisfies(left -> {
                    assertThat(left.id()).isEqualTo(told.id());
                    assertThat(left.said().toldBy()).isNull();
                });
    }

    @Test
    void whom_it_names_after_a_change_stays_when_their_import_is_undone() {
        var offer = noted(said(Kind.OFFER, Side.ME, WEBSITES, null));
        var later = imported(net(), "later.vcf", cards(Nets.card("Dora"), Nets.card("Emil")));
        var told = new Said(Kind.OFFER, side("Dora"), WEBSITES, "", null, id("Emil"), null);

        net().matters().change(offer.id(), told);
        net().intake().undo(later.id());

        assertThat(net().matters().find(offer.id()).orElseThrow().said()).isEqualTo(told);
        assertThat(net().people().find(told.people().toList())).hasSize(2);
    }

    @Test
    void what_cannot_be_is_refused() {
        var stating = new Stating(net().matters());
        var past = said(Kind.NEED, side("Ada"), WEBSITES, TODAY.minusDays(1));
        var self = new Said(Kind.OFFER, side("Ada"), WEBSITES, "", null, id("Ada"), null);
        var nobody = said(Kind.OFFER, Side.of(new PersonId(999)), WEBSITES, null);

        assertThat(stating.state(past, TODAY)).isEqualTo(new Stated.Refused(Fault.PAST));
        assertThat(stating.state(self, TODAY)).isEqualTo(new Stated.Refused(Fault.TELLER));
        assertThat(stating.state(nobody, TODAY)).isEqualTo(new Stated.Missing());
    }

    @Test
    void the_neighbour_sees_and_changes_nothing_of_it() {
        var need = need("Ada", 3);

        assertThat(neighbour().matters().find(need.id())).isEmpty();
        assertThat(neighbour().matters().end(need.id(), new Ending(TODAY, Outcome.GONE))).isEmpty();
        assertThat(neighbour().matters().change(need.id(), need.said())).isEmpty();
        assertThat(neighbour().matters().remove(need.id())).isFalse();
        assertThat(net().matters().find(need.id())).contains(need);
    }
}
