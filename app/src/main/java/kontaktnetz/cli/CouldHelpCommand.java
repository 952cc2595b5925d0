package kontaktnetz.cli;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import kontaktnetz.giving.Helping;
import kontaktnetz.giving.IdeaId;
import kontaktnetz.giving.Opening;
import kontaktnetz.giving.YouCouldHelp;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Doing;
import kontaktnetz.recommendations.Origin;
import kontaktnetz.wording.GivingWords;
import picocli.CommandLine.Model.CommandSpec;

/// `could-help`: whom I could help this week, at most five.
final class CouldHelpCommand implements Command {

    @Override
    public String name() {
        return "could-help";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        var here = help.where("could-help");
        here.value(spec, "--wave", "ID", Long.class);
        here.value(spec, "--helped", "ID", Long.class);
    }

    @Override
    public int run(Call call) {
        var couldHelp =
                new YouCouldHelp(
                        call.net().matters(),
                        call.net().ideas(),
                        call.net().experiences(),
                        new Doing(call.net().people()),
                        call.net().topics().book(),
                        LimitsCommand.look(call));
        call.value("--wave", Long.class).ifPresent(id -> close(call, couldHelp, id));
        call.value("--helped", Long.class)
                .ifPresent(id -> remember(call, close(call, couldHelp, id)));
        var openings = couldHelp.thisWeekThoroughly(call.today());
        var names = names(call, openings);
        var words = new GivingWords(call.texts(), call.today(), names);
        if (openings.isEmpty()) {
            call.say(call.text("cli.could-help.none"));
        }
        var understanding = new Understanding(call);
        for (var it : openings) {
            var need = words.matter(it.need(), understanding.label(it.need().said().topic()));
            call.say("%6s  %s. %s".formatted(it.id(), need, words.reason(it)));
        }
        call.answer(
                Json.object()
                        .with(
                                "ideas",
                                openings.stream()
                                        .map(it -> json(it, words, names, understanding))
                                        .toList()));
        return ExitCode.DONE;
    }

    private static Opening close(Call call, YouCouldHelp couldHelp, long id) {
        return couldHelp
                .close(new IdeaId(id), call.today())
                .orElseThrow(() -> call.refused(ExitCode.NOT_FOUND, "cli.could-help.gone", id));
    }

    private static void remember(Call call, Opening opening) {
        new Helping(call.net().moments())
                .remember(opening.deed(call.today()), call.today(), call.now());
    }

    private static Map<PersonId, String> names(Call call, Collection<Opening> openings) {
        var mentioned = new HashSet<PersonId>();
        for (var opening : openings) {
            mentioned.addAll(opening.deed(LocalDate.EPOCH).people());
            var experience = opening.experience();
            if (experience != null
                    && experience.told().origin() instanceof Origin.Somebody(var person)) {
                mentioned.add(person);
            }
        }
        var names = new HashMap<PersonId, String>();
        call.net()
                .people()
                .find(mentioned)
                .forEach((id, person) -> names.put(id, Telling.called(call, person)));
        return names;
    }

    private static Object json(
            Opening opening,
            GivingWords words,
            Map<PersonId, String> names,
            Understanding understanding) {
        var about = opening.about();
        var topic = opening.need().said().topic();
        return Json.object()
                .with("idea", opening.id().value())
                .with("need", opening.need().id().value())
                .with("whose", json(opening.whose(), names))
                .with("topic", understanding.json(topic))
                .with("about", about == null ? null : json(about, names))
                .with("words", words.matter(opening.need(), understanding.label(topic)))
                .with("reason", words.reason(opening))
                .fields();
    }

    private static Object json(PersonId person, Map<PersonId, String> names) {
        return Json.object()
                .with("person", person.value())
                .with("name", names.getOrDefault(person, ""))
                .fields();
    }
}
