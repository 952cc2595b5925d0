package kontaktnetz.answers;

import java.time.Duration;
import java.time.Instant;
import kontaktnetz.people.PersonId;
import kontaktnetz.topics.TopicId;
import org.jspecify.annotations.Nullable;

/// A way to answer one question once, given to one person.
///
/// @param to whom the owner asked
/// @param until when it ends by itself
/// @param answered what they entered; null before
public record AnswerLink(
        AnswerLinkId id,
        PersonId to,
        TopicId topic,
        Instant until,
        Standing standing,
        @Nullable Answered answered) {

    /// For how long a link opens.
    public static final Duration LASTS = Duration.ofDays(21);

    /// What has become of it.
    public enum Standing {
        OPEN,

        /// It was used, and what was entered waits for the owner.
        ANSWERED,

        /// The owner accepted or discarded what was entered.
        SETTLED,

        /// The owner took it back.
        REVOKED
    }
}
