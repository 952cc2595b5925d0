package kontaktnetz.recommendations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Experience.Story;
import kontaktnetz.recommendations.Inquiry.Voice;
import kontaktnetz.topics.TopicId;

/// The inquiries of one owner. What a method wrote is durable once it returns.
public interface Inquiries {

    Optional<Inquiry> find(InquiryId id);

    /// Begins one; the open one with the same person on the same topic stays the one. Empty where
    /// there is no such person.
    Optional<Inquiry> begin(
            TopicId topic, String asked, PersonId with, List<Voice> voices, Instant now);

    /// Ends it with what the owner experienced, in one transaction: the experience is written, and
    /// the words of those who recommended are kept or broken. Empty where none such is open.
    Optional<Inquiry> end(InquiryId id, Story experienced, Instant now);

    /// Ends it with nothing: nobody's word is touched.
    Optional<Inquiry> drop(InquiryId id, Instant now);

    /// Takes an ending back, with the experience it brought.
    Optional<Inquiry> reopen(InquiryId id);

    /// Forgets it.
    boolean remove(InquiryId id);

    /// Those still open, the oldest first.
    List<Inquiry> open(int limit);

    /// The latest that ended.
    List<Inquiry> ended(int limit);
}
