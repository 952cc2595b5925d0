package kontaktnetz.ties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kontaktnetz.people.People;
import kontaktnetz.people.PersonId;

/// How often the owner wants contact, with one person or with everybody in a group.
public final class KeepingInTouch {

    private final People people;
    private final Ties ties;

    public KeepingInTouch(People people, Ties ties) {
        this.people = people;
        this.ties = ties;
    }

    /// Wants contact with a person every so many days, or as it comes; false where there is no such
    /// person.
    public boolean with(PersonId person, OptionalInt days, LocalDate today) {
        if (people.find(person).isEmpty()) {
            return false;
        }
        var before = tie(person, today).wish();
        ties.wish(
                person,
                days.isPresent() ? before.every(days.getAsInt(), today) : before.withoutCadence());
        return true;
    }

    /// The same with everybody in a group, whoever joins it later included. False where there is no
    /// such group; one that lost its last member keeps its cadence until that is taken back.
    public boolean withAll(String group, OptionalInt days, LocalDate today) {
        if (days.isEmpty()) {
            return ties.withoutCadence(group) || people.groups().contains(group);
        }
        if (!people.groups().contains(group)) {
            return false;
        }
        ties.every(group, days.getAsInt(), today);
        return true;
    }

    /// The cadence of a group.
    public Optional<Cadence> of(String group) {
        return ties.cadences().stream().filter(it -> it.group().equals(group)).findFirst();
    }

    private Tie tie(PersonId person, LocalDate today) {
        return ties.of(List.of(person), today).getOrDefault(person, Tie.without(person));
    }
}
