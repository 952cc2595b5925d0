package kontaktnetz.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kontaktnetz.network.Acquaintance;
import kontaktnetz.network.Alongside;
import kontaktnetz.network.Together;
import kontaktnetz.people.PersonId;
import kontaktnetz.web.http.Visit;
import kontaktnetz.wording.NetworkWords;
import org.jspecify.annotations.Nullable;

/// Somebody another person knows, or might: what the owner says of it, then what was seen from
/// outside, then where both were.
///
/// @param seen a sentence, or empty
/// @param alongside one sentence for each organisation
public record AcquaintanceRow(Someone who, List<Said> said, String seen, List<String> alongside) {

    /// @param edit where it can be changed
    public record Said(String text, String edit) {}

    /// Those somebody knows: those of whom the owner says so first, then those who were seen to,
    /// latest first; those who merely got the same letters, or were at the same organisation, come
    /// last.
    ///
    /// @param most how many at most
    static List<AcquaintanceRow> of(Visit visit, PersonId person, int most) {
        var known = known(visit, person);
        var some = known.entrySet().stream().limit(most).toList();
        var mentioned = new HashSet<PersonId>();
        mentioned.add(person);
        some.forEach(one -> {
            mentioned.add(one.getKey());
            one.getValue().stated.forEach(it -> it.stated().people().forEach(mentioned::add));
        });
        var people = someones(visit, mentioned);
        var words = words(visit, people);
        return some.stream()
                .filter(one -> people.containsKey(one.getKey()))
                .map(one ->
                        one.getValue()
                                .row(
                                        Objects.requireNonNull(people.get(one.getKey())),
                                        words,
                                        person))
                .toList();
    }

    /// What is known of one of them.
    private static final class Known {

        private final List<Acquaintance> stated = new ArrayList<>();
        private @Nullable Together seen;
        private final List<Alongside> alongside = new ArrayList<>();

        private AcquaintanceRow row(Someone who, NetworkWords words, PersonId person) {
            return new AcquaintanceRow(
                    who,
                    stated.stream().map(it -> said(it, words, person)).toList(),
                    seen == null ? "" : words.seen(seen),
                    alongside.stream().map(words::alongside).toList());
        }
    }

    private static Map<PersonId, Known> known(Visit visit, PersonId person) {
        var known = new LinkedHashMap<PersonId, Known>();
        for (var one : visit.net().acquaintances().stated(person)) {
            known.computeIfAbsent(one.stated().besides(person), _ -> new Known()).stated.add(one);
        }
        visit.net().acquaintances().seen(person, visit.today()).stream()
                .sorted(
                        Comparator.comparing(AcquaintanceRow::isOnlyCopied)
                                .thenComparing(Together::last, Comparator.<LocalDate>reverseOrder())
                                .thenComparing(it -> it.besides(person)))
                .forEach(it ->
                        known.computeIfAbsent(it.besides(person), _ -> new Known()).seen = it);
        for (var both : visit.net().acquaintances().alongside(person, visit.today())) {
            known.computeIfAbsent(both.besides(person), _ -> new Known()).alongside.add(both);
        }
        return known;
    }

    private static boolean isOnlyCopied(Together together) {
        return together.ofOne() == null;
    }

    private static Said said(Acquaintance acquaintance, NetworkWords words, PersonId person) {
        return new Said(
                words.stated(acquaintance),
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
