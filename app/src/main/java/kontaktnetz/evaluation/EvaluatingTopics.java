package kontaktnetz.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import kontaktnetz.evaluation.TopicEvaluation.Measures;
import kontaktnetz.evaluation.TopicFolder.Query;
import kontaktnetz.topics.Topic;
import kontaktnetz.topics.TopicId;
import kontaktnetz.topics.TopicMatcher;

/// Asks the product's own matcher, and two usual ways beside it, which topics typed words mean; and
/// looks up what they mean.
///
/// A topic counts with its best name. Of topics with the same score, a query's own stands in the
/// middle: the order among equals wins and loses nothing. One round of queries goes before, so that
/// the times are those of a program that runs.
public final class EvaluatingTopics {

    private static final int WARMING_UP = 500;
    private static final double EQUAL = 1e-9;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int FIRST_FEW = 5;

    private final List<Topic> topics;
    private final List<Query> queries;
    private final LongSupplier nanos;

    private EvaluatingTopics(List<Topic> topics, List<Query> queries, LongSupplier nanos) {
        this.topics = topics;
        this.queries = queries;
        this.nanos = nanos;
    }

    /// @param nanos a clock that counts nanoseconds
    /// @throws IOException where a file of the folder cannot be read; its message is the file
    public static TopicEvaluation run(Path folder, LongSupplier nanos) throws IOException {
        var read = TopicFolder.read(folder);
        var evaluating = new EvaluatingTopics(read.topics(), read.queries(), nanos);
        return new TopicEvaluation(
                read.queries().size(),
                read.topics().size(),
                evaluating.measures(),
                read.refused(),
                read.faults());
    }

    private Map<String, Measures> measures() {
        var labels = new ArrayList<String>();
        var owners = new ArrayList<Integer>();
        for (int topic = 0; topic < topics.size(); topic++) {
            for (var label : topics.get(topic).labels()) {
                labels.add(label.text());
                owners.add(topic);
            }
        }
        var words = TermVectors.words(labels);
        var grams = TermVectors.grams(labels);
        var measures = new LinkedHashMap<String, Measures>();
        measures.put("ours", measure(ours()));
        measures.put("words", measure(query -> best(owners, words.cosines(query))));
        measures.put("ngrams", measure(query -> best(owners, grams.cosines(query))));
        return measures;
    }

    private Function<String, double[]> ours() {
        var matcher = TopicMatcher.of(topics);
        var numbers = new HashMap<TopicId, Integer>();
        topics.forEach(topic -> numbers.put(topic.id(), numbers.size()));
        return query -> {
            var scores = new double[topics.size()];
            for (var match : matcher.nearest(query, Math.max(1, topics.size()))) {
                scores[numbers.getOrDefault(match.topic(), 0)] = match.score();
            }
            return scores;
        };
    }

    private double[] best(List<Integer> owners, double[] cosines) {
        var scores = new double[topics.size()];
        for (int i = 0; i < cosines.length; i++) {
            int topic = owners.get(i);
            scores[topic] = Math.max(scores[topic], cosines[i]);
        }
        return scores;
    }

    private Measures measure(Function<String, double[]> model) {
        if (queries.isEmpty()) {
            return new Measures(null, null, null, null);
        }
        ask(model, queries.subList(0, Math.min(WARMING_UP, queries.size())));
        var asked = ask(model, queries);
        var ranks = asked.ranks;
        var times = asked.nanos;
        Arrays.sort(times);
        return new Measures(
                Arrays.stream(ranks).map(rank -> 1 / rank).average().orElseThrow(),
                Arrays.stream(ranks).filter(rank -> rank <= 1).count() / (double) ranks.length,
                Arrays.stream(ranks).filter(rank -> rank <= FIRST_FEW).count()
                        / (double) ranks.length,
                times[(int) Math.ceil(0.95 * times.length) - 1] / NANOS_PER_MILLI);
    }

    /// The rank and the nanoseconds of each query.
    private static final class Asked {

        private final double[] ranks;
        private final long[] nanos;

        Asked(int queries) {
            ranks = new double[queries];
            nanos = new long[queries];
        }
    }

    private Asked ask(Function<String, double[]> model, List<Query> queries) {
        var asked = new Asked(queries.size());
        for (int i = 0; i < queries.size(); i++) {
            long start = nanos.getAsLong();
            var scores = model.apply(queries.get(i).asked());
            asked.nanos[i] = nanos.getAsLong() - start;
            asked.ranks[i] = rank(scores, queries.get(i));
        }
        return asked;
    }

    /// The place of the best topic meant, from 1; endless where none was found.
    static double rank(double[] scores, Query query) {
        double own = query.meant().stream().mapToDouble(topic -> scores[topic]).max().orElse(0);
        if (own <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double place = 1;
        for (int topic = 0; topic < scores.length; topic++) {
            if (!query.meant().contains(topic)) {
                double lead = scores[topic] - own;
                place += lead > EQUAL ? 1 : lead < -EQUAL ? 0 : 0.5;
            }
        }
        return place;
    }
}
