package kontaktnetz.network;

import java.util.List;
import kontaktnetz.people.PersonId;
import org.jspecify.annotations.Nullable;

/// How the owner reaches somebody: from one to the next, each by somebody who knows them.
///
/// @param steps the first begins with the owner
public record Way(List<Step> steps) {

    /// Below this trust a step is a hope: a letter or two, long ago.
    public static final double RELIABLE = 0.1;

    /// From one person to the next.
    ///
    /// @param from null for the owner
    /// @param trust from 0 to below 1
    /// @param stated what the owner says of the two; nothing where it is the owner's own step
    /// @param seen what was seen of the two; null where nothing was
    /// @param alongside where both were
    public record Step(
            @Nullable PersonId from,
            PersonId to,
            double trust,
            List<Acquaintance> stated,
            @Nullable Together seen,
            List<Alongside> alongside) {

        public Step {
            alongside = List.copyOf(alongside);
            stated = List.copyOf(stated);
        }
    }

    public Way {
        steps = List.copyOf(steps);
    }

    /// The product of the steps.
    public double trust() {
        return steps.stream().mapToDouble(Step::trust).reduce(1, (one, other) -> one * other);
    }

    /// The step with the least trust; of several the first.
    public Step weakest() {
        return steps.stream()
                .reduce((one, other) -> other.trust() < one.trust() ? other : one)
                .orElseThrow();
    }

    /// Whether every step holds.
    public boolean isReliable() {
        return weakest().trust() >= RELIABLE;
    }

    /// Whom the owner turns to.
    public PersonId first() {
        return steps.getFirst().to();
    }

    /// Whether the owner knows them without anybody's help.
    public boolean isDirect() {
        return steps.size() == 1;
    }
}
