package kontaktnetz.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where one owner's people belong, and as what. What cards say of it stands among it, and follows
/// the cards until the owner says otherwise.
public interface Organisations {

    /// Organisations in whose name `words` stand, in order of names; all where nothing is asked.
    List<Organisation> named(String words, int offset, int limit);

    Optional<Organisation> find(OrganisationId id);

    /// The organisation that goes by that name, or once did.
    Optional<Organisation> called(String name);

    /// The roles of these people, in no order.
    List<Role> of(Collection<PersonId> people);

    /// The roles at these organisations, in no order.
    List<Role> at(Collection<OrganisationId> organisations);

    Optional<Role> find(RoleId id);

    /// Writes down that somebody belongs there; the organisation is made where none goes by that
    /// name. Empty where there is no such person. What is said already is not said twice, and what
    /// a card says without a day takes the days.
    Optional<Role> add(PersonId person, String organisation, Position position, Instant now);

    /// Puts this in the place of what was said; empty where there is no such role.
    Optional<Role> change(RoleId id, String organisation, Position position);

    /// Takes a role away for good: a card that says it does not bring it back.
    boolean remove(RoleId id);

    /// Says of what kind it is and notes something; empty where there is no such organisation.
    Optional<Organisation> describe(
            OrganisationId id, Organisation.@Nullable Kind kind, String note);

    /// Gives it another name, beside those it was found by; empty where there is no such
    /// organisation or the name stands for another.
    Optional<Organisation> rename(OrganisationId id, String name);

    /// Makes two one: roles and names of `gone` are those of `kept` from then on. Empty where one
    /// of them is not there.
    Optional<Organisation> merge(OrganisationId gone, OrganisationId kept);

    /// Takes an organisation out, and the roles at it with it.
    boolean remove(OrganisationId id);
}
