package kontaktnetz.cli;

import kontaktnetz.people.Belonging;
import picocli.CommandLine.Model.CommandSpec;

/// `role edit ID`: says something else of a role; what is not named stays.
final class RoleEditCommand implements Command {

    @Override
    public String name() {
        return "role edit";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameterAt(spec, 0, "ID", "cli.parameter.role");
        help.where("role").value(spec, "--at", "ORGANISATION", String.class);
        RoleAddCommand.describeOptions(spec, help);
    }

    @Override
    public int run(Call call) {
        var employed = new Employed(call);
        var role = employed.role(call.parameters().getFirst());
        var position = role.position();
        var typed =
                employed.typed(
                        call.value("--at").orElse(role.organisation().name()),
                        position.title(),
                        position.since().iso(),
                        position.until().iso());
        return employed.answer(
                new Belonging(call.net().organisations()).change(role.id(), typed, call.today()));
    }
}
