package kontaktnetz.cli;

import picocli.CommandLine.Model.CommandSpec;

/// `organisation delete NAME|ID`: takes an organisation out, and the roles at it; the people stay.
final class OrganisationDeleteCommand implements Command {

    @Override
    public String name() {
        return "organisation delete";
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
        call.net().organisations().remove(organisation.id());
        call.say(call.text("cli.organisation.deleted", organisation.name(), roles.size()));
        roles.forEach(role -> call.say(employed.lineAt(role)));
        call.answer(
                Json.object()
                        .with("deleted", organisation.id().value())
                        .with(
                                "roles",
                                roles.stream().map(it -> employed.json(it).fields()).toList()));
        return ExitCode.DONE;
    }
}
