package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.NOW;
import static kontaktnetz.storage.Nets.TODAY;
import static kontaktnetz.storage.Nets.card;
import static kontaktnetz.storage.Nets.cards;
import static kontaktnetz.storage.Nets.imported;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kontaktnetz.giving.Deed;
import kontaktnetz.giving.Idea.By;
import kontaktnetz.giving.Matter;
import kontaktnetz.giving.Matter.Ending;
import kontaktnetz.giving.Matter.Kind;
import kontaktnetz.giving.Matter.Outcome;
import kontaktnetz.giving.Matter.Said;
import kontaktnetz.giving.Opening;
import kontaktnetz.giving.Side;
import kontaktnetz.giving.YouCouldHelp;
import kontaktnetz.people.Card;
import kontaktnetz.people.Property;
import kontaktnetz.people.VagueDay;
import kontaktnetz.recommendations.Experience.Story;
import kontaktnetz.recommendations.Grade;
import kontaktnetz.recommendations.Origin;
import kontaktnetz.topics.TopicId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class YouCouldHelpTest extends OnBothDatabases {

    private static final TopicId WEBSITES = new TopicId("websites");
    private static final TopicId DESIGN = new TopicId("design");
    private static final TopicId GRAPHICS = new TopicId("graphic-design");

    /// A Monday.
    private static final LocalDate MONDAY = TODAY;

    @BeforeEach
    void some_people() {
        imported(
                net(),
                "contacts.vcf",
                cards(
                        card("Ada Byron"),
                        card("Ben Sommer"),
                        card("Clara Müller"),
                        card("Dora Winter"),
                        card("Emil Berg"),
                        card("Fritz Holm"),
                        card("Gerda Lang")));
    }

    private YouCouldHelp couldHelp() {
        return Nets.couldHelp(net(), MONDAY);
    }

    private List<Opening> week(LocalDate day) {
        return couldHelp().thisWeek(day);
    }

    private Side side(String name) {
        return Side.of(id(name));
    }

    private Matter noted(Kind kind, Side whose, TopicId topic, @Nullable Boolean mayPass) {
        var until = kind == Kind.NEED ? MONDAY.plusDays(60) : null;
        return net().matters()
                .add(new Said(kind, whose, topic, "", until, null, mayPass), MONDAY)
                .orElseThrow();
    }

    private Matter need(String whose, TopicId topic) {
        return noted(Kind.NEED, side(whose), topic, null);
    }

    private void had(Origin origin, String with, Grade grade) {
        net().experiences()
                .add(
                        new Story(origin, id(with), WEBSITES, grade, VagueDay.UNKNOWN, ""),
                        Set.of(),
                        NOW);
    }

    @Test
    void what_i_offer_meets_what_somebody_needs() {
        var offer = noted(Kind.OFFER, Side.ME, WEBSITES, null);
        var need = need("Ada", WEBSITES);

        assertThat(week(MONDAY))
                .singleElement()
                .satisfies(opening -> {
                    assertThat(opening.need()).isEqualTo(need);
                    assertThat(opening.by()).isEqualTo(new By.MyOffer(offer.id()));
                    assertThat(opening.about()).isNull();
                });
    }

    @Test
    void two_of_my_people_could_be_brought_together() {
        noted(Kind.OFFER, side("Ben"), GRAPHICS, null);
        need("Ada", DESIGN);

        assertThat(week(MONDAY)).extracting(Opening::about).containsExactly(id("Ben"));
    }

    @Test
    void what_is_confidential_is_never_passed_on() {
        noted(Kind.OFFER, side("Ben"), WEBSITES, false);
        need("Ada", WEBSITES);
        noted(Kind.OFFER, side("Clara"), DESIGN, true);
        noted(Kind.NEED, side("Dora"), DESIGN, false);

        assertThat(week(MONDAY)).isEmpty();
    }

    @Test
    void nobody_is_told_of_their_own_offer() {
        noted(Kind.OFFER, side("Ada"), WEBSITES, true);
        need("Ada", WEBSITES);

        assertThat(week(MONDAY)).isEmpty();
    }

    @Test
    void whoever_is_well_spoken_of_could_be_recommended_but_not_to_whom_told_it() {
        had(Origin.of(id("Ben")), "Clara", Grade.GOOD);
        need("Ada", WEBSITES);
        need("Ben", WEBSITES);

        assertThat(week(MONDAY))
                .singleElement()
                .satisfies(opening -> {
                    assertThat(opening.whose()).isEqualTo(id("Ada"));
                    assertThat(opening.about()).isEqualTo(id("Clara"));
                });
    }

    @Test
    void nobody_is_recommended_with_whom_somebody_had_a_bad_experience() {
        had(Origin.of(id("Ben")), "Clara", Grade.GOOD);
        had(Origin.MINE, "Clara", Grade.POOR);
        need("Ada", WEBSITES);

        assertThat(week(MONDAY)).isEmpty();
    }

    @Test
    void whoever_does_it_by_their_card_comes_last() {
        var card = Card.of(Property.of("FN", "Hanna Kern"), Property.of("TITLE", "Webdesignerin"));
        imported(net(), "more.vcf", cards(card));
        need("Ada", WEBSITES);

        assertThat(week(MONDAY)).as("at a glance").isEmpty();
        assertThat(couldHelp().thisWeekThoroughly(MONDAY))
                .extracting(Opening::about)
                .containsExactly(id("Hanna Kern"));
        assertThat(week(MONDAY)).as("once it was found").hasSize(1);
    }

    @Test
    void five_a_week_at_most_and_the_same_all_week() {
        noted(Kind.OFFER, Side.ME, WEBSITES, null);
        for (var name : List.of("Ada", "Ben", "Clara", "Dora", "Emil", "Fritz", "Gerda")) {
            need(name, WEBSITES);
        }

        var monday = week(MONDAY);
        need("Ada", WEBSITES);

        assertThat(monday).hasSize(5);
        assertThat(week(MONDAY.plusDays(6))).isEqualTo(monday);
        assertThat(week(MONDAY.plusDays(7))).hasSize(5).isNotEqualTo(monday);
    }

    @Test
    void what_was_waved_off_does_not_come_back_and_nothing_takes_its_place_this_week() {
        noted(Kind.OFFER, Side.ME, WEBSITES, null);
        for (var name : List.of("Ada", "Ben", "Clara", "Dora", "Emil", "Fritz")) {
            need(name, WEBSITES);
        }
        var first = week(MONDAY).getFirst();

        couldHelp().close(first.id(), MONDAY);

        assertThat(week(MONDAY)).hasSize(4).doesNotContain(first);
        for (int week = 1; week < 8; week++) {
            assertThat(week(MONDAY.plusWeeks(week)))
                    .extracting(it -> it.need().id())
                    .doesNotContain(first.need().id());
        }
    }

    @Test
    void waving_off_leaves_no_trace_with_anybody() {
        noted(Kind.OFFER, Side.ME, WEBSITES, null);
        need("Ada", WEBSITES);
        var opening = week(MONDAY).getFirst();
        var before = dump();

        couldHelp().close(opening.id(), MONDAY);

        assertThat(dump()).isEqualTo(before);
        assertThat(net().moments().with(id("Ada"), LocalDate.MIN, LocalDate.MAX)).isEmpty();
        assertThat(net().interactions().with(id("Ada"), 0, 9)).isEmpty();
        assertThat(couldHelp().reopen(opening.id(), MONDAY)).contains(opening);
        assertThat(week(MONDAY)).containsExactly(opening);
    }

    @Test
    void what_has_ended_is_not_proposed_any_more() {
        noted(Kind.OFFER, Side.ME, WEBSITES, null);
        var need = need("Ada", WEBSITES);
        assertThat(week(MONDAY)).hasSize(1);

        net().matters().end(need.id(), new Ending(MONDAY, Outcome.MET));

        assertThat(week(MONDAY)).isEmpty();
    }

    @Test
    void whoever_helped_is_remembered_by_what_they_did() {
        noted(Kind.OFFER, side("Ben"), WEBSITES, null);
        need("Ada", WEBSITES);

        var deed = week(MONDAY).getFirst().deed(MONDAY);

        assertThat(deed)
                .isEqualTo(
                        new Deed(
                                Deed.Kind.INTRODUCTION,
                                Side.ME,
                                side("Ada"),
                                id("Ben"),
                                MONDAY,
                                ""));
    }

    @Test
    void one_sees_who_offers_what_one_needs_oneself() {
        var need = noted(Kind.NEED, Side.ME, DESIGN, null);
        var offer = noted(Kind.OFFER, side("Ben"), GRAPHICS, null);
        noted(Kind.OFFER, Side.ME, GRAPHICS, null);

        assertThat(couldHelp().meeting(need, MONDAY, 9)).containsExactly(offer);
    }

    @Test
    void the_neighbour_is_proposed_nothing_of_mine() {
        noted(Kind.OFFER, Side.ME, WEBSITES, null);
        need("Ada", WEBSITES);
        var opening = week(MONDAY).getFirst();

        assertThat(neighbour().ideas().of(MONDAY)).isEmpty();
        assertThat(neighbour().ideas().close(opening.id())).isEmpty();
        assertThat(week(MONDAY)).containsExactly(opening);
    }
}
