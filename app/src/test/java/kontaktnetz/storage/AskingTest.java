package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.NOW;
import static kontaktnetz.storage.Nets.TODAY;
import static kontaktnetz.storage.Nets.ago;
import static kontaktnetz.storage.Nets.call;
import static kontaktnetz.storage.Nets.card;
import static kontaktnetz.storage.Nets.cards;
import static kontaktnetz.storage.Nets.imported;
import static kontaktnetz.storage.Nets.mail;
import static kontaktnetz.storage.Nets.traces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import kontaktnetz.graph.Standing;
import kontaktnetz.people.Card;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Property;
import kontaktnetz.people.VagueDay;
import kontaktnetz.recommendations.Answer;
import kontaktnetz.recommendations.Answer.MayKnow;
import kontaktnetz.recommendations.Answer.Nearness;
import kontaktnetz.recommendations.Asking;
import kontaktnetz.recommendations.Candidate;
import kontaktnetz.recommendations.Experience;
import kontaktnetz.recommendations.Experience.Story;
import kontaktnetz.recommendations.Grade;
import kontaktnetz.recommendations.Inquiring;
import kontaktnetz.recommendations.Origin;
import kontaktnetz.recommendations.Testimony;
import kontaktnetz.recommendations.TrustWord;
import kontaktnetz.topics.TopicId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Asking the net, over a real database: what the model's properties mean for an owner.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AskingTest extends OnBothDatabases {

    private static final TopicId DESIGN = new TopicId("graphic-design");
    private static final Card WANDA =
            new Card(
                    List.of(
                            Property.of("FN", "Wanda Grafik"),
                            Property.of("TITLE", "Grafikdesignerin")));

    @BeforeEach
    void some_people() {
        var people =
                cards(
                        card("Ada Byron", "ada@engine.example"),
                        card("Ben Sommer", "ben@werft.example"),
                        card("Clara Winter", "clara@winter.example"),
                        card("Dora Neumann", "dora@neumann.example"),
                        card("Emil Nolte", "emil@nolte.example"));
        imported(net(), "contacts.vcf", people);
        imported(neighbour(), "contacts.vcf", people);
    }

    private void talkedOften(Net net, String name) {
        for (int days = 1; days < 300; days += 20) {
            net.interactions().note(call(id(net, name), ago(days)), NOW);
        }
    }

    private static PersonId id(Net net, String name) {
        return net.people().named(kontaktnetz.people.PeopleQuery.named(name, 1)).getFirst().id();
    }

    private Experience told(Net net, Origin origin, String with, Grade grade, PersonId... tellers) {
        var story = new Story(origin, id(net, with), DESIGN, grade, VagueDay.of(TODAY), "");
        return net.experiences().add(story, Set.of(tellers), NOW).orElseThrow();
    }

    private Answer ask(Net net) {
        return new Asking(
                        net.people(),
                        net.ties(),
                        net.acquaintances(),
                        net.experiences(),
                        net.trusts())
                .ask(DESIGN, net.topics().book(), TODAY);
    }

    private List<String> names(Answer answer) {
        return answer.candidates().stream().map(it -> it.person().name()).toList();
    }

    private Candidate only(Net net) {
        assertThat(ask(net).candidates()).hasSize(1);
        return ask(net).candidates().getFirst();
    }

    @Test
    void my_own_good_experience_is_a_first_hint() {
        told(net(), Origin.MINE, "Clara", Grade.VERY_GOOD);

        assertThat(only(net()).standing()).isEqualTo(Standing.FIRST_HINT);
        assertThat(only(net()).good()).singleElement().extracting(Testimony::source).isNull();
    }

    @Test
    void two_whom_i_know_well_are_several_and_it_is_time_to_get_in_touch() {
        talkedOften(net(), "Ada");
        talkedOften(net(), "Ben");
        told(net(), Origin.of(id("Ada")), "Clara", Grade.VERY_GOOD);
        told(net(), Origin.of(id("Ben")), "Clara", Grade.GOOD);

        var clara = only(net());

        assertThat(clara.standing()).isEqualTo(Standing.SEVERAL);
        assertThat(clara.independent()).isEqualTo(2);
        assertThat(clara.good())
                .extracting(Testimony::source)
                .containsExactly(id("Ada"), id("Ben"));
    }

    /// Law 2.
    @Test
    void the_same_experiences_stand_in_another_order_for_whom_knows_others() {
        for (var net : List.of(net(), neighbour())) {
            told(net, Origin.of(id(net, "Ada")), "Clara", Grade.VERY_GOOD);
            told(net, Origin.of(id(net, "Ben")), "Dora", Grade.VERY_GOOD);
        }
        talkedOften(net(), "Ada");
        net().interactions().note(call(id("Ben"), ago(200)), NOW);
        talkedOften(neighbour(), "Ben");
        neighbour().interactions().note(call(id(neighbour(), "Ada"), ago(200)), NOW);

        assertThat(names(ask(net()))).containsExactly("Clara Winter", "Dora Neumann");
        assertThat(names(ask(neighbour()))).containsExactly("Dora Neumann", "Clara Winter");
    }

    /// Law 10.
    @Test
    void who_had_no_contact_with_me_and_of_whom_i_said_nothing_adds_exactly_nothing() {
        told(net(), Origin.MINE, "Clara", Grade.GOOD);
        var before = only(net()).opinion();

        told(net(), Origin.of(id("Emil")), "Clara", Grade.VERY_GOOD);
        told(net(), Origin.of(id("Emil")), "Dora", Grade.VERY_GOOD);

        assertThat(only(net()).opinion()).isEqualTo(before);
        assertThat(ask(net()).outside())
                .singleElement()
                .satisfies(it -> assertThat(it.person().name()).isEqualTo("Dora Neumann"));
    }

    @Test
    void what_i_say_of_somebodys_judgement_counts_without_contact() {
        told(net(), Origin.of(id("Emil")), "Clara", Grade.VERY_GOOD);
        net().trusts().declare(id("Emil"), null, TrustWord.FULLY_TRUSTED);

        assertThat(only(net()).good())
                .singleElement()
                .satisfies(it -> assertThat(it.good()).isCloseTo(2 * 0.8, within(1e-9)));
    }

    @Test
    void a_word_for_a_topic_stands_in_the_place_of_the_general_one_there_and_below() {
        told(net(), Origin.of(id("Emil")), "Clara", Grade.VERY_GOOD);
        net().trusts().declare(id("Emil"), null, TrustWord.FULLY_TRUSTED);
        var above = net().topics().book().upwards(DESIGN).getLast();

        net().trusts().declare(id("Emil"), above, TrustWord.NOT_THEIR_ADVICE);

        assertThat(ask(net()).candidates()).isEmpty();
    }

    @Test
    void not_their_advice_is_as_if_they_were_not_there() {
        talkedOften(net(), "Ada");
        told(net(), Origin.of(id("Ada")), "Clara", Grade.BAD);
        told(net(), Origin.MINE, "Clara", Grade.GOOD);
        var mixed = only(net());

        net().trusts().declare(id("Ada"), null, TrustWord.NOT_THEIR_ADVICE);

        assertThat(mixed.bad()).isNotEmpty();
        assertThat(only(net()).bad()).isEmpty();
    }

    /// Law 3.
    @Test
    void a_story_told_again_by_others_is_one_story() {
        talkedOften(net(), "Ada");
        talkedOften(net(), "Ben");
        var story = told(net(), Origin.of(id("Ada")), "Clara", Grade.VERY_GOOD);
        var before = only(net());

        net().experiences().change(story.id(), story.told(), Set.of(id("Ben")));

        assertThat(only(net()).opinion()).isEqualTo(before.opinion());
        assertThat(only(net()).independent()).isEqualTo(before.independent());
    }

    @Test
    void who_told_me_somebodys_story_is_a_way_to_them() {
        talkedOften(net(), "Ada");
        told(net(), Origin.of(id("Emil")), "Clara", Grade.VERY_GOOD, id("Ada"));

        assertThat(only(net()).good())
                .singleElement()
                .satisfies(way -> {
                    assertThat(way.source()).isEqualTo(id("Emil"));
                    assertThat(way.between()).isEqualTo(id("Ada"));
                });
    }

    @Test
    void whom_my_contact_was_seen_to_write_to_is_heard_through_them_for_less() {
        talkedOften(net(), "Ada");
        talkedOften(net(), "Ben");
        imported(
                net(),
                "post.mbox",
                traces(
                        mail(
                                "1",
                                ago(2),
                                "ada@engine.example",
                                "me@studio.example",
                                "emil@nolte.example")));
        told(net(), Origin.of(id("Emil")), "Clara", Grade.VERY_GOOD);

        assertThat(only(net()).good())
                .singleElement()
                .satisfies(way -> {
                    assertThat(way.between()).isEqualTo(id("Ada"));
                    assertThat(way.good()).isGreaterThan(0).isLessThan(0.5);
                });
    }

    @Test
    void where_nobody_knows_whose_story_it_is_it_counts_half_and_once_for_each_teller() {
        net().trusts().declare(id("Emil"), null, TrustWord.FULLY_TRUSTED);
        told(net(), Origin.UNKNOWN, "Clara", Grade.VERY_GOOD, id("Emil"));
        told(net(), Origin.UNKNOWN, "Clara", Grade.VERY_GOOD, id("Emil"));

        assertThat(only(net()).good())
                .singleElement()
                .satisfies(way -> assertThat(way.good()).isCloseTo(0.8, within(1e-9)));
    }

    @Test
    void what_lies_within_the_topic_counts_and_what_lies_beside_it_does_not() {
        var below =
                net().topics()
                        .add(
                                new kontaktnetz.topics.Label(
                                        kontaktnetz.topics.Language.GERMAN, "Plakatkunst"),
                                DESIGN);
        var beside = new TopicId("tax-advice");
        var within =
                new Story(Origin.MINE, id("Clara"), below.id(), Grade.GOOD, VagueDay.UNKNOWN, "");
        var other = new Story(Origin.MINE, id("Dora"), beside, Grade.GOOD, VagueDay.UNKNOWN, "");
        net().experiences().add(within, Set.of(), NOW);
        net().experiences().add(other, Set.of(), NOW);

        assertThat(names(ask(net()))).containsExactly("Clara Winter");
    }

    @Test
    void every_bad_experience_is_among_the_reasons() {
        talkedOften(net(), "Ada");
        talkedOften(net(), "Ben");
        told(net(), Origin.MINE, "Clara", Grade.VERY_GOOD);
        told(net(), Origin.of(id("Ada")), "Clara", Grade.BAD);
        told(net(), Origin.of(id("Ben")), "Clara", Grade.POOR);

        assertThat(only(net()).bad())
                .extracting(Testimony::source)
                .containsExactlyInAnyOrder(id("Ada"), id("Ben"));
        assertThat(only(net()).standing()).isIn(Standing.MIXED, Standing.RATHER_NOT);
    }

    @Test
    void a_recommendation_that_turned_out_well_makes_that_word_count_more_and_a_bad_one_less() {
        talkedOften(net(), "Ada");
        told(net(), Origin.of(id("Ada")), "Clara", Grade.VERY_GOOD);
        told(net(), Origin.of(id("Ada")), "Dora", Grade.VERY_GOOD);
        double before = units("Dora");
        var inquiring = new Inquiring(net().inquiries());
        var clara =
                ask(net()).candidates().stream()
                        .filter(it -> it.person().name().startsWith("Clara"))
                        .findFirst()
                        .orElseThrow();

        var inquiry = inquiring.begin(DESIGN, "", clara, NOW).orElseThrow();
        inquiring.end(inquiry.id(), Grade.GOOD, "", TODAY, NOW);
        double kept = units("Dora");
        net().inquiries().reopen(inquiry.id());
        inquiring.end(inquiry.id(), Grade.BAD, "", TODAY, NOW);
        double broken = units("Dora");

        assertThat(kept).isGreaterThan(before);
        assertThat(broken).isLessThan(before);
    }

    private double units(String name) {
        return ask(net()).candidates().stream()
                .filter(it -> it.person().name().startsWith(name))
                .flatMap(it -> it.good().stream())
                .mapToDouble(Testimony::good)
                .sum();
    }

    @Test
    void whose_card_says_they_do_it_stands_outside_until_somebody_tells_of_them() {
        imported(net(), "more.vcf", cards(WANDA));

        assertThat(ask(net()).candidates()).isEmpty();
        assertThat(ask(net()).outside())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.person().name()).isEqualTo("Wanda Grafik");
                    assertThat(it.headline()).isEqualTo("Grafikdesignerin");
                });

        told(net(), Origin.MINE, "Wanda", Grade.GOOD);

        assertThat(names(ask(net()))).containsExactly("Wanda Grafik");
        assertThat(ask(net()).outside()).isEmpty();
    }

    @Test
    void who_is_trusted_may_know_somebody_and_who_is_a_stranger_is_not_asked() {
        talkedOften(net(), "Ada");
        net().interactions().note(call(id("Ben"), ago(3)), NOW);
        net().trusts().declare(id("Ben"), null, TrustWord.NOT_THEIR_ADVICE);

        assertThat(ask(net()).mayKnow())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.person().name()).isEqualTo("Ada Byron");
                    assertThat(it.nearness()).isEqualTo(Nearness.TRUSTED);
                });
    }

    @Test
    void who_told_of_the_topic_is_asked_before_whom_i_merely_trust() {
        talkedOften(net(), "Ada");
        talkedOften(net(), "Ben");
        told(net(), Origin.of(id("Ben")), "Clara", Grade.NEUTRAL);

        assertThat(ask(net()).mayKnow())
                .extracting(MayKnow::nearness)
                .containsExactly(Nearness.TOLD_OF_IT, Nearness.TRUSTED);
    }
}
