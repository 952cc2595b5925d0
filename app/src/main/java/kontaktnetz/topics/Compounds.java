package kontaktnetz.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes German compounds apart, with no other word list than the words of the labels themselves:
/// where Grafik and Designer stand somewhere on their own, Grafikdesigner is both.
///
/// Of all ways to cut a word the one with the fewest parts wins, then the one with the longest last
/// part, which carries the sense. Where only the last part is known, the rest is taken as one
/// unknown part. Time: O(length^2) per word.
final class Compounds {

    private static final int SHORTEST_PART = 4;
    private static final int SHORTEST_REST = 3;
    private static final int KNOWN = 10;
    private static final int UNKNOWN = 25;
    private static final List<String> LINKS = List.of("", "s", "es", "n", "en", "er", "e", "ens");

    /// The stem of each word that may be a part.
    private final Map<String, String> stems = new HashMap<>();

    Compounds(Collection<Words.Word> words) {
        for (var word : words) {
            if (word.plain().length() >= SHORTEST_PART) {
                stems.putIfAbsent(word.plain(), word.stem());
            }
        }
    }

    /// The stems of the parts, in their order; the word's own stem where it is not compound.
    List<String> parts(Words.Word word) {
        int length = word.plain().length();
        if (length < SHORTEST_PART + SHORTEST_REST || length > 60) {
            return List.of(word.stem());
        }
        var found = new Cutting(word.plain()).parts();
        return found.size() < 2 ? List.of(word.stem()) : found;
    }

    /// One word on its way apart, from its end to its beginning.
    private final class Cutting {

        private final String word;
        private final int[] cost;
        private final int[] from;
        private final String[] part;

        Cutting(String word) {
            this.word = word;
            int n = word.length();
            cost = new int[n + 1];
            from = new int[n + 1];
            part = new String[n + 1];
            Arrays.fill(cost, Integer.MAX_VALUE / 2);
            cost[0] = 0;
            for (int end = SHORTEST_REST; end <= n; end++) {
                for (int start = 0; start <= end - SHORTEST_REST; start++) {
                    if (start == 0 && end == n) {
                        continue;
                    }
                    var stem = stem(start, end);
                    int c = cost[start] + (stem != null ? KNOWN : start == 0 ? UNKNOWN : 1000);
                    if (c < cost[end]) {
                        cost[end] = c;
                        from[end] = start;
                        part[end] = stem != null ? stem : word.substring(start, end);
                    }
                }
            }
        }

        private @Nullable String stem(int start, int end) {
            var text = word.substring(start, end);
            if (end == word.length()) {
                return stems.get(text);
            }
            for (var link : LINKS) {
                if (text.endsWith(link) && text.length() - link.length() >= SHORTEST_PART) {
                    var known = stems.get(text.substring(0, text.length() - link.length()));
                    if (known != null) {
                        return known;
                    }
                }
            }
            var known = stems.get(text + "e");
            return known != null ? known : stems.get(text + "en");
        }

        List<String> parts() {
            var parts = new ArrayList<String>();
            if (cost[word.length()] >= 1000) {
                return parts;
            }
            for (int end = word.length(); end > 0; end = from[end]) {
                parts.addFirst(part[end]);
            }
            return parts;
        }
    }
}
