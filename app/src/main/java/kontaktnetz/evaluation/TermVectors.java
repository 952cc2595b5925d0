package kontaktnetz.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The usual way to compare short texts, to compare ours with: TF-IDF vectors and their cosine.
///
/// Shapes: one score per text. Error: none. Time: the postings of the query's terms.
///
/// Source: as scikit-learn's `TfidfVectorizer` does it by default: raw counts, `ln((1 + n) / (1 +
/// df)) + 1`, length one; terms no text holds are left out of the query.
final class TermVectors {

    private static final Pattern WORD =
            Pattern.compile("\\b\\w\\w+\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;

    private final Function<String, List<String>> terms;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<List<Posting>> postings = new ArrayList<>();
    private final int texts;

    private record Posting(int text, double weight) {}

    private TermVectors(List<String> texts, Function<String, List<String>> terms) {
        this.terms = terms;
        this.texts = texts.size();
        var counted = texts.stream().map(text -> counts(terms.apply(text))).toList();
        for (int text = 0; text < counted.size(); text++) {
            for (var term : counted.get(text).entrySet()) {
                int number =
                        numbers.computeIfAbsent(
                                term.getKey(),
                                _ -> {
                                    postings.add(new ArrayList<>());
                                    return postings.size() - 1;
                                });
                postings.get(number).add(new Posting(text, term.getValue()));
            }
        }
        var lengths = counted.stream().mapToDouble(this::length).toArray();
        for (var list : postings) {
            double rarity = rarity(list);
            list.replaceAll(p -> new Posting(p.text, p.weight * rarity / lengths[p.text]));
        }
    }

    /// Over words of two letters and more.
    static TermVectors words(List<String> texts) {
        return new TermVectors(texts, TermVectors::words);
    }

    /// Over runs of three to five characters within words, their ends included.
    static TermVectors grams(List<String> texts) {
        return new TermVectors(texts, TermVectors::grams);
    }

    double[] cosines(String query) {
        var counts = counts(terms.apply(query));
        counts.keySet().retainAll(numbers.keySet());
        double length = length(counts);
        var cosines = new double[texts];
        counts.forEach((term, count) -> {
            var list = postings.get(numbers.getOrDefault(term, 0));
            double weight = count * rarity(list) / length;
            for (var posting : list) {
                cosines[posting.text] += weight * posting.weight;
            }
        });
        return cosines;
    }

    private double length(Map<String, Integer> counts) {
        double sum = 0;
        for (var term : counts.entrySet()) {
            double part =
                    term.getValue() * rarity(postings.get(numbers.getOrDefault(term.getKey(), 0)));
            sum += part * part;
        }
        return Math.sqrt(sum);
    }

    private double rarity(List<Posting> holders) {
        return 1 + Math.log((1.0 + texts) / (1.0 + holders.size()));
    }

    private static Map<String, Integer> counts(List<String> terms) {
        var counts = new HashMap<String, Integer>();
        terms.forEach(term -> counts.merge(term, 1, Integer::sum));
        return counts;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .toList();
    }

    private static List<String> grams(String text) {
        var grams = new ArrayList<String>();
        for (var word : text.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            var framed = " " + word + " ";
            grams.add(framed.length() <= SHORTEST ? framed : framed.substring(0, SHORTEST));
            for (int length = SHORTEST; length <= LONGEST; length++) {
                for (int i = length == SHORTEST ? 1 : 0; i + length <= framed.length(); i++) {
                    grams.add(framed.substring(i, i + length));
                }
            }
        }
        return grams;
    }
}
