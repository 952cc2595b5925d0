package kontaktnetz.ties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kontaktnetz.people.PersonId;

/// The ties of one owner. They follow from interactions alone, so nothing here can strengthen one.
public interface Ties {

    /// The tie of each; somebody without contact has one without a state.
    Map<PersonId, Tie> of(Collection<PersonId> people, LocalDate today);

    /// Whom to get back to, most worthwhile first: those whose pause is due, who are not put off,
    /// not quiet and not about to be met anyway.
    List<Suggestion> due(LocalDate today, int limit);

    /// Those with whom contact left most behind when it last happened, most first.
    List<PersonId> closest(int limit);

    /// How many ties are stronger on a day than this one, counted no further than `most`. Of
    /// equally strong ones whoever came first into the net is ahead.
    int ahead(Tie tie, LocalDate today, int most);

    void wish(PersonId person, TieWish wish);

    /// The cadences of groups, by name of the group. Each holds for everybody who is in the group
    /// and has none of their own.
    List<Cadence> cadences();

    /// Wants contact with everybody in a group every so many days. Said again, it has been wanted
    /// since it was said first.
    void every(String group, int days, LocalDate today);

    /// Wants nothing of a group any more; false where nothing was wanted.
    boolean withoutCadence(String group);

    /// Remembers what became of a suggestion, so that its order can be judged one day.
    void answered(PersonId person, Answer answer, Instant now);

    /// What the owner did about a suggestion.
    enum Answer {
        TALKED,
        SNOOZED,
        SILENCED,

        /// The answer before was a slip and counts no longer.
        TAKEN_BACK
    }
}
