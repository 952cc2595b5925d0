package kontaktnetz.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lays the parts of a query beside those of a text: how much of the one is found in the other, and
/// how much of the other in the one; rare parts count more.
///
/// Error: a fit lies in [0, 1] and is 1 where the parts are the same. Time: the product of the
/// numbers of parts; the likeness of two parts is looked up once per query.
///
/// Source: the soft comparison of W. Cohen, P. Ravikumar, S. Fienberg, "A comparison of string
/// distance metrics for name-matching tasks", IIWeb 2003, with our own likeness of two parts and
/// the harmonic mean of both directions.
final class Alignment {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Part> known = new ArrayList<>();
    private final double[] rarity;
    private final int[][] parts;
    private final double[][] weights;
    private final int texts;

    Alignment(List<Map<String, Double>> partsOfTexts) {
        texts = partsOfTexts.size();
        parts = new int[texts][];
        for (int text = 0; text < texts; text++) {
            parts[text] = partsOfTexts.get(text).keySet().stream().mapToInt(this::number).toArray();
        }
        var holders = new int[numbers.size()];
        Arrays.stream(parts).flatMapToInt(Arrays::stream).forEach(part -> holders[part]++);
        rarity = Arrays.stream(holders).mapToDouble(this::rarity).toArray();
        weights = new double[texts][];
        for (int text = 0; text < texts; text++) {
            var weight = partsOfTexts.get(text).values().stream().mapToDouble(w -> w).toArray();
            for (int i = 0; i < weight.length; i++) {
                weight[i] *= rarity[parts[text][i]];
            }
            weights[text] = weight;
        }
    }

    /// A query, ready to be laid beside one text after the other.
    Query query(Map<String, Double> parts) {
        return new Query(parts);
    }

    private int number(String part) {
        return numbers.computeIfAbsent(
                part,
                text -> {
                    known.add(Part.of(text));
                    return known.size() - 1;
                });
    }

    private double rarity(int holders) {
        return 1 + Math.log((1.0 + texts) / (1.0 + holders));
    }

    final class Query {

        private final List<Part> asked;
        private final double[] weight;
        private final double whole;
        private final Map<Integer, double[]> likeness = new HashMap<>();

        private Query(Map<String, Double> parts) {
            asked = parts.keySet().stream().map(Part::of).toList();
            weight = new double[asked.size()];
            int i = 0;
            for (var part : parts.entrySet()) {
                var number = numbers.get(part.getKey());
                weight[i++] = part.getValue() * (number == null ? rarity(0) : rarity[number]);
            }
            whole = Arrays.stream(weight).sum();
        }

        /// How well a text fits, from 0 to 1.
        double fit(int text) {
            var found = new double[asked.size()];
            double ofText = 0;
            double covered = 0;
            for (int i = 0; i < parts[text].length; i++) {
                var alike = likeness.computeIfAbsent(parts[text][i], this::alike);
                double best = 0;
                for (int j = 0; j < asked.size(); j++) {
                    found[j] = Math.max(found[j], alike[j]);
                    best = Math.max(best, alike[j]);
                }
                covered += best * weights[text][i];
                ofText += weights[text][i];
            }
            double answered = 0;
            for (int j = 0; j < asked.size(); j++) {
                answered += found[j] * weight[j];
            }
            return covered == 0 ? 0 : 2 / (whole / answered + ofText / covered);
        }

        private double[] alike(int part) {
            var other = known.get(part);
            return asked.stream().mapToDouble(own -> own.likeness(other)).toArray();
        }
    }
}
