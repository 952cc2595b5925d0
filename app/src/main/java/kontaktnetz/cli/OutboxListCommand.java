package kontaktnetz.cli;

import kontaktnetz.outbox.MailAccount;
import picocli.CommandLine.Model.CommandSpec;

/// `outbox list`: what became of the messages sent from here.
final class OutboxListCommand implements Command {

    @Override
    public String name() {
        return "outbox list";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        // asks for nothing
    }

    @Override
    public int run(Call call) {
        var posted = new Posted(call);
        var messages = posted.latest();
        var from = call.net().outbox().account().map(MailAccount::from);
        if (from.isEmpty()) {
            call.say(call.text("cli.outbox.account.none"));
        }
        if (messages.isEmpty()) {
            call.say(call.text("outbox.empty"));
        }
        messages.forEach(posted::say);
        call.answer(
                Json.object()
                        .with("from", from.orElse(null))
                        .with("messages", posted.json(messages)));
        return ExitCode.DONE;
    }
}
