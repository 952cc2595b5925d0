package kontaktnetz.sample;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kontaktnetz.people.Card;
import kontaktnetz.people.Property;

/// Writes the same people the way three programs would: an address book (vCard 4.0), a telephone
/// (vCard 2.1, quoted-printable) and a LinkedIn export (CSV with its preamble).
final class AddressBooks {

    private AddressBooks() {}

    static void contacts(List<Someone> cast, Writer out) throws IOException {
        for (var who : cast) {
            if (who.standsIn('k')) {
                line(out, "BEGIN:VCARD");
                line(out, "VERSION:4.0");
                for (var property : card(who).properties()) {
                    line(out, written(property));
                }
                line(out, "END:VCARD");
            }
        }
    }

    static Card card(Someone who) {
        var uid =
                UUID.nameUUIDFromBytes(("sample " + who.number()).getBytes(StandardCharsets.UTF_8));
        var card =
                new ArrayList<>(
                        List.of(
                                Property.of("UID", "urn:uuid:" + uid),
                                Property.of("FN", who.name()),
                                Property.of(
                                        "N",
                                        List.of(who.family(), who.given(), "", who.prefix(), "")),
                                Property.of("EMAIL", who.mail())
                                        .typed(who.kind().business ? "work" : "home"),
                                Property.of("TITLE", who.title())));
        if (!who.firm().isEmpty()) {
            card.add(Property.of("ORG", List.of(who.firm())));
        }
        card.add(Property.of("TEL", who.phone()).typed("cell"));
        card.add(Property.of("ADR", List.of("", "", "", who.city(), "", "", "")));
        card.add(
                Property.of(
                        "BDAY",
                        who.story().born().replace("-", "").replaceFirst("^(?=\\d{4}$)", "--")));
        for (var group : who.groups()) {
            card.add(Property.of("CATEGORIES", group));
        }
        return new Card(card);
    }

    static void telephone(List<Someone> cast, Writer out) throws IOException {
        for (var who : cast) {
            if (who.standsIn('t')) {
                out.append("BEGIN:VCARD\r\nVERSION:2.1\r\n");
                quoted(out, "N", who.family() + ";" + who.given() + ";;" + who.prefix() + ";");
                quoted(out, "FN", who.name());
                out.append("TEL;CELL:").append(national(who.phone())).append("\r\n");
                if (who.number() % 3 == 0 && !who.mail().isEmpty()) {
                    out.append("EMAIL;HOME:").append(who.mail()).append("\r\n");
                }
                if (who.kind() == Kind.OFFICE || who.kind() == Kind.PRINT) {
                    quoted(out, "ORG", who.firm());
                }
                out.append("END:VCARD\r\n");
            }
        }
    }

    static void linkedIn(List<Someone> cast, LocalDate today, Writer out) throws IOException {
        out.append("\uFEFFNotes:\r\n");
        out.append("\"Only those who allow it are shown with their email address.\"\r\n\r\n");
        out.append("First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n");
        var date = DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.US);
        for (var who : cast) {
            if (who.standsIn('l')) {
                var slug = who.mail().substring(0, who.mail().indexOf('@')).replace('.', '-');
                row(
                        out,
                        who.given(),
                        who.family(),
                        "https://www.linkedin.com/in/" + slug + "-example-" + (1000 + who.number()),
                        who.number() % 4 == 1 ? who.mail() : "",
                        who.firm(),
                        who.title(),
                        date.format(today.minusDays(40 + who.number() * 37L % 2_600)));
            }
        }
    }

    private static void row(Writer out, String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            var cell = cells[i];
            out.append(i == 0 ? "" : ",");
            out.append(
                    cell.contains(",") || cell.contains("\"")
                            ? '"' + cell.replace("\"", "\"\"") + '"'
                            : cell);
        }
        out.append("\r\n");
    }

    private static String written(Property property) {
        var types = property.types().isEmpty() ? "" : ";TYPE=" + String.join(",", property.types());
        var value =
                switch (property.name()) {
                    case "N", "ADR", "ORG" -> property.value();
                    default -> property.value().replace(",", "\\,").replace(";", "\\;");
                };
        return property.name() + types + ":" + value;
    }

    private static void line(Writer out, String line) throws IOException {
        IcsWriter.fold(out, line);
    }

    /// A value as vCard 2.1 wants it: quoted-printable where it is not ASCII, broken softly.
    private static void quoted(Writer out, String name, String value) throws IOException {
        if (value.chars().allMatch(c -> c < 128)) {
            out.append(name).append(':').append(value).append("\r\n");
            return;
        }
        out.append(name).append(";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:");
        int width = name.length() + 42;
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= ' ' && b < 127 && b != '=';
            if (width > 70) {
                out.append("=\r\n");
                width = 0;
            }
            out.append(plain ? String.valueOf((char) b) : "=%02X".formatted(b & 0xff));
            width += plain ? 1 : 3;
        }
        out.append("\r\n");
    }

    /// As one dials it at home: "0171 3920012".
    private static String national(String phone) {
        return phone.replaceFirst("^\\+49 ", "0");
    }
}
