package kontaktnetz.web.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.PersonId;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Visit;

/// Chooses one or several people of the net by typing part of a name.
///
/// @param field the name of the form's field
/// @param several whether more than one may be chosen
/// @param words what was typed
/// @param choices those chosen first, then those found
public record Picker(
        Frame frame, String field, boolean several, String words, List<Choice> choices) {

    /// Every field there is: no other is looked for while somebody types.
    static final Set<String> FIELDS =
            Set.of(
                    "with", "through", "teller", "source", "other", "about", "whose", "by", "a",
                    "b");

    private static final int MOST_FOUND = 6;
    private static final int MOST_CHOSEN = 50;

    public record Choice(Someone who, boolean chosen) {}

    public Picker {
        if (!FIELDS.contains(field)) {
            throw new IllegalArgumentException("nobody is looked for in the field " + field);
        }
    }

    /// @param except who cannot be chosen: the person the page is about
    static Picker of(
            Visit visit,
            String field,
            boolean several,
            Collection<PersonId> chosen,
            Set<PersonId> except) {
        var nameless = visit.texts().say("web.nameless");
        var words = visit.field(field + "-words");
        var seen = new HashSet<>(except);
        var choices = new ArrayList<Choice>();
        var known = visit.net().people().find(chosen.stream().limit(MOST_CHOSEN).toList());
        for (var id : chosen) {
            var person = known.get(id);
            if (person != null && seen.add(id)) {
                choices.add(new Choice(Someone.of(person, nameless), true));
            }
        }
        if (!words.isEmpty()) {
            for (var person : visit.net().people().named(PeopleQuery.named(words, MOST_FOUND))) {
                if (seen.add(person.id())) {
                    choices.add(new Choice(Someone.of(person, nameless), false));
                }
            }
        }
        return new Picker(
                visit.frame(Place.PEOPLE, ""), field, several, words, List.copyOf(choices));
    }

    public String searchAddress() {
        return "/people/pick?field=" + field + "&several=" + several;
    }
}
