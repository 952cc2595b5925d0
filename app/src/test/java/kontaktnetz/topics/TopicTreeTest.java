package kontaktnetz.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicTreeTest {

    private static final List<Topic> TOPICS =
            List.of(
                    topic("design", null),
                    topic("graphic", "design"),
                    topic("logo", "graphic"),
                    topic("book", "graphic"),
                    topic("fashion", "design"),
                    topic("law", null),
                    topic("lost", "nowhere"));

    private final TopicTree tree = TopicTree.of(TOPICS);

    @Test
    void a_topic_lies_in_its_parent_and_in_what_is_wider_still() {
        assertThat(tree.parent(id("logo"))).contains(id("graphic"));
        assertThat(tree.ancestors(id("logo"))).containsExactly(id("graphic"), id("design"));
        assertThat(tree.ancestors(id("law"))).isEmpty();
    }

    @Test
    void within_a_topic_lie_all_narrower_ones_the_nearer_first() {
        assertThat(tree.descendants(id("design")))
                .containsExactly(id("fashion"), id("graphic"), id("book"), id("logo"));
        assertThat(tree.descendants(id("logo"))).isEmpty();
    }

    @Test
    void near_are_those_within_the_one_around_and_those_beside() {
        assertThat(tree.near(id("graphic")))
                .containsExactly(id("book"), id("logo"), id("design"), id("fashion"));
        assertThat(tree.near(id("logo"))).containsExactly(id("graphic"), id("book"));
        assertThat(tree.near(id("law"))).isEmpty();
    }

    @Test
    void a_parent_that_is_not_there_counts_as_none() {
        assertThat(tree.parent(id("lost"))).isEmpty();
        assertThat(tree.near(id("unheard-of"))).isEmpty();
    }

    @Test
    void a_ring_of_parents_is_walked_round_once() {
        var ring = TopicTree.of(List.of(topic("a", "b"), topic("b", "c"), topic("c", "a")));

        assertThat(ring.ancestors(id("a"))).containsExactly(id("b"), id("c"));
        assertThat(ring.descendants(id("a"))).containsExactly(id("c"), id("b"));
        assertThat(ring.near(id("a"))).containsExactly(id("c"), id("b"));
    }

    @Test
    void a_ring_further_up_is_left_again() {
        var ring = TopicTree.of(List.of(topic("in", "a"), topic("a", "b"), topic("b", "a")));

        assertThat(ring.ancestors(id("in"))).containsExactly(id("a"), id("b"));
    }

    @Test
    void the_order_of_the_topics_never_shows() {
        var shuffled = new ArrayList<>(TOPICS);
        Collections.shuffle(shuffled, new Random(4));
        var other = TopicTree.of(shuffled);

        for (var topic : TOPICS) {
            assertThat(List.copyOf(other.near(topic.id())))
                    .isEqualTo(List.copyOf(tree.near(topic.id())));
            assertThat(List.copyOf(other.descendants(topic.id())))
                    .isEqualTo(List.copyOf(tree.descendants(topic.id())));
        }
    }

    private static Topic topic(String key, @Nullable String parent) {
        return new Topic(
                id(key),
                parent == null ? null : id(parent),
                List.of(new Label(Language.ENGLISH, key)));
    }

    private static TopicId id(String key) {
        return new TopicId(key);
    }
}
