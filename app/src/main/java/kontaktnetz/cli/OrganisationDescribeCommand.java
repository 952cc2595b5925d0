package kontaktnetz.cli;

import kontaktnetz.people.Belonging;
import kontaktnetz.people.Belonging.Renamed;
import picocli.CommandLine.Model.CommandSpec;

/// `organisation describe NAME|ID`: of what kind it is, and a note.
final class OrganisationDescribeCommand implements Command {

    @Override
    public String name() {
        return "organisation describe";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "NAME|ID", "1..*", "cli.parameter.organisation");
        var here = help.where("organisation");
        here.value(spec, "--kind", "KIND", String.class);
        here.value(spec, "--note", "TEXT", String.class);
    }

    @Override
    public int run(Call call) {
        var employed = new Employed(call);
        var before = employed.organisation(call.words());
        var kind =
                call.value("--kind")
                        .map(typed -> Choices.KINDS.chosen(call, "--kind", typed))
                        .orElse(before.kind());
        var described =
                new Belonging(call.net().organisations())
                        .describe(before.id(), kind, call.value("--note").orElse(before.note()));
        return switch (described) {
            case Renamed.Done(var after) -> {
                call.say(call.text("cli.role.noted"));
                call.say(employed.line(after));
                call.answer(employed.json(after));
                yield ExitCode.DONE;
            }
            case Renamed.Refused(var fault) -> throw employed.refused(fault);
            case Renamed.Taken _, Renamed.Missing _ ->
                    throw call.refused(ExitCode.NOT_FOUND, "cli.organisation.none", before.name());
        };
    }
}
