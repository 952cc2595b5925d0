package kontaktnetz.cli;

import kontaktnetz.people.Belonging;
import picocli.CommandLine.Model.CommandSpec;

/// `role add NAME ORGANISATION`: somebody belongs there; the organisation is made where it is new.
final class RoleAddCommand implements Command {

    @Override
    public String name() {
        return "role add";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameterAt(spec, 0, "NAME", "cli.parameter.person");
        help.parameterAt(spec, 1, "ORGANISATION", "cli.parameter.organisation.any");
        describeOptions(spec, help);
    }

    static void describeOptions(CommandSpec spec, Help help) {
        var here = help.where("role");
        here.value(spec, "--title", "TEXT", String.class);
        here.value(spec, "--since", "DAY", String.class);
        here.value(spec, "--until", "DAY", String.class);
    }

    @Override
    public int run(Call call) {
        var employed = new Employed(call);
        var person = Finding.one(call, call.parameters().get(0));
        var typed = employed.typed(call.parameters().get(1), "", "", "");
        return employed.answer(
                new Belonging(call.net().organisations())
                        .say(person.id(), typed, call.today(), call.now()));
    }
}
