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
import kontaktnetz.people.SearchKeys;
import kontaktnetz.vcard.VCardVersion;
import kontaktnetz.vcard.VCards;

/// Writes the same people the way three programs would: an address book (vCard 4.0), a telephone
/// (vCard 2.1, quoted-printable) and a LinkedIn export (CSV with its preamble).
final class AddressBooks {

    private AddressBooks() {}

    static void contacts(List<Someone> cast, Writer out) throws IOException {
        for (var who : cast) {
            if (who.standsIn('k')) {
                out.append(VCards.write(card(who), VCardVersion.V4_0));
            }
        }
    }

    private static Card card(Someone who) {
        var uid =
                UUID.nameUUIDFromBytes(("sample " + who.number()).getBytes(StandardCharsets.UTF_8));
        var card = new ArrayList<Property>();
        card.add(Property.of("UID", "urn:uuid:" + uid));
        card.add(Property.of("FN", who.name()));
        card.add(name(who));
        card.add(Property.of("EMAIL", who.mail()).typed(who.kind().business ? "work" : "home"));
        card.add(Property.of("TITLE", who.title()));
        if (!who.firm().isEmpty()) {
            card.add(Property.of("ORG", List.of(who.firm())));
        }
        card.add(Property.of("TEL", who.phone()).typed("cell"));
        card.add(Property.of("ADR", List.of("", "", "", who.city(), "", "", "")));
        card.add(Property.of("BDAY", birthday(who.story().born())));
        card.add(Property.of("NOTE", who.story().note()));
        for (var group : who.groups()) {
            card.add(Property.of("CATEGORIES", group));
        }
        return new Card(card);
    }

    static void telephone(List<Someone> cast, Writer out) throws IOException {
        for (var who : cast) {
            if (who.standsIn('t')) {
                out.append(VCards.write(briefly(who), VCardVersion.V2_1));
            }
        }
    }

    /// What a telephone knows: name, number, now and then more.
    private static Card briefly(Someone who) {
        var card = new ArrayList<Property>();
        card.add(name(who));
        card.add(Property.of("FN", who.name()));
        card.add(Property.of("TEL", national(who.phone())).typed("cell"));
        if (who.number() % 3 == 0) {
            card.add(Property.of("EMAIL", atHome(who)).typed("home"));
        }
        if (!who.firm().isEmpty() && who.kind().business) {
            card.add(Property.of("ORG", List.of(who.firm())));
        }
        return new Card(card);
    }

    /// A date as RFC 6350 writes it: `19810412`, or `--0412` where the year is not known.
    private static String birthday(String born) {
        var digits = born.replace("-", "");
        return born.startsWith("--") ? "--" + digits : digits;
    }

    /// An address they write from to nobody in the sample.
    private static String atHome(Someone who) {
        var name = SearchKeys.sortKey(who.given() + " " + who.family());
        return name.replaceAll("[^a-z]+", ".") + "@privat.example";
    }

    private static Property name(Someone who) {
        return Property.of("N", List.of(who.family(), who.given(), "", who.prefix(), ""));
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
                        allowsAddress(who) ? who.mail() : "",
                        who.firm(),
                        who.title(),
                        date.format(today.minusDays(40 + who.number() * 37L % 2_600)));
            }
        }
    }

    /// Some let their connections export their address, and some do not.
    private static boolean allowsAddress(Someone who) {
        return who.story().inTouch() ? who.number() % 6 != 0 : who.number() % 3 == 0;
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

    /// As one dials it at home: "0171 3920012".
    private static String national(String phone) {
        return phone.replaceFirst("^\\+49 ", "0");
    }
}
