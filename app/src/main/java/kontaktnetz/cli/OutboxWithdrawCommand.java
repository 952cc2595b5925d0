package kontaktnetz.cli;

import picocli.CommandLine.Model.CommandSpec;

/// `outbox withdraw ID`: a message that still waits is not sent, one that failed is forgotten.
final class OutboxWithdrawCommand implements Command {

    @Override
    public String name() {
        return "outbox withdraw";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "ID", "1", "cli.parameter.outbox");
    }

    @Override
    public int run(Call call) {
        var typed = call.words();
        var id = Posted.id(call, typed);
        if (!call.net().outbox().withdraw(id)) {
            throw Posted.none(call, typed);
        }
        call.say(call.text("outbox.withdrawn"));
        call.answer(Json.object().with("withdrawn", id.value()));
        return ExitCode.DONE;
    }
}
