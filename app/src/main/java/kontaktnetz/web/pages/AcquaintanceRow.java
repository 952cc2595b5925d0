package kontaktnetz.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import kontaktnetz.network.Acquaintance;
import kontaktnetz.network.Together;
import kontaktnetz.people.PersonId;
import kontaktnetz.web.http.Visit;
import kontaktnetz.wording.NetworkWords;

/// Somebody another person knows: what the owner says of it, then what was seen from outside.
///
/// @param seen a sentence, or empty
public record AcquaintanceRow(Someone who, List<Said> said, String seen) {

    /// @param edit where it can be changed
    public record Said(String text, String edit) {}

    /// Everybody somebody knows: those of whom the owner says so first, then those who were seen
    /// to, latest first; those who merely got the same letters come last.
    static List<AcquaintanceRow> of(Visit visit, PersonId person) {
        var stated = visit.net().acquaintances().stated(person);
        var seen = visit.net().acquaintances().seen(person, visit.today());
        var mentioned = new HashSet<PersonId>();
        stated.forEach(it -> it.stated().people().forEach(mentioned::add));
        seen.forEach(it -> {
            mentioned.add(it.one());
            mentioned.add(it.other());
        });
        var people = someones(visit, mentioned);
        var words = words(visit, people);
        var rows = new ArrayList<AcquaintanceRow>();
        for (var other : inOrder(person, stated, seen)) {
            var who = people.get(other);
            if (who != null) {
                rows.add(
                        new AcquaintanceRow(
                                who,
                                stated.stream()
                                        .filter(it -> it.stated().besides(person).equals(other))
                                        .map(it -> said(it, words, person))
                                        .toList(),
                                seen.stream()
                                        .filter(it -> it.besides(person).equals(other))
                                        .map(words::seen)
                                        .findFirst()
                                        .orElse("")));
            }
        }
        return rows;
    }

    private static List<PersonId> inOrder(
            PersonId person, Collection<Acquaintance> stated, Collection<Together> seen) {
        var order = new ArrayList<PersonId>();
        stated.forEach(it -> order.add(it.stated().besides(person)));
        seen.stream()
                .sorted(
                        Comparator.comparing(AcquaintanceRow::isOnlyCopied)
                                .thenComparing(Together::last, Comparator.<LocalDate>reverseOrder())
                                .thenComparing(it -> it.besides(person)))
                .forEach(it -> order.add(it.besides(person)));
        return order.stream().distinct().toList();
    }

    private static boolean isOnlyCopied(Together together) {
        return together.ofOne() == null;
    }

    private static Said said(Acquaintance acquaintance, NetworkWords words, PersonId person) {
        return new Said(
                words.stated(acquaintance.stated()),
                "/people/" + person + "/acquaintances/" + acquaintance.id());
    }

    static Map<PersonId, Someone> someones(Visit visit, Collection<PersonId> mentioned) {
        var nameless = visit.texts().say("web.nameless");
        var people = new HashMap<PersonId, Someone>();
        visit.net()
                .people()
                .find(mentioned)
                .forEach((id, person) -> people.put(id, Someone.of(person, nameless)));
        return people;
    }

    static NetworkWords words(Visit visit, Map<PersonId, Someone> people) {
        var names = new HashMap<PersonId, String>();
        people.forEach((id, who) -> names.put(id, who.name()));
        return new NetworkWords(visit.texts(), visit.today(), names);
    }
}
