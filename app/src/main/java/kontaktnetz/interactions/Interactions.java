package kontaktnetz.interactions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kontaktnetz.people.PersonId;

/// Everything that happened between one owner and others. What a method wrote is durable once it
/// returns, and the ties of everybody concerned follow.
public interface Interactions {

    Optional<Interaction> find(InteractionId id);

    /// Writes down what the owner tells; empty where one of the people is not in the net.
    Optional<Interaction> note(Noted noted, Instant now);

    /// Puts `noted` in the place of an interaction written by hand; empty where there is none such.
    Optional<Interaction> change(InteractionId id, Noted noted);

    /// Forgets an interaction; an imported one comes back with its file, so it is only hidden.
    boolean remove(InteractionId id);

    /// What happened with a person, latest first, notes and planned meetings included.
    ///
    /// @param offset how many to pass over
    /// @param limit the most to give
    List<Interaction> with(PersonId person, int offset, int limit);

    /// The contact with a person up to and including `until`, by day, channel and direction, in
    /// that order.
    default List<DayBucket> buckets(PersonId person, LocalDate until) {
        return buckets(person, LocalDate.MIN, until);
    }

    /// The same from `since` on.
    List<DayBucket> buckets(PersonId person, LocalDate since, LocalDate until);
}
