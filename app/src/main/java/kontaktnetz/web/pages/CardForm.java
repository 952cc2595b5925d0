package kontaktnetz.web.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kontaktnetz.people.Card;
import kontaktnetz.people.Components;
import kontaktnetz.people.FullName;
import kontaktnetz.people.Property;
import kontaktnetz.web.http.Visit;

/// A card as a form shows it. What the form does not show stays on the card.
///
/// @param mails e-mail addresses; phones and pages likewise
/// @param street the first postal address, in parts
public record CardForm(
        String name,
        String title,
        String organisation,
        List<Line> mails,
        List<Line> phones,
        List<Line> pages,
        String street,
        String postcode,
        String city,
        String country,
        String birthday,
        String groups,
        String note) {

    private static final int STREET = 2;
    private static final int CITY = 3;
    private static final int POSTCODE = 5;
    private static final int COUNTRY = 6;
    private static final int ADDRESS_PARTS = 7;

    /// @param was what stood there before, by which its labels are found again; or empty
    public record Line(String was, String value) {}

    static CardForm of(Card card, String name) {
        var address = address(card);
        return new CardForm(
                name,
                card.first("TITLE").orElse(""),
                card.first("ORG").map(org -> Components.read(org).getFirst()).orElse(""),
                lines(card, "EMAIL"),
                lines(card, "TEL"),
                lines(card, "URL"),
                address.get(STREET),
                address.get(POSTCODE),
                address.get(CITY),
                address.get(COUNTRY),
                card.first("BDAY").orElse(""),
                String.join(", ", card.groups()),
                card.first("NOTE").orElse(""));
    }

    static CardForm read(Visit visit) {
        return new CardForm(
                visit.field("name"),
                visit.field("title"),
                visit.field("organisation"),
                lines(visit, "mail"),
                lines(visit, "phone"),
                lines(visit, "page"),
                visit.field("street"),
                visit.field("postcode"),
                visit.field("city"),
                visit.field("country"),
                visit.field("birthday"),
                visit.field("groups"),
                visit.field("note"));
    }

    /// This form with one empty line more wherever there may be several.
    CardForm withRoom() {
        return new CardForm(
                name,
                title,
                organisation,
                room(mails),
                room(phones),
                room(pages),
                street,
                postcode,
                city,
                country,
                birthday,
                groups,
                note);
    }

    /// `card` as this form wants it.
    Card on(Card card) {
        var changed = card;
        if (!name.equals(card.first("FN").orElse(""))) {
            changed = changed.replacing("FN", text("FN", name));
            if (card.first("N").isPresent()) {
                changed =
                        changed.replacing(
                                "N",
                                List.of(Property.of("N", FullName.guessed(name).components())));
            }
        }
        changed = single(changed, "TITLE", title);
        changed = organisation(changed);
        changed = listed(changed, "EMAIL", mails);
        changed = listed(changed, "TEL", phones);
        changed = listed(changed, "URL", pages);
        changed = address(changed, address(card));
        changed = single(changed, "BDAY", birthday);
        changed = single(changed, "NOTE", note);
        return changed.replacing(
                "CATEGORIES",
                Arrays.stream(groups.split("[,;\\n]"))
                        .map(String::strip)
                        .filter(group -> !group.isEmpty())
                        .distinct()
                        .map(group -> Property.of("CATEGORIES", group))
                        .toList());
    }

    private Card organisation(Card card) {
        var before = card.first("ORG").map(org -> Components.read(org).getFirst()).orElse("");
        return before.equals(organisation)
                ? card
                : card.replacing(
                        "ORG",
                        organisation.isEmpty()
                                ? List.of()
                                : List.of(Property.of("ORG", List.of(organisation))));
    }

    /// The first address takes what was typed; further ones stay.
    private Card address(Card card, List<String> before) {
        var parts = new ArrayList<>(before);
        parts.set(STREET, street);
        parts.set(CITY, city);
        parts.set(POSTCODE, postcode);
        parts.set(COUNTRY, country);
        if (parts.equals(before)) {
            return card;
        }
        var all = new ArrayList<>(card.all("ADR"));
        var written = Property.of("ADR", parts);
        if (all.isEmpty()) {
            all.add(written);
        } else {
            var old = all.getFirst();
            all.set(0, new Property("ADR", written.value(), old.types(), old.label()));
        }
        if (parts.stream().allMatch(String::isEmpty)) {
            all.removeFirst();
        }
        return card.replacing("ADR", all);
    }

    private static List<String> address(Card card) {
        var parts = new ArrayList<>(card.first("ADR").map(Components::read).orElse(List.of()));
        while (parts.size() < ADDRESS_PARTS) {
            parts.add("");
        }
        return parts;
    }

    /// The first of that name takes the value; further ones stay.
    private static Card single(Card card, String name, String value) {
        if (card.first(name).orElse("").equals(value)) {
            return card;
        }
        var all = new ArrayList<>(card.all(name));
        if (!all.isEmpty()) {
            all.removeFirst();
        }
        if (!value.isEmpty()) {
            all.addFirst(Property.of(name, value));
        }
        return card.replacing(name, all);
    }

    private static Card listed(Card card, String name, List<Line> lines) {
        var kept = new ArrayList<Property>();
        for (var line : lines) {
            if (!line.value().isEmpty()) {
                kept.add(
                        before(card, name, line.was())
                                .map(old ->
                                        new Property(name, line.value(), old.types(), old.label()))
                                .orElseGet(() -> Property.of(name, line.value())));
            }
        }
        return card.replacing(name, kept);
    }

    private static Optional<Property> before(Card card, String name, String value) {
        return card.all(name).stream()
                .filter(property -> !value.isEmpty() && property.value().equals(value))
                .findFirst();
    }

    private static List<Property> text(String name, String value) {
        return value.isEmpty() ? List.of() : List.of(Property.of(name, value));
    }

    private static List<Line> lines(Card card, String name) {
        return card.all(name).stream()
                .map(property -> new Line(property.value(), property.value()))
                .toList();
    }

    private static List<Line> lines(Visit visit, String field) {
        var was = visit.fields(field + "-was");
        var values = visit.fields(field);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < values.size(); i++) {
            var before = i < was.size() ? was.get(i) : "";
            if (!values.get(i).isEmpty() || !before.isEmpty()) {
                lines.add(new Line(before, values.get(i)));
            }
        }
        return lines;
    }

    private static List<Line> room(List<Line> lines) {
        var more = new ArrayList<>(lines);
        more.add(new Line("", ""));
        return List.copyOf(more);
    }
}
