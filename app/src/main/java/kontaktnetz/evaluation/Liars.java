package kontaktnetz.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kontaktnetz.evaluation.RatingTrial.Attack;
import kontaktnetz.evaluation.RatingTrial.Mode;

/// A hundred invented people who give sixty bad ones the best rating there is, and one another.
///
/// Bad is whom five or more have rated, with a mean below -0.3; of good standing is whom five or
/// more have rated, with a mean above 0. Chance, by a seed, takes sixty of the former and twenty of
/// the latter, or all where there are fewer. (On the reference ratings and eight seeds, the mean
/// chance of the praised rises from .14 to .22, at most to .26; were only those of ten ratings or
/// more deceived, who are trusted by more, it would be .28, at most .36.) The lies are told on the
/// last day where all other ratings are known, so that they are fresh; and before all others in
/// time order, so that each rating is foretold in the midst of them.
final class Liars {

    private static final int LIARS = 100;
    private static final int PRAISED = 60;
    private static final int DECEIVED = 20;
    private static final int FEWEST_RATINGS = 5;
    private static final double BAD = -0.3;
    private static final double BEST = 1;

    private final Ratings ratings;
    private final double seconds;
    private final List<Integer> praised;
    private final List<Integer> deceived;
    private final Set<Integer> isPraised;

    Liars(Ratings ratings, Mode mode, long seed) {
        this.ratings = ratings;
        var times = ratings.all().stream().mapToDouble(Rating::seconds);
        seconds =
                switch (mode) {
                    case LEAVE_ONE_OUT -> times.max().orElse(0);
                    case IN_TIME_ORDER -> times.min().orElse(0) - 1;
                };
        var random = new Random(seed);
        praised = some(PRAISED, random, person -> mean(person) < BAD);
        deceived = some(DECEIVED, random, person -> mean(person) > 0);
        isPraised = new HashSet<>(praised);
    }

    boolean praise(int person) {
        return isPraised.contains(person);
    }

    /// The ratings there were, with the same numbers, and those of the liars after them.
    Ratings attacked(Attack attack) {
        var all = new ArrayList<>(ratings.all());
        for (int liar = ratings.people(); liar < ratings.people() + LIARS; liar++) {
            for (int person : praised) {
                all.add(new Rating(liar, person, BEST, seconds));
            }
            for (int other = ratings.people(); other < ratings.people() + LIARS; other++) {
                if (other != liar) {
                    all.add(new Rating(liar, other, BEST, seconds));
                }
            }
            if (attack == Attack.VOUCHED) {
                for (int person : deceived) {
                    all.add(new Rating(person, liar, BEST, seconds));
                }
            }
        }
        return new Ratings(ratings.people() + LIARS, all);
    }

    private List<Integer> some(int most, Random random, Predicate<Integer> which) {
        var some =
                new ArrayList<>(
                        IntStream.range(0, ratings.people()).boxed().filter(which).toList());
        Collections.shuffle(some, random);
        return List.copyOf(some.subList(0, Math.min(most, some.size())));
    }

    /// The mean of a person's ratings; 0 where there are too few to tell.
    private double mean(int person) {
        var of = ratings.allOf(person);
        return of.size() < FEWEST_RATINGS
                ? 0
                : of.stream().mapToDouble(Rating::value).average().orElse(0);
    }
}
