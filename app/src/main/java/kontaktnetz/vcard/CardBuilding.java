package kontaktnetz.vcard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kontaktnetz.people.Card;
import kontaktnetz.people.FullName;
import kontaktnetz.people.Property;
import kontaktnetz.vcard.ReadCard.Kind;
import kontaktnetz.vcard.ReadCard.Problem;
import kontaktnetz.vcard.ReadCard.Trouble;

/// Makes one card of its properties, whichever format they came in.
final class CardBuilding {

    /// A note of a hundred pages; a longer value is a picture in disguise.
    static final int LONGEST_VALUE = 200_000;

    private static final Set<String> PICTURES = Set.of("PHOTO", "LOGO", "SOUND", "KEY");

    /// They describe the file and its format, not the person.
    private static final Set<String> OF_THE_FILE =
            Set.of("VERSION", "PRODID", "REV", "XML", "X-ABLABEL", "X-ABADR", "PROFILE");

    private static final Set<String> NO_TYPES =
            Set.of("base64", "b", "quoted-printable", "8bit", "7bit", "internet", "jpeg", "x509");
    private static final Pattern APPLE_LABEL = Pattern.compile("_\\$!<(.*)>!\\$_");
    private static final Pattern ANGLES = Pattern.compile(".*<([^<>\\s]+@[^<>\\s]+)>\\s*");
    private static final int N_PARTS = 5;
    private static final int ADR_PARTS = 7;

    private final Map<String, String> labels = new HashMap<>();

    /// The groups in which a `RELATED` has said already what Apple says in its own way.
    private final Set<String> saidTwice = new HashSet<>();

    private final List<Property> properties = new ArrayList<>();
    private final List<String> members = new ArrayList<>();
    private final List<String> agents = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private Kind kind = Kind.PERSON;

    CardBuilding(List<RawProperty> raw) {
        for (var property : raw) {
            if (property.name().equals("X-ABLABEL") && !property.group().isEmpty()) {
                labels.put(property.group(), property.text().strip());
            }
        }
        raw.stream().filter(it -> it.name().equals("RELATED")).forEach(it -> related(it, raw));
        labels.replaceAll((_, label) -> APPLE_LABEL.matcher(label).replaceFirst("$1"));
        raw.forEach(this::add);
    }

    private void related(RawProperty related, List<RawProperty> raw) {
        var group = related.group();
        boolean twice =
                !group.isEmpty()
                        && raw.stream()
                                .filter(it -> it.name().equals(AppleRelations.NAMES))
                                .anyMatch(it -> it.group().equals(group));
        if (twice) {
            saidTwice.add(group);
            if (AppleRelations.isSaid(labels.getOrDefault(group, ""), List.of(types(related)))) {
                labels.remove(group);
            }
        }
    }

    ReadCard build(List<Trouble> earlier) {
        var all = new ArrayList<>(troubles);
        all.addAll(earlier);
        named();
        var kept = properties;
        if (kept.size() > Card.MOST_PROPERTIES) {
            kept = properties.subList(0, Card.MOST_PROPERTIES);
            all.add(new Trouble(Problem.TOO_LARGE, 0, ""));
        }
        return new ReadCard(new Card(kept), kind, members, agents, all);
    }

    /// Puts the name to show in front, made of `N` where the card has none.
    private void named() {
        if (properties.stream().noneMatch(property -> property.name().equals("FN"))) {
            properties.stream()
                    .filter(property -> property.name().equals("N"))
                    .findFirst()
                    .map(n -> FullName.of(n.components()).spoken())
                    .filter(spoken -> !spoken.isBlank())
                    .ifPresent(spoken -> properties.addFirst(Property.of("FN", spoken)));
        }
    }

    private void add(RawProperty raw) {
        if (raw.values().stream().flatMap(List::stream).mapToInt(String::length).sum()
                > LONGEST_VALUE) {
            if (!PICTURES.contains(raw.name())) {
                troubles.add(new Trouble(Problem.TOO_LARGE, raw.line(), raw.name()));
            }
            return;
        }
        if (OF_THE_FILE.contains(raw.name())
                || (raw.name().equals(AppleRelations.NAMES) && saidTwice.contains(raw.group()))) {
            return;
        }
        switch (raw.name()) {
            case "PHOTO", "LOGO", "SOUND", "KEY" -> picture(raw);
            case "AGENT" -> agent(raw);
            case "KIND", "X-ADDRESSBOOKSERVER-KIND" -> kind(raw);
            case "MEMBER", "X-ADDRESSBOOKSERVER-MEMBER" -> members.add(uid(raw.text()));
            case "N" -> keep(raw, joined(raw, N_PARTS, " "));
            case "ADR" -> keep(raw, joined(raw, ADR_PARTS, ", "));
            case "ORG" -> keep(raw, joined(raw, 0, ","));
            case "CATEGORIES", "NICKNAME" ->
                    raw.values().stream()
                            .flatMap(List::stream)
                            .forEach(value -> keep(raw, raw.name(), value));
            case "EMAIL" -> email(raw);
            case "TEL" -> number(raw);
            case "BDAY", "ANNIVERSARY" -> keep(raw, raw.name(), day(raw));
            default -> keep(raw, raw.name(), text(raw));
        }
    }

