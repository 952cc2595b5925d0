package kontaktnetz.storage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kontaktnetz.people.Card;
import kontaktnetz.people.Components;
import kontaktnetz.people.FullName;
import kontaktnetz.people.SearchKeys;

/// Whether two cards may name one person.
///
/// Families share an address, and people change their family name: so where both cards tell a given
/// name, the given names decide. "A. Beck" fits "Anna Beck"; "Peter Beck" does not.
final class Names {

    private Names() {}

    /// @param sameCard whether both come from the same record of the same source, where any name in
    ///   common is enough
    static boolean fit(Card one, Card other, boolean sameCard) {
        var ours = names(one);
        var theirs = names(other);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return true;
        }
        return ours.stream()
                .anyMatch(our -> theirs.stream().anyMatch(their -> fit(our, their, sameCard)));
    }

    private static boolean fit(FullName one, FullName other, boolean sameCard) {
        var all = words(one.given() + " " + one.additional() + " " + one.family());
        var others = words(other.given() + " " + other.additional() + " " + other.family());
        if (sameCard || one.family().isEmpty() || other.family().isEmpty()) {
            return shares(all, others);
        }
        if (one.given().isEmpty() || other.given().isEmpty()) {
            return shares(words(one.family()), words(other.family()));
        }
        return shares(words(one.given()), words(other.given()))
                || turnedRound(one, other)
                || initial(one, other);
    }

    private static boolean turnedRound(FullName one, FullName other) {
        return shares(words(one.given()), words(other.family()))
                && shares(words(one.family()), words(other.given()));
    }

    private static boolean initial(FullName one, FullName other) {
        if (!shares(words(one.family()), words(other.family()))) {
            return false;
        }
        for (var word : words(one.given())) {
            for (var their : words(other.given())) {
                boolean short_ = word.length() == 1 || their.length() == 1;
                if (short_ && word.charAt(0) == their.charAt(0)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean shares(Set<String> some, Set<String> others) {
        var common = new HashSet<>(some);
        common.retainAll(others);
        return !common.isEmpty();
    }

    private static Set<String> words(String text) {
        return SearchKeys.of(text);
    }

    /// The names a card gives; an address in the name's place is none.
    private static List<FullName> names(Card card) {
        var names = new ArrayList<FullName>();
        for (var n : card.all("N")) {
            names.add(FullName.of(Components.read(n.value())));
        }
        for (var fn : card.all("FN")) {
            if (!fn.value().contains("@")) {
                names.add(FullName.guessed(fn.value()));
            }
        }
        names.removeIf(FullName::isEmpty);
        return names;
    }
}
