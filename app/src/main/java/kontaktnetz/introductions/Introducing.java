package kontaktnetz.introductions;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kontaktnetz.interactions.Addresses;
import kontaktnetz.people.Owner;
import kontaktnetz.people.People;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;

/// Has the idea of bringing two people together.
public final class Introducing {

    private static final Pattern LETTER_BOX = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");
    private static final Pattern SCHEME = Pattern.compile("(?i)^(mailto|tel|https?):(//)?");

    /// Fewer digits than these are a house number.
    private static final int DIGITS_OF_A_NUMBER = 6;

    private final Introductions introductions;
    private final People people;
    private final Addresses addresses;

    public Introducing(Introductions introductions, People people, Addresses addresses) {
        this.introductions = introductions;
        this.people = people;
        this.addresses = addresses;
    }

    /// What came of the idea.
    public sealed interface Begun {

        record Noted(Introduction introduction) implements Begun {}

        /// These two are being brought together already.
        record UnderWay(Introduction introduction) implements Begun {}

        record Refused(Fault fault) implements Begun {}

        /// One of the two is not in the net.
        record Missing() implements Begun {}
    }

    /// Why it makes no sense.
    public enum Fault {
        /// Nobody is introduced to themselves.
        WITH_THEMSELVES,

        /// The owner knows them already.
        THE_OWNER,

        /// The thought behind it holds an address or a number, which pass on only in the end.
        CONTACT_DATA,

        /// The thought is too long.
        LONG
    }

    /// @param why what both are told, or empty
    public Begun begin(PersonId a, PersonId b, String why, Owner owner, Instant now) {
        if (a.equals(b)) {
            return new Begun.Refused(Fault.WITH_THEMSELVES);
        }
        var found = people.find(List.of(a, b));
        if (found.size() < 2) {
            return new Begun.Missing();
        }
        var fault = fault(found.values(), why.strip(), owner);
        if (fault.isPresent()) {
            return new Begun.Refused(fault.get());
        }
        var two = new Two(a, b);
        var open = introductions.open(two);
        if (open.isPresent()) {
            return new Begun.UnderWay(open.get());
        }
        return introductions
                .begin(two, why.strip(), now)
                .<Begun>map(Begun.Noted::new)
                .orElseGet(Begun.Missing::new);
    }

    private Optional<Fault> fault(Iterable<Person> both, String why, Owner owner) {
        if (why.length() > Introduction.LONGEST_WHY) {
            return Optional.of(Fault.LONG);
        }
        for (var person : both) {
            if (isTheOwner(person, owner)) {
                return Optional.of(Fault.THE_OWNER);
            }
            if (holds(why, person)) {
                return Optional.of(Fault.CONTACT_DATA);
            }
        }
        return LETTER_BOX.matcher(why).find() ? Optional.of(Fault.CONTACT_DATA) : Optional.empty();
    }

    /// The owner's own card stands among the others in most address books.
    private boolean isTheOwner(Person person, Owner owner) {
        var mine = addresses.mine();
        return !Collections.disjoint(person.card().identifiers(owner.region()), mine);
    }

    /// Whether a text holds a way to reach somebody.
    private static boolean holds(String text, Person person) {
        var lower = text.toLowerCase(Locale.ROOT);
        var digits = NO_DIGIT.matcher(text).replaceAll("");
        return person.card().properties().stream()
                .anyMatch(property -> {
                    var value =
                            SCHEME.matcher(property.value())
                                    .replaceFirst("")
                                    .toLowerCase(Locale.ROOT);
                    return switch (property.name()) {
                        case "EMAIL", "URL", "IMPP" ->
                                !value.isBlank() && lower.contains(value.strip());
                        case "TEL" -> holdsNumber(digits, NO_DIGIT.matcher(value).replaceAll(""));
                        default -> false;
                    };
                });
    }

    /// The country code may be missing or written in another way.
    private static boolean holdsNumber(String digits, String number) {
        return number.length() >= DIGITS_OF_A_NUMBER
                && digits.contains(number.substring(number.length() - DIGITS_OF_A_NUMBER));
    }
}
