package kontaktnetz.recommendations;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kontaktnetz.topics.TopicId;

/// What the owner declared of one person's judgement.
///
/// @param general for every topic about which nothing more exact was said
/// @param byTopic for one topic and what lies below it
public record Declared(TrustWord general, Map<TopicId, TrustWord> byTopic) {

    public static final Declared NOTHING = new Declared(TrustWord.NOTHING_SAID, Map.of());

    public Declared {
        byTopic = Map.copyOf(byTopic);
    }

    /// The word that holds on a topic.
    ///
    /// @param upwards the topic, then what lies above it, nearest first
    public TrustWord on(Stream<TopicId> upwards) {
        return upwards.map(topic -> Optional.ofNullable(byTopic.get(topic)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(general);
    }
}
