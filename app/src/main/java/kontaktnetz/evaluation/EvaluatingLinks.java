package kontaktnetz.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import kontaktnetz.evaluation.LinkEvaluation.Measures;
import kontaktnetz.graph.net.Links;
import kontaktnetz.graph.net.MissingLinks;
import kontaktnetz.graph.net.MissingLinks.Pair;
import org.jspecify.annotations.Nullable;

/// Asks who will come to be in touch, two thirds into a history; and looks who did.
///
/// Asked about are all pairs that were not in touch yet and both with somebody. Of equal scores, no
/// order is made up: they count half for the AUC, and by shares where the first hundred end.
public final class EvaluatingLinks {

    /// More pairs than this are not kept.
    public static final int MOST_PAIRS = 20_000_000;

    private static final int FIRST = 100;
    private static final double DAY = 86_400;

    /// @param spoken the name it goes by
    private record Model(String spoken, ToDoubleFunction<Pair> score) {}

    private static final List<Model> MODELS =
            List.of(
                    new Model("ours", Pair::ours),
                    new Model("commonNeighbours", Pair::common),
                    new Model("adamicAdar", Pair::adamicAdar),
                    new Model("resourceAllocation", Pair::resourceAllocation),
                    new Model("preferentialAttachment", Pair::preferentialAttachment));

    private EvaluatingLinks() {}

    /// There are more pairs two steps apart than are kept.
    public static final class TooManyPairs extends Exception {

        private static final long serialVersionUID = 1;

        TooManyPairs() {
            super("more than " + MOST_PAIRS + " pairs");
        }
    }

    /// @throws IOException where there is no such file to read
    /// @throws TooManyPairs where the net is too dense to ask about every pair
    public static LinkEvaluation run(Path file) throws IOException, TooManyPairs {
        var read = LinkFile.read(file);
        var asked = new Asked(new Cut(read));
        var hits = Arrays.copyOf(asked.hits, asked.size);
        var models = new LinkedHashMap<String, Measures>();
        for (int i = 0; i < MODELS.size(); i++) {
            var scores = Arrays.copyOf(asked.scores[i], asked.size);
            models.put(MODELS.get(i).spoken, measures(scores, hits, asked.found));
        }
        return new LinkEvaluation(asked.size, asked.found, models, read.refused(), read.faults());
    }

    private static Measures measures(double[] scores, boolean[] hits, int found) {
        if (hits.length == 0) {
            return new Measures(null, null);
        }
        boolean both = found > 0 && found < hits.length;
        return new Measures(both ? Ranking.auc(scores, hits) : null, first(scores, hits));
    }

    /// The share of hits among the first hundred; where the hundredth has equals, each of them
    /// stands within as far as there is room.
    private static double first(double[] scores, boolean[] hits) {
        var sorted = scores.clone();
        Arrays.sort(sorted);
        int first = Math.min(FIRST, sorted.length);
        double least = sorted[sorted.length - first];
        int above = 0;
        int equal = 0;
        double hitsAbove = 0;
        double hitsEqual = 0;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > least) {
                above++;
                hitsAbove += hits[i] ? 1 : 0;
            } else if (scores[i] == least) {
                equal++;
                hitsEqual += hits[i] ? 1 : 0;
            }
        }
        return (hitsAbove + hitsEqual * (first - above) / equal) / first;
    }

    /// What was known two thirds into a history, and what came after.
    private static final class Cut {

        final Links links;
        final Set<Long> fresh = new HashSet<>();

        Cut(LinkFile file) {
            double cut = cut(file);
            var last = new HashMap<Long, Double>();
            for (int i = 0; i < file.size(); i++) {
                if (file.seconds(i) <= cut) {
                    last.merge(file.pair(i), file.seconds(i), Math::max);
                }
            }
            for (int i = 0; i < file.size(); i++) {
                if (file.seconds(i) > cut && !last.containsKey(file.pair(i))) {
                    fresh.add(file.pair(i));
                }
            }
            links = links(file.people(), last, cut);
        }

        /// Two thirds of the way from the first contact to the last.
        private static double cut(LinkFile file) {
            double from = Double.POSITIVE_INFINITY;
            double to = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < file.size(); i++) {
                from = Math.min(from, file.seconds(i));
                to = Math.max(to, file.seconds(i));
            }
            return from + (to - from) * 2 / 3;
        }

        private static Links links(int people, Map<Long, Double> last, double cut) {
            var links = Links.among(people, last.size());
            last.forEach((pair, time) ->
                    links.add(
                            (int) (pair >>> 32),
                            pair.intValue(),
                            MissingLinks.freshness((cut - time) / DAY)));
            return links.build();
        }
    }

    /// The pairs asked about, by model, and which of them came to be in touch.
    private static final class Asked {

        private double[][] scores = new double[MODELS.size()][1 << 12];
        private boolean[] hits = new boolean[1 << 12];
        private int size;
        private int found;
        private @Nullable TooManyPairs tooMany;

        Asked(Cut cut) throws TooManyPairs {
            MissingLinks.each(cut.links, pair -> take(pair, cut.fresh));
            if (tooMany != null) {
                throw tooMany;
            }
        }

        private void take(Pair pair, Set<Long> fresh) {
            if (size == MOST_PAIRS) {
                tooMany = new TooManyPairs();
                return;
            }
            if (size == hits.length) {
                grow(Math.min(MOST_PAIRS, size + (size >> 1)));
            }
            for (int i = 0; i < scores.length; i++) {
                scores[i][size] = MODELS.get(i).score.applyAsDouble(pair);
            }
            hits[size] = fresh.contains((long) pair.one() << 32 | pair.other());
            found += hits[size] ? 1 : 0;
            size++;
        }

        private void grow(int to) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] = Arrays.copyOf(scores[i], to);
            }
            hits = Arrays.copyOf(hits, to);
        }
    }
}
