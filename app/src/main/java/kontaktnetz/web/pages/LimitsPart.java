package kontaktnetz.web.pages;

import java.util.Map;
import kontaktnetz.giving.Limits;
import kontaktnetz.giving.Limits.Stance;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import kontaktnetz.wording.GivingWords;

/// Limits on the page of a person: for the owner alone.
///
/// @param said what holds, or empty
/// @param kept whether the owner set limits
public record LimitsPart(String said, boolean kept) {

    static LimitsPart of(Visit visit, Person person) {
        var look = visit.net().limits().on(visit.today(), () -> PictureChoice.whole(visit));
        var stance = look.of(person.id());
        return new LimitsPart(words(visit, person).limits(stance, person.id()), isKept(stance));
    }

    private static boolean isKept(Stance stance) {
        return stance instanceof Stance.Kept;
    }

    private static GivingWords words(Visit visit, Person person) {
        Map<PersonId, String> names = Map.of(person.id(), person.name());
        return new GivingWords(visit.texts(), visit.today(), names);
    }

    /// `POST /people/{id}/limits`
    static Reply change(Visit visit) {
        var person = visit.person().flatMap(visit.net().people()::find);
        if (person.isEmpty()) {
            return new Reply.Missing();
        }
        var id = person.get().id();
        var limits = visit.net().limits();
        switch (visit.field("limits")) {
            case "set" -> limits.set(id, visit.today());
            case "waive" -> limits.waive(id, visit.today().plus(Limits.WAIVED));
            default -> limits.lift(id);
        }
        return new Reply.Redirect("/people/" + id + "?done=limits#limits");
    }
}
