package kontaktnetz.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kontaktnetz.people.Card;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.Organisation;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Property;
import kontaktnetz.people.Role;
import kontaktnetz.people.VagueDay;

/// A person's card as other programs get it: what stands on it, and the roles and acquaintances on
/// record in the place of what it told of them.
///
/// Present roles are `ORG` and `TITLE`, those with a title first, so that a reader who takes them
/// in order pairs them rightly. Days, and roles that are over, have no property of their own in
/// vCard; {@link #ROLE} keeps them for ourselves. Acquaintances are `RELATED`, by UID, else by
/// mail, else by name; what the owner heard from others, and how well two know each other, stays
/// here.
public final class HandedCard {

    /// Organisation, title, since, until; RFC 6350, section 3.3, leaves names with `X-` to us.
    public static final String ROLE = "X-KONTAKTNETZ-ROLE";

    private final Person person;
    private final LocalDate today;

    public HandedCard(Person person, LocalDate today) {
        this.person = person;
        this.today = today;
    }

    /// @param roles those of the person
    /// @param known what is said of the person and others
    /// @param people at least the others
    public Card with(
            Collection<Role> roles, Collection<Acquaintance> known, Map<PersonId, Person> people) {
        var lines = new ArrayList<Property>();
        var mine = new ArrayList<Property>();
        for (var one : known) {
            var other = people.get(one.stated().besides(person.id()));
            if (other != null) {
                mine.add(related(one.stated(), other));
            }
        }
        for (var line : person.card().properties()) {
            if (!isTold(line, roles) && !leadsToOne(line, known, people)) {
                lines.add(line);
            }
        }
        lines.addAll(employed(roles));
        lines.addAll(mine);
        return new Card(lines.stream().limit(Card.MOST_PROPERTIES).toList());
    }

    /// Whether a line told of the roles what is now said by them. The card of an organisation
    /// itself, and titles without one, are no roles, and stay.
    private boolean isTold(Property line, Collection<Role> roles) {
        if (line.name().equals(ROLE)) {
            return true;
        }
        return switch (line.name()) {
            case "ORG" -> (tellsRoles() || !roles.isEmpty()) && isName(line);
            case "TITLE" -> tellsRoles();
            case "ROLE" -> tellsRoles() && person.card().first("TITLE").isEmpty();
            default -> false;
        };
    }

    private boolean tellsRoles() {
        var own = Organisation.key(person.card().name());
        return person.card().all("ORG").stream()
                .anyMatch(org ->
                        isName(org) && !Organisation.key(org.components().getFirst()).equals(own));
    }

    private static boolean isName(Property org) {
        return org.components().getFirst().length() <= Organisation.LONGEST_NAME;
    }

    private List<Property> employed(Collection<Role> roles) {
        var ordered =
                roles.stream()
                        .sorted(
                                Comparator.comparing(
                                                (Role role) -> role.position().title().isEmpty())
                                        .thenComparing(Role.latestFirst(today)))
                        .toList();
        var present = ordered.stream().filter(role -> !role.position().isOver(today)).toList();
        var lines = new ArrayList<Property>();
        present.forEach(role -> lines.add(organisation(role)));
        present.stream()
                .map(role -> role.position().title())
                .filter(title -> !title.isEmpty())
                .forEach(title -> lines.add(Property.of("TITLE", title)));
        boolean plain =
                ordered.size() == present.size()
                        && ordered.size() < 2
                        && (tellsRoles() || person.card().occupations().isEmpty())
                        && ordered.stream().noneMatch(role -> role.position().isDated());
        if (!plain) {
            ordered.forEach(role -> lines.add(exactly(role)));
        }
        return lines;
    }

    /// With the units the card names, where it names any.
    private Property organisation(Role role) {
        var key = Organisation.key(role.organisation().name());
        return person.card().all("ORG").stream()
                .filter(org -> Organisation.key(org.components().getFirst()).equals(key))
                .findFirst()
                .orElseGet(() -> Property.of("ORG", List.of(role.organisation().name())));
    }

    private static Property exactly(Role role) {
        var position = role.position();
        return Property.of(
                ROLE,
                List.of(
                        role.organisation().name(),
                        position.title(),
                        position.since().iso(),
                        position.until().iso()));
    }

    /// A role as {@link #ROLE} has it; empty days where they are none.
    public static List<String> components(Property line) {
        var parts = new ArrayList<>(line.components());
        while (parts.size() < 4) {
            parts.add("");
        }
        for (int day = 2; day < 4; day++) {
            if (!VagueDay.isOne(parts.get(day))) {
                parts.set(day, "");
            }
        }
        return parts;
    }

    private Property related(Acquaintance.Statement said, Person other) {
        var word = Related.word(said.relation(), said.label());
        if (said.one().equals(person.id())) {
            word = Related.otherWay(word);
        }
        var line = Property.of("RELATED", named(other)).typed(word);
        return said.label().equals(Related.word(said.relation(), said.label()))
                ? line
                : line.labelled(said.label());
    }

    /// What those are called whom a card names as related, by what it names them: not every program
    /// looks that up.
    public static Map<String, String> names(Collection<Person> others) {
        var names = new HashMap<String, String>();
        others.stream()
                .filter(other -> !other.name().isBlank())
                .forEach(other -> names.putIfAbsent(named(other), other.name()));
        return names;
    }

    private static String named(Person other) {
        var card = other.card();
        return card.first("UID")
                .map(uid -> uid.startsWith("urn:") ? uid : "urn:uuid:" + uid)
                .or(() -> card.first("EMAIL").map(mail -> "mailto:" + mail))
                .orElse(other.name());
    }

    /// Whether a line names somebody of whom it is said anyway.
    private boolean leadsToOne(
            Property line, Collection<Acquaintance> known, Map<PersonId, Person> people) {
        var related = Related.of(line);
        return related.isPresent()
                && known.stream()
                        .map(it -> people.get(it.stated().besides(person.id())))
                        .anyMatch(other -> other != null && isNamed(other, related.get()));
    }

    private static boolean isNamed(Person other, Related related) {
        return switch (related.by()) {
            case UID ->
                    other.card().all("UID").stream()
                            .flatMap(uid -> Identifier.uid(uid.value()).stream())
                            .anyMatch(uid -> uid.value().equals(related.named()));
            case EMAIL ->
                    other.card().all("EMAIL").stream()
                            .flatMap(mail -> Identifier.email(mail.value()).stream())
                            .anyMatch(mail -> mail.value().equals(related.named()));
            case NAME -> Organisation.key(other.name()).equals(Organisation.key(related.named()));
        };
    }
}
