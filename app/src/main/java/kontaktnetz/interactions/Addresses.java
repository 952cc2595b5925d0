package kontaktnetz.interactions;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.Person;

/// Which addresses are mine, and whose are still nobody's.
public interface Addresses {

    /// The owner's own addresses.
    Set<Identifier> mine();

    /// Adds to the owner's own addresses. What is on record is seen anew from there: what came from
    /// one of them went out from me.
    void claim(Collection<Identifier> mine);

    /// People met only in mail, those I wrote to first, then those who wrote most.
    List<Stranger> waiting(int offset, int limit);

    int waitingCount();

    /// Takes a stranger in as a person, with all that happened between us; empty where the address
    /// is not waiting.
    Optional<Person> accept(Identifier stranger, Instant now);

    /// Ignores an address for ever; false where it is not waiting.
    boolean ignore(Identifier stranger);
}
