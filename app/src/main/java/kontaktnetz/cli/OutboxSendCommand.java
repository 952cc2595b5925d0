package kontaktnetz.cli;

import kontaktnetz.outbox.Trying;
import picocli.CommandLine.Model.CommandSpec;

/// `outbox send`: hands over what is due, once around, without the pages being served.
final class OutboxSendCommand implements Command {

    @Override
    public String name() {
        return "outbox send";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.where("outbox").flag(spec, "--test");
    }

    @Override
    public int run(Call call) {
        if (call.net().outbox().account().isEmpty()) {
            throw call.refused(ExitCode.NEEDS_YOU, "cli.outbox.account.none");
        }
        if (call.flag("--test")) {
            new Trying(call.net().outbox())
                    .queue(
                            call.text("outbox.test.subject"),
                            call.text("outbox.test.text"),
                            call.now());
        }
        var trouble = call.net().sending().round();
        var posted = new Posted(call);
        var messages = posted.latest();
        call.say(
                trouble.isEmpty()
                        ? call.text("cli.outbox.sent")
                        : call.text("cli.outbox.trouble", trouble));
        messages.forEach(posted::say);
        call.answer(
                Json.object()
                        .with("trouble", trouble.isEmpty() ? null : trouble)
                        .with("messages", posted.json(messages)));
        return trouble.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
