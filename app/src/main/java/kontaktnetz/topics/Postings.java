package kontaktnetz.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which texts hold which terms, and how much a shared term says: the rarer, the more.
///
/// Shapes: `n` texts; a text is a set of terms, so that a repeated word counts once. Error: none; a
/// score is the cosine of the two sets under inverse document frequency, in [0, 1], where a term of
/// the query that no text holds counts as one that a single text holds. Time: the sum of the
/// postings of the query's terms.
final class Postings {

    private final int texts;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[][] holders;
    private final double[] rarity;
    private final double[] length;

    Postings(List<Set<String>> termsOfTexts) {
        texts = termsOfTexts.size();
        var lists = new ArrayList<List<Integer>>();
        for (int text = 0; text < texts; text++) {
            for (var term : termsOfTexts.get(text)) {
                int number = numbers.computeIfAbsent(term, _ -> lists.size());
                if (number == lists.size()) {
                    lists.add(new ArrayList<>());
                }
                lists.get(number).add(text);
            }
        }
        holders = new int[lists.size()][];
        rarity = new double[lists.size()];
        length = new double[texts];
        for (int term = 0; term < holders.length; term++) {
            holders[term] = lists.get(term).stream().mapToInt(Integer::intValue).toArray();
            rarity[term] = rarity(holders[term].length);
            for (int text : holders[term]) {
                length[text] += rarity[term] * rarity[term];
            }
        }
        Arrays.setAll(length, text -> Math.sqrt(length[text]));
    }

    /// Adds `share` of each text's cosine to its score.
    void add(Set<String> query, double share, double[] scores) {
        double norm = Math.sqrt(query.stream().mapToDouble(this::squared).sum());
        for (var term : query) {
            var number = numbers.get(term);
            if (number != null) {
                double weight = share * rarity[number] * rarity[number] / norm;
                for (int text : holders[number]) {
                    scores[text] += weight / length[text];
                }
            }
        }
    }

    private double squared(String term) {
        var number = numbers.get(term);
        double weight = number == null ? rarity(1) : rarity[number];
        return weight * weight;
    }

    private double rarity(int holders) {
        return 1 + Math.log((1.0 + texts) / (1.0 + holders));
    }
}
