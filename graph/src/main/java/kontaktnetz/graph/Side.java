package kontaktnetz.graph;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The good, or the bad, that arrives of what several witnesses say of one candidate.
///
/// Shapes: one entry for each voice, as the {@link Voices} number them. Units: grains.
final class Side {

    private final long[] own;
    private final long[] heard;
    private final @Nullable CutFlow cut;

    /// @param own what arrives of each at first hand
    /// @param heard what arrives of each at second hand
    /// @param cut how the flow runs where a cap binds; null where each comes by their best way
    Side(long[] own, long[] heard, @Nullable CutFlow cut) {
        this.own = own;
        this.heard = heard;
        this.cut = cut;
    }

    long own(int voice) {
        return own[voice];
    }

    long heard(int voice) {
        return heard[voice];
    }

    long arrived(int voice) {
        return own[voice] + heard[voice];
    }

    @Nullable CutFlow cut() {
        return cut;
    }

    long ownSum() {
        return Arrays.stream(own).sum();
    }

    long heardSum() {
        return Arrays.stream(heard).sum();
    }
}
