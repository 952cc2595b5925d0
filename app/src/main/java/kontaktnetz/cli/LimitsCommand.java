package kontaktnetz.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kontaktnetz.giving.Limits;
import kontaktnetz.giving.Limits.Stance;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.wording.GivingWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// `limits NAME`: where the owner has set limits, or may want to; for the owner alone.
final class LimitsCommand implements Command {

    private static final List<String> DEEDS = List.of("--set", "--lift", "--waive");

    @Override
    public String name() {
        return "limits";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "NAME|ID", "1..*", "cli.parameter.person");
        var here = help.where("limits");
        DEEDS.forEach(deed -> here.flag(spec, deed));
    }

    @Override
    public int run(Call call) {
        var chosen = DEEDS.stream().filter(call::flag).toList();
        if (chosen.size() > 1) {
            throw call.refused(
                    ExitCode.USAGE, "cli.mistake.either", chosen.getFirst(), chosen.get(1));
        }
        var person = Finding.one(call, call.words());
        chosen.forEach(deed -> change(call, person.id(), deed));
        show(call, person, look(call).of(person.id()));
        return ExitCode.DONE;
    }

    static Limits.Look look(Call call) {
        return call.net().limits().on(call.today(), () -> NetCommand.whole(call));
    }

    private static void change(Call call, PersonId person, String deed) {
        var limits = call.net().limits();
        switch (deed) {
            case "--set" -> limits.set(person, call.today());
            case "--waive" -> limits.waive(person, call.today().plus(Limits.WAIVED));
            default -> limits.lift(person);
        }
    }

    private static void show(Call call, Person person, Stance stance) {
        var names = Map.of(person.id(), Telling.called(call, person));
        var words = new GivingWords(call.texts(), call.today(), names).limits(stance, person.id());
        call.say(Finding.line(person).strip());
        call.say("  " + (words.isEmpty() ? call.text("cli.limits.none") : words));
        call.answer(
                Json.object()
                        .with("person", person.id().value())
                        .with("name", person.name())
                        .with("limits", name(stance))
                        .with("day", day(stance)));
    }

    private static String name(Stance stance) {
        return switch (stance) {
            case Stance.None() -> "NONE";
            case Stance.Kept _ -> "KEPT";
            case Stance.Noticed _ -> "NOTICED";
        };
    }

    private static @Nullable String day(Stance stance) {
        LocalDate day =
                switch (stance) {
                    case Stance.None() -> null;
                    case Stance.Kept(var since) -> since;
                    case Stance.Noticed(var until) -> until;
                };
        return day == null ? null : day.toString();
    }
}
