package kontaktnetz.importers;

import java.util.HashMap;
import java.util.Map;

/// How much the entries of an archive may unpack to, all together: many bombs too small to be told
/// as such, or one content that many entries share, end here.
///
/// An entry counts once, by the most that was unpacked of it, however often it is read.
final class Allowance {

    /// Text packs ten to one, the dullest log fifty to one.
    static final long RATIO = 200;

    static final long HARMLESS = 64L << 20;

    private final long most;
    private final Map<String, Long> unpacked = new HashMap<>();
    private long sum;

    private Allowance(long most) {
        this.most = most;
    }

    /// @param stored how many bytes the archive takes; below 0 where nobody knows
    static Allowance of(long stored) {
        return new Allowance(Math.max(HARMLESS, RATIO * Math.max(0, stored)));
    }

    /// Whether an entry may go on.
    ///
    /// @param soFar how many of its bytes have been unpacked
    synchronized boolean covers(String entry, long soFar) {
        long before = unpacked.getOrDefault(entry, 0L);
        if (soFar > before) {
            unpacked.put(entry, soFar);
            sum += soFar - before;
        }
        return sum <= most;
    }
}
