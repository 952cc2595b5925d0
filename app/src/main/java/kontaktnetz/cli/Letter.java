package kontaktnetz.cli;

import java.util.List;
import java.util.regex.Pattern;
import kontaktnetz.people.Person;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.TopicId;
import kontaktnetz.wording.Draft;

/// A message to one person, in every manner, ready to be sent from the owner's own mail program.
///
/// @param to whom it goes
/// @param address where to, or empty
record Letter(Person to, String address, List<Draft> drafts) {

    private static final Pattern SCHEME = Pattern.compile("(?i)^mailto:");

    /// @param about whom it is about
    static Letter of(Call call, Draft.Purpose purpose, Person to, Person about, TopicId topic) {
        var topics = call.net().topics().book();
        var name = Telling.called(call, to);
        var given = to.card().fullName().given();
        var blanks =
                new Draft.Blanks(
                        given.isBlank() ? name : given,
                        name,
                        topics.label(topic, Language.GERMAN),
                        topics.label(topic, Language.ENGLISH),
                        Telling.called(call, about),
                        call.net().owner().name());
        var address = to.card().first("EMAIL").orElse("");
        return new Letter(
                to,
                SCHEME.matcher(address).replaceFirst("").strip(),
                Draft.of(purpose, blanks, call.texts()));
    }

    void say(Call call) {
        var name = Telling.called(call, to);
        var receiver = address.isEmpty() ? name : name + " <" + address + ">";
        for (var draft : drafts) {
            call.say("");
            call.say("--- " + call.text("recommendations.manner." + draft.manner()));
            call.say(call.text("cli.letter.to", receiver));
            call.say(call.text("cli.letter.subject", draft.subject()));
            call.say("");
            draft.text().lines().forEach(call::say);
            call.say("");
            call.say(draft.mailto(address));
        }
    }

    Json json(Call call) {
        return Json.object()
                .with("person", to.id().value())
                .with("name", Telling.called(call, to))
                .with("address", address)
                .with("messages", drafts.stream().map(draft -> json(draft)).toList());
    }

    private Object json(Draft draft) {
        return Json.object()
                .with("manner", draft.manner().name())
                .with("subject", draft.subject())
                .with("text", draft.text())
                .with("mailto", draft.mailto(address))
                .fields();
    }
}
