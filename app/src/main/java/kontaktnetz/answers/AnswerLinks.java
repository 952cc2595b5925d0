package kontaktnetz.answers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kontaktnetz.people.PersonId;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.TopicBook;
import kontaktnetz.topics.TopicId;

/// The answer links of one owner. What a method wrote is durable once it returns.
public interface AnswerLinks {

    /// A new one; empty where there is no such person.
    ///
    /// @param hash of the token it opens with; the token itself is kept nowhere
    /// @param topic what is asked for, with its names in both languages
    Optional<AnswerLink> make(PersonId to, Asked topic, String hash, Instant now);

    /// What is asked for.
    record Asked(TopicId topic, String german, String english) {

        /// A topic by the names it has in the book.
        public static Asked of(TopicBook topics, TopicId topic) {
            return new Asked(
                    topic,
                    topics.label(topic, Language.GERMAN),
                    topics.label(topic, Language.ENGLISH));
        }
    }

    Optional<AnswerLink> find(AnswerLinkId id);

    /// Takes one back; false where it was used already, or is not there.
    boolean revoke(AnswerLinkId id);

    /// The owner accepted or discarded what was entered; false where nothing waits.
    boolean settle(AnswerLinkId id);

    /// What was entered and waits, the oldest first.
    List<AnswerLink> waiting(int limit);

    /// Those that still open at `now`, the latest first.
    List<AnswerLink> open(Instant now, int limit);
}
