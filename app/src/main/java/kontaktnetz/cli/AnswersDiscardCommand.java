package kontaktnetz.cli;

import picocli.CommandLine.Model.CommandSpec;

/// `answers discard ID`: what was entered is read, and nothing comes of it.
final class AnswersDiscardCommand implements Command {

    @Override
    public String name() {
        return "answers discard";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "ID", "1", "cli.parameter.answers");
    }

    @Override
    public int run(Call call) {
        var typed = call.words();
        var id = Entered.id(call, typed);
        if (!call.net().answers().settle(id)) {
            throw Entered.none(call, typed);
        }
        call.say(call.text("answers.discarded"));
        call.answer(Json.object().with("discarded", id.value()));
        return ExitCode.DONE;
    }
}
