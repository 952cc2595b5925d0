package kontaktnetz.evaluation;

import org.jspecify.annotations.Nullable;

/// How recommendations are put to the test on ratings.
///
/// @param halfLifeDays how fast experience wears off; null where it does not
/// @param scale the best rating there is; the worst is its opposite
/// @param attack what liars do meanwhile; null where there are none
/// @param seed of whom the liars praise, and who falls for them
public record RatingTrial(
        Mode mode,
        @Nullable Double halfLifeDays,
        double scale,
        @Nullable Attack attack,
        long seed) {

    /// What is known when a rating is foretold.
    public enum Mode {
        /// All other ratings.
        LEAVE_ONE_OUT,
        /// The ratings before it.
        IN_TIME_ORDER
    }

    /// What a hundred invented people do, who praise sixty bad ones and one another.
    public enum Attack {
        /// Nobody rates them.
        ISOLATED,
        /// Twenty people of good standing rate all of them with the best there is.
        VOUCHED
    }
}
