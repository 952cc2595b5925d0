package kontaktnetz.people;

import java.util.ArrayList;
import java.util.List;

/// The components of a structured value, joined by `;` and escaped as in RFC 6350, section 3.4.
public final class Components {

    private Components() {}

    public static String write(List<String> components) {
        var text = new StringBuilder();
        for (int i = 0; i < components.size(); i++) {
            if (i > 0) {
                text.append(';');
            }
            text.append(components.get(i).replace("\\", "\\\\").replace(";", "\\;"));
        }
        return text.toString();
    }

    public static List<String> read(String value) {
        var components = new ArrayList<String>();
        var component = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                component.append(value.charAt(++i));
            } else if (c == ';') {
                components.add(component.toString());
                component.setLength(0);
            } else {
                component.append(c);
            }
        }
        components.add(component.toString());
        return List.copyOf(components);
    }
}
