package kontaktnetz.cli;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kontaktnetz.giving.Deed;
import kontaktnetz.network.Way;
import kontaktnetz.people.Person;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.TopicId;
import kontaktnetz.wording.Draft;

/// A message to one person, in every manner, ready to be sent from the owner's own mail program.
///
/// @param to whom it goes
/// @param addresses where to; empty where none is known
record Letter(Person to, List<String> addresses, List<Draft> drafts) {

    private static final Pattern SCHEME = Pattern.compile("(?i)^mailto:");

    /// @param about whom it is about
    static Letter of(Call call, Draft.Purpose purpose, Person to, Person about, TopicId topic) {
        var topics = call.net().topics().book();
        var name = Telling.called(call, to);
        var blanks =
                new Draft.Blanks(
                        friendly(call, to),
                        name,
                        topics.label(topic, Language.GERMAN),
                        topics.label(topic, Language.ENGLISH),
                        Telling.called(call, about),
                        call.net().owner().name());
        return of(call, purpose, to, blanks);
    }

    /// To whom a way begins with.
    ///
    /// @param about to whom it leads
    static Letter onTheWay(Call call, Way way, Person about) {
        var ids = List.of(way.first(), way.steps().get(1).to());
        var people = call.net().people().find(ids);
        var to = Objects.requireNonNull(people.get(ids.get(0)), "gone within the call");
        var next = Objects.requireNonNull(people.get(ids.get(1)), "gone within the call");
        var blanks =
                Draft.Blanks.onTheWay(
                        friendly(call, to),
                        Telling.called(call, to),
                        Telling.called(call, next),
                        Telling.called(call, about),
                        call.net().owner().name());
        return of(call, Draft.Purpose.onTheWay(way.steps().size()), to, blanks);
    }

    /// Thanks for one moment of help.
    static Letter thanks(Call call, Deed deed, Person to) {
        var blanks =
                Draft.Blanks.thanks(
                        friendly(call, to),
                        Telling.called(call, to),
                        deed,
                        call.net().owner().name());
        return of(call, Draft.Purpose.THANK_FOR_HELP, to, blanks);
    }

    private static Letter of(Call call, Draft.Purpose purpose, Person to, Draft.Blanks blanks) {
        return new Letter(to, addresses(to), Draft.of(purpose, blanks, call.texts()));
    }

    static Letter to(Person to, List<Draft> drafts) {
        return new Letter(to, addresses(to), drafts);
    }

    /// The only message that goes to two.
    static Letter toBoth(Person one, Person other, List<Draft> drafts) {
        var addresses =
                Stream.of(one, other).flatMap(person -> addresses(person).stream()).toList();
        return new Letter(one, addresses, drafts);
    }

    private static List<String> addresses(Person to) {
        return to.card().first("EMAIL").stream()
                .map(address -> SCHEME.matcher(address).replaceFirst("").strip())
                .filter(address -> !address.isEmpty())
                .toList();
    }

    /// By the given name, where the card tells one.
    private static String friendly(Call call, Person person) {
        var given = person.card().fullName().given();
        return given.isBlank() ? Telling.called(call, person) : given;
    }

    void say(Call call) {
        var name = Telling.called(call, to);
        var receiver = addresses.isEmpty() ? name : name + " <" + joined() + ">";
        for (var draft : drafts) {
            call.say("");
            call.say("--- " + call.text("recommendations.manner." + draft.manner()));
            call.say(call.text("cli.letter.to", receiver));
            call.say(call.text("cli.letter.subject", draft.subject()));
            call.say("");
            draft.text().lines().forEach(call::say);
            call.say("");
            call.say(draft.mailto(addresses));
        }
    }

    Json json(Call call) {
        return Json.object()
                .with("person", to.id().value())
                .with("name", Telling.called(call, to))
                .with("address", joined())
                .with("messages", drafts.stream().map(draft -> json(draft)).toList());
    }

    private String joined() {
        return String.join(", ", addresses);
    }

    private Object json(Draft draft) {
        return Json.object()
                .with("manner", draft.manner().name())
                .with("subject", draft.subject())
                .with("text", draft.text())
                .with("mailto", draft.mailto(addresses))
                .fields();
    }
}
