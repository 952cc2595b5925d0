package kontaktnetz.people;

import java.util.List;
import java.util.Locale;

/// One line of a card: a property of RFC 6350 with its value.
///
/// A text property (`FN`, `EMAIL`, `NOTE`, …) holds its value as it reads. A structured one (`N`,
/// `ADR`, `ORG`) holds its components as {@link Components} writes them. What we do not understand
/// is kept under its own name, so that an export gives back what an import took.
///
/// @param name the property's name in capitals, such as `EMAIL` or `X-SKYPE`
/// @param types the values of its TYPE parameter in lower case, `pref` among them
/// @param label the name the owner gave it (`X-ABLabel`), or empty
public record Property(String name, String value, List<String> types, String label) {

    public Property {
        name = name.strip().toUpperCase(Locale.ROOT);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a property needs a name");
        }
        value = clean(value).strip();
        types =
                types.stream()
                        .map(type -> clean(type).strip().toLowerCase(Locale.ROOT))
                        .filter(type -> !type.isEmpty())
                        .distinct()
                        .sorted()
                        .toList();
        label = clean(label).strip();
    }

    /// Without characters that control a machine, which no database and no page takes: line breaks
    /// become plain ones, half a surrogate pair the mark for "unreadable".
    private static String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c >= 0x7F && c <= 0x9F) || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    public static Property of(String name, String value) {
        return new Property(name, value, List.of(), "");
    }

    /// A structured property from its components, in the order of RFC 6350.
    public static Property of(String name, List<String> components) {
        return of(name, Components.write(components));
    }

    public Property typed(String... types) {
        return new Property(name, value, List.of(types), label);
    }

    public Property labelled(String label) {
        return new Property(name, value, types, label);
    }

    /// The components of a structured value; a text value is its only component.
    public List<String> components() {
        return Components.read(value);
    }
}
