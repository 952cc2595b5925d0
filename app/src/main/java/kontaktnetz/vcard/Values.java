package kontaktnetz.vcard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The escaping of values, as RFC 6350, section 3.4, has it, read leniently: colons are escaped by
/// some phones, and a backslash before anything else is one.
final class Values {

    private static final Set<String> STRUCTURED = Set.of("N", "ADR", "ORG");
    private static final Set<String> LISTS = Set.of("CATEGORIES", "NICKNAME");
    private static final Set<String> ADDRESSES =
            Set.of("URL", "IMPP", "PHOTO", "LOGO", "SOUND", "KEY", "FBURL", "CALURI", "SOURCE");

    private Values() {}

    static boolean isStructured(String name) {
        return STRUCTURED.contains(name);
    }

    /// The components of a value and their values.
    static List<List<String>> read(String name, String value) {
        if (LISTS.contains(name)) {
            return List.of(split(value, ',').stream().map(Values::unescaped).toList());
        }
        if (!isStructured(name)) {
            return List.of(List.of(unescaped(value)));
        }
        return split(value, ';').stream().map(part -> component(name, part)).toList();
    }

    private static List<String> component(String name, String part) {
        return name.equals("ORG")
                ? List.of(unescaped(part))
                : split(part, ',').stream().map(Values::unescaped).toList();
    }

    /// A text in the form of a value of that property.
    static String write(String name, String text) {
        return ADDRESSES.contains(name)
                ? text.replace("\\", "\\\\").replace("\n", "")
                : escaped(text);
    }

    static String write(List<String> components) {
        return components.stream().map(Values::escaped).collect(Collectors.joining(";"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    private static List<String> split(String value, char at) {
        var parts = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == at) {
                parts.add(value.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(value.substring(start));
        return parts;
    }

    private static String unescaped(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        var text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\' || i + 1 == value.length()) {
                text.append(c);
                continue;
            }
            char next = value.charAt(++i);
            switch (next) {
                case 'n', 'N' -> text.append('\n');
                case '\\', ';', ',', ':', '"' -> text.append(next);
                default -> text.append(c).append(next);
            }
        }
        return text.toString();
    }
}
