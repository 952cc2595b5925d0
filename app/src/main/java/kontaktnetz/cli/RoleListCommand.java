package kontaktnetz.cli;

import picocli.CommandLine.Model.CommandSpec;

/// `role list NAME`: where somebody belongs and belonged.
final class RoleListCommand implements Command {

    @Override
    public String name() {
        return "role list";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "NAME|ID", "1..*", "cli.parameter.person");
    }

    @Override
    public int run(Call call) {
        var person = Finding.one(call, call.words());
        var employed = new Employed(call);
        var name = Telling.called(call, person);
        var roles = employed.of(person.id());
        if (roles.isEmpty()) {
            call.say(call.text("cli.role.empty", name));
        }
        roles.forEach(role -> call.say(employed.line(role, name)));
        call.answer(
                Json.object()
                        .with("person", person.id().value())
                        .with("name", name)
                        .with("roles", employed.json(person)));
        return ExitCode.DONE;
    }
}
