package kontaktnetz.simulation;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/// Chance, the same for the same seed.
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean falls(double chance) {
        return random.nextDouble() < chance;
    }

    double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /// From 0 on and below `end`.
    int below(int end) {
        return random.nextInt(end);
    }

    double normal(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    void shuffle(List<?> list) {
        Collections.shuffle(list, random);
    }

    /// How often something happens that happens `mean` times on average.
    int times(double mean) {
        double limit = Math.exp(-mean);
        int times = 0;
        for (double left = random.nextDouble(); left > limit; left *= random.nextDouble()) {
            times++;
        }
        return times;
    }
}
