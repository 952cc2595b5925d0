package kontaktnetz.cli;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kontaktnetz.giving.Matter;
import kontaktnetz.giving.MatterId;
import kontaktnetz.people.PersonId;
import kontaktnetz.wording.GivingWords;
import org.jspecify.annotations.Nullable;

/// Needs and offers, as lines and as JSON.
final class Stated {

    private final Map<PersonId, String> names = new HashMap<>();
    private final Understanding understanding;
    private final GivingWords words;
    private final Call call;

    private Stated(Call call, Collection<PersonId> mentioned) {
        this.call = call;
        this.understanding = new Understanding(call);
        call.net()
                .people()
                .find(mentioned)
                .forEach((id, person) -> names.put(id, Telling.called(call, person)));
        this.words = new GivingWords(call.texts(), call.today(), names);
    }

    static Stated of(Call call, Collection<Matter> matters) {
        var mentioned = new HashSet<PersonId>();
        matters.forEach(it -> it.said().people().forEach(mentioned::add));
        return new Stated(call, mentioned);
    }

    /// The need or offer a number stands for.
    static Matter find(Call call, Matter.Kind kind, String typed) {
        return Optional.of(typed)
                .filter(it -> it.matches("\\d{1,18}"))
                .map(it -> new MatterId(Long.parseLong(it)))
                .flatMap(call.net().matters()::find)
                .filter(it -> it.said().kind() == kind)
                .orElseThrow(() -> call.refused(ExitCode.NOT_FOUND, "cli.matter.none", typed));
    }

    /// What a command on needs or offers is called.
    static String command(Matter.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /// ` 3 Bernd Vogt sucht: Grafikdesign · bis 3. März`
    String line(Matter matter) {
        var about = words.about(matter, call.today());
        return "%6s  %s%s"
                .formatted(
                        matter.id(),
                        words.matter(matter, understanding.label(matter.said().topic())),
                        about.isEmpty() ? "" : " · " + about);
    }

    Json json(Matter matter) {
        var said = matter.said();
        var until = said.until();
        var teller = said.toldBy();
        var ending = matter.ending();
        return Json.object()
                .with(command(said.kind()), matter.id().value())
                .with("whose", said.whoseId().map(this::json).orElse(null))
                .with("topic", understanding.json(said.topic()))
                .with("sentence", said.sentence())
                .with("until", until == null ? null : until.toString())
                .with("toldBy", teller == null ? null : json(teller))
                .with("mayPass", said.mayPass())
                .with("open", matter.isOpen(call.today()))
                .with("outcome", ending == null ? null : ending.outcome().name())
                .with("words", words.matter(matter, understanding.label(said.topic())));
    }

    private @Nullable Object json(PersonId person) {
        return Json.object()
                .with("person", person.value())
                .with("name", names.getOrDefault(person, ""))
                .fields();
    }
}
