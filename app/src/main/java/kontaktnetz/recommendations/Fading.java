package kontaktnetz.recommendations;

import java.util.List;
import java.util.Map;
import kontaktnetz.graph.Ageing;
import kontaktnetz.graph.Weighing;
import kontaktnetz.topics.TopicId;

/// How fast experiences on each topic wear off.
final class Fading {

    private Fading() {}

    /// @param topics in the order in which the core numbers them
    /// @param halfLives in days, of those topics for which the owner set one
    static Ageing of(List<TopicId> topics, Map<TopicId, Integer> halfLives) {
        var ageing = Ageing.halfLife(Weighing.USUAL_HALF_LIFE_DAYS);
        for (int topic = 0; topic < topics.size(); topic++) {
            var days = halfLives.get(topics.get(topic));
            if (days != null) {
                ageing = ageing.with(topic, days);
            }
        }
        return ageing;
    }
}
