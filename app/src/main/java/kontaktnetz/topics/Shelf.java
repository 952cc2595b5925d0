package kontaktnetz.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// All names of one language, ready to be looked up.
///
/// In two steps: runs of letters find the topics that come into question; those are looked at part
/// by part. A name fits by the mean of both. Beside its best name, a topic is spoken for by its
/// second best and by its names as a whole: of two topics with the same name, the one whose other
/// names are near, too, comes first.
final class Shelf {

    private static final int CANDIDATES = 100;

    /// What a further name is worth beside the one shown.
    private static final double FURTHER = 0.92;

    /// What it is worth where it is the very text; no part of another name comes before it.
    private static final double VERY_NAME = 0.99;

    private final Words words;
    private final Compounds compounds;
    private final List<Name> names;
    private final int[][] namesOfTopic;
    private final Postings grams;
    private final Postings context;
    private final Alignment alignment;

    /// @param topic its number
    /// @param shown whether it is the one shown
    record Name(int topic, String text, boolean shown) {}

    /// @param fit how well the best name fits, from 0 to 1
    /// @param score the fit and what else speaks for the topic, from `fit` to 1
    record Found(int topic, double fit, double score, String label) {}

    Shelf(Language language, List<Name> names, int topics) {
        this.names = names;
        words = Words.of(language);
        var read = names.stream().map(name -> words.in(name.text())).toList();
        var all = new LinkedHashSet<Words.Word>();
        read.forEach(all::addAll);
        compounds = new Compounds(language == Language.GERMAN ? all : List.of());
        var readings = read.stream().map(text -> Reading.of(text, compounds)).toList();
        namesOfTopic = namesOfTopic(topics);
        grams = new Postings(readings.stream().map(Reading::grams).toList());
        context = new Postings(whole(readings));
        alignment = new Alignment(readings.stream().map(Reading::parts).toList());
    }

    /// The topics whose names come near the query, in no order; at least `most` where there are.
    List<Found> find(String query, int most) {
        var asked = Reading.of(words.in(query), compounds);
        var near = grams.cosines(asked.grams());
        var around = context.cosines(asked.grams());
        var parts = alignment.query(asked.parts());
        var found = new ArrayList<Found>();
        for (int topic : candidates(near, around, Math.max(most, CANDIDATES))) {
            found.add(found(topic, near, around[topic], parts));
        }
        return found;
    }

    private Found found(int topic, double[] near, double around, Alignment.Query parts) {
        double best = 0;
        double second = 0;
        double bestNear = 0;
        int label = namesOfTopic[topic][0];
        for (int name : namesOfTopic[topic]) {
            double fit = worth(name, (near[name] + parts.fit(name)) / 2);
            if (fit > best) {
                best = fit;
                label = name;
            }
            second = near[name] > bestNear ? bestNear : Math.max(second, near[name]);
            bestNear = Math.max(bestNear, near[name]);
        }
        double score = 1 - (1 - best) * (1 - (second + around) / 2);
        return new Found(topic, best, score, names.get(label).text());
    }

    private double worth(int name, double fit) {
        if (names.get(name).shown()) {
            return fit;
        }
        return fit > VERY_NAME ? VERY_NAME : FURTHER * fit;
    }

    private int[] candidates(double[] near, double[] around, int most) {
        var closest = new double[namesOfTopic.length];
        for (int name = 0; name < near.length; name++) {
            int topic = names.get(name).topic();
            closest[topic] = Math.max(closest[topic], near[name]);
        }
        Arrays.setAll(closest, topic -> closest[topic] + around[topic] / 2);
        var order = closest.clone();
        Arrays.sort(order);
        double least = order.length > most ? order[order.length - most] : 0;
        return IntStream.range(0, closest.length)
                .filter(topic -> closest[topic] > 0 && closest[topic] >= least)
                .toArray();
    }

    private int[][] namesOfTopic(int topics) {
        var lists = new HashMap<Integer, List<Integer>>();
        for (int name = 0; name < names.size(); name++) {
            lists.computeIfAbsent(names.get(name).topic(), _ -> new ArrayList<>()).add(name);
        }
        var result = new int[topics][];
        Arrays.setAll(
                result,
                topic -> lists.getOrDefault(topic, List.of()).stream().mapToInt(n -> n).toArray());
        return result;
    }

    /// All names of each topic as one text, in which what many of them hold weighs more.
    private List<Map<String, Double>> whole(List<Reading> readings) {
        return Arrays.stream(namesOfTopic)
                .map(own -> {
                    var terms = new LinkedHashMap<String, Double>();
                    for (int name : own) {
                        readings.get(name)
                                .grams()
                                .forEach((t, w) -> terms.merge(t, w, Double::sum));
                    }
                    terms.replaceAll((_, sum) -> Math.sqrt(sum / own.length));
                    return (Map<String, Double>) terms;
                })
                .toList();
    }
}
