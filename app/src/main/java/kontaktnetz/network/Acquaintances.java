package kontaktnetz.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kontaktnetz.graph.Warmth;
import kontaktnetz.network.Acquaintance.Statement;
import kontaktnetz.people.PersonId;

/// Who knows whom among the people of one owner: what was seen of it, and what the owner says.
///
/// The two stand apart. What was seen is an outsider's view, of mail and meetings at which the
/// owner was present too; it is never the closeness of the two.
public interface Acquaintances {

    /// What was seen of these people's contact with others of the net up to `today`.
    ///
    /// @return one for each pair and direction, in order of `from`, then `to`; each of `people` is
    ///   the `to` of those who know them
    List<Seen> around(Collection<PersonId> people, LocalDate today);

    /// What was seen between two people, from the side of one of them.
    ///
    /// @param from whose acquaintance it is
    /// @param to whom they wrote to or met
    /// @param warmth what that contact left behind, built as a tie is
    record Seen(PersonId from, PersonId to, Warmth warmth) {}

    /// Everything that was seen of one person with others up to `today`, in order of numbers.
    List<Together> seen(PersonId person, LocalDate today);

    /// What was seen of two people up to `today`; empty where nothing was.
    Optional<Together> seen(PersonId one, PersonId other, LocalDate today);

    /// Who was at the same organisation as one person, as far as that says anything, in order of
    /// numbers. It is weak evidence, and never anybody's trust.
    List<Alongside> alongside(PersonId person, LocalDate today);

    /// What the owner says of one person and others, latest first.
    List<Acquaintance> stated(PersonId person);

    /// Whom somebody's card names as related and who is nobody of the net as far as it can tell, in
    /// order of names.
    List<Related> open(PersonId person);

    Optional<Acquaintance> find(AcquaintanceId id);

    /// Writes down that two people know each other; empty where one of those in it is not in the
    /// net.
    Optional<Acquaintance> add(Statement statement, Instant now);

    /// Puts `statement` in the place of what was said; empty where one of those in it, or the
    /// acquaintance itself, is not there.
    Optional<Acquaintance> change(AcquaintanceId id, Statement statement);

    boolean remove(AcquaintanceId id);

    /// The whole net as of `today`: kept, and drawn anew once anything has changed.
    Whole whole(LocalDate today, Trusted trust);

    /// Keeps where people stand in the picture, for those who are in the net.
    void settle(Map<PersonId, Spot> spots);

    /// Calls these people so together, in the place of every name given to most of them before; an
    /// empty name takes it away.
    void call(NamedCluster cluster);

    /// Tells how much the owner trusts people.
    interface Trusted {

        /// @return tau, from 0 to below 1; those with 0 may be missing
        Map<PersonId, Double> of(Collection<PersonId> people);
    }
}
