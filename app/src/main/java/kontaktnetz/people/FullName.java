package kontaktnetz.people;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A name in the components of RFC 6350's `N`.
///
/// @param family surname, or empty
/// @param given first name, or empty
/// @param additional further first names, or empty
public record FullName(
        String family, String given, String additional, String prefix, String suffix) {

    /// From the components of `N`; missing ones are empty.
    public static FullName of(List<String> components) {
        return new FullName(
                at(components, 0),
                at(components, 1),
                at(components, 2),
                at(components, 3),
                at(components, 4));
    }

    /// "Beck, Miriam" and "Miriam Beck" name the same person; one word is a given name.
    public static FullName guessed(String text) {
        var name = text.strip();
        int comma = name.indexOf(',');
        if (comma > 0) {
            return new FullName(
                    name.substring(0, comma).strip(),
                    name.substring(comma + 1).strip(),
                    "",
                    "",
                    "");
        }
        int blank = name.lastIndexOf(' ');
        return blank < 0
                ? new FullName("", name, "", "", "")
                : new FullName(
                        name.substring(blank + 1), name.substring(0, blank).strip(), "", "", "");
    }

    public boolean isEmpty() {
        return family.isEmpty() && given.isEmpty() && additional.isEmpty();
    }

    /// As one says it: "Dr. Miriam Beck".
    public String spoken() {
        return Stream.of(prefix, given, additional, family, suffix)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    public List<String> components() {
        return List.of(family, given, additional, prefix, suffix);
    }

    private static String at(List<String> components, int index) {
        return index < components.size() ? components.get(index).strip() : "";
    }
}
