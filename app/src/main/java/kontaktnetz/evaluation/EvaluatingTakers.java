package kontaktnetz.evaluation;

import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import kontaktnetz.evaluation.TakersEvaluation.Outcome;
import kontaktnetz.simulation.LivingNet;
import kontaktnetz.simulation.LivingNet.Terms;

/// Tries the protection from those who only take on invented nets of 50 to 5,000 people, quiet,
/// usual and lively ones, with few and with many who take. Every net lives once without protection,
/// to see who is noticed, and once with it.
public final class EvaluatingTakers {

    /// The size of the smallest and of the largest nets.
    public static final int FEWEST_PEOPLE = 50;

    public static final int MOST_PEOPLE = 5_000;

    private static final double FEWEST_TAKERS = 0.03;
    private static final double MOST_TAKERS = 0.15;

    private static final List<Sort> SORTS =
            List.of(
                    new Sort(
                            FEWEST_PEOPLE,
                            6,
                            Liveliness.QUIET,
                            Liveliness.USUAL,
                            Liveliness.LIVELY),
                    new Sort(150, 3, Liveliness.QUIET, Liveliness.USUAL, Liveliness.LIVELY),
                    new Sort(500, 1, Liveliness.QUIET, Liveliness.USUAL, Liveliness.LIVELY),
                    new Sort(1_500, 1, Liveliness.USUAL),
                    new Sort(MOST_PEOPLE, 1, Liveliness.USUAL));

    private final SplittableRandom random;
    private final TakersTally all = new TakersTally();
    private final SortedMap<Integer, TakersTally> bySize = new TreeMap<>();
    private final SortedMap<Liveliness, TakersTally> byLiveliness = new TreeMap<>();

    /// So many nets of that many people, of each liveliness.
    private record Sort(int people, int nets, List<Liveliness> lively) {

        Sort(int people, int nets, Liveliness... lively) {
            this(people, nets, List.of(lively));
        }
    }

    private EvaluatingTakers(long seed) {
        random = new SplittableRandom(seed);
    }

    /// The same for the same seed.
    ///
    /// @param mostPeople larger nets are left out; at least {@link #FEWEST_PEOPLE}
    public static TakersEvaluation run(long seed, int mostPeople) {
        if (mostPeople < FEWEST_PEOPLE) {
            throw new IllegalArgumentException("nets of 50 people or more, not " + mostPeople);
        }
        var evaluating = new EvaluatingTakers(seed);
        for (var sort : SORTS) {
            if (sort.people() > mostPeople) {
                break;
            }
            for (var lively : sort.lively()) {
                for (int i = 0; i < sort.nets(); i++) {
                    evaluating.live(sort.people(), lively);
                }
            }
        }
        return new TakersEvaluation(
                evaluating.all.outcome(),
                outcomes(evaluating.bySize),
                outcomes(evaluating.byLiveliness));
    }

    private void live(int people, Liveliness lively) {
        double takers = random.nextDouble(FEWEST_TAKERS, MOST_TAKERS);
        long seed = random.nextLong();
        var unprotected = LivingNet.lived(new Terms(people, takers, lively.factor(), false, seed));
        var isProtected = LivingNet.lived(new Terms(people, takers, lively.factor(), true, seed));
        all.add(unprotected, isProtected);
        bySize.computeIfAbsent(people, p -> new TakersTally()).add(unprotected, isProtected);
        byLiveliness.computeIfAbsent(lively, l -> new TakersTally()).add(unprotected, isProtected);
    }

    private static <K> SortedMap<K, Outcome> outcomes(SortedMap<K, TakersTally> tallies) {
        var outcomes = new TreeMap<K, Outcome>();
        tallies.forEach((key, tally) -> outcomes.put(key, tally.outcome()));
        return outcomes;
    }
}
