package kontaktnetz.cli;

import java.util.List;
import kontaktnetz.network.Acquaintance;
import kontaktnetz.network.Acquaintance.Statement;
import kontaktnetz.network.Acquainting;
import kontaktnetz.network.Acquainting.Said;
import kontaktnetz.network.Relation;
import kontaktnetz.people.Person;
import kontaktnetz.people.VagueDay;
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
        var statement = statement(call);
        var said =
                new Acquainting(call.net().acquaintances())
                        .say(statement, call.today(), call.now());
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

    private static Statement statement(Call call) {
        var relation =
                call.value("--as")
                        .map(typed -> Choices.RELATIONS.chosen(call, "--as", typed))
                        .orElse(Relation.KNOWS);
        var closeness =
                call.value("--well")
                        .map(typed -> Choices.CLOSENESS.chosen(call, "--well", typed))
                        .orElse(null);
        var label = call.value("--label").orElse("");
        if (label.strip().length() > Acquaintance.LONGEST_LABEL) {
            throw call.refused(
                    ExitCode.USAGE,
                    "cli.mistake.long",
                    "--label",
                    Acquaintance.LONGEST_LABEL,
                    label.strip().length());
        }
        var since = day(call, "--since");
        var until = day(call, "--until");
        return new Statement(
                Finding.one(call, call.parameters().get(0)).id(),
                Finding.one(call, call.parameters().get(1)).id(),
                relation,
                label,
                closeness,
                since,
                until,
                call.value("--told-by")
                        .map(name -> Finding.one(call, name))
                        .map(Person::id)
                        .orElse(null));
    }

    private static VagueDay day(Call call, String option) {
        var typed = call.value(option).orElse("");
        if (!VagueDay.isOne(typed)) {
            throw call.refused(
                    ExitCode.USAGE, "cli.mistake.when", option, call.text("cli.quoted", typed));
        }
        return new VagueDay(typed);
    }
}
