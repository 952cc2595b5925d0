package kontaktnetz.topics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A text as it is compared.
///
/// @param grams runs of three and four letters of its words, their ends included, by weight
/// @param parts the parts of its words by weight, in their order
record Reading(Map<String, Double> grams, Map<String, Double> parts) {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 4;

    static Reading of(List<Words.Word> words, Compounds compounds) {
        var grams = new LinkedHashMap<String, Double>();
        var parts = new LinkedHashMap<String, Double>();
        for (var word : words) {
            var framed = " " + word.plain() + " ";
            for (int length = SHORTEST; length <= LONGEST; length++) {
                for (int i = 0; i + length <= framed.length(); i++) {
                    grams.merge(framed.substring(i, i + length), word.weight(), Math::max);
                }
            }
            for (var part : compounds.parts(word)) {
                parts.merge(part, word.weight(), Math::max);
            }
        }
        return new Reading(grams, parts);
    }
}
