package kontaktnetz.cli;

import picocli.CommandLine.Model.CommandSpec;

/// `outbox again ID`: a message that is doubtful or failed goes out once more, with the next round.
final class OutboxAgainCommand implements Command {

    @Override
    public String name() {
        return "outbox again";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "ID", "1", "cli.parameter.outbox");
    }

    @Override
    public int run(Call call) {
        var typed = call.words();
        var id = Posted.id(call, typed);
        if (!call.net().outbox().settle(id, false, call.now())) {
            throw Posted.none(call, typed);
        }
        call.say(call.text("outbox.again"));
        call.say(call.text("cli.outbox.rounds"));
        call.answer(Json.object().with("again", id.value()));
        return ExitCode.DONE;
    }
}
