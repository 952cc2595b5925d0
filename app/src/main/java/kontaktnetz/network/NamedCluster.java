package kontaktnetz.network;

import java.util.Set;
import kontaktnetz.people.PersonId;

/// What the owner calls people who belong together, and who they were when it was said.
///
/// @param people at least one
public record NamedCluster(String name, Set<PersonId> people) {

    public static final int LONGEST_NAME = 60;

    public NamedCluster {
        name = name.strip();
        people = Set.copyOf(people);
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "a cluster has a name of up to %d characters, not %d"
                            .formatted(LONGEST_NAME, name.length()));
        }
    }

    /// Of those who were called so and those who are together now, so many are both.
    private static final double FITTING = 0.5;

    /// Whether the name stays with others.
    public boolean fits(Set<PersonId> others) {
        return overlap(others) >= FITTING;
    }

    /// How much of both is in both, from 0 to 1.
    double overlap(Set<PersonId> others) {
        long common = people.stream().filter(others::contains).count();
        return (double) common / (people.size() + others.size() - common);
    }
}
