package kontaktnetz.cli;

import java.util.List;
import java.util.Optional;
import kontaktnetz.network.Acquaintance;
import kontaktnetz.network.Acquaintance.Statement;
import kontaktnetz.network.Acquainting;
import kontaktnetz.network.Acquainting.Said;
import kontaktnetz.network.Closeness;
import kontaktnetz.network.Relation;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// `acquaintance add ONE OTHER`: two people know each other.
final class AcquaintanceAddCommand implements Command {

    @Override
    public String name() {
        return "acquaintance add";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameterAt(spec, 0, "ONE", "cli.parameter.one");
        help.parameterAt(spec, 1, "OTHER", "cli.parameter.other");
        describeOptions(spec, help);
    }

    static void describeOptions(CommandSpec spec, Help help) {
        var here = help.where("acquaintance");
        here.value(spec, "--as", "RELATION", String.class);
        here.value(spec, "--label", "TEXT", String.class);
        here.value(spec, "--well", "HOW", String.class);
        here.value(spec, "--since", "DAY", String.class);
        here.value(spec, "--until", "DAY", String.class);
        here.value(spec, "--told-by", "NAME", String.class);
    }

    @Override
    public int run(Call call) {
        var blank =
                new Statement(
                        Finding.one(call, call.parameters().get(0)).id(),
                        Finding.one(call, call.parameters().get(1)).id(),
                        Relation.KNOWS,
                        "",
                        null,
                        VagueDay.UNKNOWN,
                        VagueDay.UNKNOWN,
                        null);
        return answer(
                call,
                new Acquainting(call.net().acquaintances())
                        .say(typed(call, blank), call.today(), call.now()));
    }

    /// Says what came of it.
    static int answer(Call call, Said said) {
        return switch (said) {
            case Said.Noted(var acquaintance) -> noted(call, acquaintance);
            case Said.Refused(var fault) ->
                    throw call.refused(ExitCode.USAGE, "network.fault." + fault);
            case Said.Missing() -> throw call.refused(ExitCode.NOT_FOUND, "cli.experience.missing");
        };
    }

    private static int noted(Call call, Acquaintance acquaintance) {
        var telling = Acquainted.of(call, List.of(acquaintance), List.of(), List.of());
        call.say(call.text("cli.acquaintance.noted"));
        call.say(telling.line(acquaintance));
        call.answer(telling.json(acquaintance));
        return ExitCode.DONE;
    }

    /// What the options say, beside what stood there before; an empty word takes one back.
    static Statement typed(Call call, Statement before) {
        return new Statement(
                before.one(),
                before.other(),
                call.value("--as")
                        .map(typed -> Choices.RELATIONS.chosen(call, "--as", typed))
                        .orElse(before.relation()),
                label(call).orElse(before.label()),
                closeness(call, before),
                day(call, "--since").orElse(before.since()),
                day(call, "--until").orElse(before.until()),
                toldBy(call, before));
    }

    private static @Nullable Closeness closeness(Call call, Statement before) {
        var typed = call.value("--well");
        if (typed.isEmpty()) {
            return before.closeness();
        }
        return typed.filter(word -> !word.isEmpty())
                .map(word -> Choices.CLOSENESS.chosen(call, "--well", word))
                .orElse(null);
    }

    private static @Nullable PersonId toldBy(Call call, Statement before) {
        var typed = call.value("--told-by");
        if (typed.isEmpty()) {
            return before.toldBy();
        }
        return typed.filter(name -> !name.isEmpty())
                .map(name -> Finding.one(call, name).id())
                .orElse(null);
    }

    private static Optional<String> label(Call call) {
        var label = call.value("--label").map(String::strip);
        int length = label.map(String::length).orElse(0);
        if (length > Acquaintance.LONGEST_LABEL) {
            throw call.refused(
                    ExitCode.USAGE,
                    "cli.mistake.long",
                    "--label",
                    Acquaintance.LONGEST_LABEL,
                    length);
        }
        return label;
    }

    private static Optional<VagueDay> day(Call call, String option) {
        return call.value(option).map(typed -> day(call, option, typed));
    }

    private static VagueDay day(Call call, String option, String typed) {
        if (!VagueDay.isOne(typed)) {
            throw call.refused(
                    ExitCode.USAGE, "cli.mistake.when", option, call.text("cli.quoted", typed));
        }
        return new VagueDay(typed);
    }
}
