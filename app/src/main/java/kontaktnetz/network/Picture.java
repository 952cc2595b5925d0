package kontaktnetz.network;

import java.util.List;
import java.util.Set;
import kontaktnetz.people.PersonId;
import org.jspecify.annotations.Nullable;

/// A picture of a net, or of a part of it.
///
/// @param dots the nearest first
/// @param lines the strongest first
/// @param circles how far from somebody in the middle the circles lie that help the eye; none where
///   nobody stands there
/// @param cut whether some of those who belong in it are left out, the least near
public record Picture(List<Dot> dots, List<Line> lines, List<Double> circles, boolean cut) {

    /// What of a net is shown.
    public sealed interface Part {

        /// The owner in the middle, whom the owner knows around, and whom these know.
        record AroundMe() implements Part {}

        /// Somebody in the middle, whom they know around, and whom these know; the owner apart.
        record Around(PersonId person) implements Part {}

        /// Some people and whom they know, each where they stand in the whole.
        record Near(Set<PersonId> people) implements Part {

            public Near {
                people = Set.copyOf(people);
            }
        }

        /// Everybody.
        record Everybody() implements Part {}
    }

    /// Somebody in it.
    ///
    /// @param person null for the owner
    /// @param x to the right, in lengths of a usual link
    /// @param y upwards
    /// @param near how well whoever stands in the middle reaches them, from 0 to 1: for the owner
    ///   trust, beyond one's own people the best product over somebody between; without a middle,
    ///   the owner's trust
    /// @param cluster which of the survey's clusters they belong to; null where to none
    /// @param marked whether the picture is about them, where it is about some
    public record Dot(
            @Nullable PersonId person,
            double x,
            double y,
            double near,
            @Nullable Integer cluster,
            boolean marked) {}

    /// A link between two of the dots.
    ///
    /// @param one its place among the dots
    /// @param other the same; after `one`
    /// @param strength from 0 to below 1
    /// @param span when it held
    public record Line(int one, int other, double strength, Span span) {}
}
