package kontaktnetz.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/// Finds the topics a typed text may mean, in German or English, in any gender and word form, with
/// compounds and typing errors. Built once from a set of topics; cannot change, so that any number
/// of threads may ask at the same time.
public final class TopicMatcher {

    private static final int LONGEST_QUERY = 300;

    /// A name that fits less is none.
    private static final double FAINTEST = 0.35;

    private static final Comparator<Match> BEST_FIRST =
            Comparator.comparingDouble(Match::score)
                    .reversed()
                    .thenComparing(match -> match.topic().key());

    private final List<TopicId> topics;
    private final List<Shelf> shelves = new ArrayList<>();

    private TopicMatcher(List<Topic> topics) {
        this.topics = topics.stream().map(Topic::id).toList();
        for (var language : Language.values()) {
            var names = new ArrayList<Shelf.Name>();
            for (int topic = 0; topic < topics.size(); topic++) {
                var labels = topics.get(topic).labels(language);
                for (int i = 0; i < labels.size(); i++) {
                    names.add(new Shelf.Name(topic, labels.get(i), i == 0));
                }
            }
            shelves.add(new Shelf(language, List.copyOf(names), topics.size()));
        }
    }

    /// The order of the topics never shows.
    public static TopicMatcher of(Collection<Topic> topics) {
        return new TopicMatcher(
                topics.stream().sorted(Comparator.comparing(topic -> topic.id().key())).toList());
    }

    /// The topics that fit, best first, at most `limit`; empty where nothing does.
    ///
    /// @param query as typed; of a longer one the first 300 characters count
    public List<Match> match(String query, int limit) {
        return ranked(query, limit, FAINTEST);
    }

    /// The topics that come nearest, however faintly, in the same order: to offer where nothing
    /// fits, and to measure the order.
    public List<Match> nearest(String query, int limit) {
        return ranked(query, limit, 0);
    }

    private List<Match> ranked(String query, int limit, double faintest) {
        if (limit < 1) {
            throw new IllegalArgumentException("at most " + limit + " topics");
        }
        var asked = query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query;
        var matches = new HashMap<Integer, Match>();
        for (var shelf : shelves) {
            for (var found : shelf.find(asked, limit)) {
                if (found.fit() >= faintest) {
                    matches.merge(found.topic(), match(found), TopicMatcher::better);
                }
            }
        }
        return matches.values().stream().sorted(BEST_FIRST).limit(limit).toList();
    }

    /// Without the last digits, which depend on the order of summing.
    private Match match(Shelf.Found found) {
        double score = Math.rint(found.score() * 1e6) / 1e6;
        return new Match(topics.get(found.topic()), score, found.label());
    }

    private static Match better(Match one, Match other) {
        return other.score() > one.score() ? other : one;
    }
}
