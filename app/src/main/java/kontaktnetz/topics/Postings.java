package kontaktnetz.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which texts hold which terms, and how much a shared term says: the rarer, the more.
///
/// Shapes: `n` texts, each a map of terms to weights. Error: none; a score is the cosine of the two
/// texts under inverse document frequency, in [0, 1], where a term of the query that no text holds
/// counts as one that a single text holds. Time: the sum of the postings of the query's terms.
///
/// Source: G. Salton, C. Buckley, "Term-weighting approaches in automatic text retrieval",
/// Information Processing and Management 24(5), 1988,
/// [doi:10.1016/0306-4573(88)90021-0](https://doi.org/10.1016/0306-4573(88)90021-0), with smoothed
/// frequencies, so that a term of every text still counts.
final class Postings {

    private final int texts;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[][] holders;
    private final float[][] shares;
    private final double[] rarity;

    Postings(List<Map<String, Double>> termsOfTexts) {
        texts = termsOfTexts.size();
        var counts = counted(termsOfTexts);
        rarity = Arrays.stream(counts).mapToDouble(this::rarity).toArray();
        holders = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        shares = Arrays.stream(counts).mapToObj(float[]::new).toArray(float[][]::new);
        var filled = new int[counts.length];
        for (int text = 0; text < texts; text++) {
            var terms = termsOfTexts.get(text);
            double length = length(terms);
            for (var term : terms.entrySet()) {
                int number = numbers.getOrDefault(term.getKey(), 0);
                int at = filled[number]++;
                holders[number][at] = text;
                shares[number][at] = (float) (term.getValue() * rarity[number] / length);
            }
        }
    }

    /// The cosine of the query with each text.
    double[] cosines(Map<String, Double> query) {
        var cosines = new double[texts];
        double length = length(query);
        query.forEach((term, weight) -> {
            var number = numbers.get(term);
            if (number != null) {
                double share = weight * rarity[number] / length;
                for (int i = 0; i < holders[number].length; i++) {
                    cosines[holders[number][i]] += share * shares[number][i];
                }
            }
        });
        return cosines;
    }

    /// Numbers the terms, and counts the texts that hold each.
    private int[] counted(List<Map<String, Double>> termsOfTexts) {
        var counts = new ArrayList<int[]>();
        for (var terms : termsOfTexts) {
            for (var term : terms.keySet()) {
                int number = numbers.computeIfAbsent(term, _ -> counts.size());
                if (number == counts.size()) {
                    counts.add(new int[1]);
                }
                counts.get(number)[0]++;
            }
        }
        return counts.stream().mapToInt(count -> count[0]).toArray();
    }

    private double length(Map<String, Double> terms) {
        double sum = 0;
        for (var term : terms.entrySet()) {
            var number = numbers.get(term.getKey());
            double part = term.getValue() * (number == null ? rarity(1) : rarity[number]);
            sum += part * part;
        }
        return Math.sqrt(sum);
    }

    private double rarity(int holders) {
        return 1 + Math.log((1.0 + texts) / (1.0 + holders));
    }
}
