package kontaktnetz.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BuiltInTopicsTest {

    @Test
    void there_are_several_hundred_under_a_few_dozen() {
        assertThat(BuiltInTopics.all()).hasSizeBetween(400, 800);
        assertThat(BuiltInTopics.all().stream().filter(topic -> topic.parent() == null))
                .hasSizeBetween(10, 40);
    }

    @Test
    void each_key_occurs_once_and_a_parent_stands_before_its_children() {
        var seen = new HashSet<TopicId>();

        for (var topic : BuiltInTopics.all()) {
            if (topic.parent() != null) {
                assertThat(seen).as("the parent of " + topic.id()).contains(topic.parent());
            }
            assertThat(topic.id().isBuiltIn()).isTrue();
            assertThat(seen.add(topic.id())).as(topic.id().key()).isTrue();
        }
    }

    @Test
    void each_has_names_in_both_languages() {
        for (var topic : BuiltInTopics.all()) {
            for (var language : Language.values()) {
                assertThat(topic.labels(language)).as(topic.id() + " " + language).isNotEmpty();
            }
        }
    }

    @Test
    void no_name_stands_for_two_topics() {
        var doubles = new TreeSet<String>();

        for (var language : Language.values()) {
            var owners = new HashMap<String, TopicId>();
            for (var topic : BuiltInTopics.all()) {
                for (var name : topic.labels(language)) {
                    var before = owners.put(name.toLowerCase(Locale.ROOT), topic.id());
                    if (before != null) {
                        doubles.add(name + ": " + before + ", " + topic.id());
                    }
                }
            }
        }

        assertThat(doubles).isEmpty();
    }

    @Test
    void each_is_found_first_by_each_of_its_names() {
        var matcher = TopicMatcher.of(BuiltInTopics.all());
        var lost = new TreeSet<String>();

        for (var topic : BuiltInTopics.all()) {
            for (var label : topic.labels()) {
                var found = matcher.match(label.text(), 1);
                if (found.isEmpty() || !found.getFirst().topic().equals(topic.id())) {
                    lost.add(label.text() + " (" + topic.id() + ") finds " + found);
                }
            }
        }

        assertThat(lost).isEmpty();
    }

    @Test
    void a_line_with_a_cell_too_few_or_without_a_name_is_named() {
        assertThatThrownBy(() -> BuiltInTopics.read("a | | Wort"))
                .hasMessageContaining("3 cells")
                .hasMessageContaining("a | | Wort");
        assertThatThrownBy(() -> BuiltInTopics.read("a | | Wort | "))
                .hasMessageContaining("no name");
        assertThatThrownBy(() -> BuiltInTopics.read("A | | Wort | word"))
                .hasMessageContaining("no key");
        assertThat(BuiltInTopics.read("# remark\n\na | b | Wort; Worte | word")).hasSize(1);
    }
}
