package kontaktnetz.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.Topic;
import kontaktnetz.topics.TopicId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// `topics [WORDS]`: every topic as they lie in one another, or what words are understood as.
final class TopicsCommand implements Command {

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "WORDS", "0..*", "cli.parameter.topics");
    }

    @Override
    public int run(Call call) {
        var understanding = new Understanding(call);
        var fading = call.net().experiences().halfLives();
        var asked = call.words();
        var found = asked.isEmpty() ? all(understanding) : understanding.meanings(asked);
        if (found.isEmpty()) {
            throw understanding.unknown(asked);
        }
        for (var id : found) {
            call.say(asked.isEmpty() ? branch(understanding, id) : line(call, understanding, id));
        }
        call.answer(
                Json.object()
                        .with(
                                "topics",
                                found.stream()
                                        .map(id -> json(understanding, id, fading).fields())
                                        .toList()));
        return ExitCode.DONE;
    }

    /// Each below what it lies in, in the order of the names shown.
    private static List<TopicId> all(Understanding understanding) {
        var topics = new ArrayList<>(understanding.topics().all().stream().map(Topic::id).toList());
        topics.sort(
                Comparator.comparing((TopicId id) -> path(understanding, id))
                        .thenComparing(TopicId::key));
        return topics;
    }

    private static String path(Understanding understanding, TopicId id) {
        var upwards = new ArrayList<>(understanding.topics().upwards(id));
        Collections.reverse(upwards);
        return String.join("\n", upwards.stream().map(understanding::label).toList());
    }

    private static String branch(Understanding understanding, TopicId id) {
        int depth = understanding.topics().upwards(id).size() - 1;
        return "  ".repeat(depth) + understanding.label(id) + "  (" + id + ")";
    }

    private static String line(Call call, Understanding understanding, TopicId id) {
        var parent = parent(understanding, id);
        return parent == null
                ? "  " + understanding.label(id) + "  (" + id + ")"
                : "  "
                        + call.text(
                                "cli.topics.line",
                                understanding.label(id),
                                id.key(),
                                understanding.label(parent));
    }

    /// A topic for a machine.
    ///
    /// @param fading in how many days experiences on a topic come to count half, where that was
    ///   said
    static Json json(Understanding understanding, TopicId id, Map<TopicId, Integer> fading) {
        var topics = understanding.topics();
        var parent = parent(understanding, id);
        var topic = topics.find(id);
        return understanding
                .json(id)
                .with("parent", parent == null ? null : parent.key())
                .with("german", topic.map(it -> it.labels(Language.GERMAN)).orElse(List.of()))
                .with("english", topic.map(it -> it.labels(Language.ENGLISH)).orElse(List.of()))
                .with("halfLifeDays", fading.get(id));
    }

    private static @Nullable TopicId parent(Understanding understanding, TopicId id) {
        var upwards = understanding.topics().upwards(id);
        return upwards.size() < 2 ? null : upwards.get(1);
    }
}
