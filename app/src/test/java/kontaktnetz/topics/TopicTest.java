package kontaktnetz.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicTest {

    private static final Label DESIGN = new Label(Language.ENGLISH, "graphic design");
    private static final Label GRAFIK = new Label(Language.GERMAN, "Grafikdesign");
    private static final TopicId ID = new TopicId("graphic-design");

    @ParameterizedTest
    @ValueSource(
            strings = {"graphic-design", "it", "own:17", "esco:isco/C2166", "esco:skill/a1-b2"})
    void a_key_is_built_in_own_or_imported(String key) {
        assertThat(TopicId.find(key)).contains(new TopicId(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Design",
                "graphic design",
                "-a",
                "a-",
                "own:0",
                "own:x",
                "esco:",
                "x:1"
            })
    void nothing_else_is_a_key(String key) {
        assertThat(TopicId.find(key)).isEmpty();
        assertThatThrownBy(() -> new TopicId(key)).hasMessageContaining("no key of a topic");
    }

    @Test
    void an_endless_key_is_refused_in_a_short_sentence() {
        var endless = "a".repeat(10_000);

        assertThat(TopicId.find(endless)).isEmpty();
        assertThatThrownBy(() -> new TopicId(endless))
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(200));
    }

    @Test
    void a_key_tells_where_its_topic_came_from() {
        assertThat(new TopicId("design").isBuiltIn()).isTrue();
        assertThat(TopicId.own(3).isOwn()).isTrue();
        assertThat(new TopicId("esco:skill/1").isImported()).isTrue();
        assertThat(TopicId.own(3).isBuiltIn()).isFalse();
    }

    @Test
    void a_name_is_one_tidy_line() {
        assertThat(new Label(Language.GERMAN, "  Grafik\n\u00a0design ").text())
                .isEqualTo("Grafik design");
    }

    @Test
    void what_is_typed_is_told_why_it_names_nothing() {
        assertThat(Label.problem("Imkerei")).isEmpty();
        assertThat(Label.problem(" \t")).contains(Label.Problem.EMPTY);
        assertThat(Label.problem("a".repeat(10_000))).contains(Label.Problem.TOO_LONG);
        assertThat(Label.problem("123 !")).contains(Label.Problem.NO_LETTERS);
        assertThat(Label.problem("a" + " ".repeat(500) + "b")).isEmpty();
    }

    @Test
    void a_topic_is_shown_in_the_language_of_the_reader() {
        var topic = new Topic(ID, null, List.of(DESIGN, GRAFIK));

        assertThat(topic.label(Language.of(Locale.GERMANY))).isEqualTo("Grafikdesign");
        assertThat(topic.label(Language.of(Locale.FRENCH))).isEqualTo("graphic design");
    }

    @Test
    void where_it_has_no_name_in_that_language_it_is_shown_in_the_other() {
        assertThat(new Topic(ID, null, List.of(DESIGN)).label(Language.GERMAN))
                .isEqualTo("graphic design");
    }

    @Test
    void a_further_name_never_takes_the_place_of_the_one_shown() {
        var topic = new Topic(ID, null, List.of(GRAFIK)).with(new Label(Language.GERMAN, "Layout"));

        assertThat(topic.label(Language.GERMAN)).isEqualTo("Grafikdesign");
        assertThat(topic.labels(Language.GERMAN)).containsExactly("Grafikdesign", "Layout");
        assertThat(topic.with(GRAFIK)).isEqualTo(topic);
    }

    @Test
    void a_topic_has_a_name_and_is_not_its_own_parent() {
        assertThatThrownBy(() -> new Topic(ID, null, List.of())).hasMessageContaining("no name");
        assertThatThrownBy(() -> new Topic(ID, ID, List.of(GRAFIK)))
                .hasMessageContaining("own parent");
    }

    @Test
    void the_owner_adds_topics_and_names_and_nothing_else_does() {
        var topics = new InMemoryTopics(List.of(new Topic(ID, null, List.of(GRAFIK))));

        var own = topics.add(new Label(Language.GERMAN, "Imkerei"), ID);
        topics.addLabel(ID, DESIGN);

        assertThat(own.id().isOwn()).isTrue();
        assertThat(topics.find(own.id())).contains(own);
        assertThat(topics.find(ID).map(topic -> topic.labels(Language.ENGLISH)))
                .contains(List.of("graphic design"));
        assertThat(topics.all()).hasSize(2);
        assertThat(topics.addLabel(new TopicId("nothing"), DESIGN)).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> topics.add(DESIGN, new TopicId("nothing")))
                .hasMessageContaining("no topic nothing");
    }
}
