package kontaktnetz.topics;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// All names of one language, ready to be looked up.
final class Shelf {

    private static final int SHORTEST_GRAM = 3;
    private static final int LONGEST_GRAM = 5;
    private static final double SHARE_OF_GRAMS = 0.75;

    private final Words words;
    private final Compounds compounds;
    private final Postings grams;
    private final Postings parts;
    private final int size;

    Shelf(Language language, List<String> names) {
        words = Words.of(language);
        size = names.size();
        var read = names.stream().map(words::in).toList();
        var all = new LinkedHashSet<Words.Word>();
        read.forEach(all::addAll);
        compounds = new Compounds(language == Language.GERMAN ? all : List.of());
        grams = new Postings(read.stream().map(Shelf::grams).toList());
        parts = new Postings(read.stream().map(this::parts).toList());
    }

    /// How well each name fits, from 0 to 1.
    double[] scores(String query) {
        var asked = words.in(query);
        var scores = new double[size];
        grams.add(grams(asked), SHARE_OF_GRAMS, scores);
        parts.add(parts(asked), 1 - SHARE_OF_GRAMS, scores);
        return scores;
    }

    private Set<String> parts(List<Words.Word> text) {
        var parts = new LinkedHashSet<String>();
        text.forEach(word -> parts.addAll(compounds.parts(word)));
        return parts;
    }

    /// Runs of letters within and across words; a word that comes twice, once.
    private static Set<String> grams(List<Words.Word> text) {
        var plain = new LinkedHashSet<String>();
        text.forEach(word -> plain.add(word.plain()));
        var line = " " + String.join(" ", plain) + " ";
        var grams = new LinkedHashSet<String>();
        for (int n = SHORTEST_GRAM; n <= LONGEST_GRAM && !plain.isEmpty(); n++) {
            for (int i = 0; i + n <= line.length(); i++) {
                grams.add(line.substring(i, i + n));
            }
        }
        return grams;
    }
}
