package kontaktnetz.recommendations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kontaktnetz.people.PersonId;
import kontaktnetz.topics.TopicId;
import org.jspecify.annotations.Nullable;

/// How much the words of people count for one owner: what the owner declared, and what became of
/// their earlier recommendations. Contact is not kept here; it follows from the ties.
public interface Trusts {

    /// What was declared of each; those of whom nothing was said are missing.
    Map<PersonId, Declared> declared(Collection<PersonId> people);

    /// Declares what somebody's word counts; false where there is no such person.
    ///
    /// @param topic null for everything
    /// @param word {@link TrustWord#NOTHING_SAID} takes back what was declared
    boolean declare(PersonId person, @Nullable TopicId topic, TrustWord word);

    /// What became of recommendations these people gave, one entry for each.
    List<Outcome> outcomes(Collection<PersonId> people);

    /// A recommendation was followed.
    ///
    /// @param on when it was known
    /// @param kept whether it turned out well
    record Outcome(PersonId person, LocalDate on, boolean kept) {}
}
