package kontaktnetz.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kontaktnetz.topics.Label;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.Topic;
import kontaktnetz.topics.TopicId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlTopicsTest extends OnBothDatabases {

    private static final TopicId DESIGN = new TopicId("graphic-design");
    private static final TopicId HERALDRY = new TopicId("esco:occupation/aa-1");
    private static final Label PAINTER = new Label(Language.GERMAN, "Wappenmaler");
    private static final Label SIGNS = new Label(Language.GERMAN, "Schildermacher");

    @Test
    void the_names_the_owner_gave_are_told_from_those_it_had() {
        var topics = net().topics();
        var own = topics.add(PAINTER, DESIGN).id();
        topics.addLabel(DESIGN, SIGNS);

        assertThat(topics.ownNames(own)).containsExactly(PAINTER);
        assertThat(topics.ownNames(DESIGN)).containsExactly(SIGNS);
        assertThat(topics.ownNames(new TopicId("tax-advice"))).isEmpty();
        assertThat(topics.ownNames(TopicId.own(99))).isEmpty();
    }

    @Test
    void the_owners_names_of_an_imported_topic_outlast_the_next_import() {
        var topics = net().topics();
        var imported = new Topic(HERALDRY, null, List.of(PAINTER));
        topics.take(List.of(imported));
        topics.addLabel(HERALDRY, SIGNS);

        topics.take(List.of(imported));

        assertThat(topics.find(HERALDRY)).contains(imported.with(SIGNS));
        assertThat(topics.ownNames(HERALDRY)).containsExactly(SIGNS);
    }

    @Test
    void what_one_owner_adds_no_other_one_sees() {
        net().topics().addLabel(DESIGN, SIGNS);
        var own = net().topics().add(PAINTER, null).id();

        var others = neighbour().topics();

        assertThat(others.ownNames(DESIGN)).isEmpty();
        assertThat(others.ownNames(own)).isEmpty();
        assertThat(others.find(own)).isEmpty();
    }
}
