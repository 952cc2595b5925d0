package kontaktnetz.people;

import java.time.LocalDate;
import java.util.Comparator;

/// That somebody belongs to an organisation. A person has any number of them, at one organisation
/// or at several, at once or one after another.
///
/// @param byHand whether the owner says so; else a card does
public record Role(
        RoleId id, PersonId person, Organisation organisation, Position position, boolean byHand) {

    /// Those that go on first, then the latest.
    public static Comparator<Role> latestFirst(LocalDate today) {
        return Comparator.comparing((Role role) -> role.position.isOver(today))
                .thenComparing(
                        role -> role.position.until().iso(), Comparator.<String>reverseOrder())
                .thenComparing(
                        role -> role.position.since().iso(), Comparator.<String>reverseOrder())
                .thenComparing(Role::id);
    }
}
