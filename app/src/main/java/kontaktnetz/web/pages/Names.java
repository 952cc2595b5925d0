package kontaktnetz.web.pages;

import java.util.HashMap;
import java.util.Map;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.web.http.Visit;

/// What people are called on a page.
final class Names {

    private Names() {}

    static Map<PersonId, String> of(Visit visit, Map<PersonId, Person> people) {
        var nameless = visit.texts().say("web.nameless");
        var names = new HashMap<PersonId, String>();
        people.forEach((id, person) -> names.put(id, Someone.of(person, nameless).name()));
        return names;
    }
}
