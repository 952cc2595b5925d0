package kontaktnetz.web.pages;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kontaktnetz.people.OrganisationId;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Role;
import kontaktnetz.web.http.Visit;
import kontaktnetz.wording.RoleWords;

/// Somebody's place at an organisation, as either page shows it.
///
/// @param name of the other: the organisation, or the person
/// @param link where the other is
/// @param text as what, and when
/// @param by who says so
/// @param edit where it can be changed
public record RoleRow(String name, String link, String text, String by, String edit) {

    /// Where somebody belongs and belonged.
    static List<RoleRow> of(Visit visit, PersonId person) {
        var words = new RoleWords(visit.texts(), visit.today());
        return sorted(visit, visit.net().organisations().of(List.of(person))).stream()
                .map(role -> row(role, words, role.organisation().name(), link(role)))
                .toList();
    }

    /// Who is and was at an organisation.
    static List<RoleRow> at(Visit visit, OrganisationId organisation) {
        var words = new RoleWords(visit.texts(), visit.today());
        var roles = sorted(visit, visit.net().organisations().at(List.of(organisation)));
        Map<PersonId, Someone> people =
                AcquaintanceRow.someones(visit, roles.stream().map(Role::person).toList());
        return roles.stream()
                .filter(role -> people.containsKey(role.person()))
                .map(role -> {
                    var who = Objects.requireNonNull(people.get(role.person()));
                    return row(role, words, who.name(), who.link());
                })
                .toList();
    }

    private static List<Role> sorted(Visit visit, Collection<Role> roles) {
        return roles.stream().sorted(Role.latestFirst(visit.today())).toList();
    }

    private static RoleRow row(Role role, RoleWords words, String name, String link) {
        return new RoleRow(
                name,
                link,
                words.at(role),
                role.byHand() ? "" : words.by(role),
                "/people/" + role.person() + "/roles/" + role.id());
    }

    private static String link(Role role) {
        return "/organisations/" + role.organisation().id();
    }
}
