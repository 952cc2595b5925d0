package kontaktnetz.cli;

import kontaktnetz.ties.Cadence;
import kontaktnetz.ties.GettingBack;
import picocli.CommandLine.Model.CommandSpec;

/// `snooze NAME`: not now, later; what happened between us stays as it is.
final class SnoozeCommand implements Command {

    @Override
    public String name() {
        return "snooze";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "NAME|ID", "1..*", "cli.parameter.person");
        help.value(spec, "--days", "N", Integer.class);
    }

    @Override
    public int run(Call call) {
        int days = call.value("--days", Integer.class).orElse(GettingBack.LATER_DAYS);
        if (days < 1 || days > Cadence.LONGEST) {
            throw call.refused(
                    ExitCode.USAGE, "cli.mistake.range", "--days", 1, Cadence.LONGEST, days);
        }
        var person = Finding.one(call, call.words());
        var until = call.today().plusDays(days);
        call.gettingBack().snooze(person.id(), days, call.today(), call.now());
        call.say(call.text("cli.snoozed", person.name(), until.toString()));
        call.answer(
                Json.object()
                        .with("person", person.id().value())
                        .with("name", person.name())
                        .with("until", until.toString()));
        return ExitCode.DONE;
    }
}
