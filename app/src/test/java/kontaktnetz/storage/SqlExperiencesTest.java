package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.ADA;
import static kontaktnetz.storage.Nets.BEN;
import static kontaktnetz.storage.Nets.CLARA;
import static kontaktnetz.storage.Nets.NOW;
import static kontaktnetz.storage.Nets.TODAY;
import static kontaktnetz.storage.Nets.cards;
import static kontaktnetz.storage.Nets.imported;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kontaktnetz.people.Met;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import kontaktnetz.recommendations.Experience;
import kontaktnetz.recommendations.Experience.Story;
import kontaktnetz.recommendations.Grade;
import kontaktnetz.recommendations.Origin;
import kontaktnetz.topics.TopicId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlExperiencesTest extends OnBothDatabases {

    private static final TopicId DESIGN = new TopicId("graphic-design");
    private static final TopicId TAX = new TopicId("tax-advice");
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

    private static Story story(Origin origin, PersonId with) {
        return new Story(origin, with, DESIGN, Grade.GOOD, new VagueDay("2026-05"), "On time.");
    }

    private Experience noted(Origin origin, PersonId with, PersonId... toldBy) {
        return net().experiences().add(story(origin, with), Set.of(toldBy), NOW).orElseThrow();
    }

    @Test
    void what_was_written_down_is_found_again_as_it_was() {
        var ada = ada();
        var ben = ben();
        var clara = clara();

        var experience = noted(Origin.of(ben), clara, ada);

        assertThat(net().experiences().find(experience.id())).contains(experience);
        assertThat(experience.told()).isEqualTo(story(Origin.of(ben), clara));
        assertThat(experience.toldBy()).containsExactly(ada);
        assertThat(experience.day()).isEqualTo("2026-05-15");
    }

    @Test
    void what_happened_nobody_remembers_when_counts_from_the_day_it_was_noted() {
        var story = new Story(Origin.MINE, ada(), DESIGN, Grade.BAD, VagueDay.UNKNOWN, "");

        var experience = net().experiences().add(story, Set.of(), NOW).orElseThrow();

        assertThat(experience.day()).isEqualTo(TODAY);
    }

    @Test
    void it_is_found_by_candidate_by_whoever_had_or_told_it_and_by_topic() {
        var ada = ada();
        var ben = ben();
        var clara = clara();
        var told = noted(Origin.of(ben), clara, ada);
        var mine = noted(Origin.MINE, ben);

        assertThat(net().experiences().with(clara)).containsExactly(told);
        assertThat(net().experiences().by(ben)).containsExactly(told);
        assertThat(net().experiences().by(ada)).containsExactly(told);
        assertThat(net().experiences().by(clara)).isEmpty();
        assertThat(net().experiences().on(List.of(DESIGN, TAX))).containsExactly(mine, told);
        assertThat(net().experiences().on(List.of(TAX))).isEmpty();
        assertThat(net().experiences().latest(1)).containsExactly(mine);
    }

    @Test
    void nothing_is_written_of_somebody_who_is_not_in_the_net() {
        var ada = ada();

        assertThat(net().experiences().add(story(Origin.MINE, NOBODY), Set.of(), NOW)).isEmpty();
        assertThat(net().experiences().add(story(Origin.of(NOBODY), ada), Set.of(), NOW)).isEmpty();
        assertThat(net().experiences().add(story(Origin.MINE, ada), Set.of(NOBODY), NOW)).isEmpty();
        assertThat(net().experiences().latest(10)).isEmpty();
    }

    @Test
    void another_story_takes_its_place_and_keeps_its_number() {
        var ada = ada();
        var ben = ben();
        var before = noted(Origin.of(ben), ada);
        var better = new Story(Origin.MINE, ada, TAX, Grade.VERY_GOOD, VagueDay.UNKNOWN, "Better.");

        var after = net().experiences().change(before.id(), better, Set.of()).orElseThrow();

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.told()).isEqualTo(better);
        assertThat(net().experiences().latest(10)).containsExactly(after);
    }

    @Test
    void a_change_that_cannot_be_leaves_what_was() {
        var ada = ada();
        var before = noted(Origin.MINE, ada);

        var after =
                net().experiences().change(before.id(), story(Origin.of(NOBODY), ada), Set.of());

        assertThat(after).isEmpty();
        assertThat(net().experiences().find(before.id())).contains(before);
    }

    @Test
    void what_was_removed_is_gone() {
        var experience = noted(Origin.MINE, ada());

        assertThat(net().experiences().remove(experience.id())).isTrue();
        assertThat(net().experiences().remove(experience.id())).isFalse();
        assertThat(net().experiences().latest(10)).isEmpty();
    }

    @Test
    void whoever_leaves_the_net_takes_along_what_they_lived_and_told() {
        var ada = ada();
        var ben = ben();
        var clara = clara();
        noted(Origin.of(ben), clara);
        noted(Origin.UNKNOWN, clara, ben);
        var alsoByAda = noted(Origin.UNKNOWN, clara, ben, ada);
        var mine = noted(Origin.MINE, clara);

        net().people().remove(ben);

        assertThat(net().experiences().latest(10))
                .extracting(Experience::id)
                .containsExactly(mine.id(), alsoByAda.id());
    }

    @Test
    void somebody_with_an_experience_stays_when_their_import_is_undone() {
        var import1 = imported(net(), "contacts.vcf", cards(ADA, BEN));
        noted(Origin.of(id("Ben")), id("Ada"));

        net().intake().undo(import1.id());

        assertThat(names()).containsExactlyInAnyOrder("Ada Byron", "Ben Sommer");
        assertThat(net().experiences().latest(10)).hasSize(1);
    }

    @Test
    void the_neighbour_sees_none_of_it_and_can_touch_none_of_it() {
        var ada = ada();
        var mine = noted(Origin.MINE, ada);
        var theirs = neighbour().experiences();

        assertThat(theirs.find(mine.id())).isEmpty();
        assertThat(theirs.latest(10)).isEmpty();
        assertThat(theirs.on(List.of(DESIGN))).isEmpty();
        assertThat(theirs.with(ada)).isEmpty();
        assertThat(theirs.by(ada)).isEmpty();
        assertThat(theirs.remove(mine.id())).isFalse();
        assertThat(theirs.change(mine.id(), mine.told(), Set.of())).isEmpty();
        assertThat(net().experiences().find(mine.id())).contains(mine);
    }

    @Test
    void a_topic_may_fade_faster_than_usual_until_the_owner_takes_it_back() {
        net().experiences().fade(DESIGN, 180);
        net().experiences().fade(DESIGN, 90);

        assertThat(net().experiences().halfLives()).isEqualTo(Map.of(DESIGN, 90));
        assertThat(neighbour().experiences().halfLives()).isEmpty();

        net().experiences().fade(DESIGN, null);

        assertThat(net().experiences().halfLives()).isEmpty();
    }
}
