package kontaktnetz.sample;

import java.util.Arrays;
import java.util.List;

/// Somebody of the sample. All of them are invented.
///
/// @param number their place in the cast, from 0
/// @param title their profession, or empty
/// @param firm their organisation, or empty
/// @param mail their address; empty for a card with a telephone number only
/// @param groups the owner's labels
/// @param phone their telephone number, or empty
/// @param files the address books they stand in: `k` contacts, `t` telephone, `l` LinkedIn
record Someone(
        int number,
        String name,
        String title,
        String firm,
        String city,
        String mail,
        String phone,
        List<String> groups,
        Kind kind,
        Story story,
        String files) {

    /// Reads a line of the cast.
    static Someone parse(int number, String line, Telephones telephones) {
        var parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (parts.size() != 9) {
            throw new IllegalArgumentException("a line of the cast has nine parts: " + line);
        }
        var story = Story.parse(parts.get(7));
        return new Someone(
                number,
                parts.get(0),
                parts.get(1),
                parts.get(2),
                parts.get(3),
                address(parts.get(4)),
                story.phone() ? telephones.next(parts.get(3)) : "",
                words(parts.get(5)),
                Kind.of(parts.get(6)),
                story,
                parts.get(8));
    }

    boolean standsIn(char file) {
        return files.indexOf(file) >= 0;
    }

    /// Honorific, or empty.
    String prefix() {
        return name.startsWith("Dr. ") || name.startsWith("Prof. ")
                ? name.substring(0, name.indexOf(' '))
                : "";
    }

    String given() {
        var bare = bare();
        return bare.substring(0, familyStart(bare) - 1);
    }

    String family() {
        var bare = bare();
        return bare.substring(familyStart(bare));
    }

    private String bare() {
        return prefix().isEmpty() ? name : name.substring(prefix().length() + 1);
    }

    /// "de Vries" and "von Alvensleben" are one name each.
    private static int familyStart(String bare) {
        for (var particle : List.of(" de ", " von ")) {
            int at = bare.indexOf(particle);
            if (at > 0) {
                return at + 1;
            }
        }
        return bare.lastIndexOf(' ') + 1;
    }

    private static String address(String mail) {
        int at = mail.indexOf('@');
        return at < 0 || mail.indexOf('.', at) > 0 ? mail : mail + ".example";
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(",\\s*"));
    }
}
