package kontaktnetz.giving;

import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.ExperienceId;

/// Something the owner could do about somebody's need, with what it rests on.
///
/// @param need whose is met
public record Idea(MatterId need, By by) {

    /// What it rests on.
    public sealed interface By {

        /// The owner offers it.
        record MyOffer(MatterId offer) implements By {}

        /// Somebody of the net offers it: the two could be brought together.
        record TheirOffer(MatterId offer) implements By {}

        /// Somebody had a good experience with somebody: they could be recommended.
        record Known(ExperienceId experience) implements By {}

        /// Somebody of the net does it for a living, as their card says.
        record Does(PersonId person) implements By {}
    }
}
