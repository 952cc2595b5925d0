package kontaktnetz.cli;

import picocli.CommandLine.Model.CommandSpec;

/// `introduction delete ID`: forgets it. What was contact stays.
final class IntroductionDeleteCommand implements Command {

    @Override
    public String name() {
        return "introduction delete";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "ID", "1", "cli.parameter.introduction");
    }

    @Override
    public int run(Call call) {
        var id = Introduced.id(call, call.words());
        if (!call.net().introductions().remove(id)) {
            throw Introduced.none(call, call.words());
        }
        call.say(call.text("cli.introduction.gone"));
        call.answer(Json.object().with("deleted", id.value()));
        return ExitCode.DONE;
    }
}
