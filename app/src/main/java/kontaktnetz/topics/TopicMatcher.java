package kontaktnetz.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Finds the topics a typed text may mean, in German or English, in any gender and word form, with
/// compounds and typing errors. Built once from a set of topics; cannot change, so that any number
/// of threads may ask at the same time.
public final class TopicMatcher {

    private static final int LONGEST_QUERY = 300;
    private static final double FAINTEST = 0.35;
    private static final Comparator<Match> BEST_FIRST =
            Comparator.comparingDouble(Match::score)
                    .reversed()
                    .thenComparing(match -> match.topic().key());

    private final List<Topic> topics;
    private final Map<Language, Shelf> shelves = new EnumMap<>(Language.class);
    private final Map<Language, List<Entry>> entries = new EnumMap<>(Language.class);

    private record Entry(int topic, String label) {}

    private TopicMatcher(Collection<Topic> given) {
        topics = given.stream().sorted(Comparator.comparing(topic -> topic.id().key())).toList();
        for (var language : Language.values()) {
            var found = new ArrayList<Entry>();
            for (int topic = 0; topic < topics.size(); topic++) {
                for (var label : topics.get(topic).labels(language)) {
                    found.add(new Entry(topic, label));
                }
            }
            entries.put(language, List.copyOf(found));
            shelves.put(language, new Shelf(language, found.stream().map(Entry::label).toList()));
        }
    }

    /// The order of the topics never shows.
    public static TopicMatcher of(Collection<Topic> topics) {
        return new TopicMatcher(topics);
    }

    /// The topics that fit, best first, at most `limit`; empty where nothing does.
    ///
    /// @param query as typed; of a longer one the first 300 characters count
    public List<Match> match(String query, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("at most " + limit + " topics");
        }
        var asked = query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query;
        var best = new double[topics.size()];
        var labels = new String[topics.size()];
        shelves.forEach((language, shelf) -> {
            var scores = shelf.scores(asked);
            var names = entries.getOrDefault(language, List.of());
            for (int i = 0; i < scores.length; i++) {
                var name = names.get(i);
                if (scores[i] > best[name.topic()]) {
                    best[name.topic()] = scores[i];
                    labels[name.topic()] = name.label();
                }
            }
        });
        var matches = new ArrayList<Match>();
        for (int topic = 0; topic < best.length; topic++) {
            if (best[topic] >= FAINTEST) {
                matches.add(new Match(topics.get(topic).id(), rounded(best[topic]), labels[topic]));
            }
        }
        return matches.stream().sorted(BEST_FIRST).limit(limit).toList();
    }

    /// Without the last digits, which depend on the order of summing.
    private static double rounded(double score) {
        return Math.min(1, Math.rint(score * 1e9) / 1e9);
    }
}
