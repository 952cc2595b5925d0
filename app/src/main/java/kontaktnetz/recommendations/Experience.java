package kontaktnetz.recommendations;

import java.time.LocalDate;
import java.util.Set;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import kontaktnetz.topics.TopicId;

/// X worked with C on a topic, and how it was.
///
/// A story belongs to whoever lived it. Others who tell it are named beside it, so that it counts
/// once, however many tell it.
///
/// @param told what is told
/// @param toldBy who told it to the owner, beside whoever had it; the owner's own needs nobody
/// @param day the day it counts from, as near as the owner remembers
public record Experience(ExperienceId id, Story told, Set<PersonId> toldBy, LocalDate day) {

    public static final int LONGEST_SENTENCE = 500;

    /// What is told, by whomever.
    ///
    /// @param origin who had it
    /// @param with whom they had it with
    /// @param when when it was, as far as the owner remembers
    /// @param sentence one sentence about it, or empty
    public record Story(
            Origin origin,
            PersonId with,
            TopicId topic,
            Grade grade,
            VagueDay when,
            String sentence) {

        public Story {
            sentence = sentence.strip();
            if (sentence.length() > LONGEST_SENTENCE) {
                throw new IllegalArgumentException(
                        "a sentence has up to "
                                + LONGEST_SENTENCE
                                + " characters, not "
                                + sentence.length());
            }
        }
    }

    public Experience {
        toldBy = Set.copyOf(toldBy);
    }
}
