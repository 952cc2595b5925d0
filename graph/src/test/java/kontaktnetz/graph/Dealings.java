package kontaktnetz.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import kontaktnetz.graph.Asks.Answer;
import org.jspecify.annotations.Nullable;

/// What went on in a small net, in the order it was written down.
record Dealings(int persons, List<Deal> deals) {

    static final int TODAY = 20_000;

    /// The person who is looked at.
    static final int VERA = 0;

    /// @param answer null where help was given that nobody had asked for
    record Deal(int asker, int asked, int day, int among, @Nullable Answer answer) {

        boolean isHelpBy(int person) {
            return asked == person && (answer == null || answer == Answer.HELPED);
        }

        boolean isPassedBy(int person) {
            return asked == person && !isHelpBy(person);
        }

        boolean isReceivedBy(int person) {
            return asker == person && answer == Answer.HELPED;
        }

        Deal answered(Answer answer) {
            return new Deal(asker, asked, day, among, answer);
        }

        Deal given() {
            return new Deal(asker, asked, day, among, null);
        }
    }

    Dealings {
        deals = List.copyOf(deals);
    }

    static Dealings among(int persons) {
        return new Dealings(persons, List.of());
    }

    /// A net of which it takes chance to tell what will be said of Vera: some have always helped,
    /// some never, some are new, some ask two friends only.
    static Dealings random(long seed) {
        var random = new SplittableRandom(seed);
        int persons = random.nextInt(8, 30);
        int span = random.nextInt(3) == 0 ? random.nextInt(30, 1_500) : random.nextInt(600, 1_500);
        double readiness = random.nextInt(4) == 0 ? random.nextDouble() : random.nextDouble() / 20;
        var deals = new ArrayList<Deal>();
        for (int i = random.nextInt(150); i > 0; i--) {
            deals.add(random(random, random.nextInt(1, persons), VERA, span, readiness));
        }
        for (int i = random.nextInt(60); i > 0; i--) {
            deals.add(random(random, VERA, random.nextInt(1, persons), span, 0.6));
        }
        for (int i = random.nextInt(400); i > 0; i--) {
            int one = random.nextInt(1, persons);
            int other = 1 + (one + random.nextInt(persons - 2)) % (persons - 1);
            deals.add(random(random, one, other, span, 0.5));
        }
        return new Dealings(persons, deals);
    }

    private static Deal random(
            RandomGenerator random, int asker, int asked, int span, double readiness) {
        var passed = random.nextBoolean() ? Answer.ANOTHER_HELPED : Answer.NOBODY_HELPED;
        var helped = random.nextInt(10) == 0 ? null : Answer.HELPED;
        return new Deal(
                asker,
                asked,
                TODAY - random.nextInt(span),
                random.nextInt(8) == 0 ? random.nextInt(1, 40) : random.nextInt(1, 5),
                random.nextDouble() < readiness ? helped : passed);
    }

    /// Vera is asked by `others` in turn every `every` days of the last `days`, alone, and passes.
    Dealings veraPasses(int others, int days, int every) {
        var with = new ArrayList<>(deals);
        for (int i = 0; i * every < days; i++) {
            with.add(new Deal(1 + i % others, VERA, TODAY - i * every, 1, Answer.NOBODY_HELPED));
        }
        return new Dealings(persons, with);
    }

    /// Vera asks `others` in turn every `every` days of the last `days`, and is helped.
    Dealings veraReceives(int others, int days, int every) {
        var with = new ArrayList<>(deals);
        for (int i = 0; i * every < days; i++) {
            with.add(new Deal(VERA, 1 + i % others, TODAY - i * every, 1, Answer.HELPED));
        }
        return new Dealings(persons, with);
    }

    Dealings and(Deal... more) {
        var with = new ArrayList<>(deals);
        Collections.addAll(with, more);
        return new Dealings(persons, with);
    }

    Dealings without(Predicate<Deal> left) {
        return new Dealings(persons, deals.stream().filter(left.negate()).toList());
    }

    Dealings each(UnaryOperator<Deal> change) {
        return new Dealings(persons, deals.stream().map(change).toList());
    }

    Dealings shuffled(long seed) {
        var all = new ArrayList<>(deals);
        Collections.shuffle(all, new Random(seed));
        return new Dealings(persons, all);
    }

    Takers takers(int today, double seen) {
        var asks = new Asks();
        for (var deal : deals) {
            if (deal.answer() == null) {
                asks.addUnasked(deal.asked(), deal.asker(), deal.day());
            } else {
                asks.add(deal.asker(), deal.asked(), deal.day(), deal.among(), deal.answer());
            }
        }
        return Takers.on(today, asks, shares(seen));
    }

    /// What is said of Vera today, where everything would come to our ears.
    Noticing vera() {
        return vera(TODAY, 1);
    }

    Noticing vera(int today, double seen) {
        return takers(today, seen).noticing(VERA);
    }

    /// Vera's share, and nine in ten for all others.
    double[] shares(double seen) {
        var shares = new double[persons];
        java.util.Arrays.fill(shares, 0.9);
        shares[VERA] = seen;
        return shares;
    }
}
