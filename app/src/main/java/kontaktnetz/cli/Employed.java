package kontaktnetz.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kontaktnetz.people.Belonging.Fault;
import kontaktnetz.people.Belonging.Said;
import kontaktnetz.people.Belonging.Typed;
import kontaktnetz.people.Organisation;
import kontaktnetz.people.OrganisationId;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Role;
import kontaktnetz.people.RoleId;
import kontaktnetz.people.VagueDay;
import kontaktnetz.wording.RoleWords;
import org.jspecify.annotations.Nullable;

/// Who belongs where, as it is typed, as lines and as JSON.
final class Employed {

    private final Map<PersonId, String> names = new HashMap<>();
    private final Call call;
    private final RoleWords words;

    Employed(Call call) {
        this.call = call;
        this.words = new RoleWords(call.texts(), call.today());
    }

    /// What the options say, beside what stood there before.
    Typed typed(String organisation, String title, String since, String until) {
        return new Typed(
                organisation,
                call.value("--title").orElse(title),
                day("--since").orElse(since),
                day("--until").orElse(until));
    }

    private Optional<String> day(String option) {
        var typed = call.value(option);
        typed.filter(it -> !VagueDay.isOne(it))
                .ifPresent(it -> {
                    throw call.refused(
                            ExitCode.USAGE,
                            "cli.mistake.when",
                            option,
                            call.text("cli.quoted", it));
                });
        return typed;
    }

    /// Says what came of it.
    int answer(Said said) {
        return switch (said) {
            case Said.Noted(var role) -> {
                call.say(call.text("cli.role.noted"));
                call.say(line(role, name(role.person())));
                call.answer(json(role));
                yield ExitCode.DONE;
            }
            case Said.Refused(var fault) -> throw refused(fault);
            case Said.Missing() -> throw call.refused(ExitCode.NOT_FOUND, "cli.role.missing");
        };
    }

    Refused refused(Fault fault) {
        return call.refused(ExitCode.USAGE, "people.fault." + fault);
    }

    /// ` 3 Ada Byron: Keramikerin bei Atelier am Fluss, seit 2019`
    String line(Role role, String who) {
        return "%6s  %s: %s".formatted(role.id(), who, words.line(role));
    }

    /// ` 3 Ada Byron: Keramikerin, seit 2019`
    String lineAt(Role role) {
        return "%6s  %s: %s".formatted(role.id(), name(role.person()), words.at(role));
    }

    /// ` 3 Atelier am Fluss (Firma)`
    String line(Organisation organisation) {
        var kind = words.kind(organisation);
        return "%6s  %s%s"
                .formatted(
                        organisation.id(),
                        organisation.name(),
                        kind.isEmpty() ? "" : " (" + kind + ")");
    }

    String words(Role role) {
        return words.line(role);
    }

    List<Role> of(PersonId person) {
        return call.net().organisations().of(List.of(person)).stream()
                .sorted(Role.latestFirst(call.today()))
                .toList();
    }

    List<Role> at(Organisation organisation) {
        var roles =
                call.net().organisations().at(List.of(organisation.id())).stream()
                        .sorted(Role.latestFirst(call.today()))
                        .toList();
        call.net()
                .people()
                .find(roles.stream().map(Role::person).toList())
                .forEach((id, person) -> names.put(id, Telling.called(call, person)));
        return roles;
    }

    private String name(PersonId person) {
        return names.computeIfAbsent(
                person,
                id ->
                        call.net()
                                .people()
                                .find(id)
                                .map(it -> Telling.called(call, it))
                                .orElseGet(() -> call.text("recommendations.gone")));
    }

    Json json(Role role) {
        return Json.object()
                .with("role", role.id().value())
                .with(
                        "person",
                        Json.object()
                                .with("person", role.person().value())
                                .with("name", name(role.person())))
                .with("organisation", json(role.organisation()))
                .with("title", role.position().title())
                .with("since", day(role.position().since()))
                .with("until", day(role.position().until()))
                .with("byHand", role.byHand())
                .with("words", words.line(role));
    }

    Json json(Organisation organisation) {
        var kind = organisation.kind();
        return Json.object()
                .with("organisation", organisation.id().value())
                .with("name", organisation.name())
                .with("kind", kind == null ? null : kind.name())
                .with("note", organisation.note());
    }

    private static @Nullable String day(VagueDay day) {
        return day.isKnown() ? day.iso() : null;
    }

    /// The role of that number.
    Role role(String typed) {
        return Optional.of(typed)
                .filter(it -> it.matches("\\d{1,18}"))
                .map(it -> new RoleId(Long.parseLong(it)))
                .flatMap(call.net().organisations()::find)
                .orElseThrow(() -> call.refused(ExitCode.NOT_FOUND, "cli.role.none", typed));
    }

    /// By number, by name, or by the only name that holds these words.
    Organisation organisation(String typed) {
        var organisations = call.net().organisations();
        if (typed.matches("\\d{1,18}")) {
            return organisations
                    .find(new OrganisationId(Long.parseLong(typed)))
                    .orElseThrow(() -> nowhere(typed));
        }
        var exact = organisations.called(typed);
        if (exact.isPresent()) {
            return exact.get();
        }
        var found = organisations.named(typed, 0, 2);
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw nowhere(typed);
    }

    private Refused nowhere(String typed) {
        return call.refused(ExitCode.NOT_FOUND, "cli.organisation.none", typed);
    }

    /// The person's roles, as `person` tells them.
    List<Object> json(Person person) {
        return of(person.id()).stream().map(role -> (Object) json(role).fields()).toList();
    }
}
