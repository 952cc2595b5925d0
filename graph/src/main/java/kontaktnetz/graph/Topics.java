package kontaktnetz.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// The topics a question is about: some, or all.
///
/// An instance does not change.
public final class Topics {

    public static final Topics ALL = new Topics(new BitSet(), -1);

    private final BitSet some;
    private final long traces;

    private Topics(BitSet some, long traces) {
        this.some = some;
        this.traces = traces;
    }

    public static Topics of(int... topics) {
        var some = new BitSet();
        Arrays.stream(topics).forEach(some::set);
        return new Topics(
                some, IntStream.of(topics).mapToLong(Topics::trace).reduce(0, (a, b) -> a | b));
    }

    public boolean has(int topic) {
        return this == ALL || some.get(topic);
    }

    /// One bit for a topic, which it shares with others. Whose bits have none in common with those
    /// of a question has nothing to say on it, and most are passed over by looking at these alone.
    static long trace(int topic) {
        return 1L << topic;
    }

    long traces() {
        return traces;
    }
}
