package kontaktnetz.vcard;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A property as one of the formats writes it, decoded but not yet understood.
///
/// @param line the line it begins on, from 1; 0 where lines mean nothing
/// @param group what ties it to others of its card (`item1`), or empty
/// @param name in capitals
/// @param parameters by name in capitals; those without a name are types
/// @param values the components of the value, each a list; a text is one component with one value
public record RawProperty(
        long line,
        String group,
        String name,
        Map<String, List<String>> parameters,
        List<List<String>> values) {

    public RawProperty {
        name = name.toUpperCase(Locale.ROOT);
        values = List.copyOf(values);
    }

    List<String> parameter(String parameter) {
        return parameters.getOrDefault(parameter, List.of());
    }

    String text() {
        return values.isEmpty() || values.getFirst().isEmpty()
                ? ""
                : String.join(",", values.getFirst());
    }
}