    /// A value we do not understand, with its components as they were.
    private static String text(RawProperty raw) {
        return raw.values().stream()
                .map(component -> String.join(",", component))
                .collect(Collectors.joining(";"));
    }

    /// What was said in pictures is left out, as a bound on storage; an address of one stays.
    private void picture(RawProperty raw) {
        var text = raw.text().strip();
        if (text.regionMatches(true, 0, "http", 0, 4)) {
            keep(raw, raw.name(), text);
        }
    }

    private void agent(RawProperty raw) {
        var text = raw.text();
        if (text.stripLeading().regionMatches(true, 0, "BEGIN:VCARD", 0, 11)) {
            agents.add(text);
        } else {
            keep(raw, raw.name(), text);
        }
    }

    private void kind(RawProperty raw) {
        var text = raw.text().strip().toLowerCase(Locale.ROOT);
        if (text.equals("group")) {
            kind = Kind.GROUP;
        } else if (!text.equals("individual")) {
            keep(raw, "KIND", text);
        }
    }

    private void email(RawProperty raw) {
        var text = raw.text().strip();
        var angles = ANGLES.matcher(text);
        if (angles.matches()) {
            text = angles.group(1);
        }
        keep(raw, "EMAIL", without(text, "mailto:"));
    }

    private void number(RawProperty raw) {
        var text = text(raw).strip();
        if (text.regionMatches(true, 0, "sip:", 0, 4)) {
            keep(raw, "IMPP", text);
        } else {
            keep(raw, "TEL", without(text, "tel:"));
        }
    }

    /// Apple writes the year 1604 where there is none.
    private static String day(RawProperty raw) {
        var text = raw.text().strip();
        var omitted = raw.parameter("X-APPLE-OMIT-YEAR");
        return !omitted.isEmpty() && text.startsWith(omitted.getFirst() + "-")
                ? "-" + text.substring(omitted.getFirst().length())
                : text;
    }

    private static String without(String text, String scheme) {
        return text.regionMatches(true, 0, scheme, 0, scheme.length())
                ? text.substring(scheme.length())
                : text;
    }

    private static String uid(String text) {
        return without(without(text.strip(), "urn:uuid:"), "mailto:");
    }

    /// The components of a structured value; empty where they all are.
    ///
    /// @param parts how many there are; 0 for as many as are filled
    private static List<String> joined(RawProperty raw, int parts, String between) {
        var components = new ArrayList<String>();
        for (var component : raw.values()) {
            components.add(
                    component.stream()
                            .map(String::strip)
                            .filter(value -> !value.isEmpty())
                            .collect(Collectors.joining(between)));
        }
        while (!components.isEmpty()
                && (components.getLast().isEmpty() || (parts > 0 && components.size() > parts))) {
            components.removeLast();
        }
        while (!components.isEmpty() && components.size() < parts) {
            components.add("");
        }
        return components;
    }

    private void keep(RawProperty raw, List<String> components) {
        if (!components.isEmpty()) {
            properties.add(
                    Property.of(raw.name(), components)
                            .typed(types(raw))
                            .labelled(labels.getOrDefault(raw.group(), "")));
        }
    }

    private void keep(RawProperty raw, String name, String value) {
        if (!value.isBlank()) {
            properties.add(
                    Property.of(name, value)
                            .typed(types(raw))
                            .labelled(
                                    raw.group().isEmpty()
                                            ? ""
                                            : labels.getOrDefault(raw.group(), "")));
        }
    }

    private static String[] types(RawProperty raw) {
        var types = new LinkedHashSet<String>();
        for (var type : raw.parameter("TYPE")) {
            for (var one : type.split(",")) {
                types.add(one.strip().toLowerCase(Locale.ROOT));
            }
        }
        if (!raw.parameter("PREF").isEmpty()) {
            types.add("pref");
        }
        types.removeAll(NO_TYPES);
        return types.toArray(String[]::new);
    }
}
