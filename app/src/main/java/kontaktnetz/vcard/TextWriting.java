package kontaktnetz.vcard;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectParameters;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.VObjectWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kontaktnetz.people.Card;
import kontaktnetz.people.Property;

/// A card as text. Nothing is dropped because a version does not know it.
final class TextWriting {

    private static final Pattern ADDRESS = Pattern.compile("\\p{Alpha}[\\w+.-]*:\\S");

    private final VCardVersion version;
    private final Map<String, String> names;
    private int labelled;

    private TextWriting(VCardVersion version, Map<String, String> names) {
        this.version = version;
        this.names = names;
    }

    static String write(Card card, VCardVersion version, Map<String, String> names) {
        var text = new StringWriter();
        var style = version == VCardVersion.V2_1 ? SyntaxStyle.OLD : SyntaxStyle.NEW;
        try (var writer = new VObjectWriter(text, style)) {
            // A label or type may hold quotes and line breaks: RFC 6868 writes them.
            writer.setCaretEncodingEnabled(true);
            writer.writeBeginComponent("VCARD");
            writer.writeVersion(version.number());
            new TextWriting(version, names).properties(card, writer);
            writer.writeEndComponent("VCARD");
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString();
    }

    private void properties(Card card, VObjectWriter writer) throws IOException {
        if (card.first("FN").isEmpty()) {
            write(Property.of("FN", card.name()), writer);
        }
        if (card.first("N").isEmpty() && version != VCardVersion.V4_0) {
            write(Property.of("N", card.fullName().components()), writer);
        }
        for (var property : card.properties()) {
            write(property, writer);
        }
    }

    private void write(Property property, VObjectWriter writer) throws IOException {
        var name = property.name().replaceAll("[^A-Z0-9-]", "-");
        var value =
                Values.isStructured(property.name())
                        ? Values.write(property.components())
                        : Values.write(property.name(), property.value());
        var parameters = parameters(property.types());
        if (version == VCardVersion.V2_1 && value.chars().anyMatch(c -> c > 0x7E)) {
            parameters.put("ENCODING", "QUOTED-PRINTABLE");
            parameters.put("CHARSET", "UTF-8");
        }
        var called = called(property);
        if (property.label().isEmpty() && called.isEmpty()) {
            writer.writeProperty(new VObjectProperty(null, name, parameters, value));
            return;
        }
        var group = "item" + ++labelled;
        writer.writeProperty(new VObjectProperty(group, name, parameters, value));
        if (!called.isEmpty()) {
            writer.writeProperty(plain(group, AppleRelations.NAMES, called));
        }
        writer.writeProperty(
                plain(
                        group,
                        "X-ABLabel",
                        property.label().isEmpty()
                                ? AppleRelations.label(property.types())
                                : property.label()));
    }

    private static VObjectProperty plain(String group, String name, String text) {
        return new VObjectProperty(group, name, new VObjectParameters(), Values.write(name, text));
    }

    /// The name of whom a line names as related, where it is to be said in Apple's way, too; else
    /// empty.
    private String called(Property property) {
        if (version != VCardVersion.V3_0 || !property.name().equals("RELATED")) {
            return "";
        }
        boolean isName = !ADDRESS.matcher(property.value()).lookingAt();
        return names.getOrDefault(property.value(), isName ? property.value() : "");
    }

    private VObjectParameters parameters(List<String> types) {
        var parameters = new VObjectParameters();
        for (var type : types) {
            switch (version) {
                case V2_1 ->
                        parameters.put(
                                null, type.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9-]", "-"));
                case V3_0 -> parameters.put("TYPE", type);
                case V4_0 -> {
                    if (type.equals("pref")) {
                        parameters.put("PREF", "1");
                    } else {
                        parameters.put("TYPE", type);
                    }
                }
            }
        }
        return parameters;
    }
}
