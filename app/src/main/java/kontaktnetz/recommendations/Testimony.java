package kontaktnetz.recommendations;

import java.util.List;
import java.util.Optional;
import kontaktnetz.people.PersonId;
import org.jspecify.annotations.Nullable;

/// One way in which experience with a candidate reached the owner.
///
/// Units: evidence that arrived; very good is 2 as it was, less as it fades and the farther it
/// comes.
///
/// @param source who had it; null for the owner
/// @param between who stands between; null where nobody does
/// @param experiences what they experienced, latest first
/// @param good units that speak for the candidate
/// @param bad units that speak against
public record Testimony(
        @Nullable PersonId source,
        @Nullable PersonId between,
        List<Experience> experiences,
        double good,
        double bad) {

    public Testimony {
        experiences = List.copyOf(experiences);
    }

    /// Who had the experience, unless it was the owner.
    public Optional<PersonId> witness() {
        return Optional.ofNullable(source);
    }

    /// Over whom it came, unless nobody stands between.
    public Optional<PersonId> through() {
        return Optional.ofNullable(between);
    }
}
