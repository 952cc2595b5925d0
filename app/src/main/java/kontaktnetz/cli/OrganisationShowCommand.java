package kontaktnetz.cli;

import picocli.CommandLine.Model.CommandSpec;

/// `organisation show NAME|ID`: who belongs there and did, as what and when.
final class OrganisationShowCommand implements Command {

    @Override
    public String name() {
        return "organisation show";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "NAME|ID", "1..*", "cli.parameter.organisation");
    }

    @Override
    public int run(Call call) {
        var employed = new Employed(call);
        var organisation = employed.organisation(call.words());
        var roles = employed.at(organisation);
        call.say(employed.line(organisation).strip());
        if (!organisation.note().isEmpty()) {
            call.say(organisation.note());
        }
        roles.forEach(role -> call.say(employed.lineAt(role)));
        call.answer(
                employed.json(organisation)
                        .with(
                                "roles",
                                roles.stream().map(it -> employed.json(it).fields()).toList()));
        return ExitCode.DONE;
    }
}
