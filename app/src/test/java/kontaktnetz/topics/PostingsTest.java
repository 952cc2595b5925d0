package kontaktnetz.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostingsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_score_is_the_cosine_written_out(long seed) {
        var random = new SplittableRandom(seed);
        var texts = new ArrayList<Map<String, Double>>();
        for (int i = 0; i < 30; i++) {
            texts.add(text(random));
        }
        var query = text(random);
        query.put("unheard of", 1.0);

        var cosines = new Postings(texts).cosines(query);

        for (int i = 0; i < texts.size(); i++) {
            assertThat(cosines[i]).isCloseTo(cosine(query, texts.get(i), texts), within(1e-6));
            assertThat(cosines[i]).isBetween(0.0, 1 + 1e-6);
        }
    }

    private static Map<String, Double> text(SplittableRandom random) {
        var text = new HashMap<String, Double>();
        for (int i = random.nextInt(1, 7); i > 0; i--) {
            text.put("t" + random.nextInt(12), random.nextBoolean() ? 1.0 : 0.3);
        }
        return text;
    }

    private static double cosine(
            Map<String, Double> one, Map<String, Double> other, List<Map<String, Double>> texts) {
        double dot = 0;
        double first = 0;
        double second = 0;
        var terms = new HashSet<>(one.keySet());
        terms.addAll(other.keySet());
        for (var term : terms) {
            long holders = texts.stream().filter(text -> text.containsKey(term)).count();
            double rarity = 1 + Math.log((1.0 + texts.size()) / (1.0 + Math.max(1, holders)));
            double a = one.getOrDefault(term, 0.0) * rarity;
            double b = other.getOrDefault(term, 0.0) * rarity;
            dot += a * b;
            first += a * a;
            second += b * b;
        }
        return dot / Math.sqrt(first * second);
    }
}
