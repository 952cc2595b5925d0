package kontaktnetz.cli;

import picocli.CommandLine.Model.CommandSpec;

/// `organisation list [WORDS]`: organisations in order of name.
final class OrganisationListCommand implements Command {

    private static final int SHOWN = 1_000;

    @Override
    public String name() {
        return "organisation list";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "WORDS", "0..*", "cli.parameter.organisation.words");
    }

    @Override
    public int run(Call call) {
        var employed = new Employed(call);
        var found = call.net().organisations().named(call.words(), 0, SHOWN);
        if (found.isEmpty()) {
            call.say(call.text("cli.organisation.empty"));
        }
        found.forEach(it -> call.say(employed.line(it)));
        call.answer(
                Json.object()
                        .with(
                                "organisations",
                                found.stream().map(it -> employed.json(it).fields()).toList()));
        return ExitCode.DONE;
    }
}
