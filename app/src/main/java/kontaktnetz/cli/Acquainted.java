package kontaktnetz.cli;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import kontaktnetz.network.Acquaintance;
import kontaktnetz.network.AcquaintanceId;
import kontaktnetz.network.Alongside;
import kontaktnetz.network.Together;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import kontaktnetz.wording.NetworkWords;
import org.jspecify.annotations.Nullable;

/// Who knows whom, as lines and as JSON: what is said and what was seen, apart.
final class Acquainted {

    private final Map<PersonId, String> names = new HashMap<>();
    private final Call call;
    private final NetworkWords words;

    /// @param mentioned everybody who is named
    Acquainted(Call call, Collection<PersonId> mentioned) {
        this.call = call;
        call.net()
                .people()
                .find(mentioned)
                .forEach((id, person) -> names.put(id, Telling.called(call, person)));
        this.words = new NetworkWords(call.texts(), call.today(), names);
    }

    static Acquainted of(
            Call call,
            Collection<Acquaintance> stated,
            Collection<Together> seen,
            Collection<Alongside> alongside) {
        var mentioned = new HashSet<PersonId>();
        alongside.forEach(it -> {
            mentioned.add(it.one());
            mentioned.add(it.other());
        });
        stated.forEach(it -> it.stated().people().forEach(mentioned::add));
        seen.forEach(it -> {
            mentioned.add(it.one());
            mentioned.add(it.other());
        });
        return new Acquainted(call, mentioned);
    }

    /// The acquaintance of a number.
    static Acquaintance find(Call call, String typed) {
        return Optional.of(typed)
                .filter(it -> it.matches("\\d{1,18}"))
                .map(it -> new AcquaintanceId(Long.parseLong(it)))
                .flatMap(call.net().acquaintances()::find)
                .orElseThrow(() -> none(call, typed));
    }

    static Refused none(Call call, String typed) {
        return call.refused(ExitCode.NOT_FOUND, "cli.acquaintance.none", typed);
    }

    NetworkWords words() {
        return words;
    }

    String name(PersonId person) {
        return names.getOrDefault(person, call.text("recommendations.gone"));
    }

    /// ` 3 Ada Byron und Ben Sommer arbeiten zusammen, seit 2019. Das haben Sie notiert.`
    String line(Acquaintance acquaintance) {
        return "%6s  %s".formatted(acquaintance.id(), words.stated(acquaintance));
    }

    /// ` Ben Sommer: Auf 14 gemeinsamen Mails gesehen, zuletzt im Mai 2026.`
    String line(Together together, PersonId of) {
        return "%6s  %s: %s".formatted("", name(together.besides(of)), words.seen(together));
    }

    /// ` Ben Sommer: Beide bei Muster GmbH, seit 2019.`
    String line(Alongside both, PersonId of) {
        return "%6s  %s: %s".formatted("", name(both.besides(of)), words.alongside(both));
    }

    Json json(Alongside both, PersonId of) {
        return json(both.besides(of))
                .with("organisation", both.organisation().name())
                .with("since", day(both.since()))
                .with("until", day(both.until()))
                .with("words", words.alongside(both));
    }

    Json json(PersonId person) {
        return Json.object().with("person", person.value()).with("name", name(person));
    }

    Json json(Acquaintance acquaintance) {
        var said = acquaintance.stated();
        var closeness = said.closeness();
        var toldBy = said.toldBy();
        return Json.object()
                .with("acquaintance", acquaintance.id().value())
                .with("one", json(said.one()))
                .with("other", json(said.other()))
                .with("relation", said.relation().name())
                .with("label", said.label())
                .with("closeness", closeness == null ? null : closeness.name())
                .with("since", day(said.since()))
                .with("until", day(said.until()))
                .with("toldBy", toldBy == null ? null : json(toldBy))
                .with("byHand", acquaintance.byHand())
                .with("words", words.stated(acquaintance));
    }

    private static @Nullable String day(VagueDay day) {
        return day.isKnown() ? day.iso() : null;
    }

    /// Letters are counted as they were seen, by whoever wrote them.
    Json json(Together together, PersonId of) {
        boolean asOne = together.one().equals(of);
        return json(together.besides(of))
                .with("wrote", asOne ? together.wrote() : together.answered())
                .with("answered", asOne ? together.answered() : together.wrote())
                .with("copied", together.copied())
                .with("met", together.met())
                .with("first", day(together.first()))
                .with("last", day(together.last()))
                .with("words", words.seen(together));
    }

    private static String day(LocalDate day) {
        return day.toString();
    }
}
