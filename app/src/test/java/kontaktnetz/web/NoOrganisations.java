package kontaktnetz.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kontaktnetz.people.Organisation;
import kontaktnetz.people.OrganisationId;
import kontaktnetz.people.Organisations;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Position;
import kontaktnetz.people.Role;
import kontaktnetz.people.RoleId;
import org.jspecify.annotations.Nullable;

/// A net in which nobody belongs anywhere, for pages that are about something else. Pages about
/// organisations are tested over a real database.
final class NoOrganisations implements Organisations {

    @Override
    public List<Organisation> named(String words, int offset, int limit) {
        return List.of();
    }

    @Override
    public Optional<Organisation> find(OrganisationId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Organisation> called(String name) {
        return Optional.empty();
    }

    @Override
    public List<Role> of(Collection<PersonId> people) {
        return List.of();
    }

    @Override
    public List<Role> at(Collection<OrganisationId> organisations) {
        return List.of();
    }

    @Override
    public Optional<Role> find(RoleId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Role> add(
            PersonId person, String organisation, Position position, Instant now) {
        return Optional.empty();
    }

    @Override
    public Optional<Role> change(RoleId id, String organisation, Position position) {
        return Optional.empty();
    }

    @Override
    public boolean remove(RoleId id) {
        return false;
    }

    @Override
    public Optional<Organisation> describe(
            OrganisationId id, Organisation.@Nullable Kind kind, String note) {
        return Optional.empty();
    }

    @Override
    public Optional<Organisation> rename(OrganisationId id, String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Organisation> merge(OrganisationId gone, OrganisationId kept) {
        return Optional.empty();
    }

    @Override
    public boolean remove(OrganisationId id) {
        return false;
    }
}
