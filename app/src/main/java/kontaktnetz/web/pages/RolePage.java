package kontaktnetz.web.pages;

import java.util.Optional;
import kontaktnetz.people.Belonging;
import kontaktnetz.people.Belonging.Said;
import kontaktnetz.people.Belonging.Typed;
import kontaktnetz.people.Person;
import kontaktnetz.people.Role;
import kontaktnetz.people.RoleId;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import org.jspecify.annotations.Nullable;

/// Where somebody belongs: notes, changes and deletes it.
public final class RolePage {

    /// @param action where the form is sent
    /// @param erase where it is deleted, or empty while it is new
    public record View(
            Frame frame, Someone who, String action, String erase, Typed typed, String trouble) {}

    /// `GET /people/{id}/roles/new`
    public Reply blank(Visit visit) {
        return person(visit)
                .map(person -> page(visit, person, null, new Typed("", "", "", ""), ""))
                .orElseGet(Reply.Missing::new);
    }

    /// `POST /people/{id}/roles/new`
    public Reply add(Visit visit) {
        return person(visit)
                .map(person -> {
                    var typed = typed(visit);
                    var said =
                            new Belonging(visit.net().organisations())
                                    .say(person.id(), typed, visit.today(), visit.now());
                    return answer(visit, person, null, typed, said);
                })
                .orElseGet(Reply.Missing::new);
    }

    /// `GET /people/{id}/roles/{role}`
    public Reply show(Visit visit) {
        return person(visit)
                .flatMap(person ->
                        role(visit, person).map(role -> page(visit, person, role, typed(role), "")))
                .orElseGet(Reply.Missing::new);
    }

    /// `POST /people/{id}/roles/{role}`
    public Reply change(Visit visit) {
        return person(visit)
                .flatMap(person -> role(visit, person).map(role -> changed(visit, person, role)))
                .orElseGet(Reply.Missing::new);
    }

    private static Reply changed(Visit visit, Person person, Role role) {
        var typed = typed(visit);
        var said =
                new Belonging(visit.net().organisations()).change(role.id(), typed, visit.today());
        return answer(visit, person, role, typed, said);
    }

    /// `POST /people/{id}/roles/{role}/delete`
    public Reply delete(Visit visit) {
        return person(visit)
                .filter(person ->
                        role(visit, person)
                                .filter(it -> visit.net().organisations().remove(it.id()))
                                .isPresent())
                .<Reply>map(person -> new Reply.Redirect(done(person, "role-gone")))
                .orElseGet(Reply.Missing::new);
    }

    private static Reply answer(
            Visit visit, Person person, @Nullable Role before, Typed typed, Said said) {
        return switch (said) {
            case Said.Noted _ -> new Reply.Redirect(done(person, "role"));
            case Said.Refused(var fault) ->
                    page(visit, person, before, typed, "people.fault." + fault);
            case Said.Missing() -> new Reply.Missing();
        };
    }

    private static String done(Person person, String what) {
        return "/people/" + person.id() + "?done=" + what;
    }

    private static Typed typed(Visit visit) {
        return new Typed(
                visit.field("organisation"),
                visit.field("title"),
                visit.field("since"),
                visit.field("until"));
    }

    private static Typed typed(Role role) {
        return new Typed(
                role.organisation().name(),
                role.position().title(),
                role.position().since().iso(),
                role.position().until().iso());
    }

    private static Reply page(
            Visit visit, Person person, @Nullable Role before, Typed typed, String trouble) {
        var who = Someone.of(person, visit.texts().say("web.nameless"));
        var path = "/people/" + person.id() + "/roles/";
        var title =
                visit.texts().say(before == null ? "web.role.new" : "web.role.change", who.name());
        var view =
                new View(
                        visit.frame(Place.PEOPLE, title),
                        who,
                        path + (before == null ? "new" : before.id()),
                        before == null ? "" : path + before.id() + "/delete",
                        typed,
                        trouble.isEmpty() ? "" : visit.texts().say(trouble));
        return new Reply.Page(trouble.isEmpty() ? 200 : 422, "role", view);
    }

    private static Optional<Role> role(Visit visit, Person person) {
        return visit.inPath("role")
                .map(RoleId::new)
                .flatMap(visit.net().organisations()::find)
                .filter(role -> role.person().equals(person.id()));
    }

    private static Optional<Person> person(Visit visit) {
        return visit.person().flatMap(visit.net().people()::find);
    }
}
