package kontaktnetz.web.pages;

import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;

/// A person as a row shows them.
///
/// @param initials one or two letters in place of a picture
/// @param headline what they do and where, or empty
public record Someone(PersonId id, String name, String initials, String headline) {

    static Someone of(Person person, String nameless) {
        var name = person.name().isBlank() ? nameless : person.name();
        return new Someone(person.id(), name, initials(name), person.card().headline());
    }

    public String link() {
        return "/people/" + id;
    }

    /// The first letters of the first and the last word.
    static String initials(String name) {
        var words = name.strip().split("[^\\p{L}\\p{M}\\p{N}]+");
        var letters = new StringBuilder();
        for (var word : words) {
            if (!word.isEmpty()) {
                var letter =
                        Character.toString(word.codePointAt(0)).toUpperCase(java.util.Locale.ROOT);
                if (letters.isEmpty()) {
                    letters.append(letter);
                } else {
                    letters.setLength(Character.charCount(letters.codePointAt(0)));
                    letters.append(letter);
                }
            }
        }
        return letters.isEmpty() ? "·" : letters.toString();
    }
}
