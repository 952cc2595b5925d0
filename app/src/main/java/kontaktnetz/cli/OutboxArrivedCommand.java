package kontaktnetz.cli;

import picocli.CommandLine.Model.CommandSpec;

/// `outbox arrived ID`: a doubtful message did arrive.
final class OutboxArrivedCommand implements Command {

    @Override
    public String name() {
        return "outbox arrived";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "ID", "1", "cli.parameter.outbox");
    }

    @Override
    public int run(Call call) {
        var typed = call.words();
        var id = Posted.id(call, typed);
        if (!call.net().outbox().settle(id, true, call.now())) {
            throw Posted.none(call, typed);
        }
        call.say(call.text("outbox.settled"));
        call.answer(Json.object().with("arrived", id.value()));
        return ExitCode.DONE;
    }
}
