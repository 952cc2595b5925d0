package kontaktnetz.evaluation;

import org.jspecify.annotations.Nullable;

/// Something that foretells how somebody will rate somebody, from the ratings that are known.
interface RatingModel {

    Foretold foretell(Rating rating);

    /// Hears that one more rating has become known.
    default void learn() {}

    /// @param score the higher, the more likely a good one
    /// @param expected the rating itself, from -1 to 1
    /// @param chance of a good one; null where the model claims none
    /// @param any whether it rests on anything
    record Foretold(double score, double expected, @Nullable Double chance, boolean any) {

        static Foretold of(double score, double expected) {
            return new Foretold(score, expected, null, true);
        }
    }
}
