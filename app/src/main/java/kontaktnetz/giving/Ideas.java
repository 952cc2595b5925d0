package kontaktnetz.giving;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What was proposed to one owner, week by week. What a method wrote is durable once it returns.
public interface Ideas {

    /// One that was proposed.
    ///
    /// @param closed it was done or waved off; which of the two is not kept
    record Proposed(IdeaId id, Idea idea, boolean closed) {}

    /// What was proposed in a week, in the order in which it was.
    ///
    /// @param monday of the week
    List<Proposed> of(LocalDate monday);

    /// Proposes more in a week, and forgets what earlier weeks proposed and nobody took up.
    List<Proposed> propose(LocalDate monday, Collection<Idea> ideas);

    /// Everything that was done or waved off, for as long as its need is there.
    Set<Idea> closed();

    /// Closes one, so that it is never proposed again; empty where there is none such.
    Optional<Proposed> close(IdeaId id);

    /// Takes that back.
    Optional<Proposed> open(IdeaId id);
}
