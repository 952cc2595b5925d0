package kontaktnetz.recommendations;

import java.time.LocalDate;
import java.util.List;
import kontaktnetz.people.PersonId;
import kontaktnetz.topics.TopicId;
import org.jspecify.annotations.Nullable;

/// The owner got in touch with somebody because of what the net says, and one day knows what came
/// of it.
///
/// @param asked what was typed, or empty
/// @param with whom the owner turned to
/// @param voices who stood behind it, as it was then
/// @param since the day it began
/// @param ending what came of it; null while it is open
public record Inquiry(
        InquiryId id,
        TopicId topic,
        String asked,
        PersonId with,
        List<Voice> voices,
        LocalDate since,
        @Nullable Ending ending) {

    public static final int LONGEST_QUESTION = 200;

    public Inquiry {
        voices = List.copyOf(voices);
    }

    /// Somebody behind a recommendation.
    ///
    /// @param part what they did for it
    public record Voice(PersonId person, Part part) {}

    /// What somebody did for a recommendation.
    public enum Part {
        /// Had a good experience or told of one: theirs is the word that is kept or broken.
        RECOMMENDED,

        /// Is how the word reached the owner, without having said anything themselves.
        LINKED
    }

    /// What came of it.
    ///
    /// @param experience what the owner then experienced; null where nothing came of it
    public record Ending(LocalDate on, @Nullable ExperienceId experience) {}

    public boolean isOpen() {
        return ending == null;
    }
}
