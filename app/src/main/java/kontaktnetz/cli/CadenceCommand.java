package kontaktnetz.cli;

import java.util.List;
import java.util.OptionalInt;
import kontaktnetz.people.SearchKeys;
import kontaktnetz.ties.Cadence;
import kontaktnetz.ties.KeepingInTouch;
import kontaktnetz.ties.Tie;
import kontaktnetz.wording.PeriodWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// `cadence NAME` or `cadence --group GROUP`: how often contact is wanted.
final class CadenceCommand implements Command {

    @Override
    public String name() {
        return "cadence";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "NAME|ID", "0..*", "cli.parameter.person");
        help.value(spec, "--group", "GROUP", String.class);
        help.value(spec, "--every", "N", Integer.class);
        help.flag(spec, "--off");
    }

    @Override
    public int run(Call call) {
        var group = call.value("--group");
        if (group.isPresent() && !call.words().isEmpty()) {
            throw call.refused(ExitCode.USAGE, "cli.mistake.either", "NAME", "--group");
        }
        boolean changes = call.flag("--off") || call.value("--every", Integer.class).isPresent();
        var days = days(call);
        if (group.isPresent()) {
            ofGroup(call, group(call, group.get()), changes, days);
        } else if (!call.words().isEmpty()) {
            ofPerson(call, changes, days);
        } else if (changes) {
            throw call.refused(ExitCode.USAGE, "cli.mistake.missing", "NAME|ID, --group");
        } else {
            ofAll(call);
        }
        return ExitCode.DONE;
    }

    /// Empty for as it comes.
    private static OptionalInt days(Call call) {
        var days = call.value("--every", Integer.class);
        if (days.isEmpty()) {
            return OptionalInt.empty();
        }
        if (call.flag("--off")) {
            throw call.refused(ExitCode.USAGE, "cli.mistake.either", "--every", "--off");
        }
        if (days.get() < 1 || days.get() > Cadence.LONGEST) {
            throw call.refused(
                    ExitCode.USAGE, "cli.mistake.range", "--every", 1, Cadence.LONGEST, days.get());
        }
        return OptionalInt.of(days.get());
    }

    /// The group as the owner writes it, or the only one that reads the same.
    private static String group(Call call, String typed) {
        var groups = call.net().people().groups();
        if (groups.contains(typed)) {
            return typed;
        }
        var alike =
                groups.stream()
                        .filter(it -> SearchKeys.sortKey(it).equals(SearchKeys.sortKey(typed)))
                        .toList();
        if (alike.size() != 1) {
            throw call.refused(ExitCode.NOT_FOUND, "cli.group.none", typed);
        }
        return alike.getFirst();
    }

    private static void ofGroup(Call call, String group, boolean changes, OptionalInt days) {
        var keeping = keeping(call);
        if (changes) {
            keeping.withAll(group, days, call.today());
        }
        var cadence = keeping.of(group).orElse(null);
        call.say(line(call, group, cadence));
        call.answer(Json.object().with("group", group).with("cadence", json(cadence)));
    }

    private static void ofPerson(Call call, boolean changes, OptionalInt days) {
        var person = Finding.one(call, call.words());
        if (changes) {
            keeping(call).with(person.id(), days, call.today());
        }
        var cadence =
                call.net()
                        .ties()
                        .of(List.of(person.id()), call.today())
                        .getOrDefault(person.id(), Tie.without(person.id()))
                        .cadence()
                        .orElse(null);
        call.say(line(call, person.name(), cadence));
        call.answer(
                Json.object()
                        .with("person", person.id().value())
                        .with("name", person.name())
                        .with("cadence", json(cadence)));
    }

    private static void ofAll(Call call) {
        var cadences = call.net().ties().cadences();
        cadences.forEach(it -> call.say(line(call, it.group(), it)));
        if (cadences.isEmpty()) {
            call.say(call.text("cli.cadence.none"));
        }
        call.answer(Json.object().with("groups", cadences.stream().map(it -> json(it)).toList()));
    }

    private static String line(Call call, String name, @Nullable Cadence cadence) {
        if (cadence == null) {
            return call.text("cli.cadence.own", name);
        }
        var often = new PeriodWords(call.texts()).wished(cadence.days());
        return cadence.isOfGroup() && !cadence.group().equals(name)
                ? call.text("cli.cadence.as", name, often, cadence.group())
                : call.text("cli.cadence", name, often);
    }

    private static KeepingInTouch keeping(Call call) {
        return new KeepingInTouch(call.net().people(), call.net().ties());
    }

    private static @Nullable Object json(@Nullable Cadence cadence) {
        return cadence == null
                ? null
                : Json.object()
                        .with("days", cadence.days())
                        .with("since", cadence.since().toString())
                        .with("group", cadence.isOfGroup() ? cadence.group() : null)
                        .fields();
    }
}
