package kontaktnetz.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kontaktnetz.topics.Naming.Fault;
import kontaktnetz.topics.Naming.Named;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NamingTest {

    private static final TopicId DESIGN = new TopicId("design");
    private static final TopicId NOWHERE = TopicId.own(99);

    private final InMemoryTopics topics =
            new InMemoryTopics(
                    List.of(
                            new Topic(
                                    DESIGN,
                                    null,
                                    List.of(new Label(Language.GERMAN, "Gestaltung")))));
    private final Naming naming = new Naming(topics);

    @Test
    void a_new_topic_lies_where_the_owner_puts_it() {
        var named = naming.make(Language.GERMAN, " Wappenmalerei ", DESIGN);

        assertThat(named).isInstanceOf(Named.Done.class);
        var made = ((Named.Done) named).topic();
        assertThat(made.parent()).isEqualTo(DESIGN);
        assertThat(topics.book().directlyWithin(DESIGN)).containsExactly(made);
        assertThat(topics.book().widest()).extracting(Topic::id).containsExactly(DESIGN);
    }

    @Test
    void no_name_stands_for_two_topics_in_a_language() {
        var before = topics.all();

        assertThat(naming.make(Language.GERMAN, "GESTALTUNG", null))
                .isEqualTo(new Named.Refused(new Fault.Taken(before.getFirst())));
        assertThat(naming.name(DESIGN, Language.GERMAN, "gestaltung"))
                .isEqualTo(new Named.Refused(new Fault.Taken(before.getFirst())));
        assertThat(topics.all()).isEqualTo(before);
        assertThat(naming.name(DESIGN, Language.ENGLISH, "Gestaltung"))
                .isInstanceOf(Named.Done.class);
    }

    @ParameterizedTest
    @CsvSource({"'',EMPTY", "'  ',EMPTY", "123,NO_LETTERS"})
    void what_names_nothing_changes_nothing(String typed, Label.Problem problem) {
        var before = topics.all();
        var refused = new Named.Refused(new Fault.Unfit(problem));

        assertThat(naming.make(Language.GERMAN, typed, null)).isEqualTo(refused);
        assertThat(naming.name(DESIGN, Language.GERMAN, typed)).isEqualTo(refused);
        assertThat(topics.all()).isEqualTo(before);
    }

    @Test
    void an_endless_name_is_refused() {
        assertThat(naming.make(Language.GERMAN, "x".repeat(10_000), null))
                .isEqualTo(new Named.Refused(new Fault.Unfit(Label.Problem.TOO_LONG)));
    }

    @Test
    void nothing_lies_in_or_is_called_after_a_topic_there_is_not() {
        assertThat(naming.make(Language.GERMAN, "Wappen", NOWHERE))
                .isEqualTo(new Named.Missing(NOWHERE));
        assertThat(naming.name(NOWHERE, Language.GERMAN, "Wappen"))
                .isEqualTo(new Named.Missing(NOWHERE));
    }
}
