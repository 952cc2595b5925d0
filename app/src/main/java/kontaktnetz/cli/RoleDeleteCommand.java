package kontaktnetz.cli;

import picocli.CommandLine.Model.CommandSpec;

/// `role delete ID`: takes a role away; a card that says it does not bring it back.
final class RoleDeleteCommand implements Command {

    @Override
    public String name() {
        return "role delete";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "ID", "1", "cli.parameter.role");
    }

    @Override
    public int run(Call call) {
        var employed = new Employed(call);
        var role = employed.role(call.words());
        var words = employed.words(role);
        call.net().organisations().remove(role.id());
        call.say(call.text("cli.role.deleted", words));
        call.answer(Json.object().with("deleted", role.id().value()));
        return ExitCode.DONE;
    }
}
