package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.NOW;
import static kontaktnetz.storage.Nets.TODAY;
import static kontaktnetz.storage.Nets.cards;
import static kontaktnetz.storage.Nets.imported;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kontaktnetz.giving.CouldMeet;
import kontaktnetz.giving.CouldMeet.Reason;
import kontaktnetz.giving.Matter;
import kontaktnetz.giving.Matter.Kind;
import kontaktnetz.giving.Matter.Said;
import kontaktnetz.giving.Side;
import kontaktnetz.giving.WhoCouldMeet;
import kontaktnetz.importers.Found;
import kontaktnetz.introductions.Step;
import kontaktnetz.introductions.Two;
import kontaktnetz.network.Acquaintance.Statement;
import kontaktnetz.network.Relation;
import kontaktnetz.people.Card;
import kontaktnetz.people.Property;
import kontaktnetz.people.VagueDay;
import kontaktnetz.recommendations.TrustWord;
import kontaktnetz.topics.TopicId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhoCouldMeetTest extends OnBothDatabases {

    private static final TopicId WEBSITES = new TopicId("websites");
    private static final TopicId DESIGN = new TopicId("design");
    private static final TopicId GRAPHICS = new TopicId("graphic-design");

    @BeforeEach
    void two_groups() {
        imported(
                net(),
                "contacts.vcf",
                Stream.of(
                                in("Choir", "Ada Byron", "Ben Sommer", "Clara Winter"),
                                in("Firm", "Dora Neumann", "Emil Berg", "Fritz Holm"))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Found> in(String group, String... names) {
        return cards(
                Stream.of(names)
                        .map(name ->
                                Card.of(Property.of("FN", name), Property.of("CATEGORIES", group)))
                        .toArray(Card[]::new));
    }

    private Matter noted(Kind kind, String whose, TopicId topic, @Nullable Boolean mayPass) {
        var until = kind == Kind.NEED ? TODAY.plusDays(60) : null;
        var said = new Said(kind, Side.of(id(whose)), topic, "", until, null, mayPass);
        return net().matters().add(said, TODAY).orElseThrow();
    }

    private void trusted(String... names) {
        for (var name : names) {
            net().trusts().declare(id(name), null, TrustWord.TRUSTED);
        }
    }

    private void know(String one, String other) {
        net().acquaintances()
                .add(
                        new Statement(
                                id(one),
                                id(other),
                                Relation.KNOWS,
                                "",
                                null,
                                VagueDay.UNKNOWN,
                                VagueDay.UNKNOWN,
                                null),
                        NOW);
    }

    private List<CouldMeet> meets() {
        return new WhoCouldMeet(net().matters(), net().topics().book())
                .among(Nets.whole(net(), TODAY), Two.anyOf(net().introductions().tried()), TODAY);
    }

    @Test
    void what_one_looks_for_and_the_other_offers_brings_them_together() {
        var need = noted(Kind.NEED, "Ada", DESIGN, null);
        var offer = noted(Kind.OFFER, "Dora", GRAPHICS, null);
        noted(Kind.OFFER, "Emil", WEBSITES, null);

        assertThat(meets())
                .containsExactly(
                        new CouldMeet(id("Ada"), id("Dora"), new Reason.Meets(need, offer)));
    }

    @Test
    void nobody_offers_themselves_what_they_look_for() {
        noted(Kind.NEED, "Ada", DESIGN, null);
        noted(Kind.OFFER, "Ada", DESIGN, null);

        assertThat(meets()).isEmpty();
    }

    @Test
    void what_is_to_be_kept_to_oneself_brings_nobody_together() {
        noted(Kind.NEED, "Ada", DESIGN, false);
        noted(Kind.OFFER, "Dora", DESIGN, null);
        noted(Kind.NEED, "Ben", WEBSITES, null);
        noted(Kind.OFFER, "Emil", WEBSITES, false);

        assertThat(meets()).isEmpty();
    }

    @Test
    void whoever_knows_each_other_need_not_be_brought_together() {
        noted(Kind.NEED, "Ada", DESIGN, null);
        noted(Kind.OFFER, "Dora", DESIGN, null);
        know("Ada", "Dora");

        assertThat(meets()).isEmpty();
    }

    @Test
    void whom_i_thought_of_once_i_am_not_told_again_and_least_of_all_after_a_no() {
        noted(Kind.NEED, "Ada", DESIGN, null);
        noted(Kind.OFFER, "Dora", DESIGN, null);
        var idea =
                net().introductions().begin(new Two(id("Dora"), id("Ada")), "", NOW).orElseThrow();
        assertThat(meets()).isEmpty();

        net().introductions().take(idea.id(), 0, new Step.Ask(id("Ada")), "", NOW);
        net().introductions().take(idea.id(), 1, new Step.No(id("Ada")), "", NOW);

        assertThat(meets()).isEmpty();
    }

    @Test
    void two_who_have_the_same_at_heart_could_meet() {
        noted(Kind.OFFER, "Ada", DESIGN, null);
        noted(Kind.OFFER, "Emil", DESIGN, null);
        noted(Kind.NEED, "Ben", WEBSITES, null);
        noted(Kind.NEED, "Fritz", WEBSITES, null);

        assertThat(meets())
                .extracting(CouldMeet::because)
                .containsExactly(
                        new Reason.Same(Kind.NEED, WEBSITES), new Reason.Same(Kind.OFFER, DESIGN));
    }

    @Test
    void two_groups_without_a_bridge_get_one_between_those_i_know_best() {
        trusted("Clara", "Emil");

        assertThat(meets())
                .singleElement()
                .satisfies(meet -> {
                    assertThat(meet.one()).isEqualTo(id("Clara"));
                    assertThat(meet.other()).isEqualTo(id("Emil"));
                    assertThat(meet.because()).isInstanceOf(Reason.Bridge.class);
                });

        know("Ben", "Fritz");
        assertThat(meets()).isEmpty();
    }

    @Test
    void nobody_is_named_twice_and_a_need_comes_before_common_friends() {
        trusted("Ada", "Dora");
        know("Ada", "Ben");
        know("Ben", "Dora");
        assertThat(meets())
                .extracting(CouldMeet::because)
                .containsExactly(new Reason.Common(List.of(id("Ben"))));

        noted(Kind.NEED, "Ada", DESIGN, null);
        noted(Kind.OFFER, "Fritz", DESIGN, null);

        assertThat(meets()).hasSize(1).allMatch(meet -> meet.has(id("Fritz")));
    }
}
