package kontaktnetz.cli;

import picocli.CommandLine.Model.CommandSpec;

/// `answers revoke ID`: a link that still opens does so no more.
final class AnswersRevokeCommand implements Command {

    @Override
    public String name() {
        return "answers revoke";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "ID", "1", "cli.parameter.answers");
    }

    @Override
    public int run(Call call) {
        var typed = call.words();
        var id = Entered.id(call, typed);
        if (!call.net().answers().revoke(id)) {
            throw Entered.none(call, typed);
        }
        call.say(call.text("answers.revoked"));
        call.answer(Json.object().with("revoked", id.value()));
        return ExitCode.DONE;
    }
}
