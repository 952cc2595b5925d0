package kontaktnetz.cli;

import picocli.CommandLine.Model.CommandSpec;

/// What the owner decides about one message: `outbox arrived ID`, a doubtful one did; `outbox again
/// ID`, one that is doubtful or failed goes out once more, with the next round; `outbox withdraw
/// ID`, one that still waits is not sent, one that failed is forgotten.
final class OutboxSettleCommand implements Command {

    /// Each with its name, the word for it in documents, and what is said then.
    enum Decision {
        ARRIVED("arrived", "arrived", "outbox.settled"),
        AGAIN("again", "again", "outbox.again"),
        WITHDRAW("withdraw", "withdrawn", "outbox.withdrawn");

        private final String name;
        private final String done;
        private final String sentence;

        Decision(String name, String done, String sentence) {
            this.name = name;
            this.done = done;
            this.sentence = sentence;
        }
    }

    private final Decision decision;

    OutboxSettleCommand(Decision decision) {
        this.decision = decision;
    }

    @Override
    public String name() {
        return "outbox " + decision.name;
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "ID", "1", "cli.parameter.outbox");
    }

    @Override
    public int run(Call call) {
        var typed = call.words();
        var id = Posted.id(call, typed);
        var outbox = call.net().outbox();
        boolean settled =
                switch (decision) {
                    case ARRIVED -> outbox.settle(id, true, call.now());
                    case AGAIN -> outbox.settle(id, false, call.now());
                    case WITHDRAW -> outbox.withdraw(id);
                };
        if (!settled) {
            throw Posted.none(call, typed);
        }
        call.say(call.text(decision.sentence));
        if (decision == Decision.AGAIN) {
            call.say(call.text("cli.outbox.rounds"));
        }
        call.answer(Json.object().with(decision.done, id.value()));
        return ExitCode.DONE;
    }
}
