package kontaktnetz.cli;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import kontaktnetz.giving.Deed;
import kontaktnetz.giving.MomentId;
import kontaktnetz.giving.MomentOfHelp;
import kontaktnetz.giving.Side;
import kontaktnetz.people.PersonId;
import kontaktnetz.wording.GivingWords;
import org.jspecify.annotations.Nullable;

/// Moments of help, as lines and as JSON: one by one, in the order of their days.
final class Remembered {

    private final Map<PersonId, String> names = new HashMap<>();
    private final GivingWords words;

    private Remembered(Call call, Collection<PersonId> mentioned) {
        call.net()
                .people()
                .find(mentioned)
                .forEach((id, person) -> names.put(id, Telling.called(call, person)));
        this.words = new GivingWords(call.texts(), call.today(), names);
    }

    static Remembered of(Call call, Collection<MomentOfHelp> moments) {
        var mentioned = new HashSet<PersonId>();
        moments.forEach(it -> mentioned.addAll(it.deed().people()));
        return new Remembered(call, mentioned);
    }

    /// The moment a number stands for.
    static MomentOfHelp find(Call call, String typed) {
        return Optional.of(typed)
                .filter(it -> it.matches("\\d{1,18}"))
                .map(it -> new MomentId(Long.parseLong(it)))
                .flatMap(call.net().moments()::find)
                .orElseThrow(() -> call.refused(ExitCode.NOT_FOUND, "cli.helped.none", typed));
    }

    /// ` 3 Bernd Vogt hat Sie mit Clara Müller bekannt gemacht. Hilfe, am 3. März`
    String line(MomentOfHelp moment) {
        var deed = moment.deed();
        var sentence = deed.sentence().isEmpty() ? "" : " · " + deed.sentence();
        return "%6s  %s %s%s"
                .formatted(moment.id(), words.sentence(deed), words.when(deed), sentence);
    }

    Json json(MomentOfHelp moment) {
        var deed = moment.deed();
        var about = deed.about();
        return Json.object()
                .with("help", moment.id().value())
                .with("kind", deed.kind().name())
                .with("by", json(deed.by()))
                .with("to", json(deed.to()))
                .with("about", about == null ? null : json(about))
                .with("day", deed.day().toString())
                .with("sentence", deed.sentence())
                .with("thanked", moment.thanked())
                .with("words", words.sentence(deed));
    }

    /// Null is the owner.
    private @Nullable Object json(Side side) {
        return switch (side) {
            case Side.Me() -> null;
            case Side.Somebody(var person) -> json(person);
        };
    }

    private Object json(PersonId person) {
        return Json.object()
                .with("person", person.value())
                .with("name", names.getOrDefault(person, ""))
                .fields();
    }

    /// Whether somebody means the owner.
    static boolean isMe(String typed) {
        return typed.equalsIgnoreCase("me")
                || typed.equalsIgnoreCase("ich")
                || typed.equalsIgnoreCase("mir");
    }

    static Deed.Kind kind(Call call) {
        var typed = call.value("--as").orElse("favour");
        return Choices.HELP.chosen(call, "--as", typed);
    }
}
