package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.ADA;
import static kontaktnetz.storage.Nets.BEN;
import static kontaktnetz.storage.Nets.CLARA;
import static kontaktnetz.storage.Nets.NOW;
import static kontaktnetz.storage.Nets.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kontaktnetz.people.Met;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import kontaktnetz.recommendations.Declared;
import kontaktnetz.recommendations.Experience.Story;
import kontaktnetz.recommendations.Grade;
import kontaktnetz.recommendations.Inquiry;
import kontaktnetz.recommendations.Inquiry.Ending;
import kontaktnetz.recommendations.Inquiry.Part;
import kontaktnetz.recommendations.Inquiry.Voice;
import kontaktnetz.recommendations.Origin;
import kontaktnetz.recommendations.TrustWord;
import kontaktnetz.recommendations.Trusts.Outcome;
import kontaktnetz.topics.TopicId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlTrustsTest extends OnBothDatabases {

    private static final TopicId DESIGN = new TopicId("graphic-design");
    private static final PersonId NOBODY = new PersonId(99);

    private PersonId ada() {
        return net().people().add(ADA, Met.UNKNOWN, NOW).id();
    }

    private PersonId ben() {
        return net().people().add(BEN, Met.UNKNOWN, NOW).id();
    }

    private PersonId clara() {
        return net().people().add(CLARA, Met.UNKNOWN, NOW).id();
    }

    private Inquiry begun(PersonId with, Voice... voices) {
        return net().inquiries().begin(DESIGN, "a logo", with, List.of(voices), NOW).orElseThrow();
    }

    private static Story came(PersonId with, Grade grade) {
        return new Story(Origin.MINE, with, DESIGN, grade, VagueDay.of(TODAY), "");
    }

    @Test
    void a_word_holds_in_general_another_for_a_topic_until_taken_back() {
        var ada = ada();
        net().trusts().declare(ada, null, TrustWord.KNOWN);
        net().trusts().declare(ada, DESIGN, TrustWord.NOT_THEIR_ADVICE);
        net().trusts().declare(ada, null, TrustWord.TRUSTED);

        assertThat(net().trusts().declared(List.of(ada)))
                .isEqualTo(
                        Map.of(
                                ada,
                                new Declared(
                                        TrustWord.TRUSTED,
                                        Map.of(DESIGN, TrustWord.NOT_THEIR_ADVICE))));

        net().trusts().declare(ada, DESIGN, TrustWord.NOTHING_SAID);
        net().trusts().declare(ada, null, TrustWord.NOTHING_SAID);

        assertThat(net().trusts().declared(List.of(ada))).isEmpty();
    }

    @Test
    void nothing_is_declared_of_somebody_who_is_not_in_the_net_or_in_another_ones() {
        var ada = ada();
        net().trusts().declare(ada, null, TrustWord.FULLY_TRUSTED);

        assertThat(net().trusts().declare(NOBODY, null, TrustWord.KNOWN)).isFalse();
        assertThat(neighbour().trusts().declare(ada, null, TrustWord.KNOWN)).isFalse();
        assertThat(neighbour().trusts().declared(List.of(ada))).isEmpty();
        assertThat(neighbour().trusts().outcomes(List.of(ada))).isEmpty();
    }

    @Test
    void an_inquiry_remembers_who_stood_behind_it() {
        var ada = ada();
        var ben = ben();
        var clara = clara();

        var inquiry = begun(clara, new Voice(ada, Part.RECOMMENDED), new Voice(ben, Part.LINKED));

        assertThat(net().inquiries().find(inquiry.id())).contains(inquiry);
        assertThat(inquiry.voices())
                .containsExactly(new Voice(ada, Part.RECOMMENDED), new Voice(ben, Part.LINKED));
        assertThat(inquiry.isOpen()).isTrue();
        assertThat(net().inquiries().open(10)).containsExactly(inquiry);
    }

    @Test
    void turning_to_the_same_person_again_is_the_same_inquiry_while_it_is_open() {
        var clara = clara();
        var first = begun(clara);

        assertThat(begun(clara)).isEqualTo(first);

        net().inquiries().drop(first.id(), NOW);

        assertThat(begun(clara).id()).isNotEqualTo(first.id());
    }

    @Test
    void what_came_of_it_is_an_experience_and_keeps_the_word_of_those_who_recommended() {
        var ada = ada();
        var ben = ben();
        var clara = clara();
        var inquiry = begun(clara, new Voice(ada, Part.RECOMMENDED), new Voice(ben, Part.LINKED));

        var ended = net().inquiries().end(inquiry.id(), came(clara, Grade.GOOD), NOW).orElseThrow();

        var experience = net().experiences().with(clara).getFirst();
        assertThat(ended.ending()).isEqualTo(new Ending(TODAY, experience.id()));
        assertThat(net().trusts().outcomes(List.of(ada, ben)))
                .containsExactly(new Outcome(ada, TODAY, true));
        assertThat(net().inquiries().open(10)).isEmpty();
        assertThat(net().inquiries().ended(10)).containsExactly(ended);
    }

    @Test
    void a_bad_one_breaks_the_word_and_a_neutral_one_does_neither() {
        var ada = ada();
        var clara = clara();
        var bad = begun(clara, new Voice(ada, Part.RECOMMENDED));
        net().inquiries().end(bad.id(), came(clara, Grade.BAD), NOW);
        var neutral = begun(clara, new Voice(ada, Part.RECOMMENDED));
        net().inquiries().end(neutral.id(), came(clara, Grade.NEUTRAL), NOW);

        assertThat(net().trusts().outcomes(List.of(ada)))
                .containsExactly(new Outcome(ada, TODAY, false));
    }

    @Test
    void thinking_better_of_the_experience_changes_what_became_of_the_word() {
        var ada = ada();
        var clara = clara();
        var inquiry = begun(clara, new Voice(ada, Part.RECOMMENDED));
        net().inquiries().end(inquiry.id(), came(clara, Grade.BAD), NOW);
        var experience = net().experiences().with(clara).getFirst();

        net().experiences()
                .change(experience.id(), came(clara, Grade.VERY_GOOD), java.util.Set.of());

        assertThat(net().trusts().outcomes(List.of(ada)))
                .containsExactly(new Outcome(ada, TODAY, true));

        net().experiences().remove(experience.id());

        assertThat(net().trusts().outcomes(List.of(ada))).isEmpty();
        assertThat(net().inquiries().find(inquiry.id()).orElseThrow().ending())
                .isEqualTo(new Ending(TODAY, null));
    }

    @Test
    void an_ending_taken_back_takes_its_experience_along() {
        var clara = clara();
        var inquiry = begun(clara);
        net().inquiries().end(inquiry.id(), came(clara, Grade.GOOD), NOW);

        var open = net().inquiries().reopen(inquiry.id());

        assertThat(open).contains(inquiry);
        assertThat(net().experiences().with(clara)).isEmpty();
        assertThat(net().inquiries().reopen(inquiry.id())).isEmpty();
    }

    @Test
    void nothing_ends_twice() {
        var clara = clara();
        var inquiry = begun(clara);
        net().inquiries().end(inquiry.id(), came(clara, Grade.GOOD), NOW);

        assertThat(net().inquiries().end(inquiry.id(), came(clara, Grade.BAD), NOW)).isEmpty();
        assertThat(net().inquiries().drop(inquiry.id(), NOW)).isEmpty();
        assertThat(net().experiences().with(clara)).hasSize(1);
    }

    @Test
    void the_neighbour_sees_none_of_it_and_can_touch_none_of_it() {
        var clara = clara();
        var mine = begun(clara);
        var theirs = neighbour().inquiries();

        assertThat(theirs.find(mine.id())).isEmpty();
        assertThat(theirs.open(10)).isEmpty();
        assertThat(theirs.begin(DESIGN, "", clara, List.of(), NOW)).isEmpty();
        assertThat(theirs.end(mine.id(), came(clara, Grade.BAD), NOW)).isEmpty();
        assertThat(theirs.drop(mine.id(), NOW)).isEmpty();
        assertThat(theirs.remove(mine.id())).isFalse();
        assertThat(net().inquiries().find(mine.id())).contains(mine);
    }
}
