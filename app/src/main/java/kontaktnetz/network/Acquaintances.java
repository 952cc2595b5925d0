package kontaktnetz.network;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kontaktnetz.graph.TieState;
import kontaktnetz.people.PersonId;

/// Who knows whom among the people of one owner.
public interface Acquaintances {

    /// What was seen of these people's contact with others of the net up to `today`: mail and
    /// meetings at which the owner was present too. It is an outsider's view, never their
    /// closeness.
    ///
    /// @return one for each pair and direction, in order of `from`, then `to`; each of `people` is
    ///   the `to` of those who know them
    List<Seen> around(Collection<PersonId> people, LocalDate today);

    /// What was seen between two people, from the side of one of them.
    ///
    /// @param from whose acquaintance it is
    /// @param to whom they wrote to or met
    /// @param state what that contact left behind, built as a tie is
    record Seen(PersonId from, PersonId to, TieState state) {}
}
