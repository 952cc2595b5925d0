package kontaktnetz.recommendations;

import java.util.List;
import kontaktnetz.graph.Opinion;
import kontaktnetz.graph.Standing;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody the net knows for a topic, with everything the judgement rests on.
///
/// @param standing what the net says, in a word
/// @param opinion chance and uncertainty, apart
/// @param expected the grade to expect, from -1 to 1
/// @param independent how many voices are heard over different people
/// @param good the ways that speak for them, the largest first; all of them
/// @param bad the ways that speak against them; all of them
/// @param cuts where more was said through one person than may arrive through them
/// @param without what would be said without the strongest voice; null where there is but one way
///   to see it, the owner's own
public record Candidate(
        Person person,
        Standing standing,
        Opinion opinion,
        double expected,
        int independent,
        List<Testimony> good,
        List<Testimony> bad,
        List<Cut> cuts,
        @Nullable Without without) {

    public Candidate {
        good = List.copyOf(good);
        bad = List.copyOf(bad);
        cuts = List.copyOf(cuts);
    }

    /// Several reports through one person count as much as one person may bring.
    ///
    /// @param through over whom they came
    /// @param good whether good ones were cut
    /// @param reports how many people's experience came that way
    public record Cut(PersonId through, boolean good, int reports) {}

    /// What would be said without one voice.
    ///
    /// @param voice whose; null for the owner's own experience
    public record Without(@Nullable PersonId voice, Standing standing) {}
}
