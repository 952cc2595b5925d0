package kontaktnetz.graph;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/// Asks in compressed rows, one row per person, sorted by the other and then by day.
///
/// Shapes: `n` asks of `p` persons take `8n + 4p` bytes. Time: O(n log n) at most. The order in
/// which the asks were written down never shows.
final class AskRows {

    private final int[] first;
    private final long[] words;

    private AskRows(int[] first, long[] words) {
        this.first = first;
        this.words = words;
    }

    /// What reached each person, up to and with `today`: helped or passed over.
    static AskRows chances(Asks asks, int persons, int today) {
        return of(asks, persons, i -> asks.day(i) <= today, asks::asked, asks::asker);
    }

    /// What each person asked for and was given, up to and with `today`.
    static AskRows received(Asks asks, int persons, int today) {
        return of(
                asks,
                persons,
                i -> asks.day(i) <= today && asks.received(i),
                asks::asker,
                asks::asked);
    }

    int persons() {
        return first.length - 1;
    }

    int begin(int person) {
        return first[person];
    }

    int end(int person) {
        return first[person + 1];
    }

    long word(int index) {
        return words[index];
    }

    /// Where the words of the same other end.
    int endOfOther(int index, int person) {
        int other = Asks.other(words[index]);
        int at = index;
        while (at < first[person + 1] && Asks.other(words[at]) == other) {
            at++;
        }
        return at;
    }

    private static AskRows of(
            Asks asks,
            int persons,
            IntPredicate kept,
            IntUnaryOperator person,
            IntUnaryOperator other) {
        var first = new int[persons + 1];
        for (int i = 0; i < asks.size(); i++) {
            if (asks.asker(i) >= persons || asks.asked(i) >= persons) {
                throw new IllegalArgumentException(
                        asks.asker(i) + " asking " + asks.asked(i) + " among " + persons);
            }
            if (kept.test(i)) {
                first[person.applyAsInt(i) + 1]++;
            }
        }
        for (int p = 0; p < persons; p++) {
            first[p + 1] += first[p];
        }
        var next = first.clone();
        var words = new long[first[persons]];
        for (int i = 0; i < asks.size(); i++) {
            if (kept.test(i)) {
                words[next[person.applyAsInt(i)]++] = asks.word(i, other.applyAsInt(i));
            }
        }
        for (int p = 0; p < persons; p++) {
            Arrays.sort(words, first[p], first[p + 1]);
        }
        return new AskRows(first, words);
    }
}
