package kontaktnetz.graph.net;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Numbers from 0 in an order of chance, each order as likely as any.
final class Shuffled {

    private Shuffled() {}

    static int[] of(int size, RandomGenerator random) {
        var order = new int[size];
        Arrays.setAll(order, i -> i);
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }
}
