package kontaktnetz.giving;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kontaktnetz.people.PersonId;

/// The moments of help one owner remembers. What a method wrote is durable once it returns.
///
/// There is deliberately no way to ask for the moments in which somebody gave, or received: what a
/// person's timeline shows is everything they were part of, in the order of days.
public interface MomentsOfHelp {

    Optional<MomentOfHelp> find(MomentId id);

    /// Remembers what somebody did; the same deed is remembered once. Empty where one of those in
    /// it is not in the net.
    Optional<MomentOfHelp> note(Deed deed, Instant now);

    /// Notes whether the owner has said thank you; empty where there is no such moment.
    Optional<MomentOfHelp> thanked(MomentId id, boolean thanked);

    boolean remove(MomentId id);

    /// What somebody was part of, latest first.
    ///
    /// @param from the first day
    /// @param before the day after the last
    List<MomentOfHelp> with(PersonId person, LocalDate from, LocalDate before);

    /// Whether help is flowing in the whole net: the one thing that is ever worked out of them all.
    Flow flow(LocalDate today);
}
